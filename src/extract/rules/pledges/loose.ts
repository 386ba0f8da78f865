import type { PledgeRule } from '../../rule.ts';

/**
 * Sums that no other rule read, by a word of giving above or beside them ("closed a loan of $53 million", "les 18 millions d’euros déjà
 * alloués à …"). No predicate is looked up: the figures are, once everything else is read.
 */
export const loose: PledgeRule = {
  id: 'pledge/loose',
  units: [],
  kind: 'Financial',
  pledger: [],
  beneficiary: ['recipient', 'benefit', 'to', 'for'],
  examples: {
    fr: {
      match: [
        {
          text: 'D’un montant de 12 millions d’euros, ce prêt de la BEI permettra de moderniser le réseau.',
          reads: 'pledged financial Banque européenne d’investissement 12000000 EUR',
        },
        {
          text: 'Le Gabon et la Banque mondiale ont signé un accord de prêt. D’un montant de 30 millions d’euros, ce financement permettra de bitumer la route.',
          reads: 'agreed financial Banque mondiale → Gabon 30000000 EUR',
        },
        {
          text: 'La Norvège aidera le Mali. Cette aide s’ajoute aux 34 millions d’euros déjà versés à l’UNICEF.',
          reads: 'delivered financial Norvège 34000000 EUR',
        },
        { text: 'Cinq millions d’euros viendront de la Suède.', reads: 'pledged financial Suède 5000000 EUR' },
        { text: 'La Norvège ira, elle, jusqu’à une contribution de 2 millions d’euros.', reads: 'financial Norvège 2000000 EUR' },
      ],
      reject: ['Les dégâts sont évalués à 34 millions d’euros.', 'L’UNICEF lance un appel de 34 millions d’euros.'],
    },
    en: {
      match: [
        { text: 'The World Bank closed a loan of $53 million to Togo.', reads: 'pledged financial World Bank → Togo 53000000 USD' },
        {
          text: 'The World Bank, through its director, Ana Roth, is inclined to put in some €9 million.',
          reads: 'financial World Bank 9000000 EUR',
        },
        { text: 'From Sweden will come $90 million, routed through charities.', reads: 'pledged financial Sweden 90000000 USD' },
      ],
      reject: ['The damage is put at $53 million.', 'UNICEF needs $53 million.'],
    },
  },
};
