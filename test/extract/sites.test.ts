/** Where and when events are that their own words leave open: places of relative clauses, of what struck them, and the days of a programme. */
import assert from 'node:assert/strict';
import type { LanguageCode } from '../../src/model/doc.ts';
import { linesOf, read, says } from './read.ts';

/** Language, text, and the pieces that one event of its reading must hold. */
type Case = readonly [LanguageCode, string, ...string[]];

const PROGRAMME = `Minister Anna Weiss will visit Brazil from 10 to 14 June.

Monday 10 June, Manaus
10:30 Meeting with the Governor, Paulo Reis.
15:00 Meeting with Maria Lopes.

The Minister will meet Rosa Diaz on her return.`;

const SITES: readonly Case[] = [
  ['fr', 'Il se rendra à Washington, où il prendra part au Sommet Etats-Unis – Afrique.', 'Summit', 'Place=Washington'],
  ['en', 'Mark Rutte travelled to Estonia, where he held talks with Kristen Michal.', 'Meeting', 'Place=Estonia'],
  ['en', 'An outbreak of cholera was declared in Cibitoke Province on 24 February.', 'Disaster', 'Place=Cibitoke Province'],
  ['fr', 'La Conférence s’est réunie à Cotonou le 3 mai.', 'Meeting', 'Place=Cotonou'],
  ['en', PROGRAMME, 'Meeting', '2024-06-10', 'Place=Manaus', 'Participant=Maria Lopes'],
];

describe('where and when events are', () => {
  for (const [language, text, ...pieces] of SITES)
    it(`${language}: ${text.slice(0, 80)}`, () => {
      const lines = linesOf(read(text, language));
      assert.ok(says(lines, pieces), lines.join('\n'));
    });

  it('gives a verb of bearing its place only for what is borne', () => {
    const lines = linesOf(read('Norway has faced criticism after the flooding.', 'en')).join('\n');
    assert.ok(!lines.includes('Place=Norway'), lines);
  });

  it('ends a programme where its list ends', () => {
    const lines = linesOf(read(PROGRAMME, 'en')).filter((line) => line.includes('Rosa Diaz'));
    assert.ok(!lines.some((line) => line.includes('Manaus')), lines.join('\n'));
  });
});
