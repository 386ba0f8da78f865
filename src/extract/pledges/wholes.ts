/** Sums that add up to one told before them are its parts, whatever words stand between. */
import type { Draft } from './index.ts';

/** Sentences that a total stays in mind for. */
const REACH = 4;
/** Figures are rounded: parts may differ from their total by this share of it. */
const ROUNDED = 0.005;

/**
 * "Approved $150 million. The package comprises a $90 million grant and $60 million in credits": parts of what was agreed are agreed, and
 * where their total was.
 *
 * @param drafts with their occasions
 */
export function followWholes(drafts: readonly Draft[]): void {
  const priced = drafts.filter(({ pledge }) => pledge.amount !== null && exact(pledge.amount.min, pledge.amount.max) !== undefined);
  for (const whole of priced.filter(({ pledge }) => pledge.status === 'Agreed'))
    for (const { pledge } of partsOf(whole, priced)) {
      if (pledge.status === 'Pledged') pledge.status = 'Agreed';
      pledge.madeAt ??= whole.pledge.madeAt;
    }
}

const exact = (min: number | null, max: number | null): number | undefined => (min !== null && min === max ? min : undefined);

const worth = ({ pledge: { amount } }: Draft): number => amount?.min ?? 0;

/** The two or more promises in a row, in the sentences behind a total, that add up to it. */
function partsOf(whole: Draft, priced: readonly Draft[]): readonly Draft[] {
  const total = worth(whole);
  const start = whole.pledge.evidence[0].start;
  const behind = priced
    .filter(
      ({ frame, pledge }) =>
        pledge !== whole.pledge &&
        pledge.evidence[0].start >= start &&
        frame.head.sentence - whole.frame.head.sentence <= REACH &&
        pledge.amount?.currency === whole.pledge.amount?.currency,
    )
    .sort((a, b) => a.pledge.evidence[0].start - b.pledge.evidence[0].start);
  for (let from = 0; from + 1 < behind.length; from++) {
    let sum = worth(behind[from]);
    for (let to = from + 1; to < behind.length && sum < total; to++) {
      sum += worth(behind[to]);
      if (Math.abs(sum - total) <= total * ROUNDED) return behind.slice(from, to + 1);
    }
  }
  return [];
}
