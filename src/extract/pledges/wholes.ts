/** Sums that add up to one told before them are its parts, whatever words stand between. */
import { phrasePattern, WHOLE } from '../../lexicon/phrases.ts';
import type { Context } from '../context.ts';
import type { Draft } from './index.ts';

/** Sentences that a total stays in mind for. */
const REACH = 4;
/** Promises behind a total that are looked at. */
const MOST = 24;
/** Figures are rounded: parts may differ from their total by this share of it. */
const ROUNDED = 0.005;

/**
 * "Approved $150 million. The package comprises a $90 million grant and $60 million in credits": parts of what was agreed are agreed, and
 * where their total was.
 *
 * @param drafts with their occasions
 */
export function followWholes(drafts: readonly Draft[], context: Context): void {
  const priced = drafts
    .filter(({ pledge: { amount } }) => amount !== null && amount.min !== null && amount.min === amount.max)
    .sort((a, b) => startOf(a) - startOf(b));
  for (const [index, part] of priced.entries()) if (index > 0) followOwn(part, priced[index - 1], context);
  for (const [index, whole] of priced.entries()) {
    if (whole.pledge.status !== 'Agreed') continue;
    for (const { pledge } of partsOf(whole, index, priced)) {
      if (pledge.status === 'Pledged') pledge.status = 'Agreed';
      pledge.madeAt ??= whole.pledge.madeAt;
    }
  }
}

/** "Dont 1 milliard a déjà été versé", "of which", between a sum and its part. */
const ofWhich = phrasePattern('of-which', 'iu', ...WHOLE);

/** Words that take a part out of the sum before them in its sentence: it is for the same people, unless it says for whom. */
function followOwn(part: Draft, whole: Draft, { doc }: Context): void {
  const isOne = part.frame.head.sentence === whole.frame.head.sentence && part.pledge.amount?.currency === whole.pledge.amount?.currency;
  if (!isOne || part.pledge.beneficiaries.length > 0 || worth(part) >= worth(whole)) return;
  if (ofWhich(doc.language).test(doc.text.slice(whole.frame.head.start, part.frame.head.end)))
    part.pledge.beneficiaries = whole.pledge.beneficiaries.filter((entity) => !part.pledge.pledgers.includes(entity));
}

const startOf = ({ pledge: { evidence } }: Draft): number => evidence[0].start;

const worth = ({ pledge: { amount } }: Draft): number => amount?.min ?? 0;

/** The two or more promises in a row, in the sentences behind a total, that add up to it. */
function partsOf(whole: Draft, index: number, priced: readonly Draft[]): readonly Draft[] {
  const total = worth(whole);
  const behind: Draft[] = [];
  for (const each of priced.slice(index + 1, index + 1 + MOST))
    if (each.frame.head.sentence - whole.frame.head.sentence <= REACH && each.pledge.amount?.currency === whole.pledge.amount?.currency)
      behind.push(each);
  for (let from = 0; from + 1 < behind.length; from++) {
    let sum = worth(behind[from]);
    for (let to = from + 1; to < behind.length && sum < total; to++) {
      sum += worth(behind[to]);
      if (Math.abs(sum - total) <= total * ROUNDED) return behind.slice(from, to + 1);
    }
  }
  return [];
}
