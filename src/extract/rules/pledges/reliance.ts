import type { Token } from '../../../model/doc.ts';
import { type Entity, isParty } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { giversOf } from '../../pledges/gained.ts';
import { isCounted, isGiven } from '../../pledges/scope.ts';
import { sumAt } from '../../pledges/sums.ts';
import type { PledgeRule } from '../../rule.ts';

/** What is counted on: the object, or the phrase that the verb takes. */
const thingsIn = (frame: Frame, context: Context): Token[] =>
  [...frame.objects, ...inSlot(frame, 'on', 'of').flatMap(({ head }) => context.clauses.tree.conjuncts(head))].filter(
    (token) => sumAt(token, context) !== undefined || isCounted(token, context) || isGiven(token, context),
  );

const givers = (frame: Frame, context: Context): readonly Entity[] => {
  const named = giversOf(frame, thingsIn(frame, context), context);
  return named.length > 0 ? named : sayers(frame, context);
};

/** "Norway said that Mali can count on its support": in what somebody says, the support is that of whoever says it. */
function sayers({ governor, link }: Frame, context: Context): readonly Entity[] {
  if (link !== 'complement' || !governor?.verbal || !governor.concepts.has('say-that')) return [];
  return context.resolver.resolveAll(governor.subjects).filter(isParty);
}

/** "Can count on 20 million euros from Spain", "pourra compter sur dix instructeurs de l’Espagne": who is told of receives, whoever it comes from gives. */
export const reliance: PledgeRule = {
  id: 'pledge/reliance',
  units: ['count-on'],
  kind: 'Political',
  pledgers: givers,
  things: thingsIn,
  pledger: [],
  beneficiary: ['subject'],
  status: 'Pledged',
  assured: () => true,
  accepts: (frame, context) => frame.verbal && !frame.passive && givers(frame, context).length > 0,
  examples: {
    fr: {
      match: [
        { text: 'Le Mali pourra compter sur dix instructeurs de l’Espagne.', reads: 'pledged service Espagne → Mali 10 instructeurs' },
        { text: 'Le Togo peut compter sur une aide suédoise de 2 millions d’euros.', reads: 'pledged financial Suède → Togo 2000000 EUR' },
      ],
      reject: ['Le Mali peut compter sur son armée.', 'Le Mali ne peut plus compter sur 20 millions d’euros de l’Espagne.'],
    },
    en: {
      match: [
        { text: 'Mali can count on 20 million euros from Spain.', reads: 'pledged financial Spain → Mali 20000000 EUR' },
        {
          text: 'The African Union will be able to draw on thirty monitors from Chile.',
          reads: 'pledged service Chile → African Union 30 monitors',
        },
      ],
      reject: ['Mali can count on its own army.', 'Mali can no longer count on 20 million euros from Spain.'],
    },
  },
};
