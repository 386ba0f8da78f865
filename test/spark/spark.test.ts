import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { groupBy } from '../../src/graph/collections.ts';
import { textOf } from '../build/texts.ts';
import { pledgegraph, ROOT, room } from '../cli/console.ts';

const PYTHON = process.env.PYTHON ?? 'python3';
const MASTER = 'local-cluster[2,1,1024]';
const DOCUMENTS = 40;

/** Why it cannot be run here, if it cannot. */
function missing(): string | undefined {
  if (spawnSync(PYTHON, ['-c', 'import pyspark']).status !== 0) return `${PYTHON} has no module pyspark (PYTHON names another)`;
  return spawnSync('java', ['-version']).status === 0 ? undefined : 'there is no java';
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
/** How many quads each graph has. */
const counts = (lines: readonly string[]): Record<string, number> =>
  Object.fromEntries([...groupBy(lines, (line) => line.slice(line.lastIndexOf(' <')))].map(([graph, quads]) => [graph, quads.length]));

describe('the filter under Apache Spark', () => {
  const here = room();
  after(() => here.remove());

  it(`gives with two executors what it gives alone`, async function () {
    const reason = missing();
    if (reason) {
      console.log(`    the filter under Apache Spark is not tested: ${reason}`);
      this.skip();
    }
    this.timeout(300_000);
    const documents = Array.from({ length: DOCUMENTS }, (_, number) => ({
      identifier: `d-${number}`,
      issued: '2024-04-01',
      text: textOf(number),
    }));
    const lines = [...documents.map((each) => JSON.stringify(each)), '{"identifier": "broken"}', 'no JSON']
      .map((line) => `${line}\n`)
      .join('');
    fs.writeFileSync(here.path('documents.jsonl'), lines);
    const alone = await pledgegraph(['extract', '--jsonl'], lines);
    assert.equal(alone.code, 2);

    const filter = [
      process.execPath,
      '--import',
      path.join(ROOT, 'node_modules/tsx/dist/loader.mjs'),
      path.join(ROOT, 'src/cli/main.ts'),
      'extract',
      '--jsonl',
    ].join(' ');
    const script = path.join(ROOT, 'examples/spark/extract.py');
    const args = [script, here.path('documents.jsonl'), here.path('quads'), '--master', MASTER, '--partitions', '4', '--command', filter];
    const { status, stderr } = spawnSync(PYTHON, args, { cwd: here.path(), encoding: 'utf8' });
    assert.equal(status, 0, stderr);

    const parts = fs.readdirSync(here.path('quads')).filter((name) => name.startsWith('part-'));
    const quads = parts.sort().flatMap((name) => linesOf(fs.readFileSync(here.path('quads', name), 'utf8')));
    assert.ok(parts.length >= 4, `${parts.length} parts`);
    assert.deepEqual(quads, linesOf(alone.out), 'the parts one after another are the output of one filter');
    assert.deepEqual(counts(quads), counts(linesOf(alone.out)));
    assert.ok(Object.keys(counts(quads)).length > DOCUMENTS);
  });
});
