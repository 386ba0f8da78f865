import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { LanguageCode } from '../../src/model/doc.ts';
import { annotate } from '../../src/pipeline.ts';

const [header, ...body] = readFileSync(new URL('tagged-cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('recogniseEntities beside trees', () => {
  for (const cells of body) {
    const row = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
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
