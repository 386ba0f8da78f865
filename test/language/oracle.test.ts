import assert from 'node:assert/strict';
import { ACTIONS, LEFT, legal, RIGHT, SHIFT, State } from '../../src/language/syntax/state.ts';
import { actionCosts, goldTree } from '../../tools/language/oracle.ts';

const HEADS: [string, number[]][] = [
  ['a chain to the right', [4, 0, 1, 2]],
  ['a chain to the left', [1, 2, 3, 4]],
  ['two sides', [1, 4, 3, 1]],
  ['one word', [1]],
];

/** Follows the cheapest action; returns the heads it makes. */
function follow(heads: readonly number[]): number[] {
  const size = heads.length;
  const state = new State();
  const gold = goldTree(Int32Array.from(heads), size);
  const costs = new Int32Array(ACTIONS);
  const onStack = new Uint8Array(size + 1);
  state.reset(size);
  while (!state.finished) {
    const allowed = legal(state);
    actionCosts(state, gold, onStack, costs);
    const options = [SHIFT, LEFT, RIGHT].filter((action) => (allowed & (1 << action)) !== 0);
    const action = options.reduce((a, b) => (costs[b] < costs[a] ? b : a));
    assert.equal(costs[action], 0);
    if (action === SHIFT) {
      onStack[state.buffer] = 1;
      state.shift();
      continue;
    }
    onStack[state.top(0)] = 0;
    if (action === LEFT) state.attachLeft(0);
    else state.attachRight(0);
  }
  return [...state.heads.slice(0, size)];
}

describe('dynamic oracle', () => {
  for (const [name, heads] of HEADS) it(`rebuilds ${name} at no cost`, () => assert.deepEqual(follow(heads), heads));

  it('counts the arcs that an action loses', () => {
    const state = new State();
    state.reset(3);
    state.shift();
    const costs = new Int32Array(ACTIONS);
    actionCosts(state, goldTree(Int32Array.from([1, 3, 0]), 3), Uint8Array.from([1, 0, 0, 0]), costs);
    assert.deepEqual([...costs], [1, 1, 2]);
  });
});
