import type { EventRule } from '../../rule.ts';

export const exercise: EventRule = {
  id: 'event/exercise',
  class: 'Exercise',
  units: ['noun-exercise'],
  roles: { Author: ['by', 'owner', 'organizer'], Participant: ['of', 'with', 'attendee', 'between'] },
  accepts: (frame) => !frame.verbal,
  examples: {
    fr: {
      match: [{ text: 'L’exercice naval avec la Grèce a commencé lundi.', reads: 'Exercise 2024-05-13 Participant=Grèce' }],
      reject: ['L’exercice budgétaire se termine en juin.'],
    },
    en: {
      match: [{ text: 'The naval exercise with Greece began on Monday.', reads: 'Exercise 2024-05-13 Participant=Greece' }],
      reject: ['Physical exercise keeps people healthy.'],
    },
  },
};
