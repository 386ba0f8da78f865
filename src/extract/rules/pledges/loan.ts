import type { Entity } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { hasConcept } from '../../pledges/concept.ts';
import type { PledgeRule } from '../../rule.ts';

const AGREED = ['noun-agreement', 'fund-noun', 'noun-money'] as const;

/** Who signs: the subject, or both sides of "conclu entre … et …". */
function signatories(frame: Frame, context: Context): Entity[] {
  const sides = inSlot(frame, 'between').flatMap((argument) => context.clauses.tree.conjuncts(argument.head));
  const named = context.resolver.resolveAll(frame.subjects.length > 0 ? frame.subjects : sides);
  return [...new Set(named.flatMap((entity) => context.self.bodyOf(entity)))];
}

/** Of those who sign, the institutions lend; where only states or only institutions sign, all promise. */
function lenders(frame: Frame, context: Context): readonly Entity[] {
  const all = signatories(frame, context);
  const bodies = all.filter((entity) => entity.class === 'Organization');
  return bodies.length > 0 && bodies.length < all.length ? bodies : all;
}

/** "Un prêt de 12 millions a été conclu entre …": a sum is agreed between who lends and who borrows. */
export const loan: PledgeRule = {
  id: 'pledge/loan',
  units: ['sign', 'conclude'],
  kind: 'Financial',
  pledgers: lenders,
  pledger: [],
  beneficiary: ['subject', 'with', 'between', 'benefit', 'for', 'beside'],
  status: 'Agreed',
  accepts: (frame, context) =>
    frame.verbal && frame.objects.some((token) => hasConcept(token, AGREED, context)) && hasMoney(frame, context),
  examples: {
    fr: {
      match: [
        {
          text: 'Un accord de prêt de 20 millions d’euros a été signé par le Bénin et par la Banque mondiale.',
          reads: 'agreed financial Banque mondiale → Bénin 20000000 EUR',
        },
      ],
      reject: ['Un accord de paix a été signé par le Bénin et par le Togo.'],
    },
    en: {
      match: [
        {
          text: 'Benin and the World Bank signed a loan agreement of $20 million.',
          reads: 'agreed financial World Bank → Benin 20000000 USD',
        },
      ],
      reject: ['Benin and Togo signed a peace agreement.'],
    },
  },
};

function hasMoney(frame: Frame, context: Context): boolean {
  return frame.objects.some((token) => {
    const [left, right] = context.clauses.tree.edges(token.index);
    const { tokens, quantities } = context.doc;
    return quantities.some(
      (each) => each.kind === 'money' && each.currency !== undefined && each.start >= tokens[left].start && each.end <= tokens[right].end,
    );
  });
}
