import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { type Entity, isNamedPerson } from '../../../model/entity.ts';
import type { TimeMention } from '../../../model/value.ts';
import { antecedentOf } from '../../clause/antecedents.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { isJointly } from '../../events/joint-words.ts';
import { placeOn } from '../../events/places.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn } from '../../slots.ts';
import { isByPhone } from './call.ts';

/** A council, a committee, an assembly: what sits to take up a matter. */
const isCouncil = (token: Token, { conceptsOf, clauses, positions }: Context): boolean =>
  conceptsOf(antecedentOf(clauses, token)).has('noun-council') ||
  positions.holding(token.index).some((mention) => {
    const head = positions.headOf(mention);
    return mention.entity.class === 'Organization' && head !== undefined && conceptsOf(head).has('noun-council');
  });

/** Ministers, heads of state, directors: people who only meet to take up a matter. */
const isCollege = ({ class: kind, collectiveOf }: Entity): boolean => kind === 'Group' && collectiveOf?.class === 'Organization';

const MONTHS_AT_MOST = 93;
const DAY = 86_400_000;

/** A day, a month or so: a year or "before the summer" only says by when. */
const isSittingTime = ({ kind, earliest, latest }: TimeMention): boolean =>
  (kind === 'point' || kind === 'span') &&
  earliest !== null &&
  latest !== null &&
  (Date.parse(latest) - Date.parse(earliest)) / DAY <= MONTHS_AT_MOST;

/** The times of a predicate, also where the tree hangs them on what it is about ("abordera la question le 17 mai"). */
const timesAbout = (frame: Frame, { clauses, timesOf }: Context): readonly TimeMention[] =>
  [frame, ...[...frame.objects, ...frame.subjects, ...frame.args.map(({ head }) => head)].flatMap(({ index }) => clauses.at(index) ?? [])]
    .flatMap(timesOf)
    .filter((time) => time.start > frame.head.start || timesOf(frame).includes(time));

/** "Will consider", "takes up on 24 June", "is to examine": what is on an agenda. */
const isOnAgenda = (frame: Frame, context: Context): boolean => {
  const { language, doc } = context;
  const { tense, governor } = frame;
  if (tense === 'future') return true;
  if (tense === 'present')
    return timesAbout(frame, context).some(({ earliest }) => earliest !== null && earliest > (doc.meta.issued ?? earliest));
  return (
    tense === 'infinitive' &&
    governor !== null &&
    !governor.negated &&
    ['scheduled', 'coming'].some((use) => isSmallWord(language, use, governor.head.lemma))
  );
};

const takersUp = (frame: Frame, context: Context): readonly Entity[] =>
  context.resolver.resolveAll(frame.subjects).filter(({ class: kind }) => kind === 'Organization' || kind === 'Group' || kind === 'Person');

const TOLD: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'future']);

/** Those with whom somebody exchanges views, where the tree hangs them on the views too. */
const partners = (frame: Frame, context: Context): readonly Entity[] => allEntitiesIn(frame, ['with', 'beside'], context);

/** "X and Y discussed the reform on the sidelines of the forum", "in Oslo", "on Monday": two people who talk somewhere, or some day. */
const isTalkAside = (frame: Frame, context: Context): boolean =>
  (inSlot(frame, 'margin').length > 0 ||
    placeOn([frame], ['in', 'to', 'place'], context)?.class === 'Place' ||
    context.timesOf(frame).some(({ kind, edtf }) => kind === 'point' && edtf !== null)) &&
  context.resolver.resolveAll(frame.subjects).filter(isNamedPerson).length > 1;

/** "A examiné avec l’ambassadeur du Chili les moyens de …", "reviewed progress with Mr Lund": somebody with a name or a post goes over a matter with another. */
const isReviewWith = (frame: Frame, { resolver, clauses }: Context): boolean => {
  if (!frame.concepts.has('deliberate')) return false;
  const beside = frame.objects.flatMap(({ index }) => clauses.argumentsOf(index)).filter(({ slot }) => slot === 'with');
  return [...inSlot(frame, 'with'), ...beside].some(({ head }) =>
    resolver.resolve(head).some((entity) => isNamedPerson(entity) || resolver.isPost(head)),
  );
};

/** "Échange ce vendredi avec X", "meets the mayor today to discuss": a present that has its day. */
const isOfToday = (frame: Frame, context: Context): boolean =>
  frame.tense === 'present' && context.timesOf(frame).some(({ kind, edtf }) => kind === 'point' && edtf !== null);

/** "Exchanged views with the mayor", "a échangé jeudi avec les syndicats": a person who talks with somebody meets him. */
const isTalkWith = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  (frame.concepts.has('discuss') || isReviewWith(frame, context)) &&
  !frame.negated &&
  !frame.hypothetical &&
  (TOLD.has(frame.tense) || isOfToday(frame, context)) &&
  !isByPhone(frame, context) &&
  context.resolver.resolveAll(frame.subjects).some(isNamedPerson) &&
  (isTalkAside(frame, context) ||
    isReviewWith(frame, context) ||
    partners(frame, context).some((entity) => isNamedPerson(entity) || entity.class === 'Group'));

/** "The two leaders will discuss trade": those of whom the text has told will meet. */
const isTalkToCome = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  frame.tense === 'future' &&
  !frame.negated &&
  !frame.hypothetical &&
  !isByPhone(frame, context) &&
  isJointly(frame, context) &&
  context.resolver.resolveAll(frame.subjects).filter(isNamedPerson).length > 1;

/** "The Board will consider the request on 3 July", "la commission en débattra le 20 février": a body that takes up a matter some day meets that day; so does a person who talks with somebody. */
export const deliberation: EventRule = {
  id: 'event/deliberation',
  class: 'Meeting',
  units: ['deliberate', 'discuss'],
  roles: { Participant: ['with', 'beside', 'attendee'], Chair: ['chair'] },
  place: ['in', 'to', 'place'],
  accepts: (frame, context) =>
    isTalkWith(frame, context) ||
    isTalkToCome(frame, context) ||
    (frame.verbal &&
      !frame.hypothetical &&
      isOnAgenda(frame, context) &&
      timesAbout(frame, context).some(isSittingTime) &&
      (frame.subjects.some((token) => isCouncil(token, context)) ||
        takersUp(frame, context).some(isCollege) ||
        (frame.concepts.has('discuss') &&
          inSlot(frame, 'with').some(({ head }) => context.resolver.resolve(head).some(({ class: kind }) => kind === 'Person'))))),
  also: (frame, context) => takersUp(frame, context).map((entity) => ['Participant', entity] as const),
  examples: {
    fr: {
      match: [
        {
          text: 'Anna Weiss échange ce mercredi à Lomé avec Olaf Scholz.',
          reads: 'Meeting 2024-05-15 Place=Lomé Participant=Olaf Scholz Participant=Anna Weiss',
        },
        { text: 'Le Conseil de sécurité se prononcera le 11 juin.', reads: 'Meeting 2024-06-11 Participant=Conseil de sécurité' },
        {
          text: 'Le Conseil de sécurité examinera la situation au Tchad le 11 juin.',
          reads: 'Meeting 2024-06-11 Participant=Conseil de sécurité',
        },
        {
          text: 'Josep Borrell a échangé lundi à Accra avec les syndicats du Ghana.',
          reads: 'Meeting 2024-05-13 Place=Accra Participant=Josep Borrell',
        },
        {
          text: 'Josep Borrell a examiné jeudi avec l’ambassadrice du Chili les moyens de développer le commerce.',
          reads: 'Meeting 2024-05-09 Participant=Josep Borrell Participant=Chili',
        },
        { text: 'La commission mixte en débattra le 20 juin à Thiès.', reads: 'Meeting 2024-06-20 Place=Thiès' },
      ],
      reject: [
        'Le Gouvernement examinera la question en 2026.',
        'Le Conseil examinera toute demande dans un délai d’un mois.',
        'Josep Borrell n’a pas échangé avec les syndicats.',
        'Josep Borrell a examiné avec attention la demande du Chili.',
      ],
    },
    en: {
      match: [
        { text: 'The Executive Board will consider the request on 3 July.', reads: 'Meeting 2024-07-03' },
        {
          text: 'Josep Borrell exchanged views with representatives of civil society.',
          reads: 'Meeting Participant=Josep Borrell Participant=representatives of civil society',
        },
        {
          text: 'Josep Borrell reviewed trade with the ambassador of Chile.',
          reads: 'Meeting Participant=Josep Borrell Participant=Chile',
        },
        { text: 'The committee takes up the matter on 24 June in Accra.', reads: 'Meeting 2024-06-24 Place=Accra' },
      ],
      reject: [
        'The Ministry will consider the request on 3 July.',
        'The Board will consider any request within a month.',
        'Josep Borrell discussed the reform.',
      ],
    },
  },
};
