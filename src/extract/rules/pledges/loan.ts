import { inSlot, PAST } from '../../clause/frame.ts';
import { AGREEING, agreed, areLoans, givingState, lendersAmong, signatories } from '../../pledges/loans.ts';
import type { PledgeRule } from '../../rule.ts';

/** "Un prêt de 12 millions a été conclu entre …": a sum is agreed between who lends and who borrows. */
export const loan: PledgeRule = {
  id: 'pledge/loan',
  units: AGREEING,
  kind: 'Financial',
  pledgers: (frame, context) => givingState(lendersAmong(signatories(frame, context), context), frame, context),
  pledger: [],
  beneficiary: ['subject', 'with', 'between', 'benefit', 'for', 'beside'],
  status: 'Agreed',
  stands: ({ tense }) => (PAST.has(tense) ? 'Agreed' : undefined),
  accepts: (frame, context) =>
    frame.verbal &&
    areLoans(
      agreed(frame, context),
      context,
      inSlot(frame, 'amount').map(({ head }) => head),
    ),
  examples: {
    fr: {
      match: [
        {
          text: 'Le Tchad et la Banque mondiale ont procédé à la signature de deux accords de prêt d’un montant de 12 millions d’euros.',
          reads: 'agreed financial Banque mondiale → Tchad 12000000 EUR',
        },
        {
          text: 'Un accord de prêt de 20 millions d’euros a été signé par le Bénin et par la Banque mondiale.',
          reads: 'agreed financial Banque mondiale → Bénin 20000000 EUR',
        },
        {
          text: 'Un accord de financement de 20 millions d’euros a été conclu lundi entre la BAD et le Bénin.',
          reads: 'agreed financial Banque africaine de développement → Bénin 20000000 EUR',
        },
        {
          text: 'La BAD et le Bénin ont signé un accord portant sur le financement de cinq routes, à hauteur de 20 millions d’euros.',
          reads: 'agreed financial Banque africaine de développement → Bénin 20000000 EUR',
        },
        {
          text: 'La BEI et la Société nationale des eaux ont signé un contrat de prêt de 20 millions d’euros.',
          reads: 'agreed financial Banque européenne d’investissement → Société nationale des eaux 20000000 EUR',
        },
        {
          text: 'Le Bénin et la Norvège ont signé un accord de don de 20 millions d’euros pour les ports du Bénin.',
          reads: 'agreed financial Norvège → Bénin 20000000 EUR',
        },
      ],
      reject: ['Un accord de paix a été signé par le Bénin et par le Togo.'],
    },
    en: {
      match: [
        {
          text: 'Benin and the World Bank signed a loan agreement of $20 million.',
          reads: 'agreed financial World Bank → Benin 20000000 USD',
        },
        {
          text: 'The EIB and BRAC Bank signed a loan agreement of €20 million.',
          reads: 'agreed financial European Investment Bank → BRAC Bank 20000000 EUR',
        },
        {
          text: 'The Government of Benin and the Government of Norway signed a grant agreement of €20 million for the ports of Benin.',
          reads: 'agreed financial Norway → Benin 20000000 EUR',
        },
      ],
      reject: ['Benin and Togo signed a peace agreement.'],
    },
  },
};
