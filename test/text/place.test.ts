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

  const guessed: [text: string, words: string, sentence: string][] = [
    [text, 'mot.', 'Un mot.'],
    [text, 'Trois.', 'Trois.'],
    [text, 'Titre', 'Titre'],
    [text, 'Deux\nmots', 'Deux mots ici.'],
    ['Fini. M. Diop verse 3,5 millions. Bravo !', 'verse', 'M. Diop verse 3,5 millions.'],
    ['Il dit : « Oui. » Elle part.', 'part', 'Elle part.'],
    ['Vraiment ? Non ! Elle le peut… Soit.', 'peut', 'Elle le peut…'],
    ['Mr. Park met U.S. Secretary Lee. They spoke.', 'met', 'Mr. Park met U.S. Secretary Lee.'],
    ['Elle part à 8 h. du soir.', 'part', 'Elle part à 8 h. du soir.'],
  ];
  for (const [all, words, sentence] of guessed) {
    it(`guesses the sentence of "${words.replace('\n', ' ')}" in "${all.slice(0, 20).replace('\n', ' ')}…"`, () => {
      const start = all.indexOf(words);
      const found = excerpt(all, { start, end: start + words.length });
      assert.equal(found.before + found.words + found.after, sentence);
    });
  }
});
