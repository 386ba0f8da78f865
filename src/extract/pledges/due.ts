import type { EventFact, When } from '../../model/facts.ts';
import type { TimeMention } from '../../model/value.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { whenOf } from '../events/time-and-place.ts';
import { chainAbove } from './stance.ts';

const DUE = new Set<TimeMention['kind']>(['deadline', 'span', 'point', 'duration']);

/**
 * By when, or during which time, it is to be done: a time on the giving verb or on what is given that does not lie before the day of
 * issue. A time on the announcing verb says when it was announced.
 */
export function dueOf(frame: Frame, _madeAt: EventFact | null, context: Context): When | null {
  const issued = context.doc.meta.issued ?? '';
  const above = new Set(chainAbove(frame));
  const near = context.clauses.frames.filter((each) => each === frame || (each.governor === frame && !above.has(each)));
  for (const each of near) {
    const time = context.timesOf(each).find((one) => one.edtf !== null && DUE.has(one.kind) && (one.latest ?? '9999') > issued);
    if (time) return whenOf(time);
  }
  return null;
}
