import assert from 'node:assert/strict';
import type { LanguageCode } from '../../src/model/doc.ts';
import { analyse } from '../../src/pipeline.ts';

describe('offices of those who thank a state', () => {
  const cases: readonly (readonly [language: LanguageCode, text: string, state: string | undefined])[] = [
    ['en', 'Japan gave two ambulances. The Minister of Health, Paul Ode, thanked Japan.', undefined],
    ['en', 'Japan gave Mali two ambulances. Health Minister Paul Ode thanked Japan.', 'country/MLI'],
    ['fr', 'Le Japon offre des lits au Mali. La ministre de la Santé, Awa Ndour, a salué ce geste du Japon.', 'country/MLI'],
    ['fr', 'Le Japon offre des lits au Mali. La ministre de la Santé, Awa Ndour, a salué ce geste.', 'country/JPN'],
  ];
  for (const [language, text, state] of cases) {
    it(`${language}: ${text}`, () => {
      const { facts } = analyse({ text, language, meta: { identifier: 'a', issued: '2024-05-15' } });
      assert.deepEqual(
        facts.offices.map(({ organization }) => organization?.key),
        [state],
      );
    });
  }
});
