import assert from 'node:assert/strict';
import type { LanguageCode } from '../../src/model/doc.ts';
import { linesOf, read, says } from './read.ts';

/** Language, text, the pieces that one event of its reading must hold; one that begins with "-" no event may hold. */
type Case = readonly [LanguageCode, string, ...string[]];

const TITLES: readonly Case[] = [
  ['fr', 'La directrice générale de son bureau d’Abuja, Mme Awa Diallo, a salué les efforts du Togo.', 'Statement', 'Speaker=Awa Diallo'],
  [
    'fr',
    'Le chef du Service de la défense, de la protection civile et des sports (SDS), le colonel Paul Ndong, a rencontré Awa Diallo.',
    'Meeting',
    'Participant=Paul Ndong',
  ],
  [
    'fr',
    'Mme Élodie Sarr, ministre des Mines, a rencontré hier Paul Ndong. La ministre a remercié le Japon.',
    'Speaker=Élodie Sarr',
    'Target=Japon',
  ],
  [
    'fr',
    'Ali Bongo, ministre des Affaires étrangères du Gabon, et Jean Roux, ministre des Affaires étrangères du Bénin, se sont entretenus. Le chef de la diplomatie béninoise a remercié le Japon.',
    'Statement',
    'Speaker=Jean Roux',
    '-Speaker=Ali Bongo',
  ],
  ['en', 'The Deputy Head of the European Union Delegation to Chad, Mr. Paul Weber, praised Chad.', 'Statement', 'Speaker=Paul Weber'],
  [
    'en',
    'The Special Envoy of the Secretary-General for the Great Lakes and Head of the Regional Office, Huang Xia, thanked Japan.',
    'Statement',
    'Speaker=Huang Xia',
  ],
  [
    'en',
    'President Nana Akufo-Addo of Ghana met President Faustin-Archange Touadéra of the Central African Republic. The Ghanaian leader thanked France.',
    'Speaker=Nana Akufo-Addo',
    'Target=France',
    '-Speaker=Faustin-Archange Touadéra',
  ],
  [
    'fr',
    'Paul Roux, ministre togolais des Mines, et le Premier ministre Jean Ndong ont signé un accord. Le ministre a remercié le Japon.',
    'Speaker=Paul Roux',
    'Target=Japon',
    '-Speaker=Jean Ndong',
  ],
  [
    'fr',
    'À l’invitation de S.E. M. Macky Sall, Awa Diallo a effectué une visite à Dakar.',
    'Visit',
    'Host=Macky Sall',
    'Visitor=Awa Diallo',
  ],
  ['en', 'The Minister of Health, the Governor of the Bank, Paul Roux, praised Japan.', '-Speaker=the Bank'],
];

const SUBJECTS: readonly Case[] = [
  ['en', 'In July, Kenya and Ghana co-hosted a conference in Lomé.', 'Conference', 'Host=Kenya', 'Host=Ghana'],
  [
    'en',
    'PROGRESS FOR FARMERS: On Tuesday, President Nana Akufo-Addo and Prime Minister Victoire Dogbé of Togo signed an agreement on fertilizer.',
    'Agreement',
    'Author=Nana Akufo-Addo',
    'Author=Victoire Dogbé',
  ],
  [
    'en',
    'The Minister of Health of the Republic of Ghana, Awa Diallo, and the Director-General of the Fund, Paul Roux, co-chaired the third meeting of the Committee.',
    'Meeting',
    'Chair=Awa Diallo',
    'Chair=Paul Roux',
  ],
  [
    'fr',
    'À l’invitation de S.E. M. Macky Sall, Président de la République du Sénégal, le Président de la Commission de la CEDEAO, S.E. M. Omar Alieu Touray, a effectué une visite à Dakar.',
    'Visitor=Omar Alieu Touray',
    '-Visitor=Macky Sall',
  ],
  [
    'fr',
    'Awa Diallo, ministre togolaise des Mines, Paul Roux, ambassadeur de France au Togo, et Jean Ndong, directeur de l’Agence, ont signé lundi un accord.',
    'Agreement',
    'Author=Awa Diallo',
    'Author=Paul Roux',
    'Author=Jean Ndong',
  ],
  ['fr', 'Le projet de loi Macron a été adopté lundi.', 'Agreement', '-Author=Macron'],
  ['fr', 'Selon M. Paul Roux, le pont a été inauguré lundi.', 'Establishment', '-Author=Paul Roux'],
  ['en', 'In the presence of Paul Roux, the bridge was opened on Monday.', 'Establishment', '-Author=Paul Roux'],
];

const HOSTS: readonly Case[] = [
  [
    'fr',
    'M. Paul Roux a été reçu lundi à Lomé par le Premier ministre, Mme Victoire Dogbé.',
    'Meeting',
    'Host=Victoire Dogbé',
    'Participant=Paul Roux',
  ],
  ['fr', 'Alassane Ouattara a reçu hier Mme Awa Diallo pour un entretien.', 'Meeting', 'Host=Alassane Ouattara', 'Participant=Awa Diallo'],
  ['fr', 'Awa Diallo a rencontré hier Paul Roux.', 'Meeting', 'Participant=Awa Diallo', '-Host=Awa Diallo'],
  ['en', 'Minister Awa Diallo received Ambassador Paul Roux on Monday.', 'Meeting', 'Host=Awa Diallo', 'Participant=Paul Roux'],
  ['en', 'Awa Diallo received the prize on Monday.', '-Host=Awa Diallo'],
];

const MISSING: readonly Case[] = [
  [
    'en',
    'Paul Roux informed his counterpart, Awa Diallo, of the gift in a telephone call this morning.',
    'Call',
    'Participant=Paul Roux',
    'Participant=Awa Diallo',
  ],
  [
    'en',
    'In a phone call on Monday, Paul Roux thanked Awa Diallo for her support.',
    'Call',
    'Participant=Paul Roux',
    'Participant=Awa Diallo',
  ],
  [
    'en',
    'Ahead of a meeting with Awa Diallo on Monday, Paul Roux praised Togo.',
    'Meeting',
    'Participant=Awa Diallo',
    'Participant=Paul Roux',
  ],
  [
    'en',
    'Paul Roux made the announcement in Amman following a meeting there on Monday with the Minister, Awa Diallo.',
    'Meeting',
    'Participant=Awa Diallo',
    'Participant=Paul Roux',
  ],
  ['en', 'At the end of a three-day visit to Chad, Paul Roux signed an agreement with UNICEF.', 'Visit', 'Visitor=Paul Roux'],
  ['en', 'After a meeting between Kenya and Ghana, Paul Roux praised Togo.', 'Meeting', 'Participant=Kenya', '-Participant=Paul Roux'],
  ['fr', 'Au terme d’une visite de trois jours au Tchad, Mme Awa Diallo a signé un accord avec l’UNICEF.', 'Visit', 'Visitor=Awa Diallo'],
  ['fr', 'Awa Diallo a remercié Paul Roux au cours d’un échange téléphonique.', 'Call', 'Participant=Awa Diallo', 'Participant=Paul Roux'],
  [
    'fr',
    'La visite de M. Paul Roux à Lomé a été marquée par un entretien avec la Première ministre, Mme Victoire Dogbé.',
    'Meeting',
    'Participant=Paul Roux',
    'Participant=Victoire Dogbé',
  ],
  [
    'fr',
    'Dans un entretien qu’elle a eu lundi avec M. Paul Roux, la Secrétaire générale, Mme Awa Diallo, s’est félicitée de ce dialogue.',
    'Meeting',
    'Participant=Awa Diallo',
    'Participant=Paul Roux',
  ],
  [
    'fr',
    'Après une réunion entre le Kenya et le Ghana, Paul Roux a salué le Togo.',
    'Meeting',
    'Participant=Kenya',
    '-Participant=Paul Roux',
  ],
];

const FORCES: readonly Case[] = [
  ['fr', 'L’exercice Kenya-Ghana s’est achevé lundi.', 'Exercise', 'Participant=Kenya', 'Participant=Ghana'],
  ['fr', 'L’attentat commis hier à Lomé et revendiqué par Boko Haram a été condamné.', 'Attack', 'Author=Boko Haram'],
  [
    'fr',
    'L’attaque contre le camp de la MINUSMA a été condamnée.',
    'Attack',
    'Target=Mission multidimensionnelle intégrée des Nations unies pour la stabilisation au Mali',
  ],
  ['en', 'Kenya will host the naval exercise in June.', 'Exercise', 'Host=Kenya', '-Author=Kenya'],
  ['en', 'A joint exercise by Kenya and Ghana began on Monday.', 'Exercise', 'Participant=Kenya', 'Participant=Ghana'],
  ['en', 'They condemned the violence inflicted by armed gangs on residents.', 'Attack', 'Author=armed gangs'],
  ['en', 'They condemned the attack on its residents by unidentified men.', '-Author=its residents'],
];

const check = (cases: readonly Case[]): void => {
  for (const [language, text, ...pieces] of cases) {
    it(`${language}: ${text.split('\n')[0]}`, () => {
      const lines = linesOf(read(text, language));
      const wanted = pieces.filter((piece) => !piece.startsWith('-'));
      assert.ok(says(lines, wanted), lines.join('\n'));
      for (const piece of pieces) if (piece.startsWith('-')) assert.ok(!says(lines, [piece.slice(1)]), lines.join('\n'));
    });
  }
};

describe('whom words stand for in events', () => {
  describe('titles', () => check(TITLES));
  describe('hosts', () => check(HOSTS));
  describe('the party that a noun leaves out', () => check(MISSING));
  describe('exercises and attacks', () => check(FORCES));
  describe('subjects that the tree does not find', () => check(SUBJECTS));
});
