import type { Token } from '../../../model/doc.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { hasConcept } from '../../pledges/concept.ts';
import { isCounted, isGiven } from '../../pledges/scope.ts';
import type { PledgeRule } from '../../rule.ts';

const HANDING = ['noun-delivery', 'noun-handing'] as const;

/** "La cérémonie de remise de …", "the handover ceremony of …". */
const isOfHanding = (noun: Token, context: Context): boolean =>
  hasConcept(noun, ['noun-ceremony'], context) &&
  context.clauses.tree.by(noun.index, 'nmod', 'compound').some((each) => hasConcept(each, HANDING, context));

/** What is delivered or handed over: goods, money or counted things behind the noun, wherever the tree hangs them. */
function handed({ objects, args }: Frame, context: Context): Token[] {
  const held = args.filter(({ slot, head }) => slot === 'to' && isOfHanding(head, context));
  const nouns = [...objects, ...held.map(({ head }) => head)].filter(
    (noun) => hasConcept(noun, HANDING, context) || isOfHanding(noun, context),
  );
  if (nouns.length === 0) return [];
  return [...nouns.flatMap((noun) => context.clauses.argumentsOf(noun.index)), ...args]
    .filter(({ slot, head }) => slot === 'of' && head.index > nouns[0].index)
    .flatMap(({ head }) => context.clauses.tree.conjuncts(head))
    .filter((token) => isGiven(token, context) || isCounted(token, context));
}

/** "Has completed the delivery of ten tanks", "a commencé le transfert de …": the verb tells how far a gift is, its noun what is done. */
export const handover: PledgeRule = {
  id: 'pledge/handover',
  units: ['perform', 'complete', 'begin', 'close', 'conclude', 'launch', 'organize', 'coordinate'],
  plain: true,
  kind: 'Material',
  pledger: ['subject'],
  things: handed,
  beneficiary: ['recipient', 'benefit', 'to', 'for'],
  accepts: (frame, context) => frame.verbal && !frame.passive && handed(frame, context).length > 0,
  examples: {
    fr: {
      match: [
        { text: 'La Finlande a achevé la livraison de dix chars au Togo.', reads: 'delivered material Finlande → Togo 10 chars' },
        {
          text: 'L’ambassadeur de Suède a procédé à la cérémonie de remise de 40 lits au Togo.',
          reads: 'delivered material Suède → Togo 40 lits',
        },
        { text: 'La Suède organise l’envoi de 40 lits au Togo.', reads: 'pledged material Suède → Togo 40 lits' },
        { text: 'La Suède finalisera le transfert de 40 ambulances au Togo.', reads: 'pledged material Suède → Togo 40 ambulances' },
      ],
      reject: [
        'La Finlande a achevé la livraison de son rapport au Conseil.',
        'La Finlande a entamé le transfert de la présidence à la Suède.',
      ],
    },
    en: {
      match: [
        { text: 'Finland has completed the delivery of ten tanks to Togo.', reads: 'delivered material Finland → Togo 10 tanks' },
        { text: 'Sweden has begun the transfer of forty ambulances to Togo.', reads: 'delivered material Sweden → Togo 40 ambulances' },
      ],
      reject: ['Finland has completed the delivery of its report.', 'Finland has begun the transfer of the presidency to Sweden.'],
    },
  },
};
