import type { Entity } from '../../../model/entity.ts';
import type { QuantityMention } from '../../../model/value.ts';
import { type Frame, inSlot, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { giverOf, sumAt, tellersOf } from '../../pledges/sums.ts';
import type { PledgeRule } from '../../rule.ts';

/** "The award of a grant of 5 million from Japan": the inner noun tells the sum and its giver. */
const isToldInside = (frame: Frame, context: Context): boolean =>
  inSlot(frame, 'of').some(({ head }) => {
    const inner = context.clauses.at(head.index);
    return inner?.concepts.has('gift-noun') === true && accepts(inner, context);
  });

/** True for a noun of giving that holds a sum and says from whom it comes, and no clause of its own that does. */
function accepts(frame: Frame, context: Context): boolean {
  if (frame.verbal) return false;
  const sum = sumAt(frame.head, context);
  if (!sum || sum.noun !== frame.head) return false;
  const told = tellersOf(frame, context).some((each) => GIVING.some((concept) => each.concepts.has(concept)));
  return !told && giversOf(frame, context).length > 0 && !isToldInside(frame, context);
}

const GIVING = ['give', 'fund', 'allot', 'contribute'] as const;

function giversOf(frame: Frame, context: Context, quantity?: QuantityMention): readonly Entity[] {
  const makers = context.resolver.resolveAll(tellersOf(frame, context).flatMap((each) => (each.passive ? each.subjects : [])));
  if (makers.length > 0) return makers;
  const sum = sumAt(frame.head, context);
  return sum ? giverOf(quantity ? { ...sum, quantity } : sum, context).entities : [];
}

/** "Was built with a loan of 12 million from Japan", "a été bâti grâce à un don": what paid for something that is there. */
const isSpent = ({ head, governor }: Frame): boolean =>
  governor?.passive === true &&
  PAST.has(governor.tense) &&
  inSlot(governor, 'with', 'means', 'by').some((argument) => argument.head === head);

/** "Welcomed a contribution of 12 million from Japan", "Japan’s grant of …": the noun says who gives, whatever the verb above it says. */
export const contribution: PledgeRule = {
  id: 'pledge/contribution',
  units: ['gift-noun'],
  nominal: true,
  kind: 'Financial',
  pledgers: giversOf,
  pledger: [],
  things: (frame) => [frame.head],
  beneficiary: ['benefit', 'to', 'for'],
  status: 'Pledged',
  stands: (frame, context) => {
    const { governor } = frame;
    const made = tellersOf(frame, context).some((each) => each.passive && each.concepts.has('perform'));
    return made || isSpent(frame) || (governor?.concepts.has('gain') && PAST.has(governor.tense)) ? 'Delivered' : undefined;
  },
  accepts,
  examples: {
    fr: {
      match: [
        { text: 'Le montant de l’aide du Japon au Niger est de 5 millions d’euros.', reads: 'pledged financial Japon → Niger 5000000 EUR' },
        {
          text: 'Le HCR a salué les contributions de 5 millions de dollars du Japon et de 2 millions d’euros de l’Italie.',
          reads: 'pledged financial Italie 2000000 EUR',
        },
        {
          text: 'Le port a été agrandi grâce à un don de 5 millions d’euros du Japon.',
          reads: 'delivered financial Japon 5000000 EUR',
        },
        {
          text: 'Le HCR a salué l’octroi d’un don de 5 millions d’euros du Japon.',
          reads: 'pledged financial Japon 5000000 EUR',
        },
        {
          text: 'Le HCR a salué une contribution de 5 millions d’euros du Japon.',
          reads: 'pledged financial Japon 5000000 EUR',
        },
      ],
      reject: ['Le HCR a salué une contribution du Japon.', 'Le HCR a demandé une contribution de 5 millions d’euros au Japon.'],
    },
    en: {
      match: [
        {
          text: 'UNHCR welcomed contributions of $5 million from Japan and €2 million from Italy.',
          reads: 'pledged financial Italy → Refugees 2000000 EUR',
        },
        { text: 'The port was widened with a loan of $5 million from Japan.', reads: 'delivered financial Japan 5000000 USD' },
        {
          text: 'UNHCR welcomed a contribution of $5 million from Japan.',
          reads: 'pledged financial Japan → Refugees 5000000 USD',
        },
      ],
      reject: ['UNHCR welcomed a contribution from Japan.', 'UNHCR needs a contribution of $5 million from Japan.'],
    },
  },
};
