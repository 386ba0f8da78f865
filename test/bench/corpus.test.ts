import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { readPatterns } from '../../bench/corpus/texts.ts';
import { vary } from '../../bench/corpus/vary.ts';

const FOLDERS = ['fr', 'en'].map((language) => fileURLToPath(new URL(`../corpus/${language}/`, import.meta.url)));

describe('the generator of documents', () => {
  const patterns = readPatterns(FOLDERS);
  const documents = Array.from({ length: 300 }, (_, number) => vary(patterns, 7, number));

  it('gives the same for the same seed and number, and other documents otherwise', () => {
    assert.deepEqual(vary(patterns, 7, 123), documents[123]);
    assert.notEqual(vary(patterns, 8, 123).text, documents[123].text);
    assert.equal(new Set(documents.map(({ identifier }) => identifier)).size, documents.length);
    assert.equal(new Set(documents.map(({ text }) => text)).size, documents.length);
  });

  it('changes figures, names and dates, and leaves no marks of its own', () => {
    const figures = (text: string): number => text.match(/\d+/gu)?.length ?? 0;
    for (const [number, { text, meta }] of documents.entries()) {
      const pattern = patterns[number % patterns.length];
      assert.doesNotMatch(text, /[\u0001\u0002]|undefined|NaN/u);
      assert.match(meta.issued, /^\d{4}-\d\d-\d\d$/u);
      assert.ok(Math.abs(figures(text) - figures(pattern.text)) <= 3, `${pattern.name}: ${figures(text)} figures`);
      assert.ok(Math.abs(text.length - pattern.text.length) < 0.2 * pattern.text.length);
    }
  });

  it('moves all dates of a document by whole weeks', () => {
    const [pattern] = readPatterns(FOLDERS);
    const text = 'Le lundi 15 avril 2024, puis du 3 au 5 mai, le 02.06.2024 et en août 2025.';
    const made = Array.from({ length: 40 }, (_, number) =>
      vary([{ ...pattern, text, people: [], states: [], meta: { issued: '2024-04-15' } }], 3, number),
    );
    for (const { text: moved, meta } of made) {
      const weeks = (Date.parse(meta.issued) - Date.parse('2024-04-15')) / (7 * 86_400_000);
      assert.ok(Number.isInteger(weeks), meta.issued);
      const day = new Date(meta.issued);
      const name = new Intl.DateTimeFormat('fr', { month: 'long', timeZone: 'UTC' }).format(day);
      const number = day.getUTCDate() === 1 ? '1er' : String(day.getUTCDate());
      assert.ok(moved.includes(`lundi ${number} ${name} ${day.getUTCFullYear()},`), `${moved} is of ${meta.issued}`);
    }
  });
});
