import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { LanguageCode, Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import { isPassive } from './passive.ts';

/** Words between "then" and its verb: pronouns, auxiliaries, adverbs. */
const WITHIN = 5;
const BETWEEN: ReadonlySet<Token['upos']> = new Set(['AUX', 'PRON', 'ADV', 'PART']);
const LINKS = ['acl', 'advcl'] as const;

/**
 * "A visité une école et a rencontré le maire", "a rencontré le président X, puis s’est rendue au camp", "met President X, then travelled to the
 * camp": a greedy parser takes the second deed for a clause that describes the last noun of the first. It is joined to the first verb. Linear:
 * sentences are of bounded length.
 */
export function joinSequels(tokens: readonly Token[], code: LanguageCode): void {
  for (const then of tokens) {
    const next = isSmallWord(code, 'sequel', then.form) && tokens[then.index - 1]?.form === ',';
    if (!next && then.deprel !== 'cc') continue;
    const verb = verbBehind(then, tokens);
    if (!next && (then.head !== verb?.index || !isRelation(verb, 'acl:relcl'))) continue;
    const first = verb && verbAbove(verb, then, tokens);
    if (!first || !verb) continue;
    verb.head = first.index;
    verb.deprel = 'conj';
    if (isBare(verb, tokens) && !isPassive(first, tokens)) verb.feats = { Mood: 'Ind', Tense: 'Past', VerbForm: 'Fin' };
  }
}

/** The verb that the word stands before, where the tree hung it as a clause of something before the word, without a relative pronoun. */
function verbBehind(then: Token, tokens: readonly Token[]): Token | undefined {
  for (let at = then.index + 1; at <= then.index + WITHIN && tokens[at]?.sentence === then.sentence; at++) {
    const token = tokens[at];
    if (token.upos === 'VERB') {
      const hung = LINKS.some((link) => isRelation(token, link)) && token.head >= 0 && token.head < then.index;
      return hung && token.feats.VerbForm !== 'Inf' && !/ing$/u.test(token.form) ? token : undefined;
    }
    if (!BETWEEN.has(token.upos) || token.feats.PronType === 'Rel') return undefined;
  }
  return undefined;
}

/** The verb that stands before the word, above what the second one hangs on. */
function verbAbove(verb: Token, then: Token, tokens: readonly Token[]): Token | undefined {
  let above: Token | undefined = tokens[verb.head];
  while (above && above.upos !== 'VERB') above = above.head < 0 ? undefined : tokens[above.head];
  return above && above.index < then.index && above.sentence === then.sentence ? above : undefined;
}

/** "Then travelled": an English participle that no auxiliary makes one. */
const isBare = ({ feats, index }: Token, tokens: readonly Token[]): boolean =>
  feats.VerbForm === 'Part' && !tokens.slice(Math.max(0, index - WITHIN), index).some((each) => each.head === index && each.upos === 'AUX');
