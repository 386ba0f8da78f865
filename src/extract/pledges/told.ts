import type { Span, Token } from '../../model/doc.ts';
import type { EventFact } from '../../model/facts.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Events } from '../events/index.ts';

/** Days before its issue that a text tells of as its own news. */
export const RECENT_DAYS = 10;
/** Tenses that tell what happened. */
export const TOLD: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'present']);
const MAIN = new Set<Frame['link']>(['root', 'coordinate', 'reported']);

/** True where a main clause tells of an event there: its verb, or the noun that this verb is about or opens with ("welcomes what was agreed at the summit" tells of none). */
export const isTold = (event: EventFact, span: Span, events: Events, tenses?: ReadonlySet<Frame['tense']>): boolean =>
  events.framesOf(event).some((frame) => {
    if (frame.head.start < span.start || frame.head.end > span.end) return false;
    const verb = frame.verbal ? frame : frame.governor;
    if (verb && verb !== frame && !isFocus(frame.head, verb)) return false;
    return verb?.verbal === true && MAIN.has(verb.link) && (tenses?.has(verb.tense) ?? true);
  });

const isFocus = (noun: Token, verb: Frame): boolean =>
  noun.index < verb.head.index ||
  verb.objects.includes(noun) ||
  verb.subjects.includes(noun) ||
  inSlot(verb, 'occasion').some(({ head }) => head === noun);

/** True for an event of the days before the issue. */
export const isOfToday = ({ date }: EventFact, since: string, issued: string): boolean =>
  date?.latest != null && date.latest >= since && (date.earliest ?? date.latest) <= issued;
