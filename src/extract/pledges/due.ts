import type { Span } from '../../model/doc.ts';
import type { Status, When } from '../../model/facts.ts';
import type { TimeMention } from '../../model/value.ts';
import type { Frame } from '../clause/frame.ts';
import { type Context, nearestFrame } from '../context.ts';
import { whenOf } from '../events/new-event.ts';
import { annotationsIn } from '../reference/mentions.ts';
import { chainAbove } from './chain.ts';

const DAY = 10;
const MONTH = 7;
const DUE = new Set<TimeMention['kind']>(['deadline', 'span', 'point', 'duration', 'since']);

/**
 * By when, or during which time, it is to be done: a time on the giving verb or below it (what is given, "qui seront remis au premier
 * trimestre") that does not lie before the day of issue ("from May" has to begin after it). A time on the announcing verb says when it was announced, a
 * deadline there ("by the end of 2025, Spain plans to …") until when. All times of a list’s item are those of what it names.
 * @param taken times in the words of parts, which are theirs alone
 */
export function dueOf(
  frame: Frame,
  status: Status,
  chosen: ReadonlyMap<Frame, unknown>,
  context: Context,
  taken: ReadonlySet<TimeMention> = new Set(),
): When | null {
  if (status === 'Delivered') return null;
  const issued = context.doc.meta.issued ?? '';
  const above = new Set(chainAbove(frame));
  const first = context.doc.sentences[frame.head.sentence];
  const borrowed = first.kind === 'item' && context.clauses.at(frame.head.index) !== frame;
  let best: TimeMention | undefined;
  for (const time of context.doc.times) {
    if (time.start >= first.end) break;
    if (time.end <= first.start || !isToCome(time, issued) || taken.has(time)) continue;
    const head = context.positions.headOf(time);
    const at = head && nearestFrame(context.clauses, head);
    const borne = (time.kind === 'deadline' || (isAhead(time, issued) && at?.tense !== 'future')) && at !== undefined && above.has(at);
    if (!head || !(borne || borrowed || isBelow(at, frame, above, chosen))) continue;
    if (!best || time.kind === 'deadline') best = time;
  }
  return best ? untilDay(best, issued, context) : null;
}

/** The times within some stretches of a text. */
export const timesWithin = (spans: readonly Span[], { doc }: Context): ReadonlySet<TimeMention> =>
  new Set(spans.flatMap((span) => annotationsIn(doc.times, span)));

/** The time that the words of a part give it. */
export function dueWithin(span: Span, status: Status, context: Context): When | null {
  const issued = context.doc.meta.issued ?? '';
  const own = status === 'Delivered' ? undefined : annotationsIn(context.doc.times, span).find((time) => isToCome(time, issued));
  return own ? untilDay(own, issued, context) : null;
}

const isToCome = ({ kind, edtf, latest, earliest }: TimeMention, issued: string): boolean =>
  edtf !== null && DUE.has(kind) && (latest ?? '9999') > issued && !(kind === 'since' && (earliest ?? '') <= issued);

/** "Over the next ten years, Spain intends to …": a time to come that the verb above opens with. */
const isAhead = ({ kind, earliest }: TimeMention, issued: string): boolean => kind === 'span' && (earliest ?? '') >= issued.slice(0, MONTH);

const UNTIL = /^(until|till|through|thru|up to|up until|to|jusqu)/i;

/** "Prendra en charge les frais jusqu’au 31 décembre 2025", "through October": what runs from now until a day or month is due then. */
function untilDay(time: TimeMention, issued: string, { doc }: Context): When {
  const when = whenOf(time);
  const [start, end] = when.edtf.split('/');
  const bare = UNTIL.test(doc.text.slice(time.start, time.end)) && issued.startsWith(start) && start.length >= MONTH;
  return end && end.length === start.length && (bare || (start === issued && end.length === DAY))
    ? { ...when, edtf: end, earliest: end.length === DAY ? end : `${end}-01`, latest: end.length === DAY ? end : when.latest }
    : when;
}

/** "… will give 10 million and a team will visit in May": a second clause with a subject of its own has its own times. */
const isOwnClause = ({ link, subjects, inherited, verbal }: Frame): boolean =>
  verbal && link === 'coordinate' && subjects.length > 0 && !inherited;

/** "A working group, which will meet in May": when those who are brought together meet is not when they are. */
const isSession = ({ link, verbal, concepts }: Frame): boolean =>
  link === 'relative' && verbal && (concepts.has('meet') || concepts.has('hold'));

/** True where a predicate is the promise or hangs below it without another promise between. */
function isBelow(at: Frame | undefined, frame: Frame, above: ReadonlySet<Frame>, chosen: ReadonlyMap<Frame, unknown>): boolean {
  for (let each: Frame | null | undefined = at; each; each = each.governor) {
    if (each === frame || each.head === frame.head) return true;
    if (isOwnClause(each) || isSession(each)) return false;
    const carries = each.link === 'relative' || each.link === 'participle';
    if ((chosen.has(each) && !carries) || above.has(each)) return false;
  }
  return false;
}
