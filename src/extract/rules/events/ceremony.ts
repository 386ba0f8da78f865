import { isRelation } from '../../../model/tree.ts';
import type { EventRule } from '../../rule.ts';

export const ceremony: EventRule = {
  id: 'event/ceremony',
  class: 'Ceremony',
  units: ['noun-ceremony', 'commemorate', 'award'],
  roles: { Participant: ['subject', 'attendee', 'with'], Chair: ['chair'], Organizer: ['organizer'] },
  accepts: (frame, context) =>
    !(frame.concepts.has('welcome-noun') && isRelation(frame.head, 'obj')) &&
    (!frame.concepts.has('award') || frame.objects.some((token) => context.conceptsOf(token).has('noun-award'))),
  examples: {
    fr: {
      match: [
        { text: 'Le prix de la francophonie sera remis le 27 mai.', reads: 'Ceremony 2024-05-27' },
        { text: 'La cérémonie de commémoration s’est tenue dimanche à Verdun.', reads: 'Ceremony 2024-05-12' },
      ],
      reject: ['La rentrée scolaire approche.', 'La ministre a rendu hommage aux secouristes.'],
    },
    en: {
      match: [{ text: 'The commemoration ceremony was held on Sunday in Verdun.', reads: 'Ceremony 2024-05-12' }],
      reject: ['The school year is about to begin.'],
    },
  },
};
