import { factualityOf } from '../../events/factuality.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn } from '../../slots.ts';

export const sanction: EventRule = {
  id: 'event/sanction',
  class: 'Sanction',
  units: ['sanction', 'noun-sanction'],
  roles: { Author: ['subject', 'by', 'owner', 'adjective'], Target: ['object', 'against', 'on', 'of', 'to'] },
  accepts: (frame, context) =>
    factualityOf(frame) === 'Actual' &&
    (
    frame.verbal || frame.governor === null || frame.governor.verbal || context.clauses.tree.by(frame.head.index, 'acl').length > 0),
  also: (frame, context) =>
    frame.verbal || !frame.governor?.objects.includes(frame.head)
      ? []
      : allEntitiesIn(frame.governor, ['subject'], context).map((each) => ['Author', each] as const),
  examples: {
    fr: {
      match: [
        { text: 'Le Canada a imposé mardi des sanctions contre le Bélarus.', reads: 'Sanction 2024-05-14 Author=Canada Target=Bélarus' },
      ],
      reject: ['Le texte a été sanctionné par un vote favorable.'],
    },
    en: {
      match: [{ text: 'Canada imposed sanctions against Belarus on Tuesday.', reads: 'Sanction 2024-05-14 Author=Canada Target=Belarus' }],
      reject: ['The court found no breach.'],
    },
  },
};
