import type { QuantityMention } from '../../model/value.ts';
import { SPACE } from '../../text/regex.ts';
import type { QuantityLexicon } from './lexicon.ts';
import { skip, wordLength } from './match.ts';

const BLANK = new RegExp(SPACE, 'uy');
const MILLION = 1e6;
/** Marks that French sets off by a space. */
const CLOSING = /[;:!?»–—]/u;
const LONGEST_SENTENCE = 500;

/** "100 millions d’euros pour l’une, 96 millions pour l’autre": a large figure that counts nothing takes the currency named before it in the sentence. */
export function inheritCurrency(text: string, mentions: readonly QuantityMention[], lexicon: QuantityLexicon): QuantityMention[] {
  let money: QuantityMention | undefined;
  return mentions.map((mention) => {
    const near = money && sameSentence(text, money.end, mention.start) ? money : undefined;
    const large = (mention.min ?? mention.max ?? 0) >= MILLION;
    const elliptic = near?.currency && mention.kind === 'count' && large && countsNothing(text, mention.end, lexicon);
    const out: QuantityMention =
      elliptic && near ? { ...mention, kind: 'money', currency: near.currency, rule: 'money-elliptic' } : mention;
    if (out.kind === 'money') money = out;
    return out;
  });
}

function sameSentence(text: string, end: number, start: number): boolean {
  return start - end < LONGEST_SENTENCE && !/[.!?]\s|\n/u.test(text.slice(end, start));
}

function countsNothing(text: string, end: number, lexicon: QuantityLexicon): boolean {
  const at = skip(BLANK, text, end);
  return at === end || CLOSING.test(text.charAt(at)) || wordLength(lexicon.functionWord, text, at) > 0;
}
