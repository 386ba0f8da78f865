import type { Entity } from '../../../model/entity.ts';
import { COMING, type Frame } from '../../clause/frame.ts';
import { FOR } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { hasConcept } from '../../pledges/concept.ts';
import { ownersOfGift } from '../../pledges/gift-owners.ts';
import { isPartlyMet } from '../../pledges/needs.ts';
import { giverOf, pricedBy, sumSubject } from '../../pledges/sums.ts';
import { ABLE, tentativeStance } from '../../pledges/tentative.ts';
import type { PledgeRule } from '../../rule.ts';

/** Predicates that give or allot what stands before them, whatever their tense. */
const GIVING = ['allot', 'give', 'fund', 'announce', 'approve'] as const;
/** Predicates that measure, compare, ask for, give back or take away a sum. */
const OTHER = [
  'repay',
  'amount-to',
  'increase',
  'reduce',
  'need',
  'ask',
  'add-self',
  'refuse',
  'lift-sanction',
  'come-from',
  'sanction',
] as const;

/** True where a sum is what is given: it will do something, or it is given, allotted or announced. */
function accepts(frame: Frame, context: Context): boolean {
  if (!frame.verbal || OTHER.some((concept) => frame.concepts.has(concept))) return false;
  if (frame.link !== 'coordinate' && frame.governor?.concepts.has('come-from')) return false;
  if (isPartlyMet(frame, context)) return false;
  if (frame.head.lemma === ABLE || frame.link === 'relative' || (frame.passive && frame.subjects.length > 0)) return false;
  const given = frame.passive && GIVING.some((concept) => frame.concepts.has(concept)) && frame.link !== 'participle';
  const comes = COMING.has(frame.tense) || given || isMeant(frame, context) || tentativeStance(frame) !== null;
  return comes && sumSubject(frame, context) !== undefined;
}

/** "Of this, 4 million euros is for Ghana". */
const isMeant = ({ head, tense }: Frame, { clauses: { tree } }: Context): boolean =>
  tense === 'present' && tree.one(head.index, 'cop') !== undefined && tree.by(head.index, 'case').some(({ lemma }) => FOR.has(lemma));

/** Whose contribution it is, where its noun tells, or whose share ("la part du Danemark sera de 4 millions"). */
function owners(frame: Frame, context: Context): readonly Entity[] {
  const sum = sumSubject(frame, context);
  const givers = sum ? giverOf(sum, context).entities : [];
  if (givers.length > 0) return givers;
  return frame.subjects.filter((token) => hasConcept(token, ['noun-quota'], context)).flatMap((token) => ownersOfGift(token, context));
}

/** "$40 million will support …", "une enveloppe de 3 millions permettra de …": a sum that will serve somebody is promised by whoever gives it; goods that it is the price of are what is given. */
export const sum: PledgeRule = {
  id: 'pledge/sum',
  plain: true,
  units: ['*'],
  kind: 'Financial',
  donor: true,
  pledgers: owners,
  pledger: [],
  things: (frame, context) => {
    const found = sumSubject(frame, context);
    const goods = found ? pricedBy(found, frame, context) : [];
    return goods.length > 0 ? goods : found ? [found.noun] : [];
  },
  beneficiary: ['recipient', 'benefit', 'to', 'for', 'between', 'object'],
  status: 'Pledged',
  accepts,
  examples: {
    fr: {
      match: [
        { text: 'La part du Danemark sera de 4 millions d’euros.', reads: 'pledged financial Danemark 4000000 EUR' },
        {
          text: 'L’Irlande annonce une aide d’urgence au Mali. Une enveloppe de 3 millions d’euros permettra de reconstruire deux écoles.',
          reads: 'pledged financial Irlande 3000000 EUR',
        },
        {
          text: 'La Norvège annonce une aide au Kenya. Des canots d’une valeur de 3 millions d’euros iront à la marine kényane.',
          reads: 'pledged material Norvège → marine kényane 3000000 EUR canots',
        },
        {
          text: 'Une subvention norvégienne de 2 millions d’euros sera versée au Mali.',
          reads: 'pledged financial Norvège → Mali 2000000 EUR',
        },
      ],
      reject: [
        'La Norvège aide le Mali. Le plan de 400 millions d’euros n’est financé qu’à 20 %.',
        'Il faudra 3 millions d’euros.',
        'Les dégâts coûteront 3 millions d’euros à l’Irlande.',
      ],
    },
    en: {
      match: [
        { text: 'The share of Sweden will be 13 million euros.', reads: 'pledged financial Sweden 13000000 EUR' },
        {
          text: 'Gabon and the World Bank signed a loan agreement. This loan of $30 million will finance the road.',
          reads: 'agreed financial World Bank → Gabon 30000000 USD',
        },
        {
          text: 'Ireland announced emergency aid for Mali. A grant of €3 million will enable UNICEF to rebuild schools.',
          reads: 'pledged financial Ireland 3000000 EUR',
        },
        {
          text: 'Norway announced aid for Kenya. Equipment worth $12 million will go to the Kenyan Navy.',
          reads: 'pledged material Norway → Kenyan Navy 12000000 USD Equipment',
        },
      ],
      reject: [
        'Norway helps Mali. The plan of 400 million euros is only 20 per cent funded.',
        '€3 million will be needed to rebuild schools.',
      ],
    },
  },
};
