import assert from 'node:assert/strict';
import type { LanguageCode } from '../../src/model/doc.ts';
import { issueDateFromText } from '../../src/recognise/time/index.ts';

/** Language, text, the words that give the date of issue (null: none), the date. */
const CASES: readonly (readonly [LanguageCode, string, string | null, string?])[] = [
  ['fr', 'Soudan : la Suisse aide\n\nBerne, 15.04.2024 – La Conférence', '15.04.2024', '2024-04-15'],
  ['fr', 'Bruxelles, le 16 juin 2023\n\nDéfense', 'le 16 juin 2023', '2023-06-16'],
  ['fr', 'N’DJAMÉNA, 9 mai 2023 – La Mission', '9 mai 2023', '2023-05-09'],
  ['fr', 'Le 8 juin 2022 - Moncton (Nouveau-Brunswick) - Pêches et Océans', 'Le 8 juin 2022', '2022-06-08'],
  ['fr', 'Québec, le 2 mai 2021. - Le ministre', 'le 2 mai 2021', '2021-05-02'],
  ['fr', 'Communiqué du ministère (Paris, 25 octobre 2024)\n\nHier', '25 octobre 2024', '2024-10-25'],
  ['fr', 'Conseil de l’Union\nCommuniqué de presse\n21 novembre 2022\n\nAide', '21 novembre 2022', '2022-11-21'],
  ['fr', 'Le Conseil s’est réuni ce mercredi (28 août 2024), au lendemain des frappes.', 'ce mercredi (28 août 2024)', '2024-08-28'],
  ['fr', 'Communiqué du 3 mai 2024\nLe Conseil', '3 mai 2024', '2024-05-03'],
  ['fr', 'Publié le 2 février 2023\nLe Conseil', 'le 2 février 2023', '2023-02-02'],
  ['fr', 'La Commission remercie les pays.\n\nFait à Addis-Abeba, le 12 février 2023.', 'le 12 février 2023', '2023-02-12'],
  ['fr', `${'La Commission remercie les pays. '.repeat(120)}\n\nDakar, le 29 février 2024`, 'le 29 février 2024', '2024-02-29'],
  ['fr', 'Le Conseil s’est réuni le 3 mai 2024. Il a décidé.', null],
  ['fr', 'Le 3 mai 2024, le Conseil a décidé.', null],
  ['fr', 'Le Conseil a prorogé le texte jusqu’au 3 mai 2024\nIl', null],
  ['fr', 'Bruxelles, le 31 février 2024\nX', null],
  ['en', 'Washington, March 3, 2024\n\nThe Secretary', 'March 3, 2024', '2024-03-03'],
  ['en', 'WASHINGTON, D.C., March 3, 2024 — The Bank', 'March 3, 2024', '2024-03-03'],
  ['en', 'FOR IMMEDIATE RELEASE – May 4 2023\nToday', 'May 4 2023', '2023-05-04'],
  ['en', 'For Immediate Release\nMay 4, 2023\n\nStatement', 'May 4, 2023', '2023-05-04'],
  ['en', 'BRUSSELS (May 4, 2023) – The Council', 'May 4, 2023', '2023-05-04'],
  ['en', 'New York, 12 February 2023 (UNFPA) - The agency', '12 February 2023', '2023-02-12'],
  ['en', 'The ministers met today, 4 May 2023, in Geneva.', '4 May 2023', '2023-05-04'],
  ['en', 'On 3 May 2024, the Council adopted a text.', null],
  ['en', 'The meeting of 3 May 2024 – which was short', null],
  ['en', 'No date at all.', null],
];

describe('date of issue in the text', () => {
  for (const [language, text, words, date] of CASES) {
    it(`${words ?? 'none'} in: ${text.slice(0, 50).replaceAll('\n', ' ')}`, () => {
      const found = issueDateFromText(text, language);
      assert.deepEqual(found && { date: found.date, words: text.slice(found.span.start, found.span.end) }, words && { date, words });
    });
  }
});
