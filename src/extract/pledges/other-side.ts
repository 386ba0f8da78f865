/** Receivers that an accord tells: the other side that signs it. */
import { type Entity, isParty } from '../../model/entity.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { isUnderAccord } from './accords.ts';
import type { Draft } from './index.ts';
import { AGREEING, signatories } from './loans.ts';

/** "Kenya and the EIB signed an accord under which the EIB will lend 30 million": money that names no receiver goes to the one other side, told there or in the sentence before. */
export function giveToOtherSide(drafts: readonly Draft[], context: Context): void {
  for (const { frame, pledge } of drafts) {
    if (pledge.beneficiaries.length > 0 || pledge.kind !== 'Financial' || !isUnderAccord(frame, context)) continue;
    const { sentence } = frame.head;
    for (const each of [...context.clauses.inSentence(sentence), ...context.clauses.inSentence(sentence - 1)]) {
      const others = sidesOf(each, context).filter((entity) => !pledge.pledgers.includes(entity));
      if (others.length !== 1) continue;
      pledge.beneficiaries = others;
      break;
    }
  }
}

function sidesOf(frame: Frame, context: Context): Entity[] {
  if (!frame.verbal || !AGREEING.some((concept) => frame.concepts.has(concept))) return [];
  const partners = inSlot(frame, 'with').flatMap(({ head }) => context.clauses.tree.conjuncts(head));
  const all = [...signatories(frame, context), ...context.resolver.resolveAll(partners)];
  return [...new Set(all)].filter((entity) => isParty(entity) && entity.class !== 'Person');
}
