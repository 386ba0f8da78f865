import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { annotate } from '../../src/pipeline.ts';
import { timeTable } from '../../tools/eval/tables.ts';
import { scoreTimes } from '../../tools/eval/times.ts';

describe('dates by value', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pledgegraph-times-'));
  after(() => rmSync(folder, { recursive: true }));

  it('counts gold dates that a time expression of the text gives, but not the day of issue', () => {
    const event = (date: string | null) => ({ id: `e${date}`, class: 'Meeting', quote: 'La Suisse', date });
    const facts = { entities: [], offices: [], events: ['2024-05-14', '2024-05-15', '2019', null].map(event), pledges: [{ due: '2025' }] };
    const text = 'La Suisse a reçu hier une délégation du Ghana. Elle versera 12 millions de francs au Ghana en 2025.';
    writeFileSync(path.join(folder, 'a.json'), JSON.stringify(facts));
    const score = scoreTimes({ name: 'set', folder }, [annotate({ text, meta: { identifier: 'a', issued: '2024-05-15' } })]);
    assert.deepEqual(score, { all: 3, unread: [{ document: 'a', edtf: '2019', quote: 'La Suisse' }] });
    assert.match(timeTable([['set', score]])[1], /^set +2 +3 +0\.667$/u);
  });
});
