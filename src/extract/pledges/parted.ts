import type { Token } from '../../model/doc.ts';
import type { QuantityMention } from '../../model/value.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { isCounted } from './scope.ts';

/** "Provide Ukraine with generators", "giving the people a million doses": an object that receives, and what is given. */
export function partedThings(frame: Frame, things: readonly Token[], context: Context): { given: Token[]; receivers: Token[] } {
  if (!frame.concepts.has('give')) return { given: [...things], receivers: [] };
  const receivers = things.filter(
    (token) => token.upos !== 'ADJ' && frame.objects.includes(token) && context.quantityAt(token) === undefined && names(token, context),
  );
  const given = [
    ...things.filter((token) => !receivers.includes(token)),
    ...inSlot(frame, 'with').flatMap((argument) => context.clauses.tree.conjuncts(argument.head)),
  ];
  return receivers.length > 0 && given.length > 0 ? { given, receivers } : { given: [...things], receivers: [] };
}

const names = (token: Token, context: Context): boolean => context.resolver.resolve(token).some((entity) => entity.class !== 'Place');

/** "35 vehicles and $80 million in parts": counted things beside the sum are a promise of their own. */
export function splitThings(
  quantity: QuantityMention,
  things: readonly Token[],
  context: Context,
): { what: readonly Token[]; quantity: QuantityMention | undefined }[] {
  const sum = things.filter((token) => context.quantityAt(token) === quantity);
  const counted = things.filter(
    (token) => !sum.includes(token) && isCounted(token, context) && context.quantityAt(token)?.kind !== 'money',
  );
  if (sum.length === 0) return [{ what: things, quantity }];
  if (counted.length === 0) return [{ what: sum, quantity }];
  return [
    { what: things.filter((token) => !sum.includes(token)), quantity: undefined },
    { what: sum, quantity },
  ];
}

/** Of several coordinated things, the one whose words hold the amount. */
export function thingsAt(quantity: QuantityMention, things: readonly Token[], context: Context): Token[] {
  const within = things.filter((token) => {
    const [left, right] = context.clauses.tree.edges(token.index);
    return context.doc.tokens[left].start <= quantity.start && quantity.end <= context.doc.tokens[right].end;
  });
  const last = within[within.length - 1];
  return last ? [last] : [...things];
}
