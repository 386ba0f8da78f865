import type { Span } from '../../model/doc.ts';
import type { EventFact } from '../../model/facts.ts';
import { addDays } from '../../recognise/time/calendar.ts';
import { inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { Events } from '../events/index.ts';
import { lowerBound } from '../reference/mentions.ts';
import type { Draft } from './index.ts';
import { chainAbove } from './stance.ts';

const OCCASIONS = new Set<EventFact['class']>(['Meeting', 'Summit', 'Conference', 'Visit', 'Call', 'Agreement', 'Decision', 'Ceremony']);
const GATHERINGS = new Set<EventFact['class']>(['Meeting', 'Summit', 'Conference', 'Visit', 'Call']);
/** Paragraphs that an account of a gathering runs on for after it was last named. */
const REACH = 2;

/**
 * The event at which a promise was made: the one that its own words name, else the gathering in whose account the sentence stands.
 * What was given already, or is only considered later on, was promised nowhere in particular.
 */
export function occasionOf(draft: Draft, events: Events, context: Context): EventFact | null {
  const frames = [draft.frame, ...chainAbove(draft.frame)];
  for (const frame of frames) {
    const own = events.ofFrame(frame);
    if (own && (own.class === 'Agreement' || own.class === 'Decision')) return own;
    for (const argument of inSlot(frame, 'occasion', 'in', 'to', 'framework', 'under')) {
      const named = context.clauses.at(argument.head.index);
      const event = named && events.ofFrame(named);
      if (event && OCCASIONS.has(event.class)) return event;
    }
  }
  if (draft.pledge.status === 'Delivered') return null;
  return inAccountOf(draft, events, context) ?? (draft.pledge.status === 'Proposed' ? null : mainGathering(events, context));
}

/** What lies longer back is only recalled, outside the paragraph that tells of it. */
const isRecent = (event: EventFact, issued: string | undefined): boolean =>
  issued === undefined || (event.date?.latest ?? '9999') >= addDays(issued, -RECENT_DAYS);

const SESSIONS = new Set<EventFact['class']>(['Meeting', 'Summit', 'Conference']);
const LEAD_PARAGRAPHS = 3;
const RECENT_DAYS = 10;

/** The session that a text is about: dated within the days before its issue and named in its first lines. */
function mainGathering(events: Events, context: Context): EventFact | null {
  const { issued } = context.doc.meta;
  if (!issued) return null;
  const since = addDays(issued, -RECENT_DAYS);
  const found = events.events
    .filter((event) => SESSIONS.has(event.class) && event.factuality === 'Actual' && event.participations.length > 0)
    .filter(({ date }) => date?.latest && date.latest >= since && (date.earliest ?? date.latest) <= issued)
    .filter((event) => event.evidence.some((span) => paragraphOf(span, context) < LEAD_PARAGRAPHS))
    .sort((a, b) => a.evidence[0].start - b.evidence[0].start);
  return found[0] ?? null;
}

function inAccountOf(draft: Draft, events: Events, context: Context): EventFact | null {
  const { issued } = context.doc.meta;
  const here = draft.pledge.evidence[0];
  const paragraph = paragraphOf(here, context);
  let best: { event: EventFact; at: number } | null = null;
  for (const event of events.events) {
    if (!GATHERINGS.has(event.class) || event.factuality !== 'Actual') continue;
    if (!event.date || (issued && (event.date.earliest ?? '') > issued)) continue;
    for (const span of event.evidence) {
      if (span.start > here.end || (best && best.at > span.start)) continue;
      const distance = paragraph - paragraphOf(span, context);
      if (distance > (draft.pledge.status === 'Proposed' || !isRecent(event, issued) ? 0 : REACH)) continue;
      best = { event, at: span.start };
    }
  }
  return best?.event ?? null;
}

/** Paragraph of a span; the items of a list belong to the paragraph that leads in. */
function paragraphOf(span: Span, context: Context): number {
  const { sentences } = context.doc;
  let at = Math.min(
    sentences.length - 1,
    lowerBound(sentences.length, (index) => sentences[index].end, span.start + 1),
  );
  while (at > 0 && sentences[at].kind === 'item') at--;
  return sentences[at]?.paragraph ?? 0;
}
