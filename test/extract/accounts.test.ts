/** What an account tells in passing: who sits, where and when, and what is no event. */
import assert from 'node:assert/strict';
import type { LanguageCode } from '../../src/model/doc.ts';
import { linesOf, read, says } from './read.ts';

/** Language, text, and the pieces that one event of its reading must hold. */
type Case = readonly [LanguageCode, string, ...string[]];

const WHO: readonly Case[] = [
  ['fr', 'Lors de sa séance du 8 mai 2024, le Conseil fédéral a approuvé la stratégie.', 'Meeting', 'Participant=Conseil fédéral'],
  ['en', 'We, the Leaders of the G7, convened today under the German Presidency.', 'Meeting', 'Chair=Germany'],
  ['fr', 'Les ministres se sont réunis hier à Bruxelles sous présidence belge.', 'Meeting', 'Chair=Belgique'],
  ['fr', 'L’exercice Loup gris, auquel participent 4 000 soldats, a débuté lundi.', 'Exercise', 'Participant=4 000 soldats'],
  ['en', 'The minister visited the Cold Weather Centre in Bodø on Monday.', 'Visit', 'Host=Cold Weather Centre'],
  ['en', 'The UK has co-hosted a conference on Sudan with Germany and Qatar.', 'Conference', 'Host=Germany', 'Host=Qatar'],
  [
    'fr',
    'Ils ont rappelé la conférence de soutien à la Moldavie, que la France avait accueillie à Paris le 21 novembre 2022 avec la Roumanie.',
    'Conference',
    '2022-11-21',
    'Host=France',
    'Host=Roumanie',
  ],
  [
    'en',
    'War broke out between the Sudanese Armed Forces and the Rapid Support Forces in April 2023.',
    'Attack',
    'Author=Sudanese Armed Forces',
  ],
  ['en', 'The Council of Ministers observed a minute of silence in memory of Anna Weiss.', 'Ceremony', 'Target=Anna Weiss'],
  [
    'en',
    'UNICEF was awarded the Nobel Peace Prize by the Norwegian Nobel Committee on Friday.',
    'Ceremony',
    'Author=Norwegian Nobel Committee',
  ],
  [
    'en',
    'President Biden looks forward to welcoming Pacific leaders to the White House for the summit on June 3.',
    'Summit',
    'Host=Joe Biden',
    'Participant=Pacific leaders',
  ],
  ['fr', 'Le sommet s’est tenu à Pau le 13 janvier avec ses homologues du G5 Sahel.', 'Summit', 'Participant=ses homologues'],
  ['en', 'Ministers from Canada, France and Japan took part in the meeting.', 'Meeting', 'Participant=France', 'Participant=Japan'],
  [
    'fr',
    'La réunion s’est tenue à Lomé. Des représentants de l’UNICEF et de la Banque mondiale y ont assisté.',
    'Meeting',
    'Participant=Banque mondiale',
  ],
  [
    'en',
    'Representatives of local aid groups attended the meeting held in Lomé.',
    'Meeting',
    'Participant=Representatives of local aid groups',
  ],
  [
    'fr',
    'Il salue la Convention signée à Rabat, le 12 mai 2024, entre le Sénégal et le Maroc.',
    'Agreement',
    'Author=Sénégal',
    'Author=Maroc',
  ],
  ['fr', 'La France appuie la Mission multinationale de sécurité conduite par le Kenya.', 'Exercise'],
];

/** A resolution in the manner of councils: the body stands alone on its line, its paragraphs open with verbs. */
const RESOLUTION = `Le Conseil de paix et de sécurité,

Prenant note de l’allocution d’ouverture de Mme Awa Diallo, présidente en exercice ;

1. Condamne fermement les attaques de la Russie ;

2. Décide de proroger le mandat de la mission ;

3. Décide de rester saisi de la question.`;

const FOUNDED: readonly Case[] = [
  ['fr', 'Créée en 2018, la Banque des Territoires est un des métiers de la Caisse des Dépôts.', 'Establishment', '2018'],
  ['fr', 'Depuis sa création, en 2002, le Fonds de solidarité de l’Union européenne a aidé les États.', 'Establishment', '2002'],
  ['en', 'A training centre near Bukhara is expected to open in 2025.', 'Establishment', '2025'],
  ['fr', 'Ils décident de créer, au siège de l’Organisation, une cellule de coordination.', 'Establishment'],
];

const FORUMS: readonly Case[] = [
  ['en', 'The Secretary General delivered remarks at the Oslo Energy Forum today.', 'Conference'],
  ['fr', 'Le Tchad s’est engagé, au Forum mondial sur les réfugiés de décembre 2023, à ouvrir ses frontières.', 'Conference', '2023-12'],
  ['en', 'She commended Indonesia for having hosted the Jakarta Democracy Forum last November.', 'Conference', 'Host=Indonesia'],
  ['fr', 'Le Canada s’est engagé, au sommet de Madrid, à former des soldats.', 'Summit', 'Participant=Canada'],
];

const PRESENT: readonly Case[] = [
  [
    'fr',
    'Le Conseil a tenu sa session lundi, par visioconférence, sous la présidence de Monsieur Awa DIALLO, Ministre de l’Economie, son Président.',
    'Meeting',
    'Chair=Awa DIALLO',
  ],
  [
    'en',
    'The Council held a meeting on Monday, under the Chairmanship of H.E. Anna Weiss, President of Ghana.',
    'Meeting',
    'Chair=Anna Weiss',
  ],
  ['en', 'We, the Leaders of the G7, met today. We were joined by President Anna Weiss and Minister Mark Rutte.', 'Participant=Anna Weiss'],
  ['fr', 'Les ministres se sont réunis hier. Ils ont été rejoints par leur homologue, Anna Weiss.', 'Meeting', 'Participant=Anna Weiss'],
  [
    'en',
    'Ghana and Japan met in Accra on Monday. Japan thanked Ghana. Ghana thanked Japan for its aid. They discussed Chad and Niger. The two sides will hold the next meeting in Tokyo.',
    'Meeting',
    'Place=Tokyo',
    'Participant=Ghana',
    'Participant=Japan',
  ],
  ['en', 'Minister Anna Weiss hosted a luncheon for the ambassadors of the region.', 'Meeting', 'Host=Anna Weiss'],
];

const PARTNERS: readonly Case[] = [
  ['en', 'The UK will host a Food Summit in London, in partnership with Somalia and Kenya.', 'Summit', 'Organizer=Kenya'],
  ['fr', 'En partenariat avec la Norvège, le Ghana organise une conférence à Accra.', 'Conference', 'Organizer=Norvège'],
  [
    'en',
    'Minister Mark Rutte met with Anna Weiss, Minister of Foreign Affairs of Ghana, who is on a visit to Oslo.',
    'Visit',
    'Visitor=Anna Weiss',
  ],
];

const SAID: readonly Case[] = [
  ['fr', RESOLUTION, 'Statement', 'Speaker=Conseil de paix et de sécurité de l’Union africaine', 'Target=Russie'],
  ['fr', RESOLUTION, 'Statement', '2024-05-15', 'Speaker=Awa Diallo'],
  [
    'en',
    '“Our two countries have been friends for sixty years.”\n– The Rt. Hon. Anna Weiss, Prime Minister of Canada',
    'Speaker=Anna Weiss',
  ],
  ['fr', 'Pour Anna Weiss, « les communes attendaient ce signal depuis longtemps ».', 'Statement', 'Speaker=Anna Weiss'],
  ['en', 'The following statement was released by the Government of Ghana.', 'Statement', 'Speaker=Ghana'],
];

/** What a body has done, item by item, with one auxiliary for all. */
const ITEMS = `Sans débat, le Conseil de l’Union européenne a :

• prorogé les mesures restrictives à l’encontre du Nicaragua ;

• nommé Mme Anna Weiss représentante spéciale.`;

const NAMED =
  'Sur proposition du ministre, ont été nommés :\n\n• Directeur national du Contrôle : Monsieur Romuald Ahouan ;\n\n• Directrice de la Caisse : Madame Carine Dossou.';

const LIFTED = 'The Council of the European Union decided to lift the sanctions imposed on Guinea in September 2022.';

const TEXTS: readonly Case[] = [
  ['en', LIFTED, 'Sanction', '2024-05-15', 'Author=Council of the European Union', 'Target=Guinea'],
  ['en', LIFTED, 'Sanction', '2022-09', 'Target=Guinea'],
  ['fr', NAMED, 'Appointment', '2024-05-15', 'Appointee=Romuald Ahouan'],
  ['fr', NAMED, 'Appointment', '2024-05-15', 'Appointee=Carine Dossou'],
  ['fr', 'Adopté par le Conseil de paix et de sécurité lors de sa 1200e réunion.', 'Agreement', 'Author=Conseil de paix et de sécurité'],
  ['fr', ITEMS, 'Sanction', 'Author=Conseil de l’Union européenne', 'Target=Nicaragua'],
  ['fr', ITEMS, 'Appointment', 'Author=Conseil de l’Union européenne', 'Appointee=Anna Weiss'],
  ['fr', 'Le Conseil des ministres a approuvé le budget de l’Agence.', 'Agreement', 'Author=Conseil des ministres'],
  ['en', 'Anna Weiss made the following statement.', 'Statement', 'Speaker=Anna Weiss'],
  ['en', 'Anna Weiss visited the KFOR mission on Tuesday.', 'Visit', 'Visitor=Anna Weiss', 'Host=Kosovo Force'],
  ['en', 'Minister Anna Weiss visited a vaccine plant on Monday.', 'Visit', '2024-05-13', 'Visitor=Anna Weiss'],
];

const STRUCK: readonly Case[] = [
  ['en', 'He spoke following the incursion of Russian drones into Polish airspace on Sunday.', 'Attack', 'Author=Russia', 'Target=Poland'],
  ['fr', 'Il a condamné les frappes de drones russes sur Odessa.', 'Attack', 'Author=Russie'],
  ['en', 'The attack on May 3 in Gao, in which 22 soldiers lost their lives, was condemned.', 'Attack', 'Target=22 soldiers'],
];

const WHERE: readonly Case[] = [
  ['en', 'Canada condemned the attack on the German embassy in Kabul.', 'Attack', 'Place=Kabul'],
  ['fr', 'Il condamne l’attentat perpétré lundi contre un convoi militaire à Mogadiscio.', 'Attack', 'Place=Mogadiscio'],
  ['en', 'The rebels attacked El Fasher on May 10.', 'Attack', 'Place=El Fasher', 'Target=El Fasher'],
];

const WHEN: readonly Case[] = [
  [
    'en',
    'Leaders of NATO condemned the cyber-attack on the health service last month and urged Russia to stop.',
    'Statement',
    '2024-05-15',
    'Target=Russia',
  ],
  ['fr', 'Trois semaines après le séisme qui a frappé le Gard, la ministre Ada Lund a salué les pompiers.', 'Disaster', '2024-04-24'],
  ['fr', 'Mme Ada Lund prendra ses fonctions de directrice de l’Agence des Ports à compter du 1er juin 2024.', 'Appointment', '2024-06-01'],
  ['en', 'Minister Anna Weiss visited Tallinn on Monday. She then met Mark Rutte.', 'Meeting', '2024-05-13'],
  ['fr', 'La ministre Anna Weiss a rencontré Mark Rutte.', 'Meeting', '2024-05-15'],
  [
    'en',
    'Minister Anna Weiss today signed an agreement on the protection of cables during a visit to Tallinn.',
    'Visit',
    '2024-05-15',
    'Visitor=Anna Weiss',
  ],
];

const check = (cases: readonly Case[]): void => {
  for (const [language, text, ...pieces] of cases) {
    it(`${language}: ${text.split('\n')[0]} ${pieces.join(' ')}`, () => {
      const lines = linesOf(read(text, language));
      assert.ok(says(lines, pieces), lines.join('\n'));
    });
  }
};

/** Language, text, and the class of event that it tells of none. */
const NONE: readonly (readonly [LanguageCode, string, string])[] = [
  ['en', 'France commended Kenya for hosting more than 800,000 refugees.', 'Meeting'],
  ['fr', 'Le Tchad accueille des réfugiés soudanais.', 'Meeting'],
  ['fr', 'Le Conseil a adopté le budget pour l’exercice 2025.', 'Exercise'],
  ['en', 'Norway, which sent a rescue team on Tuesday, will supply 20 boats next week.', 'Exercise'],
  ['en', 'The money helps farmers to cope with recurring drought.', 'Disaster'],
  ['en', 'She laid flowers at the Nairobi War Cemetery.', 'Attack'],
  ['en', 'The Prime Minister welcomed Anna Weiss on her first visit to Japan.', 'Meeting'],
  ['fr', 'L’Italie a proposé d’accueillir à Rome un centre d’expérimentation.', 'Visit'],
  ['fr', 'La mission permanente de la Norvège a remercié le Conseil.', 'Exercise'],
];

describe('what an account tells in passing', () => {
  describe('who takes part', () => check(WHO));
  describe('what is founded', () => check(FOUNDED));
  describe('which forum, and who was there', () => check(FORUMS));
  describe('who was there', () => check(PRESENT));
  describe('with whom', () => check(PARTNERS));
  describe('who said it', () => check(SAID));
  describe('what is adopted, appointed, told, seen', () => check(TEXTS));
  describe('who struck whom', () => check(STRUCK));
  describe('where it was', () => check(WHERE));
  describe('when it was', () => check(WHEN));
  for (const [language, text, kind] of NONE) {
    it(`no ${kind}: ${text}`, () => {
      const lines = linesOf(read(text, language));
      assert.ok(!lines.some((line) => line.startsWith(`| ${kind} `)), lines.join('\n'));
    });
  }

  it('gives what is noted in passing to whoever speaks', () => {
    const lines = linesOf(read('Anna Weiss thanked Slovenia for its help, noting that it has given much.', 'en'));
    assert.equal(lines.filter((line) => line.startsWith('| Statement')).length, 1, lines.join('\n'));
  });

  it('lets whoever notes something go on to speak', () => {
    const text = 'Anna Weiss noted that Ghana has sent aid to Chad and said that Japan would follow.';
    const lines = linesOf(read(text, 'en')).filter((line) => line.startsWith('| Statement'));
    assert.ok(lines.length > 0 && !lines.some((line) => line.includes('Speaker=Ghana')), lines.join('\n'));
  });

  it('keeps editions of a series apart', () => {
    const text = 'Le deuxième sommet s’est tenu à Accra le 3 mai 2023. Ils ont préparé le troisième sommet, qui se tiendra à Lomé.';
    const lines = linesOf(read(text, 'fr')).filter((line) => line.startsWith('| Summit'));
    assert.equal(lines.length, 2, lines.join('\n'));
  });
});
