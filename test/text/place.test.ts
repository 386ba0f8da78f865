import assert from 'node:assert/strict';
import { excerpt, LineIndex } from '../../src/text/place.ts';

describe('LineIndex', () => {
  const text = 'un\n\n🙂 trois\n';
  const cases: [offset: number, line: number, column: number][] = [
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [4, 3, 1],
    [6, 3, 3],
    [text.length, 4, 1],
  ];
  for (const [offset, line, column] of cases) {
    it(`puts offset ${offset} at ${line}:${column}`, () => assert.deepEqual(new LineIndex(text).place(offset), { line, column }));
  }
});

describe('excerpt', () => {
  const text = 'Titre\n  Un mot. Deux\nmots ici. Trois.';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const sentences = [at('Un mot.'), at('Deux\nmots ici.'), at('Trois.')];

  it('shows the sentence, white space as one space', () => {
    assert.deepEqual(excerpt(text, at('mots'), sentences), { before: 'Deux ', words: 'mots', after: ' ici.' });
  });

  it('shows all the sentences that the words touch', () => {
    assert.deepEqual(excerpt(text, at('mot. Deux'), sentences), { before: 'Un ', words: 'mot. Deux', after: ' mots ici.' });
  });

  it('shows the lines where no sentences are known', () => {
    assert.deepEqual(excerpt(text, at('mot.')), { before: 'Un ', words: 'mot.', after: ' Deux' });
    assert.deepEqual(excerpt(text, at('Trois.')), { before: 'mots ici. ', words: 'Trois.', after: '' });
    assert.deepEqual(excerpt(text, at('Titre')), { before: '', words: 'Titre', after: '' });
  });
});
