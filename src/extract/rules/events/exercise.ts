import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Entity } from '../../../model/entity.ts';
import { takesUp } from '../../clause/antecedents.ts';
import { type Frame, inSlot, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { namesItself } from '../../events/no-events.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn } from '../../slots.ts';
import { deployment, isCrew, isMission } from './deployment.ts';

/** Troops, teams and missions are sent; so are letters, and apps are deployed, which is no exercise. */
const sendsSomebody = (frame: Frame, context: Context): boolean =>
  [...inSlot(frame, 'of'), ...inSlot(frame, 'of').flatMap(({ head }) => context.clauses.argumentsOf(head.index))].some(({ head, slot }) => {
    if (slot !== 'of') return false;
    const concepts = context.conceptsOf(head);
    return (
      concepts.has('noun-crew') ||
      concepts.has('noun-people') ||
      context.resolver.resolve(head).some((entity) => entity.class !== 'Place' && entity.class !== 'Country')
    );
  });

/** "Le Tchad a lancé une campagne de vaccination": who begins it. */
const launchers = ({ governor, head }: Frame, context: Context): readonly Entity[] =>
  governor?.verbal && !governor.passive && !governor.negated && governor.concepts.has('launch') && governor.objects.includes(head)
    ? allEntitiesIn(governor, ['subject'], context).filter(({ class: kind }) => kind !== 'Place')
    : [];

/** "Le retrait des troupes", "the withdrawal of the mission": people who were sent are called back; much else is withdrawn. */
const isCalledBack = (frame: Frame, context: Context): boolean =>
  !isSmallWord(context.language, 'withdrawal', frame.head.lemma) ||
  inSlot(frame, 'of').some(({ head }) => isCrew(head, context) || isMission(head, context));

/** "A vaccination campaign", "opérations conjointes", "Operation Interflex": what kind it is, or its name; a campaign or a mission may be much else, and fees for flights are for any. */
const isOfKind = (frame: Frame, context: Context): boolean => {
  const { tree } = context.clauses;
  const onlyPurpose =
    tree.by(frame.head.index, 'case').some((token) => token.lemma === 'for' || token.lemma === 'pour') &&
    tree.by(frame.head.index, 'det', 'nummod', 'nmod:poss').length === 0;
  if (onlyPurpose) return false;
  const beside = [...tree.by(frame.head.index, 'amod', 'compound'), ...inSlot(frame, 'of').map(({ head }) => head)].flatMap((token) => [
    token,
    ...tree.by(token.index, 'conj'),
  ]);
  if (isPatrol(frame, context)) return true;
  return beside.some((token) => context.conceptsOf(token).has('exercise-kind')) || namesItself(frame.head, context.doc.tokens);
};

/** "Will conduct a three-month patrol": patrols and sorties need no kind where somebody carries them out, operations none where a crew or a mission does. */
const isPatrol = ({ head, governor }: Frame, context: Context): boolean =>
  governor?.concepts.has('perform') === true &&
  governor.objects.includes(head) &&
  (isSmallWord(context.language, 'patrol', head.lemma) ||
    (isSmallWord(context.language, 'mission', head.lemma) &&
      governor.subjects.some((token) => isCrew(token, context) || isMission(token, context))));

/** Whom a campaign reaches: "qui touchera 2 millions d’enfants", "targeting 500,000 girls". */
const reached = (frame: Frame, context: Context): readonly Entity[] =>
  isSmallWord(context.language, 'campaign', frame.head.lemma)
    ? [
        ...context.clauses
          .inSentence(frame.head.sentence)
          .filter(({ verbal, subjects }) => verbal && subjects.some((token) => takesUp(context.clauses, token, frame.head)))
          .flatMap((verb) => allEntitiesIn(verb, ['object'], context)),
        ...allEntitiesIn(frame, ['benefit', 'for', 'to'], context),
      ].filter(({ class: kind }) => kind === 'Group')
    : [];

/** "Le président en exercice": who holds an office. */
const isInOffice = (frame: Frame, context: Context): boolean =>
  context.clauses.tree.by(frame.head.index, 'case').some((token) => token.lemma === 'en') &&
  context.clauses.tree.by(frame.head.index, 'det').length === 0;

/** "Une mission civile a été déployée en mai", "has deployed an observation mission": told by its verb. */
const isDeployed = ({ governor, head }: Frame, context: Context): boolean =>
  governor?.objects.includes(head) === true &&
  (governor.concepts.has('deploy') || governor.concepts.has('dispatch')) &&
  (governor.passive
    ? governor.concepts.has('deploy') && (PAST.has(governor.tense) || governor.tense === 'future')
    : deployment.accepts?.(governor, context) === true);

/** "Le budget de l’exercice 2025": a year of accounts. */
const isYear = ({ head, concepts }: Frame, context: Context): boolean =>
  concepts.has('noun-exercise') &&
  (context.clauses.argumentsOf(head.index).some((each) => each.slot === 'of' && HELD.has(each.head.lemma)) ||
    context.clauses.tree.by(head.index, 'compound', 'amod').some(({ lemma }) => ACCOUNTS.has(lemma)) ||
    (context.language === 'fr' && /^(?:19|20)\d\d$/u.test(context.doc.tokens[head.index + 1]?.form ?? '')));

/** What is exercised is no exercise ("l’exercice du droit de vote"). */
const HELD: ReadonlySet<string> = new Set(
  'droit right pouvoir power fonction function mandat mandate autorité authority liberté freedom profession restraint retenue'.split(' '),
);
const ACCOUNTS: ReadonlySet<string> = new Set([
  'budget',
  'budgétaire',
  'fiscal',
  'financial',
  'comptable',
  'accounting',
  'physical',
  'physique',
]);

export const exercise: EventRule = {
  id: 'event/exercise',
  class: 'Exercise',
  units: ['noun-exercise', 'noun-sending', 'noun-operation'],
  place: ['in', 'to', 'place', 'from'],
  roles: { Organizer: ['owner', 'organizer'], Participant: ['by', 'of', 'with', 'attendee', 'between'] },
  accepts: (frame, context) =>
    !frame.verbal &&
    !isInOffice(frame, context) &&
    !isDeployed(frame, context) &&
    !isYear(frame, context) &&
    (!frame.concepts.has('noun-sending') || (sendsSomebody(frame, context) && isCalledBack(frame, context))) &&
    (!frame.concepts.has('noun-operation') || isOfKind(frame, context)),
  also: (frame, context) => [
    ...launchers(frame, context).map((entity) => ['Author', entity] as const),
    ...reached(frame, context).map((entity) => ['Target', entity] as const),
  ],
  examples: {
    fr: {
      match: [
        { text: 'L’exercice naval avec la Grèce a commencé lundi.', reads: 'Exercise 2024-05-13 Participant=Grèce' },
        { text: 'Le navire a effectué lundi une patrouille au large de Lomé.', reads: 'Exercise 2024-05-13' },
        { text: 'Le lancement de la campagne de vaccination a eu lieu lundi à Thiès.', reads: 'Exercise 2024-05-13 Place=Thiès' },
        { text: 'Le retrait des soldats a débuté lundi.', reads: 'Exercise 2024-05-13' },
        { text: 'La campagne de vaccination a débuté lundi à Thiès.', reads: 'Exercise 2024-05-13' },
      ],
      reject: [
        'L’exercice budgétaire se termine en juin.',
        'Le président en exercice a pris la parole.',
        'L’envoi de la lettre a été retardé.',
        'La campagne électorale a débuté lundi.',
        'Le retrait du projet de loi a été annoncé.',
      ],
    },
    en: {
      match: [
        { text: 'The naval exercise with Greece began on Monday.', reads: 'Exercise 2024-05-13 Participant=Greece' },
        { text: 'The cutter will conduct a patrol in the Gulf of Guinea in June.', reads: 'Exercise' },
        { text: 'Ghana launched a vaccination campaign on Monday.', reads: 'Exercise 2024-05-13 Author=Ghana' },
        { text: 'The withdrawal of the troops began on Monday.', reads: 'Exercise 2024-05-13' },
        { text: 'The vaccination campaign began on Monday.', reads: 'Exercise 2024-05-13' },
      ],
      reject: [
        'Physical exercise keeps people healthy.',
        'The trade mission was a success.',
        'The withdrawal of the bill was announced.',
        'The deployment of the application took a year.',
      ],
    },
  },
};
