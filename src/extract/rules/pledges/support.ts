import type { PledgeRule } from '../../rule.ts';

export const support: PledgeRule = {
  id: 'pledge/support',
  units: ['support', 'increase'],
  kind: 'Political',
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'object', 'benefit', 'to', 'for'],
  theme: ['object'],
  accepts: (frame) =>
    frame.verbal &&
    frame.tense !== 'participle' &&
    (frame.tense !== 'present' || frame.governor !== null) &&
    (frame.objects.length > 0 || frame.recipients.length > 0 || !frame.concepts.has('attend')),
  examples: {
    fr: {
      match: [{ text: 'La Finlande continuera à soutenir l’Ukraine.', reads: 'reaffirmed political Finlande → Ukraine' }],
      reject: ['La Finlande se félicite du soutien apporté à l’Ukraine.'],
    },
    en: {
      match: [{ text: 'Finland will continue to support Ukraine.', reads: 'reaffirmed political Finland → Ukraine' }],
      reject: ['Finland welcomes the support given to Ukraine.'],
    },
  },
};
