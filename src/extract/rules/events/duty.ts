import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { isCrew, withNames } from './deployment.ts';

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
  const going = GOING.some((concept) => frame.concepts.has(concept));
  return doersOf(frame).some((token) => (going ? isForce(token, context) : isForce(token, context) || isCrew(token, context)));
};

/** "Le bataillon engagé au Mali": whom a participle engages. */
const doersOf = ({ passive, subjects, objects }: Frame): readonly Token[] => (passive ? objects : subjects);

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

const THERE: ReadonlySet<string> = new Set(['y', 'there', 'sur place']);

/** Somewhere, with a force, or on a day: "our ships remain ready" tells nothing. */
const isSomewhere = (frame: Frame, context: Context): boolean =>
  context.timesOf(frame).length > 0 ||
  context.clauses.tree.children(frame.head.index).some(({ form }) => THERE.has(form.toLowerCase())) ||
  context.resolver
    .resolveAll([...frame.objects, ...inSlot(frame, 'in', 'to', 'on', 'with', 'from', 'framework').map(({ head }) => head)])
    .some((entity) => entity.class !== 'Person' && entity.class !== 'Group');

/** Troops, rescuers or ships go to a task or do it: "600 soldats rejoindront la région", "the marines will stay in Luzon through June". */
export const duty: EventRule = {
  id: 'event/duty',
  class: 'Exercise',
  units: ['on-duty', 'go', 'leave-place'],
  roles: {},
  place: ['in', 'to', 'object', 'on', 'place'],
  accepts: (frame, context) =>
    frame.verbal &&
    !frame.negated &&
    isActive(frame) &&
    isTold(frame, context) &&
    isOnDuty(frame, context) &&
    !joinsTalks(frame, context) &&
    isSomewhere(frame, context),
  also: (frame, context) =>
    context.resolver
      .resolveAll(doersOf(frame))
      .filter(({ class: kind }) => kind !== 'Place')
      .map((entity) => ['Participant', entity] as const),
  examples: {
    fr: {
      match: [
        { text: '200 soldats rejoindront Gao lundi.', reads: 'Exercise 2024-05-20 Participant=200 soldats' },
        { text: 'Le ministre a salué le bataillon engagé au Mali.', reads: 'Exercise' },
      ],
      reject: [
        'Les soldats restent attachés à leur drapeau.',
        'Les experts sont arrivés lundi à Dakar.',
        'Les militaires ont rejoint la réunion à Paris.',
      ],
    },
    en: {
      match: [
        { text: 'Two frigates will join the force in Djibouti in June.', reads: 'Exercise 2024-06' },
        { text: 'The 300 marines serving in Luzon were thanked.', reads: 'Exercise' },
      ],
      reject: ['Our troops remain ready.', 'The experts arrived in Dakar on Monday.', 'The soldiers did not join the force in Mali.'],
    },
  },
};
