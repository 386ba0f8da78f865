import assert from 'node:assert/strict';
import { detectLanguage } from '../../src/read/language.ts';

const KNOWN: readonly [string, 'fr' | 'en'][] = [
  ['La Suisse versera 12 millions de francs au PAM.', 'fr'],
  ['Les ministres ont adopté une déclaration commune à l’issue de leur réunion.', 'fr'],
  ['The ministers adopted a joint statement at the end of their meeting.', 'en'],
  ['Canada will provide 12 million dollars to the World Food Programme.', 'en'],
  ['Communiqué\n\nL’Union européenne débloque une aide pour le Soudan', 'fr'],
];

const UNKNOWN: readonly [string, string][] = [
  ['Spanish', 'Los ministros adoptaron una declaración conjunta al final de la reunión que se celebró en la capital del país.'],
  [
    'German',
    'Die Minister haben nach der Sitzung in der Hauptstadt eine gemeinsame Erklärung angenommen und sich bei dem Präsidenten bedankt.',
  ],
  ['Italian', 'I ministri hanno adottato una dichiarazione congiunta alla fine della riunione che si è tenuta nella capitale del paese.'],
  ['Portuguese', 'Os ministros adotaram uma declaração conjunta no final da reunião que foi realizada na capital do país.'],
  ['Dutch', 'De ministers hebben na afloop van de vergadering een gezamenlijke verklaring aangenomen die door het land wordt gesteund.'],
  ['Ukrainian', 'Міністри ухвалили спільну заяву за підсумками зустрічі.'],
  ['numbers only', '12 345 678 — 90 %'],
  ['names only', 'Patriot Leopard Abrams Bradley HIMARS Gepard'],
];

describe('language of a text', () => {
  for (const [text, language] of KNOWN) it(`${language}: ${text.slice(0, 40)}`, () => assert.equal(detectLanguage(text), language));
  for (const [title, text] of UNKNOWN) {
    it(`refuses ${title}`, () => assert.throws(() => detectLanguage(text, 'a.txt'), { code: 'language-unknown', message: /^a\.txt / }));
  }
});
