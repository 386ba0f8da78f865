import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import type { Clauses } from './build.ts';

/** The noun that a relative pronoun stands for ("les 16 millions que Berne a fournis"); the token itself otherwise. */
export function antecedentOf(clauses: Clauses, token: Token): Token {
  if (token.feats.PronType !== 'Rel' && !isTaken(token)) return token;
  for (const above of clauses.tree.ancestors(token)) if (isRelation(above, 'acl')) return clauses.tree.head(above) ?? token;
  return nounBefore(clauses, token) ?? token;
}

/** "L’accord que X a conclu": a conjunction that is an object is a relative pronoun. */
const isTaken = ({ upos, deprel }: Token): boolean => upos === 'SCONJ' && deprel === 'obj';

/** Where the tree does not say what a relative pronoun takes up: the top of the noun phrase just before it. */
export function nounBefore(clauses: Clauses, token: Token): Token | undefined {
  const { tokens } = clauses.tree;
  let at = token.index - 1;
  while (at >= 0 && tokens[at].sentence === token.sentence && (tokens[at].upos === 'PUNCT' || tokens[at].upos === 'ADP')) at--;
  if (at < 0 || tokens[at].sentence !== token.sentence) return undefined;
  let noun = tokens[at];
  while (noun.head >= 0 && noun.head < noun.index && /^(nmod|flat|amod|appos|compound|nummod)/.test(noun.deprel)) noun = tokens[noun.head];
  return noun.upos === 'NOUN' || noun.upos === 'PROPN' ? noun : undefined;
}

/** True where a relative pronoun may take up a noun: its antecedent, or a noun inside that ("au lendemain des frappes qui ont touché …"). */
export function takesUp(clauses: Clauses, pronoun: Token, noun: Token): boolean {
  const antecedent = antecedentOf(clauses, pronoun);
  return antecedent === noun || (antecedent !== pronoun && antecedent.index < noun.index && noun.index < pronoun.index);
}
