import type { Token } from '../../model/doc.ts';
import { isRelation, type Tree } from '../../model/tree.ts';

const IF_WORDS = new Set(['si', "s'", 's’', 'if', 'unless', 'whether', 'once']);
const THAT = new Set(['que', "qu'", 'qu’', 'that']);
/** What stands before "que" and "that" where the clause behind is only supposed. */
const SUPPOSING =
  /(?<!\p{L})(?:dès lors|dès|une fois|(?:à|sous) (?:la |cette )?(?:seule )?condition|pourvu|sous (?:la )?réserve|à supposer|pour (?:peu|autant)|on condition|provided|providing|assuming|supposing)\s*$/iu;
/** Participles that lead such a clause in by themselves ("provided the last permits arrive"). */
const LEADING = new Set(['provided', 'providing', 'assuming', 'supposing']);
/** Those that do so with "que" or "that". */
const OPENING = new Set([...LEADING, 'pourvu']);
const BEFORE = 30;

/** True for what a clause only supposes: "if …", "once …", "dès lors que le Parlement aura voté …", "provided that the Board agrees". */
export function isSupposed(tree: Tree, head: Token, text: string): boolean {
  const marks = tree.children(head.index).filter((child) => isRelation(child, 'mark') || child.upos === 'SCONJ');
  if (marks.some(({ form }) => IF_WORDS.has(form.toLowerCase()))) return true;
  if (marks.some(({ form, start }) => THAT.has(form.toLowerCase()) && SUPPOSING.test(text.slice(Math.max(0, start - BEFORE), start))))
    return true;
  const above = tree.head(head);
  return (
    above !== undefined &&
    above.index < head.index &&
    LEADING.has(above.form.toLowerCase()) &&
    (isRelation(above, 'advcl') || above.head < 0 || isRelation(above, 'mark') || isRelation(above, 'acl')) &&
    (isRelation(head, 'ccomp') || isRelation(head, 'advcl')) &&
    head.feats.VerbForm !== 'Inf'
  );
}

/** "Pourvu que le Parlement …", "provided that the Board …": a participle that only opens a clause says nothing itself. */
export const opensSupposed = (tree: Tree, { index, form, sentence }: Token): boolean => {
  const next = tree.tokens[index + 1];
  return (
    OPENING.has(form.toLowerCase()) &&
    next?.sentence === sentence &&
    THAT.has(next.form.toLowerCase()) &&
    next.upos === 'SCONJ' &&
    tree.by(index, 'aux', 'nsubj').length === 0
  );
};
