import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { LanguageCode } from '../../src/model/doc.ts';
import { annotate } from '../../src/pipeline.ts';
import { recogniseOffices } from '../../src/recognise/entity/index.ts';

/** The rows of a table, by the names of its columns. */
function rows(file: string): Record<string, string>[] {
  const [header, ...body] = readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return body.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

describe('recogniseEntities beside trees', () => {
  for (const row of rows('tagged-cases.tsv')) {
    it(`${row.language}: ${row.text}`, () => {
      const { mentions } = annotate({ text: row.text, meta: { identifier: 'case' }, language: row.language as LanguageCode });
      const seen = mentions.flatMap(({ start, end, entity }) =>
        [entity.class, entity.key].map((what) => `${row.text.slice(start, end)} > ${what}`),
      );
      for (const item of row.expected.split('; ').filter(Boolean)) assert.ok(seen.includes(item), `${item} in: ${seen.join('; ')}`);
      for (const item of row.absent.split('; ').filter(Boolean)) assert.ok(!seen.includes(item), `no ${item} in: ${seen.join('; ')}`);
    });
  }
});

describe('recogniseOffices beside trees', () => {
  for (const { language, text, expected } of rows('tagged-office-cases.tsv')) {
    it(`${language}: ${text}`, () => {
      const doc = annotate({ text, meta: { identifier: 'case' }, language: language as LanguageCode });
      const told = recogniseOffices(doc).map(
        ({ person, title, organization }) => `${person.name} > ${title} > ${organization?.key ?? organization?.name ?? '-'}`,
      );
      assert.deepEqual(told, expected.split('; ').filter(Boolean));
    });
  }
});
