import type { EventRule } from '../../rule.ts';

export const call: EventRule = {
  id: 'event/call',
  class: 'Call',
  units: ['phone', 'noun-call'],
  roles: { Participant: ['subject', 'object', 'recipient', 'with', 'between', 'of', 'to'] },
  accepts: (frame, context) => frame.verbal || !context.clauses.tree.by(frame.head.index, 'case').some((token) => ['en', 'par', 'by', 'via'].includes(token.lemma)),
  holds: {Participant: ['Person', 'Organization', 'Country'] },
  examples: {
    fr: {
      match: [{ text: 'La présidente s’est entretenue par téléphone avec Olaf Scholz.', reads: 'Call 2024-05-15 Participant=Olaf Scholz' }],
      reject: ['Le téléphone portable progresse dans les campagnes.'],
    },
    en: {
      match: [
        {
          text: 'President Biden spoke by phone with Olaf Scholz yesterday.',
          reads: 'Call 2024-05-14 Participant=Biden Participant=Olaf Scholz',
        },
      ],
      reject: ['Mobile phones are spreading in rural areas.'],
    },
  },
};
