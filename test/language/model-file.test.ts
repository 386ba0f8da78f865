import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PledgegraphError } from '../../src/errors.ts';
import { loadLanguage, openLanguage } from '../../src/language/index.ts';
import { encodeModel, PARTS, readModel, type Weights } from '../../src/language/model-file.ts';

const MODEL = fileURLToPath(new URL('../../data/models/fr.bin', import.meta.url));

describe('model file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pledgegraph-model-'));
  after(() => rmSync(folder, { recursive: true }));
  const intact = readFileSync(MODEL);
  const flipped = (at: number): Buffer => {
    const bytes = Buffer.from(intact);
    bytes[at] ^= 0xff;
    return bytes;
  };

  const damaged: [string, Buffer, RegExp][] = [
    ['empty', Buffer.alloc(0), /no model file/],
    ['another format', Buffer.from('PK\u0003\u0004 and so on, at some length'), /no model file/],
    ['cut short', intact.subarray(0, intact.length >> 1), /cut short or damaged/],
    ['one byte changed', flipped(intact.length - 10), /cut short or damaged/],
    ['another version', flipped(4), /version/],
  ];
  for (const [name, bytes, message] of damaged) {
    it(`refuses a file that is ${name}`, () => {
      const path = join(folder, 'model.bin');
      writeFileSync(path, bytes);
      assert.throws(
        () => openLanguage('fr', path),
        (error) =>
          error instanceof PledgegraphError &&
          error.code === 'model-unusable' &&
          error.message.includes(path) &&
          message.test(error.message),
      );
    });
  }

  it('refuses a missing file', () => {
    assert.throws(() => openLanguage('fr', join(folder, 'none.bin')), { code: 'model-unusable' });
  });

  it('reads what it wrote, and writes the same bytes again', () => {
    const linear = { classes: 2, bits: 1, weights: Int8Array.from([1, -2, 3, 127]) };
    const weights = Object.fromEntries(PARTS.map((part) => [part, linear])) as Weights;
    const description = { ...readModel(MODEL).description, language: 'xx', lemmas: ['été NOUN\tété'] };
    const lexicon = { hashes: Int32Array.from([-5, 7]), bits: Uint32Array.from([1, 65_536]) };
    const bytes = encodeModel({ description, lexicon, weights });
    const path = join(folder, 'small.bin');
    writeFileSync(path, bytes);
    const read = readModel(path);
    assert.deepEqual(read.lexicon, lexicon);
    assert.deepEqual(read.weights, weights);
    assert.deepEqual(read.description.lemmas, description.lemmas);
    assert.ok(Buffer.from(encodeModel(read)).equals(bytes));
  });

  it('loads a language once', () => assert.equal(loadLanguage('fr'), loadLanguage('fr')));

  for (const code of ['fr', 'en']) {
    it(`${code} takes at most 12 MB on disk`, () => {
      assert.ok(readFileSync(MODEL.replace('fr.bin', `${code}.bin`)).length <= 12e6);
    });
  }
});
