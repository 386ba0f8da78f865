import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { isCrew, isMission, ownersOfCrew, servedIn, withNames } from './deployment.ts';

const GOING = ['go', 'leave-place'] as const;

/** Soldiers, rescuers, ships; or a team of theirs ("an assessment team"). */
const isForce = (token: Token, context: Context): boolean =>
  withNames(token, context).some((each) => context.conceptsOf(each).has('noun-force')) ||
  (isCrew(token, context) &&
    context.clauses.tree
      .by(token.index, 'compound', 'amod', 'nmod')
      .some((each) => context.conceptsOf(each).has('exercise-kind') || context.conceptsOf(each).has('noun-force')));

/** Any crew may be on duty; officials and experts who go somewhere only travel. */
const isOnDuty = (frame: Frame, context: Context): boolean => {
  if (isSmallWord(context.language, 'operating', frame.head.lemma) && doersOf(frame, context).some((token) => isMission(token, context)))
    return true;
  const going = GOING.some((concept) => frame.concepts.has(concept));
  return doersOf(frame, context).some((token) => (going ? isForce(token, context) : isForce(token, context) || isCrew(token, context)));
};

/** "Le bataillon engagé au Mali": whom a participle engages; in "plus de 300 soldats" those counted. */
const doersOf = ({ passive, subjects, objects }: Frame, { clauses }: Context): readonly Token[] =>
  (passive ? objects : subjects).flatMap((token) =>
    token.upos === 'ADV' ? [token, ...clauses.tree.by(token.index, 'obl:arg', 'nmod')] : [token],
  );

const TOLD: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'present', 'progressive', 'future', 'participle']);

/** What is done or scheduled: "are due to join", "would remain" in reported words; who stays is an event where he is to stay. */
const isTold = ({ tense, governor, link, head }: Frame, { language }: Context): boolean =>
  tense === 'future' ||
  (tense === 'conditional' && (link === 'complement' || link === 'reported')) ||
  (tense === 'infinitive' &&
    governor !== null &&
    !governor.negated &&
    ['scheduled', 'coming'].some((use) => isSmallWord(language, use, governor.head.lemma))) ||
  (TOLD.has(tense) && !isSmallWord(language, 'staying', head.lemma));

/** "Engagés au Mali", "served by ships": only who is engaged is in the passive. */
const isActive = ({ passive, head }: Frame): boolean => (head.lemma === 'engager' ? passive : !passive);

const GATHERINGS = [
  'noun-meeting',
  'noun-conference',
  'noun-summit',
  'noun-visit',
  'noun-ceremony',
  'noun-agreement',
  'noun-call',
] as const;

const joinsTalks = ({ objects }: Frame, { conceptsOf }: Context): boolean =>
  objects.some((token) => GATHERINGS.some((concept) => conceptsOf(token).has(concept)));

const SOMEWHERE = ['in', 'to', 'on', 'with', 'from', 'framework', 'channel', 'against'] as const;
const THERE: ReadonlySet<string> = new Set(['y', 'there', 'sur place']);

/** "Are at work", "sont sur le terrain": a noun that says it behind a preposition. */
const isAtWork = ({ concepts, head }: Frame, { clauses }: Context): boolean =>
  concepts.has('at-work') && clauses.tree.by(head.index, 'case').length > 0 && clauses.tree.by(head.index, 'nmod:poss').length === 0;

/** What a phrase names, and what completes it ("in the forests of Latvia", "the blaze in Attica"). */
const withComplements = (token: Token, { clauses }: Context): readonly Token[] => [
  token,
  ...clauses.argumentsOf(token.index).flatMap(({ head, slot }) => (slot === 'of' || slot === 'in' || slot === 'to' ? [head] : [])),
];

/** Somewhere, with a force, or on a day: "our ships remain ready" tells nothing. */
const isSomewhere = (frame: Frame, context: Context): boolean =>
  isAtWork(frame, context) ||
  context.timesOf(frame).length > 0 ||
  context.clauses.tree.children(frame.head.index).some(({ form }) => THERE.has(form.toLowerCase())) ||
  context.resolver
    .resolveAll(
      [...frame.objects, ...inSlot(frame, ...SOMEWHERE).map(({ head }) => head)].flatMap((token) => withComplements(token, context)),
    )
    .some((entity) => entity.class !== 'Person' && entity.class !== 'Group');

/** Troops, rescuers or ships go to a task or do it: "600 soldats rejoindront la région", "the marines will stay in Luzon through June". */
export const duty: EventRule = {
  id: 'event/duty',
  class: 'Exercise',
  units: ['on-duty', 'at-work', 'go', 'leave-place'],
  roles: {},
  place: ['in', 'to', 'object', 'on', 'place'],
  accepts: (frame, context) =>
    frame.verbal &&
    !frame.negated &&
    (!frame.concepts.has('at-work') || isAtWork(frame, context)) &&
    isActive(frame) &&
    isTold(frame, context) &&
    isOnDuty(frame, context) &&
    !joinsTalks(frame, context) &&
    isSomewhere(frame, context),
  also: (frame, context) => [
    ...[
      ...context.resolver.resolveAll(doersOf(frame, context)),
      ...doersOf(frame, context).flatMap((token) => ownersOfCrew(token, context)),
    ]
      .filter(({ class: kind }) => kind !== 'Place')
      .map((entity) => ['Participant', entity] as const),
    ...servedIn(frame, context),
  ],
  examples: {
    fr: {
      match: [
        { text: '200 soldats rejoindront Gao lundi.', reads: 'Exercise 2024-05-20 Participant=200 soldats' },
        { text: 'Le ministre a salué le bataillon engagé au Mali.', reads: 'Exercise' },
        { text: 'Plus de 300 soldats s’entraînent dans les forêts de Lettonie.', reads: 'Exercise Participant=Plus de 300 soldats' },
        { text: 'Des équipes de secours sont à l’œuvre à Beira.', reads: 'Exercise Place=Beira' },
        { text: 'Des pompiers suédois luttent contre l’incendie en Attique.', reads: 'Exercise Participant=Des pompiers suédois' },
        { text: 'La mission de l’Union européenne opère au Mali depuis 2019.', reads: 'Exercise Place=Mali' },
      ],
      reject: [
        'Les soldats restent attachés à leur drapeau.',
        'Les experts sont arrivés lundi à Dakar.',
        'Les militaires ont rejoint la réunion à Paris.',
        'La mission a rejoint Paris lundi.',
        'La ministre est sur le terrain à Beira.',
      ],
    },
    en: {
      match: [
        { text: 'Two frigates will join the force in Djibouti in June.', reads: 'Exercise 2024-06' },
        { text: 'The 300 marines serving in Luzon were thanked.', reads: 'Exercise' },
        { text: 'The frigate has been patrolling off Somalia since April.', reads: 'Exercise 2024-04/.. Place=Somalia' },
        { text: 'Rescue teams are on the ground in Beira.', reads: 'Exercise Place=Beira' },
        { text: 'Firefighters from Sweden are battling the blaze in Attica.', reads: 'Exercise' },
        { text: 'The European Union mission has been operating in Mali since 2019.', reads: 'Exercise Place=Mali' },
      ],
      reject: [
        'Our troops remain ready.',
        'The experts arrived in Dakar on Monday.',
        'The soldiers did not join the force in Mali.',
        'The minister is on the ground in Beira.',
      ],
    },
  },
};
