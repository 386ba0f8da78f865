import assert from 'node:assert/strict';
import type { LanguageCode } from '../../src/model/doc.ts';
import { analyse } from '../../src/pipeline.ts';

/** A sentence, and all forms in which it names its group. */
const CASES: readonly (readonly [LanguageCode, string, readonly string[]])[] = [
  [
    'en',
    'Norway will feed 12,400 Ethiopians stranded in Yemen.',
    ['12,400 Ethiopians stranded in Yemen', '12,400 Ethiopians', 'Ethiopians stranded in Yemen'],
  ],
  ['en', 'The Minister met the traders who had lost their boats.', ['the traders who had lost their boats', 'the traders']],
  ['en', 'Canada will train police officers from all three provinces.', ['police officers from all three provinces', 'police officers']],
  ['en', 'Canada thanked the people of Ukraine.', ['the people of Ukraine']],
  ['en', 'Canada will train 300 police officers in Chad.', ['300 police officers in Chad', '300 police officers', 'police officers']],
  ['en', 'Canada will feed 300 families.', ['300 families']],
  ['fr', 'La Suisse formera 900 policiers kényans.', ['900 policiers kényans', 'policiers kényans']],
  ['fr', 'La Suisse aidera les populations sinistrées.', ['les populations sinistrées']],
  ['fr', 'La Suisse soutient les réfugiés qui ont fui la ville.', ['les réfugiés qui ont fui la ville', 'les réfugiés']],
  [
    'fr',
    'Le ministre a reçu les familles touchées par la crue, qui a détruit la ville.',
    ['les familles touchées par la crue', 'les familles touchées'],
  ],
];

/** The same for bodies and places. */
const NAMED: readonly (readonly [LanguageCode, string, readonly string[]])[] = [
  ['en', 'France opened a training centre for young women displaced by the war.', ['training centre for young women', 'training centre']],
  ['fr', 'La France a créé un fonds de garantie pour les artisans.', ['fonds de garantie pour les artisans', 'fonds de garantie']],
];

describe('forms of a body', () => {
  for (const [language, text, expected] of NAMED) {
    it(`are ${expected.join(' | ')}`, () => {
      const { doc } = analyse({ text, language, meta: { identifier: 'a', issued: '2024-05-06' } });
      const forms = doc.mentions.filter(({ rule }) => rule === 'entity/form').map(({ start, end }) => text.slice(start, end));
      const all = doc.mentions.map(({ start, end }) => text.slice(start, end));
      for (const form of expected) assert.ok(all.includes(form), `${form} in: ${all.join('; ')}`);
      assert.ok(forms.length > 0);
    });
  }
});

describe('forms of a group', () => {
  for (const [language, text, expected] of CASES) {
    it(`are ${expected.join(' | ')}`, () => {
      const { doc } = analyse({ text, language, meta: { identifier: 'a', issued: '2024-05-06' } });
      const groups = doc.mentions.filter(({ entity }) => entity.class === 'Group');
      assert.deepEqual(
        groups.map(({ start, end }) => text.slice(start, end)),
        expected,
      );
      assert.equal(new Set(groups.map(({ entity }) => entity)).size, 1);
    });
  }
});
