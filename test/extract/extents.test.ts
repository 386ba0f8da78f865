import assert from 'node:assert/strict';
import type { LanguageCode } from '../../src/model/doc.ts';
import { analyse } from '../../src/pipeline.ts';

/** Sentence, mentions as "Class surface" that it must have, and that it must not have. */
const CASES: readonly [LanguageCode, string, readonly string[], readonly string[]][] = [
  [
    'fr',
    'Le programme aidera les ménages à faible revenu et 40 000 enfants âgés de 6 mois à 12 ans.',
    ['Group les ménages à faible revenu', 'Group 40 000 enfants âgés de 6 mois à 12 ans'],
    [],
  ],
  [
    'fr',
    'Le vaccin est destiné aux personnes de plus de 65 ans et aux foyers les plus modestes.',
    ['Group personnes de plus de 65 ans', 'Group foyers les plus modestes'],
    [],
  ],
  ['fr', 'Elle a remercié les Togolaises et les Togolais.', ['Group les Togolaises et les Togolais'], []],
  [
    'fr',
    'La ministre a salué les soldats de la mission Corail et six formateurs en déminage.',
    ['Group les soldats de la mission Corail', 'Group six formateurs en déminage'],
    [],
  ],
  [
    'fr',
    'Des unités néerlandaises, danoises et suédoises participent à la manœuvre.',
    ['Group Des unités néerlandaises, danoises et suédoises'],
    [],
  ],
  ['fr', 'Le ministre a informé ses collègues de la visite de travail.', ['Group ses collègues'], []],
  ['fr', 'L’amiral commande les forces alliées en Europe.', [], ['Group alliées']],
  ['fr', 'La Suède a livré 12 canons à l’armée ukrainienne et formé des tireurs.', ['Organization armée ukrainienne'], []],
  [
    'fr',
    'Le chef d’état-major de la Norvège s’est rendu dans les régions d’Ambara et de Tolofé.',
    ['Place Ambara', 'Place Tolofé'],
    ['Organization état-major de la Norvège'],
  ],
  [
    'fr',
    'Il a atterri à l’aéroport international de N’Dolo, près de la frontière moldave.',
    ['Place aéroport international de N’Dolo', 'Place frontière moldave'],
    [],
  ],
  ['fr', 'Le Président l’a reçue à l’Élysée ; l’Élysée a confirmé la date.', ['Place Élysée', 'Organization Élysée'], []],
  [
    'fr',
    'L’attaque a été menée par le gang Corail contre la brigade « Aurore ».',
    ['Organization gang Corail', 'Organization brigade « Aurore »'],
    [],
  ],
  [
    'fr',
    'La réunion des donateurs convoquée à Lomé aidera des Syriennes et des Syriens.',
    ['Group des donateurs'],
    ['Group des donateurs convoquée'],
  ],
  [
    'en',
    'The villages were attacked by non-state armed groups; long-term observers saw medical equipment at hospitals in Zanzibar.',
    ['Group non-state armed groups', 'Group long-term observers', 'Group hospitals in Zanzibar'],
    [],
  ],
  ['en', 'He met Prime Minister TANAKA Hiroto of Japan.', ['Person TANAKA Hiroto'], []],
  ['fr', 'Elle a rencontré le général Arvid T. Nordlund à Oslo.', ['Person Arvid T. Nordlund'], []],
  [
    'en',
    'The storm left hundreds of thousands of Malagasy families without shelter.',
    ['Group hundreds of thousands of Malagasy families'],
    [],
  ],
  [
    'en',
    'The clinic treated some 4,000 severely malnourished children in Tamba Province.',
    ['Group some 4,000 severely malnourished children', 'Place Tamba Province'],
    [],
  ],
  [
    'en',
    'Norway thanked Samoan women’s organisations and the mayors of twenty-two Fijian towns.',
    ['Group Samoan women’s organisations'],
    ['Group Samoan women'],
  ],
  [
    'en',
    'We urge traders in neighbouring countries to open their stores in this financial year.',
    ['Group traders in neighbouring countries'],
    [],
  ],
  ['en', 'Floods hit eastern Chad, the Osa River and Mount Belu.', ['Place eastern Chad', 'Place Osa River', 'Place Mount Belu'], []],
  ['en', 'The team will travel to Lomako and lay a cable off Vardu.', ['Place Lomako', 'Place Vardu'], []],
  ['en', 'He was welcomed to the White House; the White House gave no details.', ['Place White House', 'Organization White House'], []],
];

describe('how far names and groups reach', () => {
  for (const [language, text, present, absent] of CASES) {
    it(`${language}: ${text}`, () => {
      const { doc } = analyse({ text, language, meta: { identifier: 'case', issued: '2024-05-15' } });
      const seen = doc.mentions.map(({ start, end, entity }) => `${entity.class} ${text.slice(start, end)}`);
      for (const each of present) assert.ok(seen.includes(each), `${each} in ${seen.join('; ')}`);
      for (const each of absent) assert.ok(!seen.includes(each), `no ${each} in ${seen.join('; ')}`);
    });
  }
});
