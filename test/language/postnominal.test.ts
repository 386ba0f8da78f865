import assert from 'node:assert/strict';
import { loadLanguage } from '../../src/language/index.ts';

describe('adjectives in -ent behind their noun', () => {
  const cases: readonly (readonly [sentence: string, noun: string, main: string])[] = [
    ['Le représentant résident de la Banque mondiale a remis 300 lits au Malawi.', 'représentant', 'remis'],
    ['Le représentant résident de la Banque mondiale remettra 300 lits au Malawi.', 'représentant', 'remettra'],
    ['Le représentant résident de la Banque africaine de développement s’est entretenu avec le maire.', 'représentant', 'entretenu'],
  ];
  for (const [sentence, noun, main] of cases) {
    it(sentence, () => {
      const { tokens } = loadLanguage('fr').analyse(sentence);
      const of = (form: string) => tokens.find((token) => token.form === form);
      assert.equal(of('résident')?.upos, 'ADJ');
      assert.equal(of('résident')?.head, of(noun)?.index);
      assert.equal(of('Banque')?.head, of(noun)?.index);
      assert.equal(of(noun)?.head, of(main)?.index);
      assert.equal(of(main)?.deprel, 'root');
    });
  }
  it('leaves verbs in the plural behind nouns of quantity', () => {
    const { tokens } = loadLanguage('fr').analyse('La plupart estiment avoir reçu une aide.');
    assert.equal(tokens.find(({ form }) => form === 'estiment')?.deprel, 'root');
  });
});
