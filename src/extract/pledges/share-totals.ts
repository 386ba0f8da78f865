/** Which total a part is taken out of. */
import type { Token } from '../../model/doc.ts';
import type { Context } from '../context.ts';
import { share as rule } from '../rules/pledges/share.ts';
import type { Draft } from './index.ts';
import { leadOf } from './paragraphs.ts';
import type { Part } from './shares.ts';

/** Sentences that a total stays in mind for. */
const REACH = 3;

/** True for a reading of the part by another rule: its amount, said in the same words, or a predicate inside it. */
export function isOver({ frame, pledge, rule: other }: Draft, { quantity, span, start }: Part): boolean {
  if (other === rule) return false;
  const inside = start.start <= frame.head.start && frame.head.end <= span.end;
  if (inside) return true;
  const near = Math.abs(frame.head.sentence - start.sentence) <= 1;
  return near && quantity !== null && pledge.amount !== null && pledge.amount.min === quantity.min && pledge.amount.max === quantity.max;
}

/** Parts told in rounded figures may come to a little more than their total. */
const ROUNDED = 1.01;

/** The last sum promised before a part that can hold it; of one that is itself said to come out of another ("10 million will be used …"), that other. */
export function totalOf(each: Part, drafts: readonly Draft[], context: Context): Draft | undefined {
  const last = lastHolder(each, drafts, context);
  if (last?.rule.id !== 'pledge/sum' || !last.implied) return last;
  const whole = lastHolder(
    each,
    drafts.filter(({ rule: { id } }) => id !== 'pledge/sum'),
    context,
  );
  return whole && largest(whole) > largest(last) ? whole : last;
}

const largest = ({ pledge: { amount } }: Draft): number => amount?.max ?? amount?.min ?? 0;

function lastHolder(each: Part, drafts: readonly Draft[], context: Context): Draft | undefined {
  const { quantity, start } = each;
  const reach = each.reach ?? reachOf(start, context);
  return drafts.findLast((draft) => {
    const { amount } = draft.pledge;
    if (!amount || isSoFar(draft) || (draft.rule === rule && !isNested(each, draft, context))) return false;
    if (draft.frame.head.start >= start.start) return false;
    if (each.within !== undefined && draft.frame.head.sentence !== each.within) return false;
    if (isOver(draft, each) || start.sentence - draft.frame.head.sentence > reach) return false;
    if (quantity?.kind === 'money' && quantity.currency !== amount.currency) return false;
    const most = amount.max ?? Number.POSITIVE_INFINITY;
    return !quantity || ((quantity.max ?? quantity.min ?? 0) < most && (each.sum ?? 0) <= most * ROUNDED);
  });
}

/** "9 millions iront à l’OIM, dont 4 millions pour …": a part of a part that its own sentence tells. */
const isNested = ({ start }: Part, { frame }: Draft, { doc: { tokens } }: Context): boolean =>
  frame.head.sentence === start.sentence && /^(?:dont|including)$/i.test(tokens[start.index - 1]?.form ?? '');

/** "Brings our aid since May to 21 million": what was given before has no parts to come. */
const isSoFar = ({ rule: { id }, pledge: { status } }: Draft): boolean => id === 'pledge/amount' && status === 'Delivered';

/** The items of a list stand as near as its lead-in. */
const reachOf = (start: Token, context: Context): number => start.sentence - leadOf(start.sentence, context) + REACH - 1;
