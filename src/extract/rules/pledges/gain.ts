import type { Entity } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { hasConcept } from '../../pledges/concept.ts';
import { isCounted, thingsOf } from '../../pledges/scope.ts';
import { sumAt } from '../../pledges/sums.ts';
import type { PledgeRule } from '../../rule.ts';

const GOODS = ['goods', 'goods-military', 'goods-humanitarian'] as const;
const COMING = new Set<Frame['tense']>(['future', 'conditional']);
const FROM = ['from', 'of', 'by'] as const;

/** Whom it is received from: a phrase of the verb or of what is received. */
function givers(frame: Frame, context: Context): readonly Entity[] {
  const around = [...inSlot(frame, 'from', 'by', 'of'), ...thingsOf(frame, context).flatMap((token) => argumentsFrom(token, context))];
  return context.resolver
    .resolveAll(around.flatMap((argument) => context.clauses.tree.conjuncts(argument.head)))
    .filter((entity) => entity.class === 'Country' || entity.class === 'Organization');
}

const argumentsFrom = (token: { readonly index: number }, context: Context) =>
  context.clauses.argumentsOf(token.index).filter((argument) => FROM.some((slot) => slot === argument.slot));

const isGift = (frame: Frame, context: Context): boolean =>
  thingsOf(frame, context).some(
    (token) =>
      sumAt(token, context) !== undefined ||
      (isCounted(token, context) && hasConcept(token, GOODS, context)) ||
      ((COMING.has(frame.tense) || givers(frame, context).length > 0) && hasConcept(token, ['goods-humanitarian'], context)),
  );

/** "Le Togo recevra un prêt de …", "received ten trucks from France": the receiver is told of, whoever gives. */
export const gain: PledgeRule = {
  id: 'pledge/gain',
  units: ['gain'],
  kind: 'Financial',
  donor: true,
  pledgers: givers,
  pledger: [],
  beneficiary: ['subject'],
  accepts: (frame, context) =>
    frame.verbal &&
    !frame.passive &&
    (COMING.has(frame.tense) || givers(frame, context).length > 0) &&
    frame.link !== 'participle' &&
    isGift(frame, context),
  examples: {
    fr: {
      match: [
        {
          text: 'La Banque mondiale soutient le Togo et le Bénin. Elle a octroyé 20 millions d’euros au Bénin. Le Togo recevra un prêt de 12 millions d’euros.',
          reads: 'pledged financial → Togo 12000000 EUR',
        },
        { text: 'Le Togo a reçu dix camions de la France.', reads: 'delivered material France → Togo 10 camions' },
      ],
      reject: ['Le Togo a reçu une délégation de la France.', 'Le Togo a reçu douze ministres.'],
    },
    en: {
      match: [{ text: 'Togo has received ten trucks from France.', reads: 'delivered material France → Togo 10 trucks' }],
      reject: ['Togo has received a delegation from France.', 'Togo received two million visitors.'],
    },
  },
};
