import { payersOf } from '../../pledges/gift-owners.ts';
import type { PledgeRule } from '../../rule.ts';

/** "The ballots were printed at Australia’s expense", "se feront aux frais de l’État": whoever pays for what is done gives the money. */
export const expense: PledgeRule = {
  id: 'pledge/expense',
  units: ['*'],
  kind: 'Financial',
  pledgers: payersOf,
  pledger: [],
  things: () => [],
  beneficiary: ['recipient', 'benefit', 'for'],
  accepts: (frame, context) => frame.verbal && frame.tense !== 'infinitive' && payersOf(frame, context).length > 0,
  examples: {
    fr: {
      match: [
        { text: 'Les obsèques se feront aux frais de la Tunisie.', reads: 'pledged financial Tunisie' },
        { text: 'Les bulletins ont été imprimés aux frais de la Suède.', reads: 'delivered financial Suède' },
      ],
      reject: [
        'Les obsèques se feront à Tunis.',
        'Les frais de la Tunisie ont été discutés.',
        'Les bulletins n’ont pas été imprimés aux frais de la Suède.',
      ],
    },
    en: {
      match: [{ text: 'The bridge was rebuilt at Norway’s expense, for $2 million.', reads: 'delivered financial Norway 2000000' }],
      reject: ['The ballots were printed at great expense.', 'Norway discussed the expense of printing.'],
    },
  },
};
