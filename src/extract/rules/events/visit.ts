import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Entity } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import { isThere } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { isDefinite } from '../../events/candidates.ts';
import { homeOf } from '../../events/home-visits.ts';
import { isDated } from '../../events/times.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn, fillers } from '../../slots.ts';
import { aboutWhom, companions } from './about-whom.ts';
import {
  areTravellers,
  DELEGATIONS,
  destinationOf,
  isFreight,
  isPlaceName,
  isReached,
  isWhere,
  looksAround,
  makesFor,
  onlyLeaves,
  paidTo,
  staysThere,
  VISITORS,
} from './destinations.ts';
import { leadersOf } from './leaders.ts';
import { isVisit, received, receivesSomebody } from './receiving.ts';
import { givesShelter } from './takes-in.ts';
import { isTour, ownersBefore } from './tours.ts';

/** Where somebody goes, or when; an English mission "in Kosovo" stays there. */
const hasPlaceOrTime = (frame: Frame, context: Context): boolean =>
  context.timesOf(frame).length > 0 ||
  context.resolver.resolveAll(
    inSlot(frame, ...(context.language === 'en' && !frame.verbal ? ['to'] : ['in', 'to'])).map((argument) => argument.head),
  ).length > 0;

/** "La Mission, instituée en janvier": the body of that name; "une mission de terrain" goes somewhere. */
const isBody = (frame: Frame, context: Context): boolean =>
  isDefinite(frame, context) && context.positions.headedBy(frame.head.index).some(({ entity }) => entity.class === 'Organization');

const goesSomewhere = (frame: Frame, context: Context): boolean =>
  !isBody(frame, context) &&
  !leadsNowhere(frame, context) &&
  (frame.head.lemma !== 'mission' ||
    hasPlaceOrTime(frame, context) ||
    context.clauses.tree
      .by(frame.head.index, 'acl')
      .flatMap((token) => context.clauses.at(token.index) ?? [])
      .some((each) => hasPlaceOrTime(each, context))) &&
  (!frame.verbal ||
    frame.concepts.has('noun-visit') ||
    frame.concepts.has('be-at') ||
    paidTo(frame, context).length > 0 ||
    inSlot(frame, 'in', 'to').some(({ head }) => context.positions.headedBy(head.index).length > 0) ||
    destinationOf(frame, context) !== undefined ||
    (REFLEXIVE.has(frame.head.lemma) && isThere(frame, context.clauses)) ||
    ((isThere(frame, context.clauses) || (REFLEXIVE.has(frame.head.lemma) && inSlot(frame, 'in', 'to', 'on').length > 0)) &&
      context.resolver.resolveAll(frame.subjects).some((entity) => entity.class === 'Person')) ||
    looksAround(frame, context) ||
    frame.args.some(({ head }) => head.lemma === 'place') ||
    isTour(frame, context) ||
    makesFor(frame, context) ||
    context.resolver.resolveAll(frame.objects).length > 0);

/** "A conduit la délégation à la conférence": whoever leads others is on a visit where a place is named. */
const leadsNowhere = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  isSmallWord(context.language, 'going-ahead', frame.head.lemma) &&
  frame.objects.some(({ lemma }) => DELEGATIONS.has(lemma)) &&
  destinationOf(frame, context) === undefined;

const REFLEXIVE: ReadonlySet<string> = new Set(['rendre', 'déplacer', 'transporter']);

const MOVING = ['go', 'leave-place', 'expect'] as const;

/** "Arrivé à Abidjan": whoever comes, though the participle looks passive; and whoever leads them or goes with them. */
function travellers(frame: Frame, context: Context): readonly Entity[] {
  const going = [...frame.subjects, ...(frame.passive && MOVING.some((concept) => frame.concepts.has(concept)) ? frame.objects : [])];
  const named = frame.verbal ? going : [...going, ...fillers(frame, 'of', context)];
  return [...context.resolver.resolveAll(going), ...leadersOf(named, context), ...companions(frame, context)].filter((entity) =>
    VISITORS.includes(entity.class),
  );
}

/** "Arrived in Lomé", "est allé à Ouagadougou": people who go to a place; prices and votes go elsewhere. */
const isJourney = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  (frame.tense !== 'infinitive' || isMeant(frame, context)) &&
  (travellers(frame, context).length > 0 || areTravellers(frame, context)) &&
  (isThere(frame, context.clauses) ||
    isWhere(frame, context) ||
    (!frame.concepts.has('leave-place') &&
      inSlot(frame, 'in', 'to').some(({ head }) => context.positions.headedBy(head.index).some(isPlaceName))) ||
    destinationOf(frame, context) !== undefined);

const PLANNING = ['intend', 'envisage', 'want', 'expect'] as const;

/** "Envisage d’aller à Fada", "dit être allée à Kaya": an infinitive that is planned, or that is over. */
const isMeant = ({ governor, head }: Frame, { clauses, language }: Context): boolean =>
  clauses.tree.by(head.index, 'aux').some(({ lemma }) => lemma === 'être' || lemma === 'avoir' || lemma === 'have') ||
  (governor !== null &&
    (isSmallWord(language, 'scheduled', governor.head.lemma) || PLANNING.some((concept) => governor.concepts.has(concept))));

/** "I am in Kyiv today": a person is where people travel to. */
const isAway = (frame: Frame, context: Context): boolean =>
  (context.resolver.resolveAll(frame.subjects).some((entity) => entity.class === 'Person') ||
    (frame.tense === 'future' && areTravellers(frame, context))) &&
  context.positions.headedBy(frame.head.index).some((mention) => mention.entity.class === 'Place' || mention.entity.class === 'Country');

/** "Visited the training centre", "rendra visite à ses homologues": whom, not where. */
const visited = (frame: Frame, context: Context): readonly Entity[] =>
  frame.verbal &&
  frame.concepts.has('visit') &&
  !isSmallWord(context.language, 'going-ahead', frame.head.lemma) &&
  !frame.objects.some((token) => DELEGATIONS.has(token.lemma) && ownersBefore(token, context).length === 0)
    ? [
        ...allEntitiesIn(frame, ['object', 'recipient'], context),
        ...paidTo(frame, context),
        ...frame.objects.flatMap((token) => ownersBefore(token, context)),
      ].filter(({ class: kind }) => kind !== 'Place' && kind !== 'Country')
    : [];

/** "X invited Y to visit Kyiv", "a invité Y à effectuer une visite d’État": whoever invites is the host. */
function inviters(frame: Frame, { resolver }: Context): readonly Entity[] {
  const { governor } = frame;
  const verb = frame.verbal || governor?.concepts.has('invite') ? governor : (governor?.governor ?? null);
  const bound = frame.verbal || governor === verb ? frame : governor;
  if (!verb?.concepts.has('invite') || (frame.verbal && bound?.link !== 'control')) return [];
  return resolver.resolveAll(verb.subjects).filter(({ class: kind }) => kind !== 'Place');
}

/** "Will continue to Darwin for talks", "poursuivra vers Tunis": on to the next place; nothing that is continued. */
const goesOn = (frame: Frame, context: Context): boolean =>
  frame.objects.length === 0 &&
  context.clauses.tree.by(frame.head.index, 'xcomp', 'ccomp').length === 0 &&
  isJourney(frame, context) &&
  destinationOf(frame, context) !== undefined;

/** "The Ministers return to New Zealand on Saturday", "regagnera Dakar": back home is no visit. */
const comesHome = (frame: Frame, context: Context): boolean => {
  if (!frame.verbal || !isSmallWord(context.language, 'homeward', frame.head.lemma)) return false;
  const goal = destinationOf(frame, context);
  return goal !== undefined && homeOf(context)(goal);
};

/** "Doit passer deux jours à Lomé"; "plans to spend 10 million on sites in 2025" is no stay. */
const isStayMeant = (frame: Frame, context: Context): boolean =>
  isMeant(frame, context) && frame.objects.some(({ lemma }) => isSmallWord(context.language, 'stretch', lemma));

const GOING = ['go', 'leave-place'] as const;

/** "De passage à Dakar", "lors de son passage à Lomé": a person on the way; the passage of a storm or a bill is none. */
const isPassage = ({ head }: Frame, { clauses, doc }: Context): boolean =>
  clauses.tree.by(head.index, 'det').some(({ feats }) => feats.Poss === 'Yes') || doc.tokens[head.index - 1]?.form.toLowerCase() === 'de';

/** "Their stay, from 28 July to 7 August": one that has its days; people wish each other "a pleasant stay". */
const isStay = (frame: Frame, context: Context): boolean =>
  frame.head.lemma !== 'stay' || frame.verbal || isDated(frame, context) || (isOwned(frame, context) && hasPlaceIn(frame, context));

const isOwned = (frame: Frame, context: Context): boolean =>
  allEntitiesIn(frame, ['owner'], context).some(({ class: kind }) => kind === 'Person');
const hasPlaceIn = (frame: Frame, { positions }: Context): boolean =>
  inSlot(frame, 'in').some(({ head }) => positions.headedBy(head.index).some(isPlaceName));

export const visit: EventRule = {
  id: 'event/visit',
  class: 'Visit',
  units: ['visit', 'noun-visit', 'be-at', 'receive', 'go', 'leave-place', 'expect', 'continue', 'spend-time'],
  roles: { Visitor: ['of', 'owner'], Host: ['organizer'] },
  holds: { Visitor: ['Person', 'Group', 'Organization'] },
  place: ['self', 'in', 'to', 'object', 'of', 'on'],
  accepts: (frame, context) =>
    !frame.subjects.some((token) => context.conceptsOf(token).has('noun-office')) &&
    (frame.head.lemma !== 'passage' || frame.verbal || (isPassage(frame, context) && hasPlaceOrTime(frame, context))) &&
    isStay(frame, context) &&
    !(frame.negated && frame.tense === 'infinitive') &&
    !isFreight(frame, context) &&
    !onlyLeaves(frame, context) &&
    !comesHome(frame, context) &&
    (!frame.concepts.has('be-at') || isAway(frame, context)) &&
    (!frame.concepts.has('expect') || ((frame.passive || frame.head.upos === 'ADJ') && isJourney(frame, context))) &&
    (!frame.concepts.has('continue') || goesOn(frame, context)) &&
    isReached(frame, context) &&
    (!GOING.some((concept) => frame.concepts.has(concept)) ||
      frame.concepts.has('visit') ||
      isJourney(frame, context) ||
      makesFor(frame, context)) &&
    (frame.concepts.has('receive')
      ? isVisit(frame, context) && receivesSomebody(frame, context) && !givesShelter(frame, context)
      : frame.concepts.has('spend-time')
        ? (frame.tense !== 'infinitive' || isStayMeant(frame, context)) && staysThere(frame, context)
        : goesSomewhere(frame, context)),
  also: (frame, context) =>
    frame.concepts.has('receive')
      ? received(frame, context)
      : [
          ...[...travellers(frame, context), ...aboutWhom(frame, context)].map((entity) => ['Visitor', entity] as const),
          ...[...visited(frame, context), ...inviters(frame, context)].map((entity) => ['Host', entity] as const),
        ],
  examples: {
    fr: {
      match: [
        { text: 'Lundi 20 mai, Anna Weiss doit se rendre à Lomé.', reads: 'Visit 2024-05-20 Place=Lomé Visitor=Anna Weiss' },
        { text: 'Anna Weiss doit passer deux jours à Lomé en juin.', reads: 'Visit 2024-06 Place=Lomé Visitor=Anna Weiss' },
        { text: 'Lundi, Anna Weiss a pu se rendre à Lomé.', reads: 'Visit 2024-05-13 Place=Lomé Visitor=Anna Weiss' },
        { text: 'Anna Weiss est allée à Lomé lundi.', reads: 'Visit 2024-05-13 Place=Lomé Visitor=Anna Weiss' },
        {
          text: 'Arrivé mardi à Lomé, le président Alassane Ouattara a salué ses hôtes.',
          reads: 'Visit 2024-05-14 Place=Lomé Visitor=Alassane Ouattara',
        },
        {
          text: 'Le président William Ruto a invité le président Emmanuel Macron à effectuer une visite d’État au Kenya.',
          reads: 'Visit Place=Kenya Visitor=Emmanuel Macron Host=William Ruto',
        },
        {
          text: 'La ministre Anna Weiss est partie lundi en visite au Togo.',
          reads: 'Visit 2024-05-13 Place=Togo Visitor=Anna Weiss',
        },
        {
          text: 'La ministre Anne Ndiaye a informé le Parlement qu’elle effectuera une tournée à Accra, les 3 et 4 juin 2024.',
          reads: 'Visit 2024-06-03/2024-06-04 Place=Accra Visitor=Anne Ndiaye',
        },
        { text: 'La ministre Anne Ndiaye a rendu visite mardi à Jan Roth.', reads: 'Visit 2024-05-14 Visitor=Anne Ndiaye Host=Jan Roth' },
        { text: 'La ministre Anne Ndiaye s’est rendue lundi au chevet des blessés.', reads: 'Visit 2024-05-13 Visitor=Anne Ndiaye' },
        {
          text: 'La ministre Anne Ndiaye s’est rendue lundi à Accra, à l’invitation de son frère et ami, le président Nana Akufo-Addo.',
          reads: 'Visit 2024-05-13 Place=Accra Visitor=Anne Ndiaye Host=Nana Akufo-Addo',
        },
        { text: 'Le ministre de la Santé, Paul Ndiaye, s’est rendu lundi à Thiès.', reads: 'Visit 2024-05-13 Visitor=Paul Ndiaye' },
      ],
      reject: ['Un lot de munitions est arrivé mardi au Togo.', 'Le projet arrive à son terme.', 'Le rapport sera rendu public demain.'],
    },
    en: {
      match: [
        {
          text: 'President Bola Tinubu invited Prime Minister Keir Starmer to visit Lagos.',
          reads: 'Visit Place=Lagos Visitor=Keir Starmer Host=Bola Tinubu',
        },
        { text: 'On Monday, Anna Weiss is due to travel to Accra.', reads: 'Visit 2024-05-20 Place=Accra Visitor=Anna Weiss' },
        {
          text: 'Minister Anna Weiss will travel to Accra with a business delegation.',
          reads: 'Visit Visitor=Anna Weiss Visitor=business delegation',
        },
        {
          text: 'A delegation led by Josep Borrell arrived in Accra on Tuesday.',
          reads: 'Visit 2024-05-14 Place=Accra Visitor=Josep Borrell',
        },
        {
          text: 'Minister Anna Weiss sets off today on a tour of Kenya.',
          reads: 'Visit 2024-05-15 Place=Kenya Visitor=Anna Weiss',
        },
        {
          text: 'A staff team under Anna Weiss had stayed in Lomé from 7 to 9 May.',
          reads: 'Visit Place=Lomé Visitor=Anna Weiss',
        },
        { text: 'Secretary Blinken travelled to Warsaw on Monday.', reads: 'Visit 2024-05-13 Place=Warsaw Visitor=Antony Blinken' },
      ],
      reject: [
        'Ten tanks will arrive in Ghana on Monday.',
        'Finland flew ten tonnes of food to Ghana.',
        'The report will be made public tomorrow.',
        'Canada welcomes the outcome of the elections in Ghana.',
      ],
    },
  },
};
