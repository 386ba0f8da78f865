import type { Token } from '../../../model/doc.ts';
import { isPartyOrStaff } from '../../../model/entity.ts';
import { type Frame, inSlot, NOW, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { isBound } from '../../pledges/chain.ts';
import { isHuman } from '../../pledges/kind.ts';
import { isCounted, isCountedGoods } from '../../pledges/scope.ts';
import type { PledgeRule } from '../../rule.ts';

/** "With 300 tents", "avec deux tonnes de riz": counted goods that people are reached with. */
const sentWith = (frame: Frame, context: Context): readonly Token[] =>
  inSlot(frame, 'with', 'means')
    .flatMap(({ head }) => context.clauses.tree.conjuncts(head))
    .filter((token) => token.index > frame.head.index && isCountedGoods(token, context));

/** "Reached 4,000 children": so many people. */
const reachesPeople = ({ objects }: Frame, context: Context): boolean =>
  objects.some((token) => isCounted(token, context) && isHuman(token, context));

/** True for a state or body that reaches a number of people; floods and programmes are neither. */
const accepts = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  !frame.passive &&
  frame.link !== 'relative' &&
  frame.link !== 'participle' &&
  (PAST.has(frame.tense) || NOW.has(frame.tense) || isBound(frame)) &&
  reachesPeople(frame, context) &&
  context.resolver.resolveAll(frame.subjects).some(isPartyOrStaff);

/** "UNICEF reached 4,000 children with vaccines". */
export const reach: PledgeRule = {
  id: 'pledge/reach',
  units: ['reach'],
  kind: 'Service',
  pledger: ['subject'],
  beneficiary: ['recipient', 'object', 'benefit', 'to', 'for', 'in'],
  things: sentWith,
  accepts,
  examples: {
    fr: {
      match: [
        { text: 'L’UNICEF a atteint 4 000 enfants.', reads: 'delivered service Fonds des Nations unies pour l’enfance → 4 000 enfants' },
      ],
      reject: ['L’UNICEF a atteint ses objectifs.'],
    },
    en: {
      match: [{ text: 'UNICEF plans to reach 4,000 children.', reads: 'intended service United Nations Children’s Fund → 4,000 children' }],
      reject: ['The flood reached 4,000 children.', 'Norway and Ghana reached an agreement.'],
    },
  },
};
