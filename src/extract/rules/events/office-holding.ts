import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { type Entity, isPerson } from '../../../model/entity.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';

const BECOMING: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'present', 'future', 'participle']);

/** A person becomes something. */
const isBecoming = ({ concepts, negated, tense, subjects }: Frame, { resolver }: Context): boolean =>
  concepts.has('become') && !negated && BECOMING.has(tense) && resolver.resolveAll(subjects).some(isPerson);

/** "Became director of the agency", "est devenue ministre": a post; not "became the first minister to set foot there", who held it. */
const isHolder = (token: Token, { resolver, clauses: { tree }, language }: Context): boolean =>
  (token.upos === 'NOUN' || token.upos === 'PROPN') &&
  resolver.resolve(token).some(isPerson) &&
  !tree.by(token.index, 'amod').some(({ lemma }) => isSmallWord(language, 'rank', lemma));

/** "La première femme à diriger l’agence", "the first woman to lead it": the office is told by what one does in it. */
const isLeader = ({ index }: Token, { clauses: { tree }, conceptsOf }: Context): boolean =>
  tree
    .by(index, 'xcomp', 'acl')
    .some((token) => token.feats.VerbForm === 'Inf' && ['chair', 'take-office'].some((concept) => conceptsOf(token).has(concept)));

/** "Became director", "est devenue la première femme à diriger l’agence": a person comes into an office. */
export function becomesHolder(frame: Frame, context: Context): boolean {
  if (!isBecoming(frame, context)) return false;
  const become = [...context.clauses.tree.by(frame.head.index, 'xcomp'), ...frame.objects];
  return become.some((token) => isHolder(token, context)) || [frame.head, ...become].some((token) => isLeader(token, context));
}

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
