import { isBound } from '../../pledges/chain.ts';
import type { PledgeRule } from '../../rule.ts';

/** "We stand with the people of …", "la France se tient aux côtés de …". */
export const stand: PledgeRule = {
  id: 'pledge/stand',
  units: ['stand-with'],
  kind: 'Political',
  pledger: ['subject'],
  beneficiary: ['with', 'attendee', 'by', 'of', 'object', 'to'],
  status: 'Pledged',
  accepts: (frame) =>
    frame.verbal &&
    (frame.tense === 'present' || (frame.tense === 'progressive' && !frame.governor?.concepts.has('thank')) || isBound(frame)) &&
    frame.link !== 'relative',
  examples: {
    fr: {
      match: [{ text: 'La Finlande se tient aux côtés de l’Ukraine.', reads: 'pledged political Finlande → Ukraine' }],
      reject: ['La Finlande ne se tient pas aux côtés de la Russie.'],
    },
    en: {
      match: [{ text: 'Finland stands with Ukraine.', reads: 'pledged political Finland → Ukraine' }],
      reject: ['Finland does not stand with Russia.'],
    },
  },
};
