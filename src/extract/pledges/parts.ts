import type { QuantityMention } from '../../model/value.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';

const SUM_WORD = /(million|milliard|billion)s?$/i;
const SMALLEST = 10_000;

/**
 * The sums that a sentence deals out: from the subject of the verb on, those that share its clause ("3 millions iront au CICR, 2,5 millions
 * au Croissant-Rouge"). A figure without currency takes that of the whole.
 */
export function partsOf(frame: Frame, currency: string, context: Context): QuantityMention[] {
  const { doc } = context;
  const sentence = doc.sentences[frame.head.sentence];
  const from = doc.tokens[context.clauses.tree.edges(frame.head.index)[0]].start;
  return doc.quantities
    .filter((quantity) => quantity.start >= from && quantity.end <= sentence.end && isSum(quantity, context))
    .map((quantity) => ({ ...quantity, kind: 'money', currency: quantity.currency ?? currency }));
}

const isSum = (quantity: QuantityMention, { doc }: Context): boolean =>
  (quantity.max ?? quantity.min ?? 0) >= SMALLEST &&
  ((quantity.kind === 'money' && quantity.currency !== undefined) ||
    SUM_WORD.test(doc.text.slice(quantity.figure.start, quantity.figure.end)));
