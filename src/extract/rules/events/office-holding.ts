import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';

const isPerson = ({ class: kind }: Entity): boolean => kind === 'Person';

/** "Became director of the agency", "est devenue ministre": a person and a post; not "became the first minister to set foot there", who held it. */
export const becomesHolder = (frame: Frame, { resolver, clauses, language }: Context): boolean =>
  frame.concepts.has('become') &&
  !frame.negated &&
  BECOMING.has(frame.tense) &&
  resolver.resolveAll(frame.subjects).some(isPerson) &&
  [...clauses.tree.by(frame.head.index, 'xcomp'), ...frame.objects].some(
    (token) =>
      (token.upos === 'NOUN' || token.upos === 'PROPN') &&
      resolver.resolve(token).some(isPerson) &&
      !clauses.tree.by(token.index, 'amod').some(({ lemma }) => isSmallWord(language, 'rank', lemma)),
  );

const BECOMING: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'present', 'future', 'participle']);

/** "Est devenue la première femme à diriger l’agence", "became the first woman to lead it": the office is told by what one does in it. */
export const becomesLeader = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('become') &&
  !frame.negated &&
  BECOMING.has(frame.tense) &&
  context.resolver.resolveAll(frame.subjects).some(isPerson) &&
  [frame.head, ...frame.objects, ...context.clauses.tree.by(frame.head.index, 'xcomp')].some(({ index }) =>
    context.clauses.tree
      .by(index, 'xcomp', 'acl')
      .some(
        (token) => token.feats.VerbForm === 'Inf' && ['chair', 'take-office'].some((concept) => context.conceptsOf(token).has(concept)),
      ),
  );

/** "Le mandat de X a pris fin", "X’s term was extended": whose time in office ends or goes on. */
export const servesTerm = (frame: Frame, context: Context): readonly Entity[] =>
  frame.verbal && frame.concepts.has('end-term') && !frame.negated
    ? (frame.passive ? frame.objects : frame.subjects)
        .filter(({ lemma }) => isSmallWord(context.language, 'term', lemma))
        .flatMap(({ index }) => peopleOf(index, context))
    : [];

/** "La passation de service entre X et Y", "le départ à la retraite de X": the people behind a noun, or behind the words that it makes a unit with. */
export function peopleOf(noun: number, context: Context, deeper = true): readonly Entity[] {
  const behind = context.clauses.argumentsOf(noun);
  const named = context.resolver
    .resolveAll(behind.filter(({ slot }) => OF_WHOM.has(slot)).flatMap(({ head }) => context.clauses.tree.conjuncts(head)))
    .filter(isPerson);
  if (named.length > 0 || !deeper) return named;
  return behind.filter(({ head }) => head.upos === 'NOUN').flatMap(({ head }) => peopleOf(head.index, context, false));
}
const OF_WHOM: ReadonlySet<string> = new Set(['of', 'owner', 'between']);
