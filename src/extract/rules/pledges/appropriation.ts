import { isParty } from '../../../model/entity.ts';
import { addressees, type Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { hasConcept } from '../../pledges/concept.ts';
import { holdsMoney } from '../../pledges/scope.ts';
import type { PledgeRule } from '../../rule.ts';

/** Slots of whoever is asked. */
const ASKED = ['from', 'of', 'to', 'bare'] as const;

/** True where a verb asks a parliament for something. */
const asksParliament = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('ask') &&
  !frame.negated &&
  !frame.passive &&
  addressees(frame, ...ASKED).some((token) => hasConcept(token, ['noun-parliament'], context));

/** The verb that asks: the predicate itself, or the one above what a parliament is asked to approve. */
const askingOf = (frame: Frame): Frame | null => (frame.concepts.has('ask') ? frame : frame.link === 'control' ? frame.governor : null);

/** "The Administration will ask Congress for 40 million", "demandera au Parlement d’approuver 3 millions": money that a government proposes to give. */
export const appropriation: PledgeRule = {
  id: 'pledge/appropriation',
  units: ['ask', 'approve'],
  plain: true,
  kind: 'Financial',
  pledgers: (frame, context) => context.resolver.resolveAll(askingOf(frame)?.subjects ?? []),
  pledger: ['subject'],
  beneficiary: ['benefit', 'for'],
  status: 'Proposed',
  done: () => true,
  accepts: (frame, context) => {
    const asking = frame.verbal ? askingOf(frame) : null;
    return (
      asking !== null &&
      asksParliament(asking, context) &&
      context.resolver.resolveAll(asking.subjects).some(isParty) &&
      (context.quantitiesOf(frame).some(({ kind }) => kind === 'money') || holdsMoney(frame, context))
    );
  },
  examples: {
    fr: {
      match: [
        {
          text: 'La Finlande demandera au Parlement 30 millions d’euros pour le Tchad.',
          reads: 'proposed financial Finlande → Tchad 30000000 EUR',
        },
      ],
      reject: ['La Finlande a demandé à la Suède 30 millions d’euros.', 'La Finlande demandera au Parlement d’examiner le texte.'],
    },
    en: {
      match: [
        {
          text: 'Finland intends to ask Parliament for 30 million euros for Chad.',
          reads: 'proposed financial Finland → Chad 30000000 EUR',
        },
        { text: 'Finland will ask Parliament to approve 30 million euros for Chad.', reads: 'proposed financial Finland 30000000 EUR' },
      ],
      reject: ['Chad has asked Finland for 30 million euros.', 'Finland will ask Parliament to examine the bill.'],
    },
  },
};
