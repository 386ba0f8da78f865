import type { EventRule } from '../../rule.ts';

/** "They discussed …": what is done at the gathering named before, and no statement of its own. */
export const discussion: EventRule = {
  id: 'event/discussion',
  class: 'Meeting',
  units: ['discuss'],
  vague: true,
  roles: {},
  accepts: (frame) =>
    frame.verbal && !frame.hypothetical && (frame.tense === 'past' || frame.tense === 'perfect' || frame.tense === 'present'),
  examples: {
    fr: { match: [], reject: ['Les experts discutent du projet de loi.'] },
    en: { match: [], reject: ['Experts discussed the draft law.'] },
  },
};
