import assert from 'node:assert/strict';
import { phrasePattern } from '../../src/lexicon/phrases.ts';
import { readTable } from '../../src/lexicon/tsv.ts';

const usesOf = (language: string): string[] => [...new Set(readTable(`lexicon/${language}/phrases.tsv`).map(({ use }) => use))].sort();

describe('phrasePattern', () => {
  it('finds the rest of words, and words in between, in one language', () => {
    const headed = phrasePattern('headed-by', 'iu');
    assert.ok(headed('fr').test('une délégation du Sénat conduite par Mme Delvaux'));
    assert.ok(!headed('fr').test('une délégation est venue. Elle est conduite par Mme Delvaux'));
    assert.ok(!headed('en').test('une délégation du Sénat conduite par Mme Delvaux'));
    assert.ok(phrasePattern('pointing-back', 'iu')('fr').test('y ont annoncé'));
  });

  it('finds nothing for a use without phrases', () => {
    assert.ok(!phrasePattern('no-such-use', 'iu')('fr').test('anything'));
  });

  it('has the same uses in both languages', () => {
    assert.deepEqual(usesOf('fr'), usesOf('en'));
  });
});
