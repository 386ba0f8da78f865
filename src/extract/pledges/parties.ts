import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';
import { entitiesIn } from '../slots.ts';

const RECEIVERS: readonly Entity['class'][] = ['Country', 'Organization', 'Group', 'Person'];

/** Who promises: the fillers of the rule's slots; a person stands for the body they speak for. */
export function pledgersOf(frame: Frame, rule: PledgeRule, context: Context): Entity[] {
  const found = entitiesIn(frame, rule.pledger, context).filter((entity) => entity.class !== 'Place');
  return [...new Set(found.flatMap((entity) => context.self.bodyOf(entity)))];
}

const RECEIVING = ['benefit', 'to', 'for'] as const;

/** Who receives it: the fillers of the rule's slots on the verb, then on what is given ("une contribution au PAM", "destinés aux réfugiés"). */
export function beneficiariesOf(
  frame: Frame,
  rule: PledgeRule,
  things: readonly Token[],
  pledgers: readonly Entity[],
  context: Context,
): Entity[] {
  const ok = (entity: Entity): boolean => RECEIVERS.includes(entity.class) && !pledgers.includes(entity) && !entity.anonymous;
  const direct = entitiesIn(frame, rule.beneficiary, context).filter(ok);
  if (direct.length > 0) return direct;
  for (const thing of things) {
    const found = onThing(thing, context).filter(ok);
    if (found.length > 0) return found;
  }
  return [];
}

/** Receivers named below a noun, at any depth: its own phrases, and participles such as "destiné à". */
function onThing(thing: Token, context: Context): Entity[] {
  const { clauses, resolver } = context;
  const [left, right] = clauses.tree.edges(thing.index);
  for (const slot of RECEIVING) {
    for (let at = left; at <= right; at++) {
      for (const argument of clauses.argumentsOf(at)) {
        if (argument.slot !== slot) continue;
        const found = resolver.resolveAll(clauses.tree.conjuncts(argument.head)).filter((entity) => entity.class !== 'Place');
        if (found.length > 0) return found;
      }
    }
  }
  const owner =
    clauses.tree.one(thing.index, 'nmod:poss') ?? clauses.argumentsOf(thing.index).find((argument) => argument.slot === 'of')?.head;
  return owner ? [...resolver.resolve(owner)] : [];
}
