import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';

/**
 * "Minister Mori and Ms Berg": a greedy parser that has closed the second name hangs its rest on the first, over its own first word. The rest goes
 * back to the word right before it. Linear.
 */
export function rejoinNames(tokens: readonly Token[]): void {
  for (const token of tokens) {
    const before = tokens[token.index - 1];
    const isParted = isRelation(token, 'flat') && before !== undefined && isRelation(before, 'conj') && before.head === token.head;
    if (isParted && before.upos === 'PROPN' && token.head < before.index) token.head = before.index;
  }
}

/**
 * "Met with President Daba, Minister of Defence Omar Sall and …": a name that is no predicate has no subject; what the tree gives it for one
 * behind it is the next of a list. Linear.
 */
export function joinListedNames(tokens: readonly Token[]): void {
  const predicates = new Set(tokens.filter((token) => isRelation(token, 'cop') || isRelation(token, 'aux')).map(({ head }) => head));
  for (const token of tokens) {
    const above = tokens[token.head];
    if (token.upos !== 'PROPN' || !isRelation(token, 'nsubj') || above?.upos !== 'PROPN' || above.index > token.index) continue;
    if (above.deprel !== 'root' && !predicates.has(above.index)) token.deprel = 'conj';
  }
}
