import assert from 'node:assert/strict';
import { loadLanguage } from '../../src/language/index.ts';
import type { LanguageCode } from '../../src/model/doc.ts';

describe('singulars', () => {
  const cases: readonly (readonly [plural: string, singular: string])[] = [
    ['crises', 'crisis'],
    ['ceremonies', 'ceremony'],
    ['campuses', 'campus'],
    ['embargoes', 'embargo'],
    ['epidemics', 'epidemic'],
    ['clinics', 'clinic'],
    ['leaders', 'leader'],
    ['countries', 'country'],
  ];
  const french: typeof cases = [
    ['séjours', 'séjour'],
    ['éditoriaux', 'éditorial'],
    ['travaux', 'travail'],
    ['pays', 'pays'],
  ];
  const check = (language: LanguageCode, of: typeof cases, sentence: (plural: string) => string): void => {
    for (const [plural, singular] of of) {
      it(`${language}: ${plural}`, () => {
        const { tokens } = loadLanguage(language).analyse(sentence(plural));
        assert.equal(tokens.find(({ form }) => form === plural)?.lemma, singular);
      });
    }
  };
  check('en', cases, (plural) => `Three ${plural} were named.`);
  check('fr', french, (plural) => `Ces ${plural} ont été vus.`);
});
