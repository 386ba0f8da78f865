import assert from 'node:assert/strict';
import { type Input, LEFT, legal, RIGHT, SHIFT, State, sensible } from '../../src/language/syntax/state.ts';

const WORD = 1;
const MARK = 2;

/** What the parser reads of a sentence with these tags. */
function inputOf(tags: readonly number[]): Input {
  const blank = new Int32Array(tags.length);
  return { size: tags.length, word: blank, suffix: blank, tag: Int32Array.from(tags), morph: blank, listed: blank };
}

function shifted(tags: readonly number[], shifts: number): State {
  const state = new State();
  state.reset(tags.length);
  for (let k = 0; k < shifts; k++) state.shift();
  return state;
}

describe('actions that may be taken', () => {
  const cases: [string, number[], number, number][] = [
    ['no word hangs on the mark that comes next', [WORD, MARK], 1, 1 << SHIFT],
    ['no word hangs on the mark under it', [MARK, WORD, WORD], 2, (1 << SHIFT) | (1 << LEFT)],
    ['any word hangs on a word', [WORD, WORD, WORD], 2, (1 << SHIFT) | (1 << LEFT) | (1 << RIGHT)],
    ['the last action left is taken even so', [MARK, WORD], 2, 1 << RIGHT],
  ];
  for (const [name, tags, shifts, expected] of cases) {
    it(name, () => {
      const state = shifted(tags, shifts);
      assert.equal(sensible(state, inputOf(tags), MARK), expected);
      assert.equal(legal(state) & expected, expected);
    });
  }
});
