import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { isByPhone } from './call.ts';

/** "La ministre a évoqué la sécheresse", "est revenu sur l’accident": one person by himself says what he goes over; two talk. */
const isOneSpeaker = (frame: Frame, { resolver }: Context): boolean =>
  frame.concepts.has('say') &&
  inSlot(frame, 'with', 'between').length === 0 &&
  resolver.resolveAll(frame.subjects).length === 1 &&
  frame.subjects.every(({ feats }) => feats.Number !== 'Plur');

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
    !isOneSpeaker(frame, context) &&
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
