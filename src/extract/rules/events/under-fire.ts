import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import { type Frame, inSlot, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';

/** Somebody, or whose the thing is ("a convoy of the World Food Programme", "the embassy of Denmark"). */
const whoOrWhose = (token: Token, { clauses, resolver }: Context): readonly Entity[] => {
  const named = resolver.resolve(token).filter(({ class: kind }) => kind !== 'Place');
  if (named.length > 0) return named;
  return clauses
    .argumentsOf(token.index)
    .filter(({ slot }) => slot === 'of' || slot === 'owner')
    .flatMap(({ head }) => resolver.resolve(head))
    .filter(({ class: kind }) => kind !== 'Place' && kind !== 'Person');
};

const TOLD: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'participle']);
const SUFFERED = ['of', 'to', 'in', 'under'] as const;

/** "A essuyé des tirs", "was the target of a raid", "a été victime d’une cyberattaque": whoever bears the attack that a noun names. */
export function sufferers({ head, governor, verbal }: Frame, context: Context): readonly Entity[] {
  if (verbal || !governor?.verbal || governor.negated || governor.hypothetical || !TOLD.has(governor.tense)) return [];
  if (governor.subjects.includes(head)) return [];
  const bears =
    (governor.concepts.has('undergo') && governor.objects.includes(head)) ||
    ((governor.concepts.has('undergo') || isSmallWord(context.language, 'bearer', governor.head.lemma)) &&
      inSlot(governor, ...SUFFERED).some((argument) => argument.head === head));
  return bears ? governor.subjects.flatMap((token) => [...whoOrWhose(token, context), ...placesOf(token, context)]) : [];
}

/** "Tavel was the target", "le village de Tavel": a place, or the name of the land or town that a noun is of. */
function placesOf(token: Token, { clauses, language, positions }: Context): readonly Entity[] {
  const named = isSmallWord(language, 'land-noun', token.lemma)
    ? clauses.argumentsOf(token.index).flatMap(({ slot, head }) => (slot === 'of' ? [head] : []))
    : [];
  return [token, ...named]
    .flatMap(({ index }) => positions.headedBy(index))
    .flatMap(({ entity, kind }) => (entity.class === 'Place' && kind !== 'adjective' ? [entity] : []));
}

const THINGS = ['noun-facility', 'noun-building', 'noun-site', 'noun-crew', 'noun-people', 'noun-victim'] as const;

/** "The embassy was attacked on Monday", "deux villages ont été attaqués": a passive of what arms can hit, on a day or somewhere, whoever did it. */
export const isStruckThing = (frame: Frame, context: Context): boolean =>
  frame.passive &&
  PAST.has(frame.tense) &&
  !frame.negated &&
  (frame.concepts.has('attack') || frame.concepts.has('assail')) &&
  (context.timesOf(frame).length > 0 || inSlot(frame, 'in').length > 0) &&
  frame.objects.some((token) => THINGS.some((concept) => context.conceptsOf(token).has(concept)));

/** What is hit that is nobody itself: whose it is. */
export const ownersStruck = (frame: Frame, context: Context): readonly Entity[] =>
  isStruckThing(frame, context) ? frame.objects.flatMap((token) => whoOrWhose(token, context)) : [];

const HAPPENED: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect']);

/** "Une bombe a explosé", "a shell landed on the base": a weapon goes off or comes down. */
const goesOff = (frame: Frame, { conceptsOf }: Context): boolean =>
  frame.concepts.has('go-off') &&
  !frame.passive &&
  frame.subjects.some((token) => conceptsOf(token).has('noun-fighter') && (conceptsOf(token).has('goods-military') || isBlast(frame))) &&
  (isBlast(frame) || inSlot(frame, 'on', 'in', 'to').length > 0);

/** What only explosives do. */
const isBlast = ({ concepts }: Frame): boolean => concepts.has('blow');

const DEADLY = ['attack', 'assail', 'noun-attack', 'noun-invasion', 'noun-disaster', 'noun-conflict', 'befall'] as const;

/** "Deux casques bleus ont été tués lundi à Goma": those who serve there are killed, on a day or somewhere, and nothing else in the sentence says by what. */
const areSlain = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('slay') &&
  frame.passive &&
  frame.link === 'root' &&
  frame.objects.some((token) => context.conceptsOf(token).has('noun-force')) &&
  context.timesOf(frame).length > 0 &&
  inSlot(frame, 'in', 'to').length > 0 &&
  context.clauses.inSentence(frame.head.sentence).every((each) => each === frame || !DEADLY.some((concept) => each.concepts.has(concept)));

/** Somebody comes under fire, drives over a mine or is killed on duty; a bomb goes off. */
export const underFire: EventRule = {
  id: 'event/under-fire',
  class: 'Attack',
  units: ['be-attacked', 'go-off', 'slay'],
  roles: { Author: ['by', 'from'] },
  accepts: (frame, context) =>
    frame.verbal &&
    !frame.negated &&
    HAPPENED.has(frame.tense) &&
    (frame.concepts.has('be-attacked') || goesOff(frame, context) || areSlain(frame, context)),
  also: (frame, context) =>
    [
      ...(frame.concepts.has('go-off') ? inSlot(frame, 'on').map(({ head }) => head) : frame.subjects),
      ...frame.objects.filter(({ index }) => index < frame.head.index),
    ]
      .flatMap((token) => whoOrWhose(token, context))
      .map((entity) => ['Target', entity] as const),
  examples: {
    fr: {
      match: [
        { text: 'Une bombe a explosé lundi à Gao.', reads: 'Attack 2024-05-13 Place=Gao' },
        { text: 'Deux casques bleus ont été tués lundi à Gao.', reads: 'Attack 2024-05-13 Place=Gao' },
        {
          text: 'Une voiture de la Banque mondiale a sauté sur une mine lundi près de Gao.',
          reads: 'Attack 2024-05-13 Place=Gao Target=Banque mondiale',
        },
      ],
      reject: ['Le projet a sauté une étape.', 'La demande a explosé à Gao lundi.', 'Un policier a été tué lundi à Gao dans un accident.'],
    },
    en: {
      match: [
        { text: 'Two soldiers were killed in Gao on Monday.', reads: 'Attack 2024-05-13 Place=Gao' },
        {
          text: 'A convoy of the World Bank came under fire near Goma on Monday.',
          reads: 'Attack 2024-05-13 Place=Goma Target=World Bank',
        },
      ],
      reject: ['Demand exploded in Accra on Monday.', 'The proposal came under discussion on Monday.'],
    },
  },
};
