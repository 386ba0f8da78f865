import assert from 'node:assert/strict';
import { loadLanguage } from '../../src/language/index.ts';

describe('trees of where somebody is, and who acts together', () => {
  const cases: readonly (readonly [sentence: string, word: string, above: string, relation: string])[] = [
    ['Minister Berg was in Oslo on Monday for talks with Kenya.', 'Berg', 'Oslo', 'nsubj'],
    ['Minister Berg was in Oslo on Monday for talks with Kenya.', 'talks', 'Oslo', 'obl'],
    ['Minister Berg will be in Oslo on Monday to meet Ms Lund.', 'meet', 'Oslo', 'advcl'],
    ['Minister Berg is in Oslo today to meet Ms Lund.', 'Berg', 'Oslo', 'nsubj'],
    ['Norway, together with Kenya, hosted a meeting on oceans.', 'Norway', 'hosted', 'nsubj'],
    ['Norway hosted a meeting together with Kenya.', 'Norway', 'hosted', 'nsubj'],
  ];
  for (const [sentence, word, above, relation] of cases) {
    it(`${sentence} ${word}`, () => {
      const { tokens } = loadLanguage('en').analyse(sentence);
      const token = tokens.find(({ form }) => form === word);
      assert.equal(token && tokens[token.head]?.form, above);
      assert.equal(token?.deprel, relation);
    });
  }
});
