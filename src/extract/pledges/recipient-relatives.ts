import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { isRelation } from '../../model/tree.ts';
import { antecedentOf } from '../clause/antecedents.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { type Accept, firstOf, MAX_DEPTH, RECEIVING } from './recipient-words.ts';

const RECEIVES: ReadonlySet<string> = new Set(RECEIVING);
const PRONOUNS = /^(which|whom|qui|(au|du|aux|des)?(quel|quels|quelle|quelles|lequel|laquelle|lesquels|lesquelles))$/i;
const isRelative = (token: Token): boolean => token.upos === 'PRON' && (token.feats.PronType === 'Rel' || PRONOUNS.test(token.form));

/**
 * "Au HCR, auquel la France vient d’allouer …", "the Fund replenishment, to which Japan will give …": who a relative pronoun before the
 * verb or the verbs above it stands for: the noun that the tree says the clause completes, else the one right before it.
 */
export function throughPronoun(frame: Frame, accept: Accept, context: Context): Entity[] {
  const { clauses, doc } = context;
  for (const verb of [frame.head, ...clauses.tree.ancestors(frame.head)]) {
    const pronoun = clauses
      .argumentsOf(verb.index)
      .find(({ slot, head }) => RECEIVES.has(slot) && head.index < frame.head.index && isRelative(head))?.head;
    if (pronoun) {
      const told = [antecedentOf(clauses, pronoun)].filter((token) => token !== pronoun);
      const direct = firstOf([told], accept, context, MAX_DEPTH);
      if (direct.length > 0) return direct;
      const before = nounBefore(pronoun, doc.tokens);
      return firstOf([before ? [before] : [], told], accept, context, 1);
    }
    if (isRelation(verb, 'acl')) return [];
  }
  return [];
}

/** The word before the pronoun, its preposition and its comma. */
function nounBefore(pronoun: Token, tokens: readonly Token[]): Token | undefined {
  let at = pronoun.index - 1;
  while (tokens[at]?.sentence === pronoun.sentence && (tokens[at].upos === 'ADP' || tokens[at].upos === 'PUNCT')) at--;
  const before = tokens[at];
  return before?.sentence === pronoun.sentence && (before.upos === 'NOUN' || before.upos === 'PROPN') ? before : undefined;
}

/** "The army took delivery of radios supplied by Japan": whoever gains what a clause tells the giver of. */
export function takenBy(frame: Frame, things: readonly Token[], accept: Accept, { clauses, resolver }: Context): Entity[] {
  if (frame.link !== 'participle' && frame.link !== 'relative') return [];
  for (const thing of things)
    for (const above of clauses.tree.ancestors(thing)) {
      const verb = clauses.at(above.index);
      if (!verb?.verbal || verb === frame) continue;
      if (!verb.concepts.has('gain') || verb.passive) break;
      const found = resolver.resolveAll(verb.subjects).filter(accept);
      if (found.length > 0) return found;
      break;
    }
  return [];
}
