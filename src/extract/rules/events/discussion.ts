import type { EventRule } from '../../rule.ts';
import { isByPhone } from './call.ts';

/** "They discussed …": what is done at the gathering named before, and no statement of its own. */
export const discussion: EventRule = {
  id: 'event/discussion',
  class: 'Meeting',
  units: ['discuss'],
  vague: true,
  roles: {},
  accepts: (frame, context) =>
    frame.verbal &&
    !frame.hypothetical &&
    !isByPhone(frame, context) &&
    (frame.tense === 'past' || frame.tense === 'perfect' || frame.tense === 'present'),
  examples: {
    fr: {
      match: [
        {
          text: 'Emmanuel Macron a rencontré Olaf Scholz lundi à Berlin. Ils ont discuté de la sécurité de l’Ukraine.',
          reads: 'Meeting 2024-05-13 Place=Berlin Participant=Emmanuel Macron Participant=Olaf Scholz',
        },
      ],
      reject: ['Les experts discutent du projet de loi.'],
    },
    en: {
      match: [
        {
          text: 'Emmanuel Macron met Olaf Scholz in Berlin on Monday. They discussed the security of Ukraine.',
          reads: 'Meeting 2024-05-13 Place=Berlin Participant=Emmanuel Macron Participant=Olaf Scholz',
        },
      ],
      reject: ['Experts discussed the draft law.'],
    },
  },
};
