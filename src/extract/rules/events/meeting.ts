import { isSmallWord } from '../../../lexicon/entity-words.ts';
import { type Entity, isNamedPerson } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { antecedentOf } from '../../clause/antecedents.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import { possessivesOf } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn, dontBefore } from '../../slots.ts';
import { audienceWith, betweenWhom, metBesides, partnersBehindTime, withBehindKind, withBehindNoun } from './besides.ts';
import { calledOn, callsOn, isOfCall } from './call.ts';
import { changesMembership } from './decided.ts';
import { leadersOf } from './leaders.ts';
import { areListeners, areSeveral, isVisitPaid, joinsOnDuty } from './meeting-words.ts';
import { isVisit } from './receiving.ts';
import {
  convenesBody,
  councilsJoined,
  isBodyItself,
  isDatedCouncil,
  isNumbered,
  isSitting,
  isSittingScene,
  onlyJoins,
  sits,
} from './sittings.ts';
import { givesShelter, receivesItself, takesFrom } from './takes-in.ts';
import { areHeld, countsDays } from './talks.ts';

/** A meeting verb needs somebody who meets; a meeting noun stands for itself. */
const somebodyMeets = (frame: Frame, context: Context): boolean =>
  !frame.verbal ||
  inSlot(frame, 'organizer').length > 0 ||
  (frame.concepts.has('meet') &&
    [...frame.subjects, ...frame.objects].some((token) => context.conceptsOf(antecedentOf(context.clauses, token)).has('noun-council'))) ||
  areSeveral(frame, context) ||
  context.resolver.resolveAll([...frame.subjects, ...frame.objects, ...inSlot(frame, 'with', 'between').map((argument) => argument.head)])
    .length > 0;

const REFLEXIVE = /^s(e|['’])$/i;

/** "Se tient", "s’est tenu", whatever the tree makes of the pronoun. */
const isReflexive = ({ head }: Frame, context: Context): boolean =>
  context.doc.tokens.slice(Math.max(0, head.index - 3), head.index).some((token) => REFLEXIVE.test(token.form));

/** "Le Conseil des ministres s’est tenu à Abidjan": the body that meets is the subject; "un centre s’ouvrira" is opened. */
const isCouncil = (frame: Frame, context: Context): boolean =>
  !frame.passive &&
  isReflexive(frame, context) &&
  frame.objects.length === 0 &&
  frame.subjects.some(
    (token) =>
      !context.clauses.at(token.index)?.concepts.has('noun-conference') &&
      (!frame.concepts.has('open') || context.conceptsOf(token).has('noun-council')) &&
      context.resolver.resolve(token).some((entity) => entity.class === 'Organization'),
  );

/** "Mothers I met last week told me": whoever a person tells of having met. */
const isMetByPerson = (frame: Frame, context: Context): boolean =>
  frame.link === 'relative' &&
  frame.tense === 'past' &&
  context.resolver.resolveAll(frame.subjects).some((entity) => entity.class === 'Person') &&
  frame.objects.every((token) => token.feats.Number === 'Plur');

/** "L’entretien des routes": upkeep, and no talk of anybody. */
const isUpkeep = (frame: Frame, { resolver, clauses, language }: Context): boolean => {
  const of = inSlot(frame, 'of').filter(({ head }) => !clauses.isTime(head.index));
  return (
    !frame.verbal &&
    isSmallWord(language, 'upkeep', frame.head.lemma) &&
    of.length > 0 &&
    resolver.resolveAll(of.map(({ head }) => head)).every(({ class: kind }) => kind === 'Place') &&
    inSlot(frame, 'with', 'between').length === 0
  );
};

/** "La ministre a été reçue par X": somebody with a title, whom nothing names. */
const isReceivedByPerson = ({ passive, objects, subjects }: Frame, { resolver }: Context): boolean =>
  passive && objects.some((token) => resolver.isPost(token)) && resolver.resolveAll(subjects).some(isNamedPerson);

/** "The project meets the needs of …", "has received five aircraft": what is met or received is nobody; an envoy without a name is somebody. */
const meetsNobody = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  !frame.objects.some((token) => context.resolver.isPost(token)) &&
  (!frame.passive || frame.concepts.has('receive')) &&
  (frame.objects.length > 0 || frame.passive) &&
  inSlot(frame, 'with').length === 0 &&
  (frame.concepts.has('receive') || frame.head.lemma === 'meet') &&
  !isMetByPerson(frame, context) &&
  !isReceivedByPerson(frame, context) &&
  !context.resolver
    .resolveAll(frame.objects)
    .some((entity) => entity.class === 'Person' || entity.class === 'Group' || (frame.concepts.has('meet') && entity.class !== 'Place'));

/** "At the Partnership event": one with a name; "events in the region" are none. */
const isOwnEvent = (frame: Frame, context: Context): boolean =>
  inSlot(frame, 'in', 'of').every((argument) => argument.slot === 'in') &&
  context.clauses.tree.by(frame.head.index, 'case').length > 0 &&
  context.clauses.tree.by(frame.head.index, 'compound').some((token) => token.upos === 'PROPN');

/** "Meeting in Lomé on 12 May, the ministers adopted …": a sentence that opens with those who meet and what they did, the participle read as a noun. */
function openers({ head }: Frame, { clauses, resolver, doc }: Pick<Context, 'clauses' | 'resolver' | 'doc'>): readonly Entity[] {
  if (head.form !== 'Meeting' || head.index !== doc.sentences[head.sentence].first) return [];
  const [verb] = clauses.inSentence(head.sentence).filter((each) => each.verbal && each.subjects.some(({ index }) => index > head.index));
  return verb && doc.tokens.slice(head.index, verb.head.index).some(({ form }) => form === ',')
    ? resolver.resolveAll(verb.subjects).filter(({ class: kind }) => kind !== 'Place')
    : [];
}

/**
 * "Sa 12e session", "their meeting", "le Comité, dont la réunion": whoever sits. Before the subject of its verb the possessive points at that ("Lors de sa séance du 8 mai,
 * le Conseil fédéral a …").
 */
function sitters(frame: Frame, { clauses, resolver, doc }: Context): readonly Entity[] {
  if (frame.verbal) return [];
  const taken = dontBefore(frame.head, clauses.tree);
  if (taken.length > 0) return resolver.resolveAll(taken).filter(({ class: kind }) => kind !== 'Place');
  const possessives = possessivesOf(frame.head, clauses);
  if (possessives.length === 0) return openers(frame, { clauses, resolver, doc });
  const ahead = frame.governor?.verbal ? frame.governor.subjects.filter(({ index }) => index > frame.head.index) : [];
  const found = resolver.resolveAll(ahead.length > 0 ? ahead : possessives);
  return found.filter(({ class: kind }) => kind !== 'Place');
}

/** "Welcomed the Vice-President on her first visit", "welcomed the participants": a greeting. */
const onlyGreets = (frame: Frame, { clauses, language }: Context): boolean =>
  frame.head.lemma === 'welcome' &&
  (inSlot(frame, 'on', 'for').some(({ head }) => !clauses.isTime(head.index)) ||
    frame.objects.some(({ lemma, feats }) => feats.Number === 'Plur' && isSmallWord(language, 'audience', lemma)) ||
    frame.objects.some(({ index }) => clauses.argumentsOf(index).some(({ slot }) => slot === 'on')));

/** "A réuni le Comité", "convened the Group": whoever calls others together. */
const callsTogether = ({ verbal, passive, objects, concepts, subjects }: Frame, { resolver }: Context): boolean =>
  verbal &&
  !passive &&
  concepts.has('convene') &&
  subjects.length > 0 &&
  resolver.resolveAll(objects).some(({ class: kind }) => kind === 'Organization' || kind === 'Group' || kind === 'Person');

/** Who chairs a sitting, who receives a guest, who calls others together, who meets. */
function actorIn(frame: Frame, context: Context): Role {
  const { verbal, concepts } = frame;
  if (callsTogether(frame, context)) return 'Organizer';
  if (!verbal || concepts.has('meet')) return 'Participant';
  if (concepts.has('convene')) return 'Organizer';
  return concepts.has('chair') ? 'Chair' : concepts.has('receive') ? 'Host' : 'Participant';
}

/** "In close consultation with Congress", "en concertation avec la CEDEAO": how something is done. */
const isManner = ({ head, verbal, concepts }: Frame, { clauses }: Context): boolean =>
  !verbal &&
  concepts.has('noun-manner') &&
  clauses.tree.by(head.index, 'det').length === 0 &&
  clauses.tree.by(head.index, 'case').some(({ lemma }) => lemma === 'in' || lemma === 'en');

export const meeting: EventRule = {
  id: 'event/meeting',
  class: 'Meeting',
  units: ['meet', 'noun-meeting', 'receive', 'convene', 'hold', 'noun-event', 'chair', 'attend', 'noun-council', 'noun-talks', 'urge'],
  roles: {
    Participant: ['object', 'with', 'between', 'attendee', 'of', 'adjective'],
    Chair: ['chair'],
    Organizer: ['organizer'],
  },
  place: ['in', 'to', 'place', 'of', 'named'],
  accepts: (frame, context) =>
    (!frame.concepts.has('hold') || (context.language === 'fr' && isCouncil(frame, context))) &&
    (frame.concepts.has('sit-in-office') && !frame.concepts.has('chair')
      ? sits(frame, context)
      : !(frame.concepts.has('chair') || frame.concepts.has('attend')) || isDatedCouncil(frame, context)) &&
    !isBodyItself(frame, context) &&
    !(isManner(frame, context) || countsDays(frame, context)) &&
    !changesMembership(frame, context) &&
    !areListeners(frame, context) &&
    !joinsOnDuty(frame, context) &&
    !isVisitPaid(frame) &&
    !isOfCall(frame, context) &&
    (!frame.concepts.has('noun-council') ||
      frame.concepts.has('noun-meeting') ||
      isSitting(frame, context) ||
      isSittingScene(frame, context) ||
      isNumbered(frame, context)) &&
    (!frame.concepts.has('convene') || frame.concepts.has('meet') || convenesBody(frame, context)) &&
    (!frame.concepts.has('noun-talks') || frame.concepts.has('noun-meeting') || areHeld(frame, context)) &&
    (!frame.concepts.has('noun-event') || isOwnEvent(frame, context)) &&
    (!frame.concepts.has('receive') || (!isVisit(frame, context) && !onlyGreets(frame, context))) &&
    (!frame.concepts.has('urge') || callsOn(frame, context)) &&
    somebodyMeets(frame, context) &&
    !isUpkeep(frame, context) &&
    !onlyJoins(frame, context) &&
    !givesShelter(frame, context) &&
    !receivesItself(frame, context) &&
    !meetsNobody(frame, context) &&
    !takesFrom(frame, context),
  also: (frame, context) => {
    if (isSitting(frame, context) || isSittingScene(frame, context))
      return context.resolver.resolve(frame.head).map((entity) => ['Participant', entity] as const);
    const led = frame.verbal ? leadersOf(frame.objects, context) : [];
    return [
      ...[
        ...led,
        ...betweenWhom(frame, context),
        ...withBehindKind(frame, context),
        ...audienceWith(frame, context),
        ...partnersBehindTime(frame, context),
        ...(frame.concepts.has('meet') ? [...metBesides(frame, context), ...withBehindNoun(frame, context)] : []),
      ].map((entity) => ['Participant', entity] as const),
      ...context.resolver.resolveAll(councilsJoined(frame, context)).map((entity) => ['Participant', entity] as const),
      ...[...calledOn(frame, context), ...allEntitiesIn(frame, ['subject'], context), ...sitters(frame, context)].map(
        (entity) => [actorIn(frame, context), entity] as const,
      ),
    ];
  },
  examples: {
    fr: {
      match: [
        { text: 'Le barème sera revu par le conseil national, qui siégera le 3 décembre.', reads: 'Meeting 2024-12-03' },
        {
          text: 'Outre Anna Keller et Luca Rossi, M. Bernard s’est aussi entretenu avec Maja Rinner.',
          reads: 'Meeting Participant=Anna Keller Participant=Luca Rossi Participant=Bernard Participant=Maja Rinner',
        },
        { text: 'Au cours d’un échange avec Olaf Scholz, elle a salué la trêve.', reads: 'Meeting Participant=Olaf Scholz' },
        {
          text: 'La ministre recevra à Lomé, le vendredi 24 mai, Monsieur Alassane Ouattara, président de la Côte d’Ivoire.',
          reads: 'Meeting 2024-05-24 Place=Lomé',
        },
        {
          text: 'Le président du Ghana, Nana Akufo-Addo, a rencontré Alassane Ouattara. Les deux hommes ont eu ensuite un tête-à-tête lundi à Abidjan.',
          reads: 'Meeting 2024-05-13 Place=Abidjan Participant=Alassane Ouattara Participant=Nana Akufo-Addo',
        },
        {
          text: 'Le Conseil de sécurité s’est réuni hier à New York à la demande de la France.',
          reads: 'Meeting 2024-05-14 Participant=Conseil de sécurité Organizer=France',
        },
        {
          text: 'Le Conseil des ministres du 13 mai a examiné la question.',
          reads: 'Meeting 2024-05-13 Participant=Conseil des ministres',
        },
        {
          text: 'La ministre Awa Diallo a réuni hier à Lomé le Comité national de l’eau.',
          reads: 'Meeting 2024-05-14 Place=Lomé Participant=Comité national de l’eau Organizer=Awa Diallo',
        },
        { text: 'Des discussions ont eu lieu lundi à Genève.', reads: 'Meeting 2024-05-13 Place=Genève' },
        { text: 'La ministre a rencontré le président du Ghana, Nana Akufo-Addo.', reads: 'Meeting Participant=Nana Akufo-Addo' },
        {
          text: 'Lundi, Anna Weiss a eu l’occasion de s’entretenir avec Olaf Scholz.',
          reads: 'Meeting 2024-05-13 Participant=Olaf Scholz Participant=Anna Weiss',
        },
        {
          text: 'Anna Weiss a visité lundi une école et a été reçue par Olaf Scholz.',
          reads: 'Meeting 2024-05-13 Participant=Anna Weiss Host=Olaf Scholz',
        },
      ],
      reject: [
        'La première commission de l’Assemblée a dix membres.',
        'Les travaux de l’école ont débuté lundi à Lomé.',
        'Le plan a été préparé en étroite concertation avec la CEDEAO.',
        'Le budget de l’Agence reste inchangé.',
        'La discussion du texte se poursuit.',
        'Le Conseil a deux membres.',
        'La ministre Anna Keller a rendu lundi une visite de courtoisie à Luca Rossi.',
      ],
    },
    en: {
      match: [
        {
          text: 'On Monday, Anna Weiss had the opportunity to meet Olaf Scholz.',
          reads: 'Meeting 2024-05-13 Participant=Olaf Scholz Participant=Anna Weiss',
        },
        {
          text: 'During talks with Olaf Scholz, Amina Diallo welcomed the truce.',
          reads: 'Meeting Participant=Olaf Scholz Participant=Amina Diallo',
        },
        {
          text: 'President Joe Biden hosted Prime Minister Jonas Lind of Norway at the White House.',
          reads: 'Meeting Place=White House Host=Joe Biden Participant=Jonas Lind',
        },
        {
          text: 'Nana Akufo-Addo arrived with Alassane Ouattara. The two leaders then met on Monday.',
          reads: 'Meeting 2024-05-13 Participant=Nana Akufo-Addo Participant=Alassane Ouattara',
        },
        {
          text: 'Secretary John Smith convened the Contact Group on Monday.',
          reads: 'Meeting 2024-05-13 Participant=Contact Group Organizer=John Smith',
        },
        {
          text: 'The Security Council met yesterday in New York at the request of France.',
          reads: 'Meeting 2024-05-14 Place=New York Organizer=France Participant=United Nations Security Council',
        },
      ],
      reject: [
        'The first committee has ten members.',
        'Josep Borrell told the audience that the road is long.',
        'The plan was drawn up in close consultation with the United Nations.',
        'The project will meet the needs of rural communities.',
        'Ukraine has received five aircraft.',
      ],
    },
  },
};
