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
