import type { QuantityMention } from '../../model/value.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';

/** Each amount of money with the nearest frame above it that may be a promise, or with its list item; amounts that none governs are left out. */
export function moneyByFrame(
  context: Context,
  chosen: ReadonlyMap<Frame, unknown>,
  items: ReadonlyMap<number, { readonly frame: Frame }>,
): Map<Frame, QuantityMention[]> {
  const out = new Map<Frame, QuantityMention[]>();
  for (const quantity of context.doc.quantities) {
    if (quantity.kind !== 'money' || quantity.currency === undefined) continue;
    const frame = owner(quantity, context, chosen, items);
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
  items: ReadonlyMap<number, { readonly frame: Frame }>,
): Frame | undefined {
  const head = context.positions.headOf(quantity);
  if (!head) return undefined;
  for (const token of [head, ...context.clauses.tree.ancestors(head)]) {
    const frame = context.clauses.at(token.index);
    if (frame && chosen.has(frame)) return frame;
  }
  return items.get(head.sentence)?.frame;
}
