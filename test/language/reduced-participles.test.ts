import assert from 'node:assert/strict';
import { loadLanguage } from '../../src/language/index.ts';

describe('participles behind their noun', () => {
  const cases: readonly (readonly [sentence: string, word: string, above: string, relation: string])[] = [
    ['Peru thanked Japan for the 200 boats delivered to the police last year.', 'delivered', 'boats', 'acl'],
    ['Under the agreement signed today in Tashkent, Peru will deliver 60 buses.', 'signed', 'agreement', 'acl'],
    ['Under the agreement signed today in Tashkent, Peru will deliver 60 buses.', 'agreement', 'deliver', 'obl'],
  ];
  for (const [sentence, word, above, relation] of cases) {
    it(`${sentence} ${word}`, () => {
      const { tokens } = loadLanguage('en').analyse(sentence);
      const token = tokens.find(({ form }) => form === word);
      assert.equal(token && tokens[token.head]?.form, above);
      assert.equal(token?.deprel, relation);
      if (relation === 'acl') assert.equal(token?.feats.VerbForm, 'Part');
    });
  }
  it('leaves verbs that tell', () => {
    const { tokens } = loadLanguage('en').analyse('On Monday the ministers gathered in Lima.');
    assert.equal(tokens.find(({ form }) => form === 'gathered')?.feats.VerbForm, 'Fin');
  });
});
