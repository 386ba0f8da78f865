import type { EventRule } from '../../rule.ts';

export const appointment: EventRule = {
  id: 'event/appointment',
  class: 'Appointment',
  units: ['appoint', 'succeed', 'resign'],
  roles: { Appointee: ['subject'] },
  holds: { Appointee: ['Person', 'Country', 'Organization'] },
  accepts: (frame, context) =>
    context.resolver.resolveAll([...frame.subjects, ...frame.objects]).some((entity) => entity.class === 'Person'),
  also: (frame, context) =>
    frame.concepts.has('appoint') ? context.resolver.resolveAll(frame.objects).map((each) => ['Appointee', each] as const) : [],
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
