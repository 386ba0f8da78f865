import assert from 'node:assert/strict';
import { loadLanguage } from '../../src/language/index.ts';

describe('objects behind whoever receives', () => {
  const cases: readonly (readonly [sentence: string, noun: string, above: string, relation: string])[] = [
    ['Anna Weiss a présenté aux familles des victimes ses condoléances.', 'condoléances', 'présenté', 'obj'],
    ['Le Conseil a donné à la Commission son feu vert.', 'feu', 'donné', 'obj'],
    ['Le Conseil a confié au Secrétaire général la mission de préparer un rapport.', 'mission', 'confié', 'obj'],
    ['Le Conseil a remis à la présidente de la Commission un rapport.', 'Commission', 'présidente', 'nmod'],
  ];
  for (const [sentence, noun, above, relation] of cases) {
    it(sentence, () => {
      const { tokens } = loadLanguage('fr').analyse(sentence);
      const token = tokens.find(({ form }) => form === noun);
      assert.equal(token && tokens[token.head]?.form, above);
      assert.equal(token?.deprel, relation);
    });
  }
});
