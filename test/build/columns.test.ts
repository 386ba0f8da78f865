import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { columnsName } from '../../src/graph/columns-file.ts';
import { readGraphFolder } from '../../src/graph/store.ts';
import { evaluate, FolderStore, findQuery, loadQueries, openStore, prepare } from '../../src/query/index.ts';
import { pledgegraph, room } from '../cli/console.ts';
import { filesOf, writeTexts } from './texts.ts';

const texts = (...pairs: [number, number][]): Map<number, number> => new Map(pairs);

describe('the columns of a graph folder', () => {
  let here: ReturnType<typeof room>;
  let input: string;
  let out: string;
  beforeEach(async () => {
    here = room();
    [input, out] = [here.path('in'), here.path('graph')];
    writeTexts(input, texts([0, 0], [1, 0], [2, 0], [3, 0]));
    await build();
  });
  afterEach(() => here.remove());

  const build = (folder = out) => pledgegraph(['build', input, '--out', folder, '--quiet']);
  const fileOf = (): string => path.join(out, columnsName(readGraphFolder(out).manifest));
  const columnFiles = (): string[] => fs.readdirSync(out).filter((name) => name.startsWith('columns.'));

  /** Saved queries give what the engine gives with the whole graph. */
  async function assertRight(): Promise<void> {
    const folder = readGraphFolder(out);
    const whole = await openStore(...folder.files({ provenance: true }));
    const store = new FolderStore(folder);
    assert.equal(store.size, whole.size);
    const sources = ['SELECT ?g ?s ?t { GRAPH ?g { ?s <http://www.w3.org/ns/prov#wasDerivedFrom> ?t } } ORDER BY ?g ?s ?t'];
    const saved = ['pledges', 'timeline', 'totals-by-currency'].map((name) => findQuery(loadQueries(), name));
    for (const each of [...saved, ...sources]) {
      const query = prepare(each);
      const quick = store.quick(query);
      assert.ok(quick?.kind === 'table' && quick.rows.length > 0);
      assert.deepEqual(quick, await evaluate(whole, query));
    }
    assert.equal(store.loaded, false);
  }

  it('answer as the whole graph does', assertRight);

  it('refuse in one sentence what would not fit into memory', async () => {
    const everything = ['a', 'b', 'c', 'd'].map((name) => `GRAPH ?g${name} { ?${name} a ?t${name} }`).join(' ');
    fs.writeFileSync(here.path('all.rq'), `SELECT * WHERE { ${everything} }`);
    const { code, err } = await pledgegraph(['query', here.path('all.rq'), '--graph', out]);
    assert.match(err, /^pledgegraph: \S*all\.rq: the answer is too large: it makes more than 50 million rows; ask for less\.\n$/u);
    assert.equal(code, 2);
  }).timeout(60_000);

  it('are not needed', async () => {
    fs.rmSync(fileOf());
    await assertRight();
  });

  it('are written again where they are gone, though nothing else has changed', async () => {
    const whole = filesOf(out);
    fs.rmSync(fileOf());
    await build();
    assert.deepEqual(filesOf(out), whole);
  });

  it('are not believed where they are damaged anywhere, and put right by the next build', async () => {
    const whole = filesOf(out);
    const { length } = fs.readFileSync(fileOf());
    for (let at = 0; at < length; at += Math.ceil(length / 7)) {
      const bytes = fs.readFileSync(fileOf());
      bytes[at] ^= 1;
      fs.writeFileSync(fileOf(), bytes);
      await assertRight();
      await build();
      assert.deepEqual(filesOf(out), whole, `byte ${at}`);
    }
    fs.truncateSync(fileOf(), length - 5);
    await assertRight();
    await build();
    assert.deepEqual(filesOf(out), whole);
  }).timeout(60_000);

  it('are those of the graph that is there: another has another file, and the old one goes', async () => {
    const before = fileOf();
    writeTexts(input, texts([0, 0], [1, 1], [3, 0], [4, 0]));
    await build();
    assert.notEqual(fileOf(), before);
    assert.deepEqual(columnFiles(), [path.basename(fileOf())]);
    await assertRight();
    await build(here.path('anew'));
    assert.deepEqual(filesOf(out), filesOf(here.path('anew')));
  });

  it('of another graph are not read', async () => {
    const other = here.path('other');
    fs.cpSync(out, other, { recursive: true });
    writeTexts(input, texts([0, 1], [1, 1], [2, 1], [3, 1]));
    await build();
    const [stale] = fs.readdirSync(other).filter((name) => name.startsWith('columns.'));
    fs.copyFileSync(path.join(other, stale), fileOf());
    await assertRight();
  });
});
