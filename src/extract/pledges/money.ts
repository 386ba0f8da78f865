import type { QuantityMention } from '../../model/value.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';

/** Each amount of money with the nearest frame above it that may be a promise, or with its list item; amounts that none governs are left out. */
export function moneyByFrame(
  context: Context,
  chosen: ReadonlyMap<Frame, unknown>,
  items: ReadonlyMap<number, { readonly frame: Frame }>,
): Map<Frame, QuantityMention[]> {
  const out = new Map<Frame, QuantityMention[]>();
  const given = new Map<number, Frame>();
  for (const frame of chosen.keys()) for (const object of frame.objects) if (!given.has(object.index)) given.set(object.index, frame);
  for (const quantity of context.doc.quantities) {
    if (quantity.kind !== 'money' || quantity.currency === undefined) continue;
    const frame = owner(quantity, context, chosen, given, items);
    if (!frame) continue;
    const list = out.get(frame);
    if (list) list.push(quantity);
    else out.set(frame, [quantity]);
  }
  return out;
}

function owner(
  quantity: QuantityMention,
  context: Context,
  chosen: ReadonlyMap<Frame, unknown>,
  given: ReadonlyMap<number, Frame>,
  items: ReadonlyMap<number, { readonly frame: Frame }>,
): Frame | undefined {
  const head = context.positions.headOf(quantity);
  if (!head) return undefined;
  const giver = given.get(head.index);
  if (giver) return giver;
  for (const token of [head, ...context.clauses.tree.ancestors(head)]) {
    const frame = context.clauses.at(token.index);
    if (frame && chosen.has(frame)) return frame;
  }
  return items.get(head.sentence)?.frame;
}

/** Of the amounts below a frame, those that are given; where none is an object, all of them. Rates and shares on side phrases are not. */
export function central(frame: Frame, money: readonly QuantityMention[], context: Context): readonly QuantityMention[] {
  if (money.length < 2) return money;
  const { tokens } = context.doc;
  const given = [...frame.objects, ...inSlot(frame, 'amount', 'of', 'bare').map((argument) => argument.head)];
  const within = money.filter((quantity) =>
    given.some((token) => {
      const [left, right] = context.clauses.tree.edges(token.index);
      return tokens[left].start <= quantity.start && quantity.end <= tokens[right].end;
    }),
  );
  return within.length > 0 ? within : money;
}
