import { phrasePattern, WHOLE } from '../../lexicon/phrases.ts';
import type { Sentence } from '../../model/doc.ts';
import type { EventFact } from '../../model/facts.ts';
import { addDays } from '../../recognise/time/calendar.ts';
import type { Context } from '../context.ts';
import { SITTINGS } from '../event-classes.ts';
import type { Events } from '../events/index.ts';
import type { Draft } from './index.ts';
import { paragraphOf } from './paragraphs.ts';
import { foretoldBefore } from './to-follow.ts';
import { isOfToday, RECENT_DAYS } from './told.ts';

const POINTED: ReadonlySet<EventFact['class']> = new Set([...SITTINGS, 'Visit']);
/** Words that point back to the gathering at which something was promised. */
const pointingBack = phrasePattern('pointing-back', 'iu', ...WHOLE);
/** Paragraphs that a gathering stays in mind for. */
const REACH = 2;

const isRecent = (event: EventFact, { doc }: Context): boolean => {
  const { issued } = doc.meta;
  return event.date === null || (issued !== undefined && isOfToday(event, addDays(issued, -RECENT_DAYS), issued));
};

/** "Une rallonge y a été promise", "$620 million was promised there": the gathering told of last, also by the sentences before in the paragraph. */
export function pointedOccasion({ frame, pledge }: Draft, events: Events, context: Context): EventFact | null {
  const { doc } = context;
  const { sentences } = doc;
  const own = sentences[frame.head.sentence];
  if (pledge.status === 'Delivered' || own.kind === 'heading') return null;
  let first = own.index;
  while (first > 0 && sentences[first - 1].paragraph === own.paragraph) first--;
  const points = ({ start, end }: Sentence): boolean => pointingBack(doc.language).test(doc.text.slice(start, end));
  const here = sentences.slice(first, own.index + 1).find(points);
  const pointing = here ?? foretoldBefore(first, context);
  if (!pointing) return null;
  const paragraph = paragraphOf(here ? own : pointing, context);
  const told = events.events
    .filter((event) => POINTED.has(event.class) && event.factuality === 'Actual')
    .flatMap((event) => event.evidence.map((span) => ({ event, span })))
    .filter(({ span }) => span.start < pointing.end && paragraph - paragraphOf(span, context) <= REACH)
    .filter(
      ({ event, span }) => here !== undefined || (span.start >= pointing.start && span.end <= pointing.end) || isRecent(event, context),
    )
    .sort((a, b) => b.span.start - a.span.start);
  return told[0]?.event ?? null;
}
