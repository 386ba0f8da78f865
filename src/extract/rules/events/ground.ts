import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import { isReflexive } from '../../clause/objects.ts';
import type { Context } from '../../context.ts';
import { entitiesIn } from '../../slots.ts';
import { isPlaceName } from './destinations.ts';

/** A place, a state or a place of work that may change hands. */
const isGround = (token: Token, { positions, conceptsOf }: Context): boolean =>
  positions.headedBy(token.index).some(isPlaceName) || conceptsOf(token).has('noun-facility');

const isNamedGround = (token: Token, { positions }: Context): boolean => positions.headedBy(token.index).some(isPlaceName);

/** A town or an area; a state is taken as an example, too. */
const isTown = (token: Token, { positions }: Context): boolean =>
  positions.headedBy(token.index).some(({ entity }) => entity.class === 'Place');

const headsIn = (frame: Frame, ...slots: readonly string[]): readonly Token[] => inSlot(frame, ...slots).map(({ head }) => head);

const isSomebody = (token: Token, context: Context): boolean =>
  context.resolver.resolve(token).some(({ class: kind }) => kind !== 'Place') ||
  ['noun-fighter', 'noun-force', 'noun-crew'].some((concept) => context.conceptsOf(token).has(concept));

/** What is taken: "seized Abyei", "pris possession du récif", "la prise de Mossoul". */
const taken = (frame: Frame): readonly Token[] => [...frame.objects, ...headsIn(frame, 'of')];

/** Who takes what falls: "fell to the rebels", "est tombée aux mains des rebelles", "the fall of Mosul to the rebels". */
const winners = (frame: Frame, context: Context): readonly Entity[] => {
  const hands = headsIn(frame, 'to').filter(({ lemma }) => isSmallWord(context.language, 'grasp', lemma));
  const behind = hands.flatMap(({ index }) => context.clauses.argumentsOf(index).filter(({ slot }) => slot === 'of'));
  return context.resolver
    .resolveAll(hands.length > 0 ? behind.map(({ head }) => head) : headsIn(frame, 'to', 'by'))
    .filter(({ class: kind }) => kind !== 'Place' && kind !== 'Person');
};

/** "Forces seized Abyei in May", "El Fasher fell to the rebels", "la prise de Mossoul par Daech": ground that changes hands by arms. */
export function changesHands(frame: Frame, context: Context): boolean {
  if (frame.negated) return false;
  if (frame.concepts.has('fall')) {
    const fallen = frame.verbal ? frame.subjects : headsIn(frame, 'of');
    return fallen.some((token) => isNamedGround(token, context)) && winners(frame, context).length > 0;
  }
  if (!frame.verbal) return headsIn(frame, 'of').some((token) => isTown(token, context));
  return (
    frame.tense !== 'infinitive' &&
    (isSmallWord(context.language, 'take-ground', frame.head.lemma)
      ? frame.objects.some((token) => isTown(token, context)) || headsIn(frame, 'of').some((token) => isGround(token, context))
      : taken(frame).some((token) => isGround(token, context))) &&
    frame.subjects.some((token) => isSomebody(token, context))
  );
}

/** Who takes the ground, and whose it is or what it is. */
export const handsOf = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] => [
  ...(frame.concepts.has('fall') ? winners(frame, context) : entitiesIn(frame, ['by'], context)).map((each) => ['Author', each] as const),
  ...context.resolver
    .resolveAll(frame.concepts.has('fall') && frame.verbal ? frame.subjects : taken(frame))
    .map((each) => ['Target', each] as const),
];

/** What a French reflexive verb takes ("s’est emparé de la prison"), and whom fire is opened on, which the tree may hang on the fire. */
export const struckIn = (frame: Frame, { clauses, language }: Context): readonly Token[] => {
  if (!frame.verbal) return [];
  const seized = frame.objects.length === 0 && clauses.tree.by(frame.head.index, 'expl').some(isReflexive) ? headsIn(frame, 'of') : [];
  const fire = frame.objects.filter(({ lemma }) => isSmallWord(language, 'fire', lemma));
  const under = fire.flatMap(({ index }) => clauses.argumentsOf(index)).filter(({ slot }) => slot === 'on' || slot === 'against');
  return [...seized, ...under.map(({ head }) => head)].flatMap((token) => clauses.tree.conjuncts(token));
};
