import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { isAtWork, isSittingScene } from '../rules/events/sittings.ts';
import { isForum, isGatheringOfItsOwn, isOfDay } from './forums.ts';
import { isRounds } from './themes.ts';

/** A noun that only names somebody, or what kind of thing another noun means. */
export const namesNoEvent = (frame: Frame, context: Context): boolean =>
  !frame.verbal && (isPartOfName(frame, context) || isGenericComplement(frame, context));

/** "La Mission multinationale", "présidente en exercice": a noun inside the name of a body or a person’s title names no event. */
function isPartOfName(frame: Frame, context: Context): boolean {
  if (isGatheringOfItsOwn(frame, context) || isOfDay(frame, context) || isSittingScene(frame, context) || isAtWork(frame, context))
    return false;
  return context.positions
    .holding(frame.head.index)
    .some(
      ({ entity, kind }) =>
        (entity.class === 'Place' && isHouseOf(frame.head)) ||
        (kind !== 'description' &&
          (entity.class === 'Organization' || entity.class === 'Person' || (entity.class === 'Place' && /^\p{Lu}/u.test(frame.head.form)))),
    );
}

/** "Le palais des congrès de Lomé", "the centre of conferences": gatherings that a house is for. */
const isHouseOf = ({ feats, deprel }: Token): boolean => feats.Number === 'Plur' && deprel.startsWith('nmod');

/** "Restrictions de déplacement", "guerre d’agression", "attack helicopters": a bare noun that only classifies another names no event. */
function isGenericComplement(frame: Frame, context: Context): boolean {
  const { tree } = context.clauses;
  if (isBracketed(frame.head, context)) return true;
  if (frame.head.deprel === 'compound' && !isForum(frame, context))
    return !(NAMED.some((concept) => frame.concepts.has(concept)) && namesItself(frame.head, context.doc.tokens));
  const above = tree.head(frame.head);
  if (above && (context.conceptsOf(above).has('noun-container') || isRounds(above, context))) return false;
  // "A cessation of hostilities": what ends, whoever waged it.
  if (above && context.conceptsOf(above).has('noun-halt') && frame.head.deprel.startsWith('nmod')) return true;
  if (isSubjectOfText(frame, above, context)) return true;
  const bare = tree.by(frame.head.index, 'det', 'nmod', 'amod', 'acl', 'nummod', 'nmod:poss').length === 0;
  const named = frame.head.upos === 'PROPN' || frame.concepts.has('noun-invasion');
  const classifies = tree
    .by(frame.head.index, 'case')
    .some(
      (token) =>
        (token.lemma === 'de' && token.part === undefined) ||
        (token.lemma === 'of' && (named || (above !== undefined && context.conceptsOf(above).has('noun-victim')))),
    );
  const hall =
    above !== undefined && tree.by(frame.head.index, 'det').length === 0 && isSmallWord(context.language, 'place-noun', above.lemma);
  return (bare || hall) && classifies && frame.head.deprel.startsWith('nmod') && context.timesOf(frame).length === 0;
}

/** "The climate summit (COP30)": the short name of what stands before. */
const isBracketed = ({ index, deprel }: Token, { doc: { tokens } }: Context): boolean =>
  deprel.startsWith('appos') && tokens[index - 1]?.form === '(' && tokens[index + 1]?.form === ')';

/** What bears a name of its own behind its noun ("Cyclone Adra", "Exercise Silver Heron", "l’opération Barkhane"). */
const NAMED = ['noun-storm', 'noun-exercise', 'noun-operation'] as const;
const CAPITAL = /^\p{Lu}/u;

/** A noun with a proper name just behind it; in English with a capital of its own. */
export function namesItself(noun: Token, tokens: readonly Token[]): boolean {
  const next = tokens[noun.index + 1];
  return (
    next !== undefined &&
    next.sentence === noun.sentence &&
    (next.upos === 'PROPN' || next.upos === 'NOUN' || next.upos === 'ADJ') &&
    CAPITAL.test(next.form) &&
    (noun.deprel !== 'compound' || CAPITAL.test(noun.form))
  );
}

const ABOUT = new Set(['sur', 'on', 'relatif', 'concernant', 'concerning']);

/** "Un protocole sur les consultations politiques": what a text is about. */
const isSubjectOfText = (frame: Frame, above: Token | undefined, context: Context): boolean =>
  above !== undefined &&
  context.conceptsOf(above).has('noun-agreement') &&
  context.clauses.tree.by(frame.head.index, 'case').some((token) => ABOUT.has(token.lemma)) &&
  context.timesOf(frame).length === 0;
