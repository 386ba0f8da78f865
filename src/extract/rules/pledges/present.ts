import type { Token } from '../../../model/doc.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { GOODS, hasConcept } from '../../pledges/concept.ts';
import { ownersOfGift } from '../../pledges/gift-owners.ts';
import { isCounted } from '../../pledges/scope.ts';
import type { PledgeRule } from '../../rule.ts';

const THINGS = [...GOODS, 'noun-container', 'noun-transport'] as const;

const isThing = (token: Token, context: Context): boolean =>
  (hasConcept(token, THINGS, context) || isCounted(token, context)) && context.resolver.resolve(token).length === 0;

/** True where goods are said to be a gift of somebody. */
const accepts = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  ['present', 'past'].includes(frame.tense) &&
  frame.subjects.some((token) => isThing(token, context)) &&
  ownersOfGift(frame.head, context).length > 0;

/** "Ce lot de médicaments est un don de l’Inde au Togo", "the buses are a gift from Japan": what stands there has been given. */
export const present: PledgeRule = {
  id: 'pledge/present',
  units: ['noun-present'],
  kind: 'Material',
  pledgers: (frame, context) => ownersOfGift(frame.head, context),
  pledger: [],
  things: ({ subjects }) => subjects,
  beneficiary: ['to', 'benefit', 'for', 'recipient'],
  status: 'Delivered',
  stands: () => 'Delivered',
  accepts,
  examples: {
    fr: {
      match: [
        {
          text: 'Ce lot de médicaments est un don du gouvernement indien au peuple malgache.',
          reads: 'delivered material Inde → peuple malgache médicaments',
        },
        { text: 'Ces ambulances sont un don du Japon au Bénin.', reads: 'delivered material Japon → Bénin ambulances' },
      ],
      reject: ['La vie est un don de la nature au peuple malgache.', 'Ces médicaments ne sont pas un don de l’Inde.'],
    },
    en: {
      match: [
        { text: 'These ambulances are a gift from Japan to Benin.', reads: 'delivered material Japan → Benin ambulances' },
        { text: 'The 30 buses are a donation from India to Benin.', reads: 'delivered material India → Benin 30 buses' },
      ],
      reject: ['The visit is a gift to Benin.'],
    },
  },
};
