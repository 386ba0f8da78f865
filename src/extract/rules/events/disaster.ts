import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { takesUp } from '../../clause/antecedents.ts';
import { type Frame, inSlot, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn } from '../../slots.ts';

/** Whom the disaster, or what it befell, is said to strike ("a boat capsized, killing 20 people"). */
const victims = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] =>
  context.clauses
    .inSentence(frame.head.sentence)
    .filter((each) => each.verbal && each !== frame)
    .filter(({ subjects }) =>
      (frame.verbal ? frame.subjects : [frame.head]).some((head) => subjects.some((token) => takesUp(context.clauses, token, head))),
    )
    .flatMap((verb) => allEntitiesIn(verb, ['object'], context))
    .filter((entity) => entity.class === 'Group')
    .map((entity) => ['Target', entity] as const);

/** "L’équipe d’évaluation des catastrophes", "la prévention des inondations": disasters that may come; "l’état de catastrophe naturelle" is a status. */
function isManaged(frame: Frame, context: Context): boolean {
  const above = context.clauses.tree.head(frame.head);
  if (above && context.conceptsOf(above).has('noun-emergency') && frame.head.deprel.startsWith('nmod')) return true;
  return (
    frame.head.feats.Number === 'Plur' &&
    above !== undefined &&
    frame.head.deprel.startsWith('nmod') &&
    context.conceptsOf(above).has('prevent-noun') &&
    context.timesOf(frame).length === 0
  );
}

/** "118 cas de rougeole", "measles cases": cases of a disease; a case may be much else. */
const isOfDisease = (frame: Frame, context: Context): boolean =>
  [...inSlot(frame, 'of').map(({ head }) => head), ...context.clauses.tree.by(frame.head.index, 'compound')].some((token) =>
    context.conceptsOf(token).has('noun-disease'),
  );

const FIGHTING: ReadonlySet<string> = new Set(['against', 'contre']);

/** "Vaccination against cholera", "la lutte contre le choléra": an illness that is fought anywhere, where nothing says when. */
const isFought = (frame: Frame, context: Context): boolean =>
  (frame.concepts.has('noun-disease') || (frame.concepts.has('noun-outbreak') && frame.head.feats.Number === 'Plur')) &&
  context.clauses.tree.by(frame.head.index, 'case').some(({ lemma }) => FIGHTING.has(lemma)) &&
  context.timesOf(frame).length === 0;

/** "Measles has killed 200 children": an illness by its name alone, where it has struck somebody. */
const hasStruck = ({ concepts, governor, head }: Frame): boolean =>
  !concepts.has('noun-disaster') &&
  governor?.verbal === true &&
  governor.concepts.has('hit') &&
  PAST.has(governor.tense) &&
  !governor.negated &&
  governor.subjects.includes(head) &&
  governor.objects.length > 0;

/** "Won by a landslide", "une victoire par raz-de-marée": by how much. */
const isMargin = (frame: Frame, { clauses }: Context): boolean =>
  frame.governor?.concepts.has('win') === true && clauses.tree.by(frame.head.index, 'case').some(({ lemma }) => BY.has(lemma));
const BY: ReadonlySet<string> = new Set(['by', 'in', 'par']);

/** "Heavy rains have caused flooding": what several of these brought about is what is told of. */
const onlyCauses = ({ head, governor }: Frame, { clauses, conceptsOf }: Context): boolean =>
  governor?.verbal === true &&
  governor.subjects.includes(head) &&
  head.feats.Number === 'Plur' &&
  governor.objects.some((token) => conceptsOf(token).has('noun-disaster')) &&
  clauses.tree.by(head.index, 'det', 'nmod:poss').every(({ feats }) => feats.Definite === 'Ind' || feats.PronType !== 'Art');

const HAPPENED = new Set<Frame['tense']>(['past', 'perfect', 'participle', 'present']);

/** "Un bateau a chaviré", "the river has burst its banks"; what armed mobs burn down is attacked. */
const befell = (frame: Frame, { conceptsOf }: Context): boolean =>
  frame.concepts.has('befall') &&
  !frame.negated &&
  HAPPENED.has(frame.tense) &&
  !frame.subjects.some((token) => conceptsOf(token).has('noun-fighter'));

/** "The boat capsized": the verb tells of it. */
const isBefallen = ({ head }: Frame, { clauses }: Context): boolean =>
  clauses
    .inSentence(head.sentence)
    .some((each) => each.verbal && each.concepts.has('befall') && [...each.subjects, ...each.objects].includes(head));

/** Words that name a disaster by themselves. */
const NAMED = ['noun-disaster', 'noun-case'] as const;

export const disaster: EventRule = {
  id: 'event/disaster',
  class: 'Disaster',
  units: ['noun-disaster', 'noun-case', 'befall', 'noun-disease'],
  roles: {},
  place: ['in', 'on', 'of', 'to', 'object'],
  accepts: (frame, context) =>
    frame.verbal
      ? befell(frame, context)
      : !isBefallen(frame, context) &&
        !isManaged(frame, context) &&
        !onlyCauses(frame, context) &&
        !isMargin(frame, context) &&
        !isFought(frame, context) &&
        (!frame.concepts.has('noun-case') || isOfDisease(frame, context)) &&
        (NAMED.some((concept) => frame.concepts.has(concept)) || hasStruck(frame)),
  also: victims,
  examples: {
    fr: {
      match: [
        { text: 'Le ministère a notifié 118 cas de rougeole depuis août 2023.', reads: 'Disaster 2023-08/..' },
        {
          text: 'Les crues qui ont frappé, en octobre dernier, la région de Matam ont été meurtrières.',
          reads: 'Disaster 2023-10 Place=Matam',
        },
        { text: 'Le Tchad fait face à de graves inondations.', reads: 'Disaster Place=Tchad' },
        { text: 'Le Tchad a déclaré une épidémie de choléra le 3 mai.', reads: 'Disaster 2024-05-03 Place=Tchad' },
        { text: 'Un bateau a chaviré lundi à Lomé.', reads: 'Disaster 2024-05-13 Place=Lomé' },
        { text: 'Le séisme qui a frappé le Maroc en septembre 2023 a fait des milliers de victimes.', reads: 'Disaster 2023-09' },
      ],
      reject: [
        'Le tribunal a examiné trois cas de fraude.',
        'Le secteur connaît une embellie.',
        'Un bureau chargé de la prévention des inondations verra le jour.',
      ],
    },
    en: {
      match: [
        { text: 'The earthquake in Morocco in September 2023 left thousands homeless.', reads: 'Disaster 2023-09' },
        { text: 'Zambia is grappling with one of its worst cholera outbreaks in decades.', reads: 'Disaster Place=Zambia' },
      ],
      reject: ['The sector is growing.', 'Anna Weiss won by a landslide.', 'The court heard three cases of fraud.'],
    },
  },
};
