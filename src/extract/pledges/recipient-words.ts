import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { TOWARD } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';

/** Slots of whoever receives, the nearest first. */
export const RECEIVING = ['benefit', 'recipient', 'to', 'for', 'between'] as const;
/** At this depth nobody is sought behind the word itself. */
export const MAX_DEPTH = 3;
/** Things are given, whatever company their name also is ("Caesar"). */
const GOODS = ['goods-military', 'goods'] as const;

/** People whom a thing is also called after ("garde-côtes"). */
const PEOPLE = ['noun-people', 'noun-force'] as const;

/** "For its part", "pour sa part" name nobody who receives. */
const IDIOMS = new Set(['part', 'instance', 'example', 'time', 'tour', 'côté', 'exemple', 'titre']);

/** "La solution à deux États" names nobody who receives. */
const isSolution = (token: Token, { clauses }: Context): boolean => clauses.tree.head(token)?.lemma === 'solution';

export type Accept = (entity: Entity) => boolean;

/** Entities of the first list of words that names any; `depth` limits how far whose-thing-it-is is followed. */
export function firstOf(lists: readonly (readonly Token[])[], accept: Accept, context: Context, depth: number): Entity[] {
  for (const tokens of lists) {
    const found = [
      ...new Set(
        tokens
          .filter((token) => !IDIOMS.has(token.lemma) && !isSolution(token, context))
          .flatMap((token) => partiesOf(token, accept, context, depth)),
      ),
    ];
    if (found.length > 0) return found;
  }
  return [];
}

/** The entity that a word names, else whose it is: "Ukraine’s ability", "l’intégrité de l’Ukraine", "Ukrainian cities". */
function partiesOf(token: Token, accept: Accept, context: Context, depth: number): Entity[] {
  if (hasConcept(token, GOODS, context) && !hasConcept(token, PEOPLE, context) && !isLongName(token, context) && !areHouses(token, context))
    return [];
  const own = context.resolver.resolve(token).filter(accept);
  if (own.length > 0 || depth >= MAX_DEPTH) return own;
  const { tree } = context.clauses;
  const around = [...tree.by(token.index, 'nmod:poss'), ...tree.by(token.index, 'amod', 'compound')];
  for (const each of around) {
    const found = context.resolver.resolve(each).filter(accept);
    if (found.length > 0) return found;
  }
  return firstOf([complements(token, context)], accept, context, depth + 1);
}

/** "The National Energy Laboratory": a name of several words is no thing, whatever its noun. */
const isLongName = ({ index }: Token, { positions }: Context): boolean =>
  positions.headedBy(index).some((mention) => {
    const [from, to] = positions.tokensIn(mention);
    return mention.entity.class === 'Organization' && to - from > 1;
  });

/** "To two hospitals", "aux écoles de Thiès": houses where people work get things for their work, several as a group. */
const areHouses = (token: Token, context: Context): boolean =>
  context.clauses.tree.by(token.index, 'case').some(({ lemma }) => TOWARD.has(lemma)) &&
  hasConcept(token, ['noun-premises'], context) &&
  context.positions.headedBy(token.index).some(({ entity }) => entity.class === 'Group');

export const complements = (token: Token, context: Context): Token[] =>
  context.clauses
    .argumentsOf(token.index)
    .filter((argument) => argument.slot === 'of' || argument.slot === 'owner')
    .flatMap((argument) => context.clauses.tree.conjuncts(argument.head));

/** Words behind a receiving preposition below a word and after a place, at any depth. */
export function below(top: Token, after: number, context: Context): Token[] {
  const { clauses } = context;
  const [left, right] = clauses.tree.edges(top.index);
  const named = (token: Token): boolean => context.resolver.resolve(token).some((entity) => entity.class !== 'Place');
  const owned = (token: Token): boolean => namesOwner(token, context);
  const completed = (token: Token): boolean =>
    context.resolver.resolveAll(complements(token, context)).some((entity) => entity.class === 'Country');
  for (const accepts of [named, owned, completed]) {
    for (const slot of RECEIVING) {
      const found: Token[] = [];
      for (let at = left; at <= right; at++)
        for (const argument of clauses.argumentsOf(at))
          if (argument.slot === slot && argument.head.index > after) found.push(...clauses.tree.conjuncts(argument.head));
      const naming = found.filter(accepts);
      if (naming.length > 0) return naming;
    }
  }
  return [];
}

/** True for something that is a named party’s ("Moldova’s sovereignty"). */
const namesOwner = (token: Token, context: Context): boolean =>
  context.clauses.tree
    .by(token.index, 'nmod:poss')
    .some((each) => context.resolver.resolve(each).some((entity) => entity.class !== 'Place'));
