import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import type { Frame } from '../../clause/frame.ts';
import { INDEFINITE } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { entitiesIn, fillers } from '../../slots.ts';
import { has } from './speakers.ts';

/** "Today’s announcement": the issuer’s own. */
export const isOfTheDay = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('announce-noun') && fillers(frame, 'owner', context).some((token) => context.clauses.isTime(token.index));

/** The participles and relative clauses beside a noun of speech; those of giving words behind what it is for, too ("the plea for help made by X"). */
const clausesBeside = ({ head }: Frame, { clauses }: Context): readonly Frame[] => {
  const beside = (index: number): readonly Frame[] => clauses.tree.by(index, 'acl').flatMap((token) => clauses.at(token.index) ?? []);
  const within = clauses.tree.by(head.index, 'nmod', 'obl').flatMap(({ index }) => beside(index));
  return [...beside(head.index), ...within.filter(({ concepts }) => has(concepts, ['perform', 'launch', 'give-out', 'say']))];
};

/** Who speaks by the participle beside a noun ("lancé par l’OMS"). */
export const speakersOfNoun = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] =>
  clausesBeside(frame, context)
    .flatMap(({ subjects }) => subjects)
    .flatMap((token) => context.resolver.resolve(token))
    .map((entity) => ['Speaker', entity] as const);

/** "Made the announcement in Amman": whoever made it. */
export const isMadeKnown = ({ governor, head, concepts }: Frame, context: Context): boolean =>
  concepts.has('announce-noun') &&
  governor?.concepts.has('perform') === true &&
  (governor.tense === 'past' || governor.tense === 'perfect') &&
  governor.objects.includes(head) &&
  context.resolver.resolveAll(governor.subjects).length > 0;

/** Nouns for words that ask something of somebody. */
export const APPEALS = ['ask-noun', 'warn-noun', 'urge-noun'] as const;

/** "A request from the authorities": who makes an appeal that an article presents; "at the request of" says who is behind a deed. */
export const appealing = (frame: Frame, context: Context): readonly Entity[] =>
  has(frame.concepts, APPEALS) && context.clauses.tree.by(frame.head.index, 'det').some(({ form }) => INDEFINITE.test(form))
    ? entitiesIn(frame, ['from'], context)
    : [];

/** "L’appel lancé hier par l’OMS", "today’s announcement by the Council": a noun of speech with a speaker or a day of its own. */
export const isAttributed = (frame: Frame, context: Context): boolean => {
  const participles = clausesBeside(frame, context);
  return [frame, ...participles].some(
    (each) =>
      (each === frame && (isMadeKnown(frame, context) || appealing(frame, context).length > 0)) ||
      each.subjects.some((token) => context.resolver.resolve(token).length > 0) ||
      (each !== frame && context.timesOf(each).length > 0),
  );
};
