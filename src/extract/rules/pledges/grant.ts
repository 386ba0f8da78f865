import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { PledgeRule } from '../../rule.ts';

const INCLUDING = /^(including|notamment|comprenant)$/i;
const REACH = 5;
/** Verbs that promise the sum themselves. */
const TOLD = ['announce', 'reaffirm', 'commit', 'approve'] as const;
const HOLDING = ['include', 'say', 'inform'] as const;

/** "…, including today’s announcement of $5 million". */
const isIncluded = (frame: Frame, context: Context): boolean =>
  context.doc.tokens.slice(Math.max(0, frame.head.index - REACH), frame.head.index).some((token) => INCLUDING.test(token.form));

/** True where the noun holds a sum of its own, below a verb that only lists or reports. */
function accepts(frame: Frame, context: Context): boolean {
  const held = HOLDING.some((concept) => frame.governor?.concepts.has(concept)) || isIncluded(frame, context);
  if (frame.verbal || !frame.governor || !held || TOLD.some((concept) => frame.governor?.concepts.has(concept))) return false;
  return context.quantitiesOf(frame).some((quantity) => quantity.kind === 'money' && quantity.currency !== undefined);
}

/** "The amount includes a $5 million grant for …": a part named by its noun; whoever promised the whole promises it. */
export const grant: PledgeRule = {
  id: 'pledge/grant',
  units: ['fund-noun', 'give-noun', 'announce-noun', 'noun-container'],
  nominal: true,
  donor: true,
  kind: 'Financial',
  pledger: ['by', 'owner'],
  beneficiary: ['benefit', 'for', 'to'],
  status: 'Pledged',
  accepts,
  examples: {
    fr: {
      match: [
        {
          text: 'Le Canada annonce 50 millions de dollars pour Haïti. Ce montant comprend une aide de 5 millions de dollars à la police.',
          reads: 'pledged financial Canada 5000000 CAD',
        },
      ],
      reject: ['Le Canada a besoin d’une aide de 5 millions de dollars.'],
    },
    en: {
      match: [
        {
          text: 'Canada announces $50 million for Haiti. The announcement includes a $5 million grant for the police.',
          reads: 'pledged financial Canada 5000000 CAD',
        },
      ],
      reject: ['Canada needs a grant of $5 million.'],
    },
  },
};
