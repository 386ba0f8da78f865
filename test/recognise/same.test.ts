import assert from 'node:assert/strict';
import type { LanguageCode } from '../../src/model/doc.ts';
import { annotate } from '../../src/pipeline.ts';

/** A text, and surfaces that name one thing in it, or two. */
const CASES: readonly (readonly [LanguageCode, string, string, string, 'same' | 'other'])[] = [
  [
    'en',
    'The ECOWAS Peace Board met on Monday. The Peace Board of the Economic Community of West African States adopted a plan.',
    'ECOWAS Peace Board',
    'Peace Board of the Economic Community of West African States',
    'same',
  ],
  [
    'en',
    'The NATO Training Committee met. The Training Committee adopted a plan.',
    'NATO Training Committee',
    'Training Committee',
    'same',
  ],
  [
    'en',
    'The Ministry of Foreign Trade met envoys. The Ministry of Foreign Trade of Peru sent two.',
    'Ministry of Foreign Trade',
    'Ministry of Foreign Trade of Peru',
    'other',
  ],
  [
    'fr',
    'Le Comité des experts de la CEDEAO a siégé. Le Comité des experts a adopté un plan.',
    'Comité des experts de la CEDEAO',
    'Comité des experts',
    'same',
  ],
  [
    'fr',
    'Le Conseil des ministres a siégé. Le Conseil des ministres de la CEDEAO se réunira lundi.',
    'Conseil des ministres',
    'Conseil des ministres de la CEDEAO',
    'other',
  ],
  ['fr', 'La ministre a visité la région de Bafoulou. À Bafoulou, elle a ouvert une école.', 'région de Bafoulou', 'Bafoulou', 'same'],
  ['fr', 'La ministre a visité le port de Bafoulou. À Bafoulou, elle a ouvert une école.', 'port de Bafoulou', 'Bafoulou', 'other'],
  ['fr', 'Le Bénin rejoindra la mission de la CEDEAO (MISOBE). La MISOBE compte 200 hommes.', 'mission de la CEDEAO', 'MISOBE', 'same'],
  ['fr', 'Le Bénin rejoindra la mission de la CEDEAO (MISOBE).', 'CEDEAO', 'MISOBE', 'other'],
  ['fr', 'Le Bénin rejoindra la mission angolaise (MISOBE).', 'mission angolaise', 'MISOBE', 'same'],
  ['en', 'Canada joined the joint mission of the African Union (AUMIX) in May.', 'joint mission of the African Union', 'AUMIX', 'same'],
  ['en', 'Canada gave it to the office of the African Development Bank (AfDB).', 'African Development Bank', 'AfDB', 'same'],
];

describe('names of one thing', () => {
  for (const [language, text, one, two, expected] of CASES) {
    it(`${one} | ${two}: ${expected}`, () => {
      const { mentions } = annotate({ text, language, meta: { identifier: 'a', issued: '2024-05-06' } });
      const named = (surface: string) =>
        mentions.filter(({ start, end }) => text.slice(start, end) === surface).map(({ entity }) => entity);
      const [left, right] = [named(one), named(two)];
      assert.ok(left.length > 0 && right.length > 0, mentions.map(({ start, end }) => text.slice(start, end)).join(' | '));
      assert.equal(new Set([...left, ...right]).size, expected === 'same' ? 1 : 2);
    });
  }
});
