import type { PledgeRule } from '../../rule.ts';

export const give: PledgeRule = {
  id: 'pledge/give',
  units: ['give', 'fund', 'contribute', 'buy'],
  kind: 'Political',
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'benefit', 'to', 'for', 'between'],
  theme: ['object', 'amount', 'of'],
  accepts: (frame) => frame.verbal,
  examples: {
    fr: {
      match: [{ text: 'La Norvège fournira à l’Ukraine 300 générateurs.', reads: 'pledged material Norvège → Ukraine 300 générateurs' }],
      reject: ['La Norvège n’a fourni aucune aide à l’Ukraine.', 'L’Ukraine demande à la Norvège de fournir des générateurs.'],
    },
    en: {
      match: [{ text: 'Norway will provide Ukraine with 300 generators.', reads: 'pledged material Norway → Ukraine 300 generators' }],
      reject: ['Norway did not provide any aid to Ukraine.', 'Ukraine urges Norway to provide generators.'],
    },
  },
};
