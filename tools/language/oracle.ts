import { LEFT, RIGHT, SHIFT, type State } from '../../src/language/syntax/state.ts';

/** Gold tree of one sentence for the oracle: head positions, the root's head being `size`. */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly children: readonly (readonly number[])[];
}

export function goldTree(heads: Int32Array, size: number): GoldTree {
  const children: number[][] = Array.from({ length: size + 1 }, () => []);
  for (let i = 0; i < size; i++) children[heads[i]].push(i);
  return { heads, children };
}

/**
 * Dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs each action puts out of reach.
 * Fills `costs` by action; `onStack` marks the words on the stack.
 */
export function actionCosts(state: State, gold: GoldTree, onStack: Uint8Array, costs: Int32Array): void {
  const b = state.buffer;
  const s0 = state.top(0);
  const s1 = state.top(1);
  costs.fill(0);
  if (b < state.size) {
    const head = gold.heads[b];
    if (head < b && onStack[head] && head !== s0) costs[SHIFT]++;
    for (const child of gold.children[b]) if (child < b && onStack[child]) costs[SHIFT]++;
  }
  if (s0 < 0) return;
  const head = gold.heads[s0];
  let dependents = 0;
  for (const child of gold.children[s0]) if (child >= b) dependents++;
  costs[LEFT] = dependents + (head > b || head === s1 ? 1 : 0);
  costs[RIGHT] = dependents + (head >= b ? 1 : 0);
}
