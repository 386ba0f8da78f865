import assert from 'node:assert/strict';
import { mendRoot } from '../../src/language/syntax/mend.ts';

const WORD = 1;
const MARK = 2;
const classes = { rootLabel: 7, mark: MARK, markLabel: 8 };

describe('mending a root', () => {
  const cases: [string, number[], number[], number[]][] = [
    ['puts the first word in the place of a mark', [2, 2, 3], [WORD, WORD, MARK], [3, 0, 0]],
    ['leaves a word as the root', [1, 3, 1], [WORD, WORD, MARK], [1, 3, 1]],
    ['leaves marks among themselves', [1, 2], [MARK, MARK], [1, 2]],
  ];
  for (const [name, before, tags, expected] of cases) {
    it(name, () => {
      const heads = Int32Array.from(before);
      const labels = new Int32Array(before.length);
      mendRoot(heads, labels, Int32Array.from(tags), classes);
      assert.deepEqual([...heads], expected);
    });
  }

  it('names the relations of the old root and the new', () => {
    const heads = Int32Array.from([1, 2]);
    const labels = Int32Array.from([3, 7]);
    mendRoot(heads, labels, Int32Array.from([WORD, MARK]), classes);
    assert.deepEqual([...labels], [7, 8]);
  });
});
