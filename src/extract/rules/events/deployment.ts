import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import { adjectiveMention, type Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { entitiesIn } from '../../slots.ts';

/** A noun with those that name it beside ("an assessment team", "HMNZS Canterbury"). */
export const withNames = (token: Token, { clauses }: Context): readonly Token[] => [
  token,
  ...clauses.tree.by(token.index, 'compound', 'flat', 'appos').filter(({ upos }) => upos !== 'NUM'),
];

/** "Two aircraft of the Royal Air Force", "deux navires canadiens": whose the crew or craft is that is nobody itself. */
export const ownersOfCrew = (token: Token, context: Context): readonly Entity[] => {
  if (!isCrew(token, context) || context.resolver.resolve(token).length > 0) return [];
  const whose = [
    ...context.clauses.tree.by(token.index, 'compound', 'nmod:poss'),
    ...context.clauses.argumentsOf(token.index).flatMap(({ slot, head }) => (slot === 'of' ? context.clauses.tree.conjuncts(head) : [])),
  ];
  const bodies = context.resolver.resolveAll(whose).filter(({ class: kind }) => kind === 'Organization' || kind === 'Country');
  const adjective = adjectiveMention(context, token)?.entity;
  return bodies.length > 0 || !adjective ? bodies : [adjective];
};

const missionsIn = (frame: Frame, slots: readonly string[], context: Context): readonly Entity[] =>
  context.resolver
    .resolveAll(inSlot(frame, ...slots).flatMap(({ head }) => (isMission(head, context) ? [head] : [])))
    .filter(({ class: kind }) => kind === 'Organization');

/** "Serving with the mission": a body sent out that a crew serves beside; "as part of the operation", "au sein de la force": whose task it is. */
export const servedIn = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] => [
  ...missionsIn(frame, ['with'], context).map((entity) => ['Participant', entity] as const),
  ...missionsIn(frame, ['framework', 'in', 'to'], context).map((entity) => ['Organizer', entity] as const),
];

/** "The EU mission", "UNIFIL", "la force": who is out there, by the noun or by the name. */
export const isMission = (token: Token, { language, positions }: Context): boolean =>
  isSmallWord(language, 'mission', token.lemma) ||
  positions
    .headedBy(token.index)
    .some(
      ({ entity }) =>
        entity.class === 'Organization' && entity.name.split(/[ -]/u).some((word) => isSmallWord(language, 'mission', word.toLowerCase())),
    );

/** Rescuers, soldiers, experts, ships: whom or what one sends to do a task. */
export const isCrew = (token: Token, context: Context): boolean =>
  withNames(token, context).some((each) => context.conceptsOf(each).has('noun-crew'));

/** "Deploy a monitoring team", "depute a survey vessel", "HMNZS Canterbury": a crew, a craft, or a force with a name. */
const isSent = (token: Token, frame: Frame, context: Context): boolean =>
  isCrew(token, context) ||
  (frame.concepts.has('deploy') &&
    (context.conceptsOf(token).has('goods-military') || (frame.tense !== 'participle' && isMission(token, context)))) ||
  (frame.concepts.has('deploy') && context.resolver.resolve(token).some((entity) => entity.class === 'Organization'));

/** People are brought to safety; goods and buildings are cleared otherwise, and the wounded are taken to hospital. */
const isSaved = (token: Token, context: Context): boolean =>
  !context.conceptsOf(token).has('noun-victim') &&
  (context.conceptsOf(token).has('noun-people') ||
    context.conceptsOf(token).has('noun-crew') ||
    context.resolver.resolve(token).some((entity) => entity.class === 'Group' || entity.class === 'Person'));

/** "A battalion stationed at Néma": where it is, no deployment. */
const isStation = (frame: Frame, { language }: Context): boolean =>
  (frame.link === 'participle' || frame.tense === 'participle') && isSmallWord(language, 'stationed', frame.head.lemma);

/** "Les habitants évacués": who they are, where no day or place is told. */
const isStateOf = (frame: Frame, context: Context): boolean =>
  frame.tense === 'participle' &&
  frame.concepts.has('evacuate') &&
  context.timesOf(frame).length === 0 &&
  !frame.args.some(({ slot }) => ['in', 'to', 'from', 'by'].includes(slot));

/** "Türkiye, which sent a team on Tuesday, will supply boats": said by the way of somebody who gives. */
const isAside = ({ link, passive, concepts }: Frame): boolean => link === 'relative' && !passive && !concepts.has('evacuate');

/** "Will deploy 40 engineers", "seront déployés": troops that are to be deployed are; a donor that will send or second an expert only promises. */
const isScheduled = ({ tense, head }: Frame, { language }: Context): boolean =>
  tense === 'future' && isSmallWord(language, 'deploying', head.lemma);

/** "The agency has sent eight experts": the English perfect of a verb of giving tells what has been given. */
const isGift = ({ tense, concepts, head }: Frame, { language }: Context): boolean =>
  language === 'en' && tense === 'perfect' && !concepts.has('evacuate') && !isSmallWord(language, 'deploying', head.lemma);

/** "A commencé à déployer", "continues to send": what has been begun is done. */
const isBegun = ({ tense, governor }: Frame): boolean =>
  tense === 'infinitive' &&
  governor !== null &&
  DONE.has(governor.tense) &&
  !governor.negated &&
  ['begin', 'continue', 'resume'].some((concept) => governor.concepts.has(concept));

const DONE = new Set<Frame['tense']>(['past', 'perfect', 'present', 'progressive', 'participle']);

/** Troops, rescuers or ships are sent somewhere, people are brought to safety: what is done, not what is promised. */
export const deployment: EventRule = {
  id: 'event/deployment',
  class: 'Exercise',
  units: ['deploy', 'dispatch', 'evacuate'],
  roles: { Author: ['subject', 'by'], Participant: ['object'] },
  place: ['in', 'to', 'from'],
  accepts: (frame, context) =>
    frame.verbal &&
    !frame.negated &&
    !isStation(frame, context) &&
    !isStateOf(frame, context) &&
    !isAside(frame) &&
    !isGift(frame, context) &&
    (DONE.has(frame.tense) || isScheduled(frame, context) || isBegun(frame)) &&
    frame.objects.some((token) => (frame.concepts.has('evacuate') ? isSaved(token, context) : isSent(token, frame, context))),
  also: (frame, context) => [
    ...frame.subjects.flatMap((token) => ownersOfCrew(token, context)).map((each) => ['Author', each] as const),
    ...frame.objects
      .flatMap((token) => ownersOfCrew(token, context))
      .filter((each) => !entitiesIn(frame, ['subject', 'by'], context).includes(each))
      .map((each) => ['Participant', each] as const),
    ...servedIn(frame, context),
  ],
  examples: {
    fr: {
      match: [
        { text: 'La Suisse a dépêché lundi une équipe de secouristes à Hatay.', reads: 'Exercise 2024-05-13 Author=Suisse' },
        { text: 'Deux frégates ont été déployées en mai par le Canada.', reads: 'Exercise 2024-05 Author=Canada' },
        { text: 'La Suisse a dépêché une mission d’observation au Togo.', reads: 'Exercise Place=Togo Author=Suisse' },
        { text: 'La Suisse a évacué ses ressortissants du Soudan.', reads: 'Exercise Place=Soudan Author=Suisse' },
        { text: 'Vingt policiers seront déployés à Gao en juin.', reads: 'Exercise 2024-06 Place=Gao' },
      ],
      reject: [
        'Le Gouvernement a déployé une stratégie ambitieuse.',
        'La Suisse a envoyé une lettre à ses partenaires.',
        'La Suisse dépêchera une équipe de secouristes.',
      ],
    },
    en: {
      match: [
        { text: 'Norway sent a team of engineers to Accra on Monday.', reads: 'Exercise 2024-05-13 Author=Norway' },
        { text: 'Ghana has begun to deploy 200 soldiers in Togo.', reads: 'Exercise Place=Togo Author=Ghana' },
        { text: 'Canada has deployed two frigates.', reads: 'Exercise Author=Canada' },
      ],
      reject: [
        'The bank deployed a new application.',
        'Norway sent a letter to its partners.',
        'Norway has already sent eight experts to Accra.',
      ],
    },
  },
};
