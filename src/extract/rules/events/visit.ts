import { inSlot } from '../../clause/frame.ts';
import type { EventRule } from '../../rule.ts';

export const visit: EventRule = {
  id: 'event/visit',
  class: 'Visit',
  units: ['visit', 'noun-visit'],
  roles: { Visitor: ['subject', 'of', 'owner'], Host: ['organizer'] },
  holds: { Visitor: ['Person', 'Group', 'Organization'] },
  place: ['in', 'to', 'object', 'of'],
  accepts: (frame, context) =>
    (frame.head.lemma !== 'mission' || context.timesOf(frame).length > 0 || inSlot(frame, 'in').length > 0) &&
    (
    !frame.verbal ||
    frame.concepts.has('noun-visit') ||
    inSlot(frame, 'in', 'to').length > 0 ||
    context.resolver.resolveAll(frame.objects).length > 0),
  examples: {
    fr: {
      match: [{ text: 'Le ministre de la Santé, Paul Ndiaye, s’est rendu lundi à Thiès.', reads: 'Visit 2024-05-13 Visitor=Paul Ndiaye' }],
      reject: ['Le rapport sera rendu public demain.'],
    },
    en: {
      match: [{ text: 'Secretary Blinken travelled to Warsaw on Monday.', reads: 'Visit 2024-05-13 Visitor=Blinken' }],
      reject: ['The report will be made public tomorrow.'],
    },
  },
};
