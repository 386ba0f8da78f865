import { type Entity, isParty } from '../../../model/entity.ts';
import type { QuantityMention } from '../../../model/value.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { hasConcept } from '../../pledges/concept.ts';
import { ofNoun } from '../../pledges/parties.ts';
import type { PledgeRule } from '../../rule.ts';

const SUMS = ['fund-noun', 'give-noun', 'support-noun', 'noun-money'] as const;

/** Whose contribution it is; with several amounts, the owner named last before each ("celle du Chili à 4 millions"). */
function owners(frame: Frame, context: Context, quantity?: QuantityMention): readonly Entity[] {
  const { tokens, sentences } = context.doc;
  if (quantity) {
    const at = context.positions.headOf(quantity);
    for (let index = (at?.index ?? 0) - 1; index >= sentences[frame.head.sentence].first; index--) {
      if (context.quantityAt(tokens[index]) && context.quantityAt(tokens[index]) !== quantity) break;
      const found = context.resolver.resolve(tokens[index]).filter(isParty);
      if (found.length > 0 && context.clauses.tree.by(index, 'case').some((each) => /^(de|d['’]|of|from)$/i.test(each.form))) return found;
    }
  }
  return [...frame.subjects, ...frame.objects].flatMap((token) => {
    const noun = context.clauses.at(token.index);
    return noun && !noun.verbal ? ofNoun({ ...noun, governor: null }, context) : [];
  });
}

/** "This brings the overall support granted to Moldova to almost 200 million": a total that whoever just promised, or issues the text, has given. */
const isTotal = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('amount-to') &&
  !frame.passive &&
  frame.objects.some((token) => hasConcept(token, SUMS, context)) &&
  inSlot(frame, 'to').some(({ head }) => context.quantityAt(head)?.currency !== undefined);

const isSum = (frame: Frame, context: Context): boolean =>
  [...frame.subjects, ...frame.objects].some((token) => hasConcept(token, SUMS, context));

/** "L’apport du Chili atteindra 5 millions": a sum is said to amount to, or to be raised to, so much. */
export const amount: PledgeRule = {
  id: 'pledge/amount',
  units: ['amount-to', 'increase'],
  kind: 'Financial',
  donor: true,
  pledgers: owners,
  pledger: [],
  beneficiary: ['benefit', 'for'],
  status: 'Pledged',
  stands: (frame) => (inSlot(frame, 'since').length > 0 ? 'Delivered' : undefined),
  accepts: (frame, context) =>
    frame.verbal &&
    isSum(frame, context) &&
    (owners(frame, context).length > 0 || isTotal(frame, context)) &&
    context.quantitiesOf(frame).some((quantity) => quantity.kind === 'money' && quantity.currency !== undefined),
  examples: {
    fr: {
      match: [
        {
          text: 'La contribution du Chili à l’UNICEF s’élèvera à 5 millions d’euros.',
          reads: 'pledged financial Chili 5000000 EUR',
        },
      ],
      reject: ['Le coût des réparations s’élève à 5 millions d’euros.', 'La contribution du Chili reste à préciser.'],
    },
    en: {
      match: [{ text: 'Canada’s contribution to the Global Fund will amount to $20 million.', reads: 'pledged financial Canada' }],
      reject: ['The cost of repairs amounts to $20 million.'],
    },
  },
};
