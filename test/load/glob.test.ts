import assert from 'node:assert/strict';
import { globTest } from '../../src/load/glob.ts';

describe('patterns of names', () => {
  const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['nato-*', ['nato-', 'nato-2024'], ['NATO-2024', 'x-nato-1']],
    ['{fr,en}-20?4', ['fr-2024', 'en-2014'], ['de-2024', 'fr-204']],
    ['a.b+c', ['a.b+c'], ['axb+c', 'a.bbc']],
    ['**', ['', 'a/b\nc'], []],
  ];
  for (const [glob, names, others] of CASES) {
    it(glob, () => {
      const fits = globTest(glob);
      assert.deepEqual([...names, ...others].filter(fits), names);
    });
  }

  for (const glob of ['{a,{b}}', '{a', 'a}']) {
    it(`${glob} is refused`, () => {
      assert.throws(() => globTest(glob), { code: 'option-invalid', message: /braces hold names with commas between them/u });
    });
  }
});
