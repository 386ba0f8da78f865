import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';

/** Troops and missions are deployed; so are apps and networks, which is no exercise. */
const deploysSomebody = (frame: Frame, context: Context): boolean =>
  inSlot(frame, 'of').some(({ head }) => context.resolver.resolve(head).length > 0 || context.conceptsOf(head).has('noun-people'));

/** "Le président en exercice": who holds an office. */
const isInOffice = (frame: Frame, context: Context): boolean =>
  context.clauses.tree.by(frame.head.index, 'case').some((token) => token.lemma === 'en') &&
  context.clauses.tree.by(frame.head.index, 'det').length === 0;

export const exercise: EventRule = {
  id: 'event/exercise',
  class: 'Exercise',
  units: ['noun-exercise'],
  roles: { Author: ['by', 'owner', 'organizer'], Participant: ['of', 'with', 'attendee', 'between'] },
  accepts: (frame, context) =>
    !frame.verbal && !isInOffice(frame, context) && (frame.head.lemma !== 'déploiement' || deploysSomebody(frame, context)),
  examples: {
    fr: {
      match: [{ text: 'L’exercice naval avec la Grèce a commencé lundi.', reads: 'Exercise 2024-05-13 Participant=Grèce' }],
      reject: ['L’exercice budgétaire se termine en juin.', 'Le président en exercice a pris la parole.'],
    },
    en: {
      match: [{ text: 'The naval exercise with Greece began on Monday.', reads: 'Exercise 2024-05-13 Participant=Greece' }],
      reject: ['Physical exercise keeps people healthy.'],
    },
  },
};
