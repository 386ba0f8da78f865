import type { EventRule } from '../../rule.ts';

export const summit: EventRule = {
  id: 'event/summit',
  class: 'Summit',
  units: ['noun-summit'],
  roles: {
    Host: ['of', 'of-within', 'owner', 'adjective'],
    Participant: ['attendee', 'between'],
    Chair: ['chair'],
    Organizer: ['organizer', 'by'],
  },
  place: ['in', 'to', 'place', 'of', 'of-within', 'named'],
  holds: { Host: ['Organization', 'Country'] },
  examples: {
    fr: {
      match: [{ text: 'Le sommet de l’Union africaine se tiendra en juillet à Accra.', reads: 'Summit 2024-07 Host=Union africaine' }],
      reject: ['Le prix du blé est à son plus haut niveau.'],
    },
    en: {
      match: [{ text: 'The African Union summit will be held in Accra in July.', reads: 'Summit 2024-07 Host=African Union' }],
      reject: ['Prices reached their highest level this year.'],
    },
  },
};
