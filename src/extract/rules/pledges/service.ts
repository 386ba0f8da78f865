import type { PledgeRule } from '../../rule.ts';

export const service: PledgeRule = {
  id: 'pledge/service',
  units: ['train', 'deploy', 'host-service', 'coordinate', 'build'],
  kind: 'Service',
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'benefit', 'to', 'for', 'object'],
  theme: ['object'],
  accepts: (frame) => frame.verbal,
  examples: {
    fr: {
      match: [
        {
          text: 'La Suède s’est engagée à former 200 soldats ukrainiens.',
          reads: 'pledged service Suède → soldats ukrainiens 200 soldats ukrainiens',
        },
      ],
      reject: ['La Suède pourrait être appelée à former des soldats ?'],
    },
    en: {
      match: [
        {
          text: 'Sweden has committed to train 200 Ukrainian soldiers.',
          reads: 'pledged service Sweden → Ukrainian soldiers 200 Ukrainian soldiers',
        },
      ],
      reject: ['Sweden refused to train soldiers.'],
    },
  },
};
