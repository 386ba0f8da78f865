import type { PledgeRule } from '../../rule.ts';

/**
 * "La France versera 20 millions et l’Italie, 15 millions": givers and sums that share the verb of the first. No predicate is looked up: the
 * giver stands just before the sum.
 */
export const gap: PledgeRule = {
  id: 'pledge/gap',
  units: [],
  kind: 'Financial',
  pledger: [],
  beneficiary: [],
  examples: {
    fr: {
      match: [
        { text: 'L’Italie contribuera pour 2 millions d’euros et la Suède pour 3 millions.', reads: 'financial Suède 3000000 EUR' },
        {
          text: 'La France versera 20 millions d’euros au Soudan et l’Italie, 15 millions d’euros.',
          reads: 'pledged financial Italie → Soudan 15000000 EUR',
        },
      ],
      reject: ['La France versera au Soudan 20 millions d’euros. La dette de l’Italie, 15 millions d’euros, sera annulée.'],
    },
    en: {
      match: [
        {
          text: 'Japan will contribute 20 million dollars to Sudan and Brazil, for the first time, 3 million dollars.',
          reads: 'pledged financial Brazil → Sudan 3000000 USD',
        },
      ],
      reject: ['Japan will contribute 20 million dollars to Sudan. The deficit of Brazil was 3 million dollars.'],
    },
  },
};
