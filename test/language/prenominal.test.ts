import assert from 'node:assert/strict';
import { loadLanguage } from '../../src/language/index.ts';

describe('nouns behind adjectives that were tagged as verbs', () => {
  const cases: readonly (readonly [sentence: string, adjective: string, relation: string])[] = [
    ['Le Niger a dénoncé la lâche attaque de Tavel.', 'lâche', 'obj'],
    ['La CEDEAO condamne la lâche attaque menée lundi à Tavel.', 'lâche', 'obj'],
    ['La MINUSMA a subi une violente attaque à Tavel.', 'violente', 'obj'],
    ['Lors d’une violente attaque, dix soldats ont été tués.', 'violente', 'obl:arg'],
  ];
  for (const [sentence, adjective, relation] of cases) {
    it(sentence, () => {
      const { tokens } = loadLanguage('fr').analyse(sentence);
      const noun = tokens.find(({ form }) => form === 'attaque');
      const word = tokens.find(({ form }) => form === adjective);
      assert.equal(noun?.upos, 'NOUN');
      assert.equal(noun?.deprel, relation);
      assert.equal(word?.head, noun?.index);
      assert.equal(word?.deprel, 'amod');
    });
  }
});
