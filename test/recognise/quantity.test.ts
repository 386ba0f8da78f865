import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadLanguage } from '../../src/language/index.ts';
import type { LanguageCode } from '../../src/model/doc.ts';
import type { QuantityMention } from '../../src/model/value.ts';
import { currencyHints, documentCurrencyHints, recogniseQuantities } from '../../src/recognise/quantity/index.ts';

interface Case {
  readonly text: string;
  readonly expected: string;
}

function cases(language: LanguageCode): Case[] {
  const lines = readFileSync(new URL(`data/quantity.${language}.tsv`, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('text\t'))
    .map((line) => {
      const [text, expected] = line.replace(/\\u([0-9a-f]{4})/gu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))).split('\t');
      return { text, expected };
    });
}

/** Writes a mention the way the tables do, the figure only where the table asks for it. */
function written(text: string, mention: QuantityMention, withFigure: boolean): string {
  const bounds = mention.min === mention.max && mention.min !== null ? `${mention.min}` : `${mention.min ?? ''}..${mention.max ?? ''}`;
  const parts = [mention.kind, bounds];
  if (mention.currency) parts.push(mention.currency);
  if (mention.unit) parts.push(`unit=${mention.unit}`);
  if (mention.approximate) parts.push('approx');
  if (mention.per) parts.push(`per=${mention.per}`);
  if (mention.total) parts.push('total');
  if (withFigure) parts.push(`figure=${text.slice(mention.figure.start, mention.figure.end)}`);
  return `${text.slice(mention.start, mention.end)} = ${parts.join(' ')}`;
}

/** "40e9..": the tables' powers of ten written out. */
const plain = (expected: string): string =>
  expected.replace(
    / = (\w+) (\S+)/gu,
    (_, kind: string, bounds: string) => ` = ${kind} ${bounds.replace(/\d+(?:\.\d+)?e\d+/gu, (n) => `${Number(n)}`)}`,
  );

for (const language of ['fr', 'en'] as const) {
  describe(`quantities (${language})`, () => {
    for (const { text, expected } of cases(language)) {
      it(text, () => {
        const found = recogniseQuantities(text, { language });
        const shown = found.map((mention) => written(text, mention, expected.includes('figure='))).join(' ;; ');
        assert.equal(shown || '-', plain(expected));
        for (const mention of found) assert.ok(mention.figure.start >= mention.start && mention.figure.end <= mention.end);
      });
    }
  });
}

describe('currency hints', () => {
  const codeOf = (text: string, context: string) =>
    recogniseQuantities(text, { language: 'fr', currencyHints: currencyHints(context) }).map((mention) => mention.currency);
  it('settle shared names from the place and publisher', () => {
    assert.deepEqual(codeOf('5 millions de dollars', 'Affaires mondiales Canada'), ['CAD']);
    assert.deepEqual(codeOf('5 millions de francs', 'YAOUNDÉ, 3 mai'), ['XAF']);
    assert.deepEqual(codeOf('5 M$', 'Québec, le 20 mars'), ['CAD']);
    assert.deepEqual(codeOf('5 millions de couronnes', 'Oslo, le 20 mars'), ['NOK']);
    assert.deepEqual(codeOf('5 millions de dollars américains', 'Ottawa'), ['USD']);
  });
  const hintsOf = (language: LanguageCode, text: string, publisher?: string) =>
    documentCurrencyHints(text, { publisher }, { language, tokens: loadLanguage(language).analyse(text).tokens });
  it('come from the publisher first, then from the dateline, never from the body', () => {
    const text = 'Un titre\n\nOttawa, le 4 mai 2023 – Des francs.\n\nLa Suisse et la Norvège ont promis des fonds.';
    assert.deepEqual(hintsOf('fr', text), { dollar: 'CAD' });
    assert.deepEqual(hintsOf('fr', text, 'Gouvernement australien, Canberra'), { dollar: 'AUD' });
  });
  it('come from the one state that gives dollars where no publisher is told', () => {
    const text = 'New Zealand will give $3 million to Tonga.';
    assert.deepEqual(hintsOf('en', text), { dollar: 'NZD' });
    assert.deepEqual(hintsOf('en', text, 'UNICEF'), {});
    assert.deepEqual(hintsOf('en', 'Canada will give $3 million, and the United States will give $4 million.'), {});
    assert.deepEqual(hintsOf('en', 'UNICEF will give $3 million to Canada.'), {});
    assert.deepEqual(hintsOf('fr', 'L’Australie versera 3 millions de dollars à l’UNICEF.'), { dollar: 'AUD' });
  });
  it('do not choose between two countries', () => {
    assert.deepEqual(currencyHints('Canada and Australia (joint)'), {});
    assert.deepEqual(codeOf('5 millions de dollars', 'Canada and Australia (joint)'), ['USD']);
  });
  it('leave a shared name open where nothing settles it', () => {
    assert.deepEqual(codeOf('5 millions de couronnes', 'Bruxelles'), [undefined]);
    assert.deepEqual(
      recogniseQuantities('300 livres scolaires', { language: 'fr' }).map((mention) => mention.kind),
      ['count'],
    );
  });
});
