import { GATHERINGS } from '../event-classes.ts';
import { lowerBound } from '../reference/mentions.ts';
import type { Candidate } from './candidates.ts';

/** A meeting of any kind, or a ceremony. */
export const isGathering = ({ event }: Candidate): boolean => GATHERINGS.has(event.class);

/**
 * Of the candidates, which stand in text order, the one asked for that is named last before an offset.
 * @param reach farthest that it may stand before, UTF-16 units
 */
export function namedBefore(
  candidates: readonly Candidate[],
  offset: number,
  reach: number,
  isAsked: (candidate: Candidate) => boolean,
): Candidate | undefined {
  const from = lowerBound(candidates.length, (index) => candidates[index].frame.head.start, offset);
  for (let at = from - 1; at >= 0 && offset - candidates[at].frame.head.end <= reach; at--)
    if (isAsked(candidates[at])) return candidates[at];
  return undefined;
}
