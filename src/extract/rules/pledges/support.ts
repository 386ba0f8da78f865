import { isBound } from '../../pledges/stance.ts';
import type { PledgeRule } from '../../rule.ts';

/** Somebody helps or strengthens somebody, without a thing of its own. */
export const support: PledgeRule = {
  id: 'pledge/support',
  units: ['support', 'increase'],
  kind: 'Political',
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'object', 'benefit', 'to', 'for'],
  accepts: (frame) =>
    frame.verbal &&
    isBound(frame) &&
    frame.link !== 'relative' &&
    (frame.objects.length > 0 || frame.recipients.length > 0 || !frame.concepts.has('attend')),
  examples: {
    fr: {
      match: [{ text: 'La Finlande continuera à soutenir l’Ukraine.', reads: 'reaffirmed political Finlande → Ukraine' }],
      reject: ['La Finlande se félicite du soutien apporté à l’Ukraine.'],
    },
    en: {
      match: [
        { text: 'Finland will continue to support Ukraine.', reads: 'reaffirmed political Finland → Ukraine' },
        { text: 'Finland is committed to supporting Ukraine.', reads: 'pledged political Finland → Ukraine' },
      ],
      reject: ['Finland welcomes the support given to Ukraine.'],
    },
  },
};
