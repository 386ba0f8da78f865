import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { isBound } from '../../pledges/chain.ts';
import { hasConcept } from '../../pledges/concept.ts';
import type { PledgeRule } from '../../rule.ts';

/** "Stands by its promise to double its aid": what was promised says it all. */
const holdsPromise = (frame: Frame, context: Context): boolean =>
  inSlot(frame, 'by').some(
    ({ head }) => hasConcept(head, ['commit-noun'], context) && context.clauses.tree.by(head.index, 'acl').length > 0,
  );

/** "We stand with the people of …", "la France se tient aux côtés de …". */
export const stand: PledgeRule = {
  id: 'pledge/stand',
  units: ['stand-with'],
  kind: 'Political',
  pledger: ['subject'],
  beneficiary: ['with', 'attendee', 'by', 'of', 'object', 'to', 'behind', 'owner'],
  status: 'Pledged',
  accepts: (frame, context) =>
    frame.verbal &&
    (frame.tense === 'present' || (frame.tense === 'progressive' && !frame.governor?.concepts.has('thank')) || isBound(frame)) &&
    frame.link !== 'relative' &&
    !holdsPromise(frame, context),
  examples: {
    fr: {
      match: [{ text: 'La Finlande se tient aux côtés de l’Ukraine.', reads: 'pledged political Finlande → Ukraine' }],
      reject: ['La Finlande ne se tient pas aux côtés de la Russie.'],
    },
    en: {
      match: [{ text: 'Finland stands with Ukraine.', reads: 'pledged political Finland → Ukraine' }],
      reject: ['Finland does not stand with Russia.', 'Finland stands by its promise to double its aid to Ukraine.'],
    },
  },
};
