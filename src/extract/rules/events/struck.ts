import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { isRelation } from '../../../model/tree.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import { possessivesOf } from '../../clause/function-words.ts';
import { adjectiveMention, type Context } from '../../context.ts';

/** "The camp of the mission", "its headquarters": the body or people whose the thing is. */
const ownersOf = (thing: Token, { clauses, resolver }: Context): readonly Entity[] =>
  resolver
    .resolveAll([
      ...clauses
        .argumentsOf(thing.index)
        .filter(({ slot }) => slot === 'of')
        .flatMap(({ head }) => clauses.tree.conjuncts(head)),
      ...possessivesOf(thing, clauses),
    ])
    .filter(({ class: kind }) => kind === 'Organization' || kind === 'Group');

/** "Attacks on Ukrainian cities": the state of what is hit, where that is nobody itself. */
export function ownersOfTarget(frame: Frame, context: Context): readonly (readonly [Role, Entity])[] {
  return thingsHit(frame, context)
    .filter((token) => context.resolver.resolve(token).every(({ class: kind }) => kind === 'Place'))
    .flatMap((token) => [adjectiveMention(context, token)?.entity ?? [], ownersOf(token, context)].flat())
    .map((entity) => ['Target', entity] as const);
}

/** What an attack hits, by its verb or behind "on", "against", which the tree may hang on the doer ("an attack by the M23 on the town of Sake"). */
const thingsHit = (frame: Frame, { clauses }: Context): readonly Token[] => [
  ...frame.objects,
  ...[...frame.args, ...(frame.verbal ? [] : inSlot(frame, 'by', 'of').flatMap(({ head }) => clauses.argumentsOf(head.index)))]
    .filter(({ slot }) => slot === 'on' || slot === 'against')
    .map(({ head }) => head),
];

/** "Attacked the village of Solban", "raids on the towns of Kora and Solban": the places whose names complete a noun of a place. */
export const townsHit = (frame: Frame, context: Context): readonly Entity[] => {
  const { clauses, resolver, positions, language } = context;
  return thingsHit(frame, context)
    .filter((token) => isSmallWord(language, 'land-noun', token.lemma) && resolver.resolve(token).length === 0)
    .flatMap(({ index }) => clauses.argumentsOf(index))
    .flatMap(({ slot, head }) => (slot === 'of' ? clauses.tree.conjuncts(head) : []))
    .flatMap(({ index }) => positions.headedBy(index))
    .flatMap(({ entity, kind }) => (entity.class === 'Place' && kind !== 'adjective' ? [entity] : []));
};

/** "Un groupe de rebelles a attaqué la ville", "a band of looters attacked Tavel": somebody attacks a place, whatever they are called. */
export const attacksPlace = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('attack') &&
  context.resolver.resolveAll(frame.subjects).some(({ class: kind }) => kind === 'Group') &&
  (townsHit(frame, context).length > 0 || context.resolver.resolveAll(frame.objects).some(({ class: kind }) => kind === 'Place'));

/** "Means for rebels to attack a town", "des moyens pour frapper une ville": what somebody might do. */
export const isAim = ({ tense, link, head }: Frame): boolean => tense === 'infinitive' && (link === 'adverbial' || isRelation(head, 'acl'));

/** "Ont enlevé trois missionnaires": people are taken away; "enlever les gravats" is no harm. */
export const takesPeople = (frame: Frame, { resolver }: Context): boolean =>
  resolver.resolveAll(frame.objects).some(({ class: kind }) => kind === 'Person' || kind === 'Group');
