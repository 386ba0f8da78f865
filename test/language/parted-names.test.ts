import assert from 'node:assert/strict';
import { loadLanguage } from '../../src/language/index.ts';
import type { LanguageCode } from '../../src/model/doc.ts';

describe('names that a conjunction parts', () => {
  const cases: readonly (readonly [language: LanguageCode, sentence: string, word: string, above: string])[] = [
    ['en', 'Minister Mori and Ms Berg met in Oslo.', 'Berg', 'Ms'],
    ['en', 'Minister Mori and Ms Berg thanked Japan.', 'Berg', 'Ms'],
    ['en', 'Mr Ode Mensah and Japan met in Oslo.', 'Mensah', 'Ode'],
    [
      'en',
      'On Friday Ada Lund met with President Issa Daba, Minister of Transport Omar Sall, Minister of Trade Ali Kone and others.',
      'Omar',
      'Issa',
    ],
    ['en', 'She met with President Issa Daba and Acting Director General Ahmad Zia on Monday.', 'Ahmad', 'Issa'],
    ['fr', 'Anna Weiss et Paul Kodjo se sont rencontrés à Oslo.', 'Kodjo', 'Paul'],
  ];
  for (const [language, sentence, word, above] of cases) {
    it(sentence, () => {
      const { tokens } = loadLanguage(language).analyse(sentence);
      const token = tokens.find(({ form }) => form === word);
      assert.equal(token && tokens[token.head]?.form, above);
    });
  }
});
