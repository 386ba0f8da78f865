import type { QuantityMention } from '../../model/value.ts';
import { SPACE } from '../../text/regex.ts';
import type { QuantityLexicon } from './lexicon.ts';
import { skip, wordLength } from './match.ts';

const BLANK = new RegExp(SPACE, 'uy');
const MILLION = 1e6;
/** Marks that French sets off by a space. */
const CLOSING = /[;:!?»–—]/u;
const LONGEST_SENTENCE = 500;
/** UTF-16 units between a sum and a figure in the sentences behind it. */
const LONGEST_GAP = 400;

/**
 * "100 millions d’euros pour l’une, 96 millions pour l’autre", "Norway pledged €20 million. Ireland promised 5 million.": a large figure that
 * counts nothing takes the currency named before it in the sentence, or shortly before, where no other large figure stands between.
 */
export function inheritCurrency(text: string, mentions: readonly QuantityMention[], lexicon: QuantityLexicon): QuantityMention[] {
  let money: QuantityMention | undefined;
  let large: QuantityMention | undefined;
  return mentions.map((mention) => {
    const isLarge = (mention.min ?? mention.max ?? 0) >= MILLION;
    const isBare = isLarge && mention.kind === 'count' && countsNothing(text, mention.end, lexicon);
    const near = money && (sameSentence(text, money.end, mention.start) || (money === large && follows(text, money.end, mention.start)));
    const out: QuantityMention =
      isBare && near && money?.currency ? { ...mention, kind: 'money', currency: money.currency, rule: 'money-elliptic' } : mention;
    if (out.kind === 'money') money = out;
    if (isLarge) large = out;
    return out;
  });
}

/** True for what stands shortly behind, in the same paragraph. */
const follows = (text: string, end: number, start: number): boolean =>
  start - end < LONGEST_GAP && !/\n\s*\n/u.test(text.slice(end, start));

function sameSentence(text: string, end: number, start: number): boolean {
  return start - end < LONGEST_SENTENCE && !/[.!?]\s|\n/u.test(text.slice(end, start));
}

function countsNothing(text: string, end: number, lexicon: QuantityLexicon): boolean {
  const at = skip(BLANK, text, end);
  return (
    at === end || CLOSING.test(text.charAt(at)) || [lexicon.functionWord, lexicon.paid].some((words) => wordLength(words, text, at) > 0)
  );
}
