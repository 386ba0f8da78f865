import { type Frame, PAST } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { sumSubject } from './sums.ts';

const GIVING = ['give', 'fund', 'allot', 'announce', 'offer', 'commit'] as const;

/** "The loan that the EBRD will grant to Moldova will finance two roads": a clause of the sum itself tells who gives it, unless what it promised has been done. */
export function hasOwnClause(frame: Frame, context: Context): boolean {
  const sum = sumSubject(frame, context);
  if (!sum || (frame.passive && PAST.has(frame.tense))) return false;
  return context.clauses
    .inSentence(frame.head.sentence)
    .some(
      (each) =>
        each.verbal &&
        !each.passive &&
        each.subjects.length > 0 &&
        (each.link === 'relative' || each.governor?.link === 'relative') &&
        GIVING.some((concept) => each.concepts.has(concept)) &&
        each.objects.some((token) => token === sum.noun || context.quantityAt(token) === sum.quantity),
    );
}
