import type { EventRule } from '../../rule.ts';

export const ceremony: EventRule = {
  id: 'event/ceremony',
  class: 'Ceremony',
  units: ['noun-ceremony', 'commemorate'],
  roles: { Participant: ['subject', 'attendee', 'with'], Chair: ['chair'], Organizer: ['organizer'] },
  examples: {
    fr: {
      match: [{ text: 'La cérémonie de commémoration s’est tenue dimanche à Verdun.', reads: 'Ceremony 2024-05-12' }],
      reject: ['La rentrée scolaire approche.'],
    },
    en: {
      match: [{ text: 'The commemoration ceremony was held on Sunday in Verdun.', reads: 'Ceremony 2024-05-12' }],
      reject: ['The school year is about to begin.'],
    },
  },
};
