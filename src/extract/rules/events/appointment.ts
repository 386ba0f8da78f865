import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn, entitiesIn } from '../../slots.ts';

/** A person succeeds or is named; a state or a body takes over a presidency, and that only in so many words. */
const takesOffice = (frame: Frame, context: Context): boolean =>
  context.resolver
    .resolveAll([...frame.subjects, ...frame.objects])
    .some((entity) => entity.class === 'Person' || (entity.class !== 'Group' && frame.head.lemma === 'prendre'));

export const appointment: EventRule = {
  id: 'event/appointment',
  class: 'Appointment',
  units: ['hand-over', 'appoint', 'succeed', 'resign', 'noun-appointment', 'noun-resignation'],
  roles: {},
  holds: { Appointee: ['Person', 'Country', 'Organization'] },
  accepts: (frame, context) =>
    frame.verbal
      ? frame.concepts.has('hand-over') || takesOffice(frame, context)
      : entitiesIn(frame, ['of', 'owner'], context).some((entity) => entity.class === 'Person'),
  also: (frame, context) => {
    const slots = !frame.verbal
      ? ['of', 'owner']
      : frame.concepts.has('hand-over')
        ? ['to', 'recipient']
        : frame.concepts.has('appoint') && context.resolver.resolveAll(frame.objects).length > 0
          ? ['object']
          : ['subject'];
    const authors = slots[0] === 'object' ? allEntitiesIn(frame, ['subject'], context) : [];
    return [
      ...allEntitiesIn(frame, slots, context).map((each) => ['Appointee', each] as const),
      ...authors.map((each) => ['Author', each] as const),
    ];
  },
  examples: {
    fr: {
      match: [{ text: 'Mark Rutte succédera à Jens Stoltenberg en octobre.', reads: 'Appointment 2024-10 Appointee=Mark Rutte' }],
      reject: ['Les averses se succéderont toute la semaine.'],
    },
    en: {
      match: [{ text: 'Mark Rutte will succeed Jens Stoltenberg in October.', reads: 'Appointment 2024-10 Appointee=Mark Rutte' }],
      reject: ['The reform will succeed if it is funded.'],
    },
  },
};
