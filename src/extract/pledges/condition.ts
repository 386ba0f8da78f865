import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { chainAbove } from './chain.ts';

const IF_WORDS = new Set(['si', "s'", 's’', 'if', 'unless', 'provided', 'once']);
/** "Ne … qu’après", "only after". */
const AFTER = new Set(['after', 'before-time']);
const MAX_LENGTH = 200;

/** What a promise depends on, in the text's words: "sous réserve de …", "si …", "ne … qu’après …"; undefined where nothing. */
export function conditionOf(frame: Frame, context: Context): string | undefined {
  const { tree } = context.clauses;
  for (const each of [frame, ...chainAbove(frame)]) {
    const argument = inSlot(each, 'condition')[0];
    if (argument) return words(argument.head, context);
    const clause = tree
      .children(each.head.index)
      .find((child) => isRelation(child, 'advcl') && tree.by(child.index, 'mark').some((mark) => IF_WORDS.has(mark.form.toLowerCase())));
    if (clause) return words(clause, context);
    const late = each.args.find((one) => AFTER.has(one.slot) && isOnly(one.head, each, context));
    if (late) return words(late.head, context);
  }
  return undefined;
}

/** True where "que" or "only" stands just before the phrase. */
function isOnly(head: Token, frame: Frame, context: Context): boolean {
  const [left] = context.clauses.tree.edges(head.index);
  const before = context.doc.tokens.slice(Math.max(frame.head.index + 1, left - 1), left + 2);
  return before.some((token) => /^(qu['’]|que|only)$/i.test(token.form));
}

function words(head: Token, context: Context): string | undefined {
  const [left, right] = context.clauses.tree.edges(head.index);
  const text = context.doc.text.slice(context.doc.tokens[left].start, context.doc.tokens[right].end);
  return text.length > MAX_LENGTH || text.includes('\n\n') ? undefined : text;
}
