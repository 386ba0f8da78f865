import assert from 'node:assert/strict';
import { type Linear, pack, score, scoreTriple } from '../../src/language/linear/linear.ts';
import { random as seeded } from '../random.ts';

describe('a packed classifier of three classes', () => {
  it('gives the sums of the plain one, all larger by the same number', () => {
    const random = seeded(7);
    const bits = 10;
    const weights = Int8Array.from({ length: 3 << bits }, () => Math.floor(random() * 255) - 127);
    const model: Linear = { classes: 3, bits, weights };
    const packed = pack(model);
    const [plain, sums] = [new Int32Array(3), new Int32Array(3)];
    for (const count of [0, 1, 105, 256]) {
      const features = Int32Array.from({ length: count }, () => Math.floor(random() * 2 ** 32));
      score(model, features, count, plain);
      scoreTriple(packed, features, count, sums);
      assert.deepEqual(
        [...sums].map((sum) => sum - 128 * count),
        [...plain],
      );
    }
  });
});
