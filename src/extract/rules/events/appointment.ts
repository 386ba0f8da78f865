import { isSmallWord } from '../../../lexicon/entity-words.ts';
import { type Entity, isParty, isPerson } from '../../../model/entity.ts';
import type { Frame } from '../../clause/frame.ts';
import { possessivesOf } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn, entitiesIn } from '../../slots.ts';
import { isBranded } from './branding.ts';
import { becomesHolder, peopleOf, servesTerm } from './office-holding.ts';

/** How many tokens may stand before the name that opens an entry of a list ("- Monsieur X"). */
const OPENING = 4;

/** "Monsieur X, magistrat, précédemment directeur …, est nommé …": who opens the sentence of a passive whose subject is nobody. */
function openingPerson(frame: Frame, context: Context): readonly Entity[] {
  if (!frame.passive || !frame.concepts.has('appoint') || context.resolver.resolveAll(frame.objects).length > 0) return [];
  const { first } = context.doc.sentences[frame.head.sentence];
  for (let at = first; at < Math.min(first + OPENING, frame.head.index); at++) {
    const person = context.resolver.resolve(context.doc.tokens[at]).find((entity) => entity.class === 'Person');
    if (person) return [person];
  }
  return [];
}

/** "A nommé Mme X présidente": the tree may take the person for what she becomes. */
const namedPerson = ({ head, concepts, objects }: Frame, context: Context): readonly Entity[] =>
  concepts.has('appoint') && objects.length === 0
    ? context.resolver.resolveAll(context.clauses.tree.by(head.index, 'xcomp')).filter((entity) => entity.class === 'Person')
    : [];

/** "Assurera la présidence du Conseil à compter du 1er juillet", "will take up its seat": an office that one holds from a day on. */
const entersOffice = (frame: Frame, context: Context): boolean =>
  frame.objects.some((token) => context.conceptsOf(token).has('noun-office')) &&
  !frame.objects.some((token) =>
    context.clauses.argumentsOf(token.index).some(({ head }) => context.conceptsOf(head).has('noun-meeting')),
  ) &&
  isFromThenOn(frame, context);

/** A day or a year that an office is held from; who chairs on one day chairs a sitting. */
const isFromThenOn = (frame: Frame, context: Context): boolean =>
  !frame.negated &&
  context
    .timesOf(frame)
    .some(
      (time) =>
        time.kind === 'since' ||
        ((time.kind === 'point' || time.kind === 'span') && (!frame.concepts.has('chair') || time.earliest !== time.latest)),
    );

/** "L’Estonie, qui présidera le Comité à compter du 15 mai", "où elle siégera à compter du 1er janvier". */
const sitsFrom = (frame: Frame, context: Context): boolean =>
  (frame.tense === 'future' || frame.tense === 'perfect') &&
  context.timesOf(frame).some((time) => time.kind === 'since') &&
  context.resolver
    .resolveAll([...frame.subjects])
    .some((entity) => entity.class === 'Country' || entity.class === 'Organization' || entity.class === 'Person');

/** A person succeeds or is named; a state or a body takes over a presidency, and that only in so many words. */
const takesOffice = (frame: Frame, context: Context): boolean =>
  [
    ...context.resolver.resolveAll([...frame.subjects, ...frame.objects]),
    ...openingPerson(frame, context),
    ...namedPerson(frame, context),
    ...outgoing(frame, context),
  ].some((entity) => entity.class === 'Person' || (entity.class !== 'Group' && frame.head.lemma === 'prendre'));

/** "Il est mis fin aux fonctions de M. X", "terminated the appointment of X": whose office it is that ends. */
const outgoing = ({ concepts, objects, args }: Frame, { clauses, resolver }: Context): readonly Entity[] =>
  concepts.has('resign')
    ? [...objects, ...args.map(({ head }) => head)]
        .filter(({ upos }) => upos === 'NOUN')
        .flatMap(({ index }) => clauses.argumentsOf(index))
        .filter(({ slot }) => slot === 'of')
        .flatMap(({ head }) => resolver.resolveAll(clauses.tree.conjuncts(head)))
        .filter(isPerson)
    : [];

const APPOINTING = ['appoint', 'succeed', 'resign'] as const;

/** "La Finlande succédera à l’Estonie à la présidence": a state or a body takes over an office that the words name. */
const succeedsInOffice = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('succeed') &&
  !frame.negated &&
  frame.args.some(({ head }) => context.conceptsOf(head).has('noun-office')) &&
  context.resolver.resolveAll(frame.subjects).some(isParty);

/** "Was replaced by X", "X remplace Y": one person for another. */
const isReplaced = (frame: Frame, { resolver }: Context): boolean =>
  frame.concepts.has('replace-person') &&
  resolver.resolveAll(frame.subjects).some(isPerson) &&
  resolver.resolveAll(frame.objects).some(isPerson);

/** "Designated X as ambassador": to a post, not to a list. */
const isNamedAs = (frame: Frame, { resolver, clauses }: Context): boolean =>
  frame.concepts.has('designate-verb') &&
  resolver.resolveAll(frame.objects).some(isPerson) &&
  [...frame.args.map(({ head }) => head), ...clauses.tree.by(frame.head.index, 'xcomp')].some(({ index }) =>
    clauses.tree.by(index, 'case', 'mark').some(({ lemma }) => lemma === 'as'),
  );

/** "S’est vu confier la direction", "has been tasked with leading the authority": somebody is given the head of something. */
const isEntrusted = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('entrust') && headed(frame, context) && whoeverIsEntrusted(frame, context).length > 0;

/** What somebody is entrusted with is an office, or to lead. */
export const headed = (frame: Frame, context: Context): boolean =>
  [...frame.objects, ...frame.args.map(({ head }) => head)].some((token) => context.conceptsOf(token).has('noun-office')) ||
  context.clauses.tree
    .by(frame.head.index, 'xcomp', 'advcl', 'ccomp')
    .some((token) => context.conceptsOf(token).has('chair') && (token.feats.VerbForm === 'Inf' || token.feats.VerbForm === 'Part'));

const whoeverIsEntrusted = (frame: Frame, context: Context): readonly Entity[] => {
  const given = [...allEntitiesIn(frame, ['recipient', 'to'], context), ...context.resolver.resolveAll(frame.objects)].filter(isPerson);
  const isSeen = frame.governor !== null && isSmallWord(context.language, 'see', frame.governor.head.lemma);
  return given.length > 0 || !isSeen ? given : context.resolver.resolveAll(frame.governor?.subjects ?? []).filter(isPerson);
};

/** "The presidency passed from Spain to Belgium", "la présidence revient au Ghana": an office that changes hands by itself. */
const fallsTo = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  !frame.negated &&
  frame.concepts.has('fall-to') &&
  [...frame.subjects, ...(frame.passive ? frame.objects : [])].some((token) => context.conceptsOf(token).has('noun-office')) &&
  successors(frame, context).length > 0;

const TO: ReadonlySet<string> = new Set(['to', 'à']);
const SUCCESSOR_WITHIN = 14;

/** "Will hand over the chair of the Quad to Australia": who gets the office, read from the words where the tree hangs them on it. */
function successors(frame: Frame, context: Context): readonly Entity[] {
  const told = allEntitiesIn(frame, ['to', 'recipient'], context);
  if (told.length > 0) return told;
  const { doc, clauses, resolver } = context;
  for (let at = frame.head.index + 1; at < frame.head.index + SUCCESSOR_WITHIN && doc.tokens[at]?.sentence === frame.head.sentence; at++) {
    if (clauses.at(at)?.verbal) return [];
    const head = TO.has(doc.tokens[at].lemma) ? clauses.tree.head(doc.tokens[at]) : undefined;
    const found = head && head.index > at ? resolver.resolve(head).filter(({ class: kind }) => kind !== 'Place') : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** "Received the credentials of Ambassador X", "a reçu les lettres de créance de X": who begins to serve. */
const envoys = (frame: Frame, { clauses, resolver }: Context): readonly Entity[] =>
  frame.concepts.has('receive-credentials') && !frame.negated
    ? resolver
        .resolveAll(
          [...frame.args, ...frame.objects.flatMap(({ index }) => clauses.argumentsOf(index))]
            .filter(({ slot }) => slot === 'of' || slot === 'from')
            .flatMap(({ head }) => clauses.tree.conjuncts(head)),
        )
        .filter(isPerson)
    : [];

const SETTING_OUT: ReadonlySet<string> = new Set(['départ', 'departure']);

/** "Avant son départ pour Rio", "upon his departure": on a journey; "the departure of the director" is from office. */
const isSettingOut = ({ head }: Frame, { clauses }: Context): boolean =>
  SETTING_OUT.has(head.lemma) && possessivesOf(head, clauses).length > 0 && clauses.tree.by(head.index, 'case').length > 0;

export const appointment: EventRule = {
  id: 'event/appointment',
  class: 'Appointment',
  units: [
    'hand-over',
    'fall-to',
    'become',
    'appoint',
    'succeed',
    'resign',
    'take-office',
    'sit-in-office',
    'chair',
    'replace-person',
    'entrust',
    'designate-verb',
    'noun-appointment',
    'noun-resignation',
    'receive-credentials',
    'end-term',
  ],
  roles: {},
  holds: { Appointee: ['Person', 'Country', 'Organization'] },
  accepts: (frame, context) =>
    frame.verbal
      ? frame.concepts.has('hand-over') ||
        fallsTo(frame, context) ||
        becomesHolder(frame, context) ||
        servesTerm(frame, context).length > 0 ||
        isReplaced(frame, context) ||
        (isNamedAs(frame, context) && !isBranded(frame, context)) ||
        isEntrusted(frame, context) ||
        envoys(frame, context).length > 0 ||
        succeedsInOffice(frame, context) ||
        (APPOINTING.some((concept) => frame.concepts.has(concept)) && takesOffice(frame, context) && !isBranded(frame, context)) ||
        ((frame.concepts.has('take-office') || frame.concepts.has('chair')) && entersOffice(frame, context)) ||
        ((frame.concepts.has('sit-in-office') || frame.concepts.has('chair')) && sitsFrom(frame, context))
      : !isSettingOut(frame, context) &&
        (entitiesIn(frame, ['of', 'owner'], context).some(isPerson) || peopleOf(frame.head.index, context).length > 0),
  also: (frame, context) => {
    if (frame.concepts.has('receive-credentials')) return envoys(frame, context).map((each) => ['Appointee', each] as const);
    const serving = servesTerm(frame, context);
    if (serving.length > 0) return serving.map((each) => ['Appointee', each] as const);
    if (!frame.verbal && entitiesIn(frame, ['of', 'owner'], context).length === 0)
      return peopleOf(frame.head.index, context).map((each) => ['Appointee', each] as const);
    if (frame.concepts.has('entrust') && !fallsTo(frame, context))
      return whoeverIsEntrusted(frame, context).map((each) => ['Appointee', each] as const);
    if (frame.verbal && (frame.concepts.has('hand-over') || fallsTo(frame, context)))
      return successors(frame, context).map((each) => ['Appointee', each] as const);
    const slots = !frame.verbal
      ? ['of', 'owner']
      : ['appoint', 'resign', 'designate-verb'].some((concept) => frame.concepts.has(concept)) &&
          context.resolver.resolveAll(frame.objects).length > 0
        ? ['object']
        : ['subject'];
    const set = [...openingPerson(frame, context), ...namedPerson(frame, context), ...outgoing(frame, context)];
    if (frame.verbal && set.length > 0)
      return [
        ...set.map((each) => ['Appointee', each] as const),
        ...allEntitiesIn(frame, ['subject'], context).map((each) => ['Author', each] as const),
      ];
    const authors = slots[0] === 'object' ? allEntitiesIn(frame, ['subject'], context) : [];
    return [
      ...allEntitiesIn(frame, slots, context).map((each) => ['Appointee', each] as const),
      ...authors.map((each) => ['Author', each] as const),
    ];
  },
  examples: {
    fr: {
      match: [
        { text: 'Le Danemark assurera la présidence du Conseil en 2025.', reads: 'Appointment 2025 Appointee=Danemark' },
        {
          text: 'La présidence du Conseil passera de la Belgique à la Hongrie en juillet.',
          reads: 'Appointment 2024-07 Appointee=Hongrie',
        },
        { text: 'Mark Rutte est devenu directeur de l’agence en mars.', reads: 'Appointment 2024-03 Appointee=Mark Rutte' },
        { text: 'Mark Rutte succédera à Jens Stoltenberg en octobre.', reads: 'Appointment 2024-10 Appointee=Mark Rutte' },
        { text: 'Mark Rutte a été chargé de diriger la nouvelle agence.', reads: 'Appointment Appointee=Mark Rutte' },
        { text: 'La passation de service entre Mark Rutte et Jens Stoltenberg a eu lieu lundi.', reads: 'Appointment 2024-05-13' },
        { text: 'Le mandat de Mark Rutte a pris fin lundi.', reads: 'Appointment 2024-05-13 Appointee=Mark Rutte' },
        { text: 'Awa Diallo devient la première femme à diriger l’agence.', reads: 'Appointment Appointee=Awa Diallo' },
        { text: 'La présidence du Conseil a été confiée au Ghana lundi.', reads: 'Appointment 2024-05-13 Appointee=Ghana' },
        { text: 'Jens Stoltenberg a été démis de ses fonctions lundi.', reads: 'Appointment 2024-05-13 Appointee=Jens Stoltenberg' },
        { text: 'Il est mis fin aux fonctions de Mme Ida Lund, préfète du Jura.', reads: 'Appointment Appointee=Ida Lund' },
      ],
      reject: [
        'Mark Rutte est devenu célèbre en mars.',
        'Il est mis fin aux fonctions de veille du centre.',
        'Les averses se succéderont toute la semaine.',
        'Le mandat de la mission a pris fin lundi.',
        'Le ministre a assuré la présidence de la séance lundi.',
      ],
    },
    en: {
      match: [
        { text: 'Denmark will hold the presidency of the Council from July 2025.', reads: 'Appointment Appointee=Denmark' },
        { text: 'The presidency of the Council passes to Hungary on 1 July.', reads: 'Appointment 2024-07-01 Appointee=Hungary' },
        { text: 'Mark Rutte became director of the agency in March.', reads: 'Appointment 2024-03 Appointee=Mark Rutte' },
        { text: 'Mark Rutte will succeed Jens Stoltenberg in October.', reads: 'Appointment 2024-10 Appointee=Mark Rutte' },
        { text: 'The King terminated the appointment of Ida Lund on Monday.', reads: 'Appointment 2024-05-13 Appointee=Ida Lund' },
        { text: 'The term of Mark Rutte ended on Monday.', reads: 'Appointment 2024-05-13 Appointee=Mark Rutte' },
        { text: 'Anna Weiss became the first woman to lead the agency.', reads: 'Appointment Appointee=Anna Weiss' },
        { text: 'Jens Stoltenberg was replaced by Mark Rutte.', reads: 'Appointment Appointee=Mark Rutte' },
        { text: 'Mark Rutte has been tasked with leading the new agency.', reads: 'Appointment Appointee=Mark Rutte' },
      ],
      reject: ['The reform will succeed if it is funded.', 'Ghana holds the seat.', 'Mark Rutte became impatient in March.'],
    },
  },
};
