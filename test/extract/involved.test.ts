import assert from 'node:assert/strict';
import type { LanguageCode } from '../../src/model/doc.ts';
import { analyse } from '../../src/pipeline.ts';

/** Sentence, names that the graph keeps, names that it does not. */
const CASES: readonly [LanguageCode, string, readonly string[], readonly string[]][] = [
  ['fr', 'Le ministre a rendu un hommage appuyé aux familles éprouvées de Varenne.', ['familles éprouvées de Varenne'], []],
  ['fr', 'La Suisse travaille avec les partenaires de la région.', ['les partenaires de la région'], []],
  ['fr', 'Les soldats dorment.', [], ['Les soldats']],
  ['fr', 'Les populations ont regagné leurs villages.', [], ['Les populations']],
  ['fr', 'Il a salué l’expérience de deux cents pompiers.', [], ['deux cents pompiers']],
  ['fr', 'Les deux dirigeants ont des amis à Varenne.', [], ['Les deux dirigeants']],
  ['en', 'The two leaders had friends in Tamba.', [], ['The two leaders']],
  ['en', 'She described the daily life of forty teachers.', [], ['forty teachers']],
  ['fr', 'Le Kenya dépêchera 200 policiers.', [], ['200 policiers']],
  ['fr', 'Les habitants de Varenne ont trouvé refuge dans le camp de Tolofé.', ['Les habitants de Varenne', 'camp de Tolofé'], []],
  ['en', 'The clinic treats some 16,000 children in Tamba.', ['some 16,000 children', 'Tamba'], []],
  ['en', 'Norway expresses its solidarity with the Government and people of Belize.', ['people of Belize'], []],
  ['en', 'The storm made landfall near the city of Tamba.', ['Tamba'], []],
  ['en', 'Canada works closely with farmers and fishers.', ['farmers and fishers'], []],
  ['en', 'Together with growers of cocoa, Canada plants trees.', ['growers of cocoa'], []],
  ['fr', 'La mission intervient auprès des populations sinistrées.', ['des populations sinistrées'], []],
  ['en', 'The wall gave way before the rescue of forty villagers.', ['forty villagers'], []],
  ['fr', 'La SOMAVE versera 3 millions d’euros à la Suisse en mai.', ['SOMAVE'], []],
  ['fr', 'La SOMAVE est un ancien sigle.', [], ['SOMAVE']],
];

describe('entities that no event or pledge takes up', () => {
  for (const [language, text, kept, dropped] of CASES) {
    it(`${language}: ${text}`, () => {
      const { facts } = analyse({ text, language, meta: { identifier: 'case', issued: '2024-05-15' } });
      const names = facts.entities.map((entity) => entity.name);
      for (const name of kept) assert.ok(names.includes(name), `${name} in ${names.join('; ')}`);
      for (const name of dropped) assert.ok(!names.includes(name), `no ${name} in ${names.join('; ')}`);
    });
  }
});
