import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { type Entity, isParty, isPerson } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn } from '../../slots.ts';

/** "La réélection de X", "X a remporté le scrutin", "the vote was won by X": whom an election put in office. */
function winners(frame: Frame, context: Context): readonly Entity[] {
  if (frame.verbal) return [];
  const { governor, head } = frame;
  const won = governor?.concepts.has('win') && governor.objects.includes(head) ? context.resolver.resolveAll(governor.subjects) : [];
  const victory = governor?.concepts.has('win') && !governor.verbal ? allEntitiesIn(governor, ['of', 'owner'], context) : [];
  const chosen = allEntitiesIn(frame, ['of', 'owner'], context);
  return [
    ...chosen.filter((entity) => isPerson(entity) || isSeatedBy(frame, context)),
    ...won.filter(isPerson),
    ...victory.filter(isPerson),
  ];
}

/** "L’élection du Togo au Conseil de sécurité": a state, and the body that it will sit on. */
const isSeatedBy = (frame: Frame, context: Context): boolean =>
  [...frame.args, ...inSlot(frame, 'of').flatMap(({ head }) => context.clauses.argumentsOf(head.index))].some(
    ({ slot, head }) => (slot === 'to' || slot === 'in') && isBody(head, context),
  );

const isBody = (token: Token, { conceptsOf, resolver }: Context): boolean =>
  conceptsOf(token).has('noun-body') || resolver.resolve(token).some(({ class: kind }) => kind === 'Organization');

const areVoters = ({ class: kind }: Entity): boolean => kind === 'Group';

/** "Les Ghanéens se sont rendus aux urnes", "voters go to the polls": who votes. */
const atPolls = ({ verbal, head, governor }: Frame, context: Context): readonly Entity[] =>
  !verbal &&
  governor?.verbal &&
  !governor.negated &&
  isSmallWord(context.language, 'polls', head.lemma) &&
  !governor.subjects.includes(head)
    ? context.resolver.resolveAll(governor.passive ? governor.objects : governor.subjects).filter(areVoters)
    : [];

/** "An election observation mission", "the election commission": who looks after elections. */
const OVERSEEING = ['noun-operation', 'noun-visit', 'noun-body', 'noun-people', 'noun-crew', 'exercise-kind'] as const;

const STANDING: ReadonlySet<string> = new Set(['candidat', 'candidature', 'candidate', 'candidacy', 'électeur', 'voter']);

/** "Les candidats à l’élection", "candidates for election": any election, not one that was held. */
const isAny = (frame: Frame, context: Context): boolean => {
  const above = context.clauses.tree.head(frame.head);
  if (frame.head.deprel === 'compound' && above && OVERSEEING.some((concept) => context.conceptsOf(above).has(concept))) return true;
  return (
    !frame.verbal &&
    frame.head.deprel.startsWith('nmod') &&
    frame.head.feats.Number !== 'Plur' &&
    above?.upos === 'NOUN' &&
    (STANDING.has(above.lemma.toLowerCase()) || context.conceptsOf(above).has('noun-people')) &&
    context.timesOf(frame).length === 0 &&
    frame.args.length === 0 &&
    context.clauses.tree.by(frame.head.index, 'amod').length === 0
  );
};

/** "Was elected to the Security Council", "a été élu membre du Conseil": a state or a body, and the body that it will sit on. */
const isSeated = (frame: Frame, context: Context): boolean => {
  const { tree, argumentsOf } = context.clauses;
  const member = [...tree.by(frame.head.index, 'xcomp'), ...(frame.passive ? tree.by(frame.head.index, 'obj') : [])].filter(
    ({ upos }) => upos === 'NOUN',
  );
  const seats = [
    ...inSlot(frame, 'to', 'in', 'recipient', ...(member.length > 0 ? ['of'] : [])),
    ...member.flatMap(({ index }) => argumentsOf(index).filter(({ slot }) => slot === 'of')),
  ];
  return (
    context.resolver.resolveAll(frame.objects).some(isParty) &&
    seats.some(({ head }) => [head, ...tree.by(head.index, 'nmod')].some((token) => isBody(token, context)))
  );
};

/** "Le second tour de la présidentielle": the round that is told of holds it. */
const isOfRound = ({ head }: Frame, { language, clauses: { tree } }: Context): boolean => {
  const above = head.deprel.startsWith('nmod') ? tree.head(head) : undefined;
  return above !== undefined && isSmallWord(language, 'vote-round', above.lemma);
};

/** "Le premier tour de la présidentielle": a round of votes; others are of talks. */
const isRoundOfTalks = ({ head, args }: Frame, { language, conceptsOf }: Context): boolean =>
  isSmallWord(language, 'vote-round', head.lemma) &&
  args.some(({ slot, head: behind }) => slot === 'of' && behind.upos === 'NOUN' && !conceptsOf(behind).has('noun-election'));

/** "Kenya’s voters elect a new parliament", "les électeurs éliront leurs députés": whoever is chosen. */
const isPopular = (frame: Frame, context: Context): boolean =>
  frame.objects.length > 0 &&
  frame.subjects.some(
    (token) =>
      isSmallWord(context.language, 'elector', token.lemma.toLowerCase()) ||
      context.resolver.resolve(token).some(({ class: kind, collectiveOf }) => kind === 'Country' || collectiveOf?.class === 'Country'),
  );

export const election: EventRule = {
  id: 'event/election',
  class: 'Election',
  units: ['elect', 'noun-election'],
  roles: { Appointee: ['object'] },
  also: (frame, context) => [
    ...winners(frame, context).map((entity) => ['Appointee', entity] as const),
    ...(frame.verbal ? allEntitiesIn(frame, ['subject'], context) : []).map(
      (entity) => [areVoters(entity) ? 'Participant' : 'Author', entity] as const,
    ),
    ...atPolls(frame, context).map((entity) => ['Participant', entity] as const),
  ],
  accepts: (frame, context) =>
    frame.verbal
      ? context.resolver.resolveAll(frame.objects).some(isPerson) || isSeated(frame, context) || isPopular(frame, context)
      : !isAny(frame, context) && !isRoundOfTalks(frame, context) && !isOfRound(frame, context),
  examples: {
    fr: {
      match: [
        { text: 'Kaja Kallas a été élue mardi par l’Assemblée générale.', reads: 'Election 2024-05-14 Appointee=Kaja Kallas' },
        { text: 'Alassane Ouattara a remporté l’élection présidentielle lundi.', reads: 'Election Appointee=Alassane Ouattara' },
        { text: 'Le Togo a été élu mardi au Conseil de sécurité.', reads: 'Election 2024-05-14 Appointee=Togo' },
        { text: 'Le scrutin présidentiel ghanéen du 7 mai a été calme.', reads: 'Election 2024-05-07 Place=Ghana' },
        { text: 'L’élection du Togo au Conseil de sécurité a été saluée.', reads: 'Election Appointee=Togo' },
        { text: 'Les Ghanéens se sont rendus aux urnes lundi.', reads: 'Election 2024-05-13 Place=Ghana Participant=Les Ghanéens' },
        { text: 'Le second tour aura lieu le 7 juin.', reads: 'Election 2024-06-07' },
        { text: 'La réélection de Kaja Kallas a été annoncée hier.', reads: 'Election Appointee=Kaja Kallas' },
      ],
      reject: [
        'Les élus locaux suivent le dossier.',
        'Le premier tour de consultations a eu lieu lundi.',
        'Les candidats à l’élection déposent un dossier.',
      ],
    },
    en: {
      match: [
        {
          text: 'Kaja Kallas was elected on Tuesday by the General Assembly.',
          reads: 'Election 2024-05-14 Appointee=Kaja Kallas',
        },
        { text: 'Kaja Kallas won the presidential election on Monday.', reads: 'Election Appointee=Kaja Kallas' },
        { text: 'Bolivia’s municipal elections of last Sunday went smoothly.', reads: 'Election 2024-05-12 Place=Bolivia' },
        { text: 'Togo was elected a member of the Security Council on Tuesday.', reads: 'Election 2024-05-14 Appointee=Togo' },
        {
          text: 'The victory of Kaja Kallas in the presidential election was welcomed.',
          reads: 'Election Appointee=Kaja Kallas',
        },
        { text: 'Togo was elected to the Security Council on Tuesday.', reads: 'Election 2024-05-14 Appointee=Togo' },
      ],
      reject: ['Local officials follow the matter.', 'Candidates for election must submit a file.'],
    },
  },
};
