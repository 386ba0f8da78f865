import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readGraphFolder } from '../../src/graph/store.ts';
import { FolderStore, findQuery, loadQueries, prepare } from '../../src/query/index.ts';
import { filesOf, writeTexts } from '../build/texts.ts';
import { room } from '../cli/console.ts';
import { random } from '../random.ts';
import { KILLS, killed, undisturbed } from './harness.ts';

const TEXTS = 10;
/** Every third text changes, every fifth goes, some come. */
const OLD = new Map(Array.from({ length: TEXTS }, (_, number) => [number, 0]));
const NEW = new Map(
  Array.from({ length: TEXTS + 3 }, (_, number): [number, number] => [number, number % 3 === 0 ? 1 : 0]).filter(
    ([number]) => number % 5 !== 0,
  ),
);
const CHANGED = [...NEW].filter(([number, version]) => OLD.get(number) !== version).length;

describe(`a build that is killed ${KILLS} times`, () => {
  const here = room();
  const [old, now, out, anew] = [here.path('old'), here.path('now'), here.path('graph'), here.path('anew')];
  const first = here.path('before');
  let right: Record<string, string>;
  let last: Record<string, string>;
  before(async function () {
    this.timeout(120_000);
    writeTexts(old, OLD);
    writeTexts(now, NEW);
    await undisturbed('build', old, '--out', first, '--quiet');
    await undisturbed('build', now, '--out', anew, '--quiet');
    [last, right] = [filesOf(first), filesOf(anew)];
  });
  after(() => here.remove());

  /** The graph is whole: that of before, or that which was to be made. */
  function assertWhole(updated: boolean): void {
    if (!updated && !fs.existsSync(out)) return;
    const graph = readGraphFolder(out);
    const manifest = fs.readFileSync(path.join(out, 'manifest.json'), 'utf8');
    const expected = manifest === right['manifest.json'] ? right : last;
    assert.equal(manifest, expected['manifest.json']);
    const files = filesOf(out);
    for (const [file, bytes] of Object.entries(expected)) assert.equal(files[file], bytes, file);
    assert.ok(graph.allQuads({ provenance: true }).length > 500);
    assert.ok(new FolderStore(graph).quick(prepare(findQuery(loadQueries(), 'pledges'))));
  }

  for (const updated of [false, true]) {
    it(`${updated ? 'as an update' : 'at first'} leaves a whole graph, and the next run ends as if nothing had been`, async () => {
      const chance = random(updated ? 2 : 1);
      let times = 0;
      for (let round = 0; times < KILLS / 2 && round < 4 * KILLS; round++) {
        fs.rmSync(out, { recursive: true, force: true });
        if (updated) fs.cpSync(first, out, { recursive: true, preserveTimestamps: true });
        const jobs = round % 2 === 0 ? ['--jobs', '1'] : ['--jobs', '2'];
        // Killed again and again until it ends or has been killed three times: each goes on from where the one before was.
        for (let again = 0; again < 3; again++) {
          const lines = updated ? CHANGED : NEW.size;
          if (!(await killed({ args: ['build', now, '--out', out, ...jobs], lines, random: chance }))) break;
          times++;
          assertWhole(updated);
          if (chance() < 0.6) break;
        }
        const { code, err } = await undisturbed('build', now, '--out', out, '--quiet');
        assert.equal(code, 0, err);
        assert.deepEqual(filesOf(out), right, `round ${round}`);
        assert.deepEqual(fs.readdirSync(here.path()).sort(), ['anew', 'before', 'graph', 'now', 'old']);
      }
      assert.ok(times >= KILLS / 2, `${times} kills`);
    }).timeout(30_000 * KILLS);
  }
});
