import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';

/** Verbs that tell somebody what a clause says, that say it to somebody, and nouns that are told themselves ("told the story that his mother had heard"). */
const tells = ({ lemma }: Token): boolean => isSmallWord('en', 'telling', lemma);
const saysTo = ({ lemma }: Token): boolean => isSmallWord('en', 'saying-to', lemma);
const isTale = ({ lemma }: Token): boolean => isSmallWord('en', 'tale', lemma);
/** Words from the verb to "that". */
const REACH = 12;

/**
 * "Told the ministers that Togo would send aid": a greedy parser takes the clause for one that describes the ministers. It is what they are told.
 * Linear: sentences are of bounded length.
 */
export function hangToldClauses(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.lemma !== 'that' || token.upos === 'DET') continue;
    const clause = tokens[token.head];
    if (!clause || token.index >= clause.index || !isRelation(clause, 'acl')) continue;
    const verb = verbBefore(token, tokens);
    if (!verb || !isToldTo(tokens[clause.head], verb, tokens) || !hasSubject(clause, token, tokens)) continue;
    clause.head = verb.index;
    clause.deprel = 'ccomp';
    token.upos = 'SCONJ';
    token.feats = {};
    token.deprel = 'mark';
  }
}

/** The verb of telling before "that", with no other verb in between. */
function verbBefore({ index, sentence }: Token, tokens: readonly Token[]): Token | undefined {
  for (let at = index - 1; at >= 0 && index - at <= REACH && tokens[at].sentence === sentence; at--)
    if (tokens[at].upos === 'VERB') return tells(tokens[at]) || saysTo(tokens[at]) ? tokens[at] : undefined;
  return undefined;
}

/** Whether a noun stands in the phrase of those who are told, or to whom something is said. */
function isToldTo(noun: Token, verb: Token, tokens: readonly Token[]): boolean {
  let top = noun;
  while (top.head > verb.index) top = tokens[top.head];
  if (top.index < verb.index || top.head !== verb.index) return false;
  if (isRelation(top, 'obl')) return saysTo(verb) && isTo(tokens[verb.index + 1]);
  return tells(verb) && (isRelation(top, 'obj') || isRelation(top, 'iobj')) && !isTale(top);
}

const isTo = ({ form }: Token): boolean => form === 'to';

/** A subject between "that" and its verb: the pronoun itself is none. */
const hasSubject = (clause: Token, that: Token, tokens: readonly Token[]): boolean =>
  tokens.slice(that.index + 1, clause.index).some((each) => each.head === clause.index && isRelation(each, 'nsubj'));
