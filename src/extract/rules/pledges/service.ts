import type { Token } from '../../../model/doc.ts';
import { type Frame, inSlot, PAST } from '../../clause/frame.ts';
import { INDEFINITE } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { isBegun } from '../../pledges/aspect.ts';
import { chainAbove, isBound } from '../../pledges/chain.ts';
import { GATHERINGS, hasConcept } from '../../pledges/concept.ts';
import { isCounted } from '../../pledges/scope.ts';
import type { PledgeRule } from '../../rule.ts';

const isTrainee = (token: Token, context: Context): boolean =>
  hasConcept(token, ['noun-people'], context) || context.resolver.resolve(token).length > 0;

/** Current, water, connections: what is brought back to people. */
const RESTORED = ['noun-utility'] as const;

/** "A évacué les blessés", "has begun to train guards", "restored power": a state or body did it for people, counted or not. */
const isDone = (frame: Frame, context: Context): boolean =>
  (PAST.has(frame.tense) || isBegun(frame)) &&
  frame.link !== 'relative' &&
  (frame.concepts.has('restore')
    ? frame.objects.some((token) => hasConcept(token, RESTORED, context))
    : isBegun(frame) || (frame.concepts.has('host-service') && frame.objects.some((token) => isHelped(token, context)))) &&
  frame.subjects.some((token) => context.resolver.resolve(token).some((entity) => entity.class !== 'Person' && entity.class !== 'Place'));

const isHelped = (token: Token, context: Context): boolean =>
  hasConcept(token, ['noun-people', 'noun-victim'], context) || context.resolver.resolve(token).some((entity) => entity.class === 'Group');

/** What is sent somewhere. */
const SENT = ['goods-military', 'noun-people', 'noun-crew', 'noun-service'] as const;

/** "Accueillera le Chef de l’État en visite officielle": a guest is received, nobody is helped. */
const isReception = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('host-service') &&
  (inSlot(frame, 'in', 'for', 'on').some(({ head }) => hasConcept(head, ['noun-visit'], context)) ||
    frame.objects.some((token) => context.resolver.resolve(token).some(({ class: kind }) => kind === 'Person')));

/** Verbs that do a service of their own. */
const SERVING = ['train', 'deploy', 'host-service', 'build', 'restore', 'coordinate'] as const;

/** "Flew a team of 12 to Port Vila": verbs that only carry do a service where they carry those who do it. */
const carriesNone = (frame: Frame, context: Context): boolean =>
  !SERVING.some((concept) => frame.concepts.has(concept)) &&
  (frame.passive || !frame.objects.some((token) => hasConcept(token, ['noun-crew'], context)));

/** A present or past ("hosts the headquarters", "built a school") promises only where it counts what is done. */
const accepts = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  (frame.link !== 'relative' || frame.objects.some((token) => isCounted(token, context))) &&
  !frame.objects.some((token) => hasConcept(token, GATHERINGS, context) && !isNewGathering(token, frame, context)) &&
  (!frame.concepts.has('restore') || frame.objects.some((token) => hasConcept(token, RESTORED, context))) &&
  !isReception(frame, context) &&
  !carriesNone(frame, context) &&
  (!frame.concepts.has('coordinate') || frame.objects.length > 0) &&
  (isBound(frame) ||
    isDone(frame, context) ||
    (frame.concepts.has('train') && frame.objects.some((token) => isTrainee(token, context))) ||
    frame.concepts.has('dispatch') ||
    (frame.concepts.has('deploy') && frame.objects.some((token) => hasConcept(token, SENT, context))) ||
    frame.objects.some((token) => isCounted(token, context) || isCountedTraining(token, context)));

const OFFERING = ['offer', 'propose', 'stand-ready', 'propose-noun'] as const;

/** "Will host a conference on mine action": one that is not known yet is offered; so is any that somebody offers to host. */
const isNewGathering = (token: Token, frame: Frame, { clauses }: Context): boolean =>
  (isBound(frame) &&
    [clauses.tree.tokens[clauses.tree.edges(token.index)[0]], ...clauses.tree.by(token.index, 'det')].some(({ form }) =>
      INDEFINITE.test(form),
    )) ||
  chainAbove(frame).some((above) => OFFERING.some((concept) => above.concepts.has(concept)));

/** "Hosted the training of 310 students". */
const isCountedTraining = (token: Token, context: Context): boolean =>
  hasConcept(token, ['train-noun'], context) &&
  context.clauses.argumentsOf(token.index).some(({ slot, head }) => slot === 'of' && isCounted(head, context));

/** "Accueille plus de 800 000 réfugiés": people who are hosted already. */
const isHosting = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('host-service') &&
  (frame.tense === 'present' || frame.tense === 'progressive') &&
  chainAbove(frame).length === 0 &&
  frame.objects.some((token) => isCounted(token, context) && isTrainee(token, context));

/** Somebody trains, sends, hosts or builds. */
export const service: PledgeRule = {
  id: 'pledge/service',
  units: [...SERVING, 'dispatch'],
  kind: 'Service',
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'benefit', 'to', 'for', 'object'],
  stands: (frame, context) => (isHosting(frame, context) ? 'Delivered' : undefined),
  accepts,
  examples: {
    fr: {
      match: [
        {
          text: 'Les équipes de la Croix-Rouge française réhabiliteront 12 forages.',
          reads: 'pledged material Croix-Rouge française 12 forages',
        },
        {
          text: 'La Suède s’est engagée à former 200 soldats ukrainiens.',
          reads: 'pledged service Suède → soldats ukrainiens 200 soldats ukrainiens',
        },
        {
          text: 'Ce projet, financé par la Suède à hauteur de 50 millions d’euros, permettra de :\n\n- réhabiliter 12 forages ;\n- former 500 infirmières.',
          reads: 'pledged service Suède → 500 infirmières',
        },
        { text: 'La Finlande a commencé à former des gardes-frontières.', reads: 'delivered service Finlande' },
        { text: 'Les équipes du Togo ont rétabli l’eau pour 20 000 habitants.', reads: 'delivered service Togo → 20 000 habitants' },
        { text: 'La Croix-Rouge a évacué les blessés vers Lomé.', reads: 'delivered service' },
        { text: 'La Finlande a proposé d’accueillir à Turku, à l’automne, la prochaine réunion.', reads: 'proposed service Finlande' },
      ],
      reject: [
        'La Finlande a rétabli la peine de mort.',
        'La Finlande a commencé à négocier.',
        'La Suède pourrait être appelée à former des soldats ?',
        'La Suède forme l’un des royaumes du Nord.',
      ],
    },
    en: {
      match: [
        {
          text: 'Sweden has committed to train 200 Ukrainian soldiers.',
          reads: 'pledged service Sweden → Ukrainian soldiers 200 Ukrainian soldiers',
        },
        {
          text: 'Sweden approved a loan of €90 million to Laos.\n\nThe Rural Project will\n\n-- rebuild 300 clinics;\n-- train 1,200 nurses.',
          reads: 'pledged material Sweden → Laos 300 clinics',
        },
        {
          text: 'Sweden approved a grant of €90 million to Laos.\n\nThe project will help:\n\n- Rehabilitate 45 wells;\n- Drill 20 more.',
          reads: 'pledged material Sweden 45 wells',
        },
        { text: 'Sweden flew an assessment team to Lomé.', reads: 'delivered service Sweden' },
        { text: 'Finland has begun to train border guards.', reads: 'delivered service Finland' },
        { text: 'The Swedish Army restored power to 3,000 homes.', reads: 'delivered service Swedish Army' },
        { text: 'UNMISS evacuated the wounded to Juba.', reads: 'delivered service' },
        { text: 'Finland offered to host the planning conference.', reads: 'proposed service Finland' },
      ],
      reject: [
        'Two Swedish aircraft flew to Lomé.',
        'Sweden flew the minister to Lomé.',
        'Sweden refused to train soldiers.',
        'Sweden restored the monarchy.',
        'Finland hosted the planning conference.',
        'Sweden has begun to negotiate.',
      ],
    },
  },
};
