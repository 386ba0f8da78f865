import assert from 'node:assert/strict';
import type { LanguageCode } from '../../src/model/doc.ts';
import { linesOf, read, says } from './read.ts';

/** Language, text, and the pieces that one event of its reading must hold. */
type Case = readonly [LanguageCode, string, ...string[]];

const STATEMENTS: readonly Case[] = [
  ['fr', 'Emmanuel Macron a tenu à saluer l’engagement des pompiers.', 'Statement', 'Speaker=Emmanuel Macron', 'Target=des pompiers'],
  ['fr', 'Le PAM salue la contribution de la Norvège.', 'Statement', 'Target=Norvège'],
  ['fr', 'La Suisse présente ses condoléances aux familles des victimes.', 'Statement', 'Target=familles des victimes'],
  ['fr', '« Nous remercions le Japon pour son appui », a déclaré Catherine Russell.', 'Speaker=Catherine Russell', 'Target=Japon'],
  ['en', 'The African Union thanked the President, Government and people of Ghana.', 'Statement', 'Target=Ghana'],
  ['en', 'Minister Peter Oduor expressed his gratitude for Japan’s cooperation.', 'Statement', 'Target=Japan'],
  ['en', '“We call on Iran to release the prisoners,” said Josep Borrell.', 'Speaker=Josep Borrell', 'Target=Iran'],
  ['en', 'The package was announced on Friday by Josep Borrell.', 'Statement', 'Speaker=Josep Borrell'],
];

const GATHERINGS: readonly Case[] = [
  ['fr', 'M. Josep Borrell, accompagné de Janez Lenarčič, a rencontré Emmanuel Macron.', 'Meeting', 'Participant=Janez Lenarčič'],
  ['fr', 'La réunion a rassemblé les ministres de la Défense.', 'Meeting', 'Participant=les ministres de la Défense'],
  [
    'fr',
    'La CEMAC a tenu une session à Yaoundé lundi.\n\nY ont pris part :\n- S.E. Paul Biya, Président du Cameroun ;\n- M. Charles Ondo, ministre.',
    'Participant=Paul Biya',
    'Participant=Charles Ondo',
  ],
  ['fr', 'Le Conseil s’est réuni hier. Étaient présents Paul Biya et Denis Sassou.', 'Participant=Paul Biya', 'Participant=Denis Sassou'],
  ['en', 'The United Kingdom will co-host with Germany a conference on Sudan in London.', 'Conference', 'Host=Germany'],
  ['en', 'The first EU-Moldova summit was held in Chișinău.', 'Summit', 'Participant=European Union', 'Participant=Moldova'],
  ['fr', 'Le sommet UE-Japon se tiendra à Tokyo.', 'Summit', 'Participant=Union européenne', 'Participant=Japon'],
  [
    'en',
    'Antony Blinken will hold talks in N’Djamena tomorrow with Foreign Minister Abderaman Koulamallah.',
    'Meeting',
    'Participant=Abderaman Koulamallah',
  ],
];

const OTHERS: readonly Case[] = [
  ['fr', 'En visite à Dakar, le ministre Stéphane Séjourné a rencontré la presse.', 'Visit', 'Visitor=Stéphane Séjourné'],
  ['fr', 'Ils ont évoqué la guerre que la Russie mène contre l’Ukraine.', 'Attack', 'Author=Russie', 'Target=Ukraine'],
  ['fr', 'L’amiral Jean Dupont a visité Riga. L’amiral présidera la conférence de Lomé.', 'Conference', 'Chair=Jean Dupont'],
  [
    'fr',
    'Ils ont parlé des conséquences, pour la région, de la guerre d’agression que la Russie mène contre l’Ukraine.',
    'Attack',
    'Author=Russie',
    'Target=Ukraine',
  ],
  ['en', 'China signed a memorandum of understanding with Ethiopia on 2 May.', 'Agreement', 'Author=China', 'Author=Ethiopia'],
  ['en', 'The terrorist attack claimed the lives of 37 soldiers.', 'Attack', 'Target=37 soldiers'],
];

/** Short names, titles and pronouns that stand for somebody named before, or for nobody named at all. */
const REFERENCES: readonly Case[] = [
  ['en', 'The Contact Group on Libya met in Rome. The Group condemned the killings.', 'Statement', 'Speaker=Contact Group on Libya'],
  ['en', 'Government has signed an agreement with the World Bank.', 'Agreement', 'Author=Government'],
  ['en', 'Kenya needs nurses. The Minister said that Government had approved the plan.', 'Decision', 'Author=Kenya'],
  ['fr', 'Le Gouvernement a condamné les violences.', 'Statement', 'Speaker=Gouvernement'],
  [
    'fr',
    'Le Gouvernement est réuni. Il a mis en place une commission d’enquête. Il a dénoncé les violences.',
    'Statement',
    'Speaker=Gouvernement',
  ],
  [
    'fr',
    'Le ministre Paul Kamga s’est rendu à Bamako. Il a également décidé de mettre en place une commission.',
    'Decision',
    'Author=Paul Kamga',
  ],
  ['fr', 'La Suisse est au Mali. Elle a aussi annoncé une aide de 3 millions d’euros.', 'Statement', 'Speaker=Suisse'],
];

const IMPERSONAL: readonly Case[] = [
  ['fr', 'Le ministre Paul Kamga est à Bamako. Il convient de signer un accord.', 'Agreement', 'Paul Kamga'],
  ['fr', 'Le ministre Paul Kamga est à Bamako. Il reste à signer l’accord.', 'Agreement', 'Paul Kamga'],
  ['fr', 'Le ministre Paul Kamga est à Bamako. Il est prévu de signer un accord.', 'Agreement', 'Paul Kamga'],
  ['en', 'Local Government House has signed an agreement with the World Bank.', 'Agreement', 'Author=Government'],
];

const check = (cases: readonly Case[]): void => {
  for (const [language, text, ...pieces] of cases) {
    it(`${language}: ${text.split('\n')[0]}`, () => {
      const lines = linesOf(read(text, language));
      assert.ok(says(lines, pieces), lines.join('\n'));
    });
  }
};

describe('who takes part in events', () => {
  describe('speaks, and is spoken to or judged', () => check(STATEMENTS));
  describe('meets', () => check(GATHERINGS));
  describe('visits, attacks, signs', () => check(OTHERS));
  describe('is called by a short name, a title or a pronoun', () => check(REFERENCES));

  for (const [language, text, event, ...pieces] of IMPERSONAL)
    it(`nobody: ${text}`, () => {
      const lines = linesOf(read(text, language)).filter((line) => line.includes(event));
      assert.ok(lines.length > 0 && !lines.some((line) => pieces.some((piece) => line.includes(piece))), lines.join('\n'));
    });

  it('keeps words of two people apart from those of one', () => {
    const text = 'Emmanuel Macron a reçu Olaf Scholz. Les deux dirigeants ont condamné les frappes. Emmanuel Macron a remercié le Japon.';
    const lines = linesOf(read(text, 'fr')).filter((line) => line.startsWith('| Statement'));
    assert.equal(lines.length, 2, lines.join('\n'));
    assert.ok(!lines.some((line) => line.includes('Speaker=Olaf Scholz') && line.includes('Target=Japon')), lines.join('\n'));
  });

  it('gives no target to a feeling about a thing', () => {
    const lines = linesOf(read('La Suisse exprime sa préoccupation face à la hausse des prix.', 'fr'));
    assert.ok(!lines.some((line) => line.includes('Target=')), lines.join('\n'));
  });
});
