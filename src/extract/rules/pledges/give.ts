import type { Token } from '../../../model/doc.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { PledgeRule } from '../../rule.ts';

/** "Y ajoutera 64 missiles" adds something; "a-t-il ajouté" only speaks. */
const isCounted = (token: Token, context: Context): boolean => context.quantityAt(token) !== undefined || context.clauses.tree.one(token.index, 'nummod') !== undefined;

const GIVEN = ['goods-military', 'goods-humanitarian', 'goods', 'fund-noun', 'give-noun', 'support-noun', 'noun-money', 'noun-service', 'noun-people'] as const;
const isGiven = (token: Token, context: Context): boolean => GIVEN.some((concept) => context.conceptsOf(token).has(concept));

/** A plain present or past ("offre un cadre") promises only where the thing given is one that is given; a future or an infinitive may. */
const isCommitted = (frame: Frame): boolean => frame.tense === 'future' || frame.tense === 'conditional' || (frame.governor !== null && (frame.link === 'control' || frame.link === 'complement'));

export const give: PledgeRule = {
  id: 'pledge/give',
  units: ['give', 'fund', 'contribute', 'buy', 'add'],
  kind: 'Political',
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'benefit', 'to', 'for', 'between'],
  theme: ['object', 'amount', 'of'],
  accepts: (frame, context) => frame.verbal && (isCommitted(frame) || context.quantitiesOf(frame).some((quantity) => quantity.kind === 'money') || frame.objects.some((token) => isCounted(token, context) || isGiven(token, context))) && (!frame.concepts.has('add') || frame.objects.some((token) => isCounted(token, context))),
  examples: {
    fr: {
      match: [{ text: 'La Norvège fournira à l’Ukraine 300 générateurs.', reads: 'pledged material Norvège → Ukraine 300 générateurs' }],
      reject: ['La Norvège n’a fourni aucune aide à l’Ukraine.', 'L’Ukraine demande à la Norvège de fournir des générateurs.'],
    },
    en: {
      match: [{ text: 'Norway will provide Ukraine with 300 generators.', reads: 'pledged material Norway → Ukraine 300 generators' }],
      reject: ['Norway did not provide any aid to Ukraine.', 'Ukraine urges Norway to provide generators.'],
    },
  },
};
