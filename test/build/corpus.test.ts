import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readGraphFolder } from '../../src/graph/store.ts';
import { pledgegraph, room } from '../cli/console.ts';
import { filesOf, nameOf, textOf, writeTexts } from './texts.ts';

const versions = (...numbers: number[]): Map<number, number> => new Map(numbers.map((number) => [number, 0]));

describe('a corpus that grows', () => {
  let here: ReturnType<typeof room>;
  let input: string;
  let out: string;
  beforeEach(() => {
    here = room();
    input = here.path('in');
    out = here.path('graph');
    writeTexts(input, versions(0, 1, 2, 3, 4));
  });
  afterEach(() => here.remove());

  /** Builds, and gives the counts of the summary with what was told of each document that was built. */
  async function build(...options: string[]): Promise<{ code: number; built: string[]; summary: Record<string, number>; err: string }> {
    const { code, out: printed, err } = await pledgegraph(['build', input, '--out', out, '--json', ...options]);
    const lines = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const built = lines.flatMap((line) => (line.identifier ? [line.identifier] : []));
    return { code, built, summary: lines.at(-1)?.summary, err };
  }

  /** What a build of the same texts in an empty place writes. */
  async function anew(): Promise<Record<string, string>> {
    const folder = here.path('anew');
    fs.rmSync(folder, { recursive: true, force: true });
    await pledgegraph(['build', input, '--out', folder, '--quiet']);
    return filesOf(folder);
  }

  it('is the same whether threads work on it or not', async () => {
    fs.writeFileSync(path.join(input, 'a-page.html'), `<html><body><h1>Aide</h1><p>${textOf(9)}</p></body></html>`);
    fs.writeFileSync(path.join(input, 'empty.txt'), '');
    fs.writeFileSync(path.join(input, 'z.txt'), textOf(8));
    fs.writeFileSync(path.join(input, 'z.meta.json'), '{ "identifier": "texte-003" }');
    const alone = await build('--jobs', '1');
    const files = filesOf(out);
    fs.rmSync(out, { recursive: true });
    const together = await build('--jobs', '3');
    assert.deepEqual(together, alone);
    assert.deepEqual(filesOf(out), files);
    assert.equal(alone.code, 2);
    assert.match(alone.err, /empty\.txt is empty/u);
    assert.match(alone.err, /z\.txt and .*texte-003\.txt have the same identifier "texte-003"/u);
    assert.deepEqual(alone.built, ['a-page', 'texte-000', 'texte-001', 'texte-002', 'texte-003', 'texte-004']);
  }).timeout(60_000);

  it('builds nothing where nothing changed, and leaves every file alone', async () => {
    await build();
    const manifest = path.join(out, 'manifest.json');
    fs.utimesSync(manifest, 1, 1);
    const provenance = fs.readFileSync(path.join(out, 'provenance.nq'), 'utf8');
    const { built, summary } = await build();
    assert.deepEqual(built, []);
    assert.equal(summary.unchanged, 5);
    assert.equal(summary.documents, 5);
    assert.equal(fs.statSync(manifest).mtimeMs, 1000);
    assert.equal(fs.readFileSync(path.join(out, 'provenance.nq'), 'utf8'), provenance);
  });

  it('builds what is new or changed, lets go what is gone, and is then as if built anew', async () => {
    await build();
    writeTexts(input, new Map([...versions(1, 2, 3, 5), [2, 1]]));
    fs.writeFileSync(path.join(input, nameOf(3).replace('.txt', '.meta.json')), '{ "issued": "2024-02-01" }');
    const { built, summary } = await build();
    assert.deepEqual(built, ['texte-002', 'texte-003', 'texte-005']);
    assert.deepEqual([summary.documents, summary.unchanged, summary.gone], [4, 1, 2]);
    assert.deepEqual(filesOf(out), await anew());
  });

  it('keeps the origin of what did not change, and tells that of the rest', async () => {
    await build();
    const before = fs.readFileSync(path.join(out, 'provenance.nq'), 'utf8').split('\n');
    writeTexts(input, new Map([...versions(0, 1), [1, 1]]));
    await build();
    const after = fs.readFileSync(path.join(out, 'provenance.nq'), 'utf8').split('\n');
    const about = (lines: string[], name: string): string[] => lines.filter((line) => line.includes(`graph/${name}>`));
    assert.deepEqual(about(after, 'texte-000').sort(), about(before, 'texte-000').sort());
    assert.ok(about(after, 'texte-001').length >= 4);
    assert.notDeepEqual(about(after, 'texte-001').sort(), about(before, 'texte-001').sort());
    assert.deepEqual(about(after, 'texte-002'), []);
    assert.ok(readGraphFolder(out).provenance().length > 10);
  });

  it('has in its registry what the documents that stay use, and no more', async () => {
    await build();
    writeTexts(input, versions(0));
    await build();
    const registry = readGraphFolder(out).registryNQuads();
    assert.match(registry, /country\/CHE/u);
    assert.doesNotMatch(registry, /country\/NOR/u);
    assert.deepEqual(filesOf(out), await anew());
  });

  it('follows texts that move to another folder', async () => {
    await build();
    const moved = here.path('moved');
    fs.renameSync(input, moved);
    input = moved;
    const { built } = await build();
    assert.deepEqual(built, []);
    assert.ok(readGraphFolder(out).manifest.documents.every(({ file }) => file.startsWith(moved)));
  });

  for (const { name, damage } of [
    { name: 'a graph that was cut off', damage: (file: string) => fs.truncateSync(file, 10) },
    { name: 'a graph that is gone', damage: (file: string) => fs.rmSync(file) },
  ]) {
    it(`puts right ${name}`, async () => {
      await build();
      const whole = filesOf(out);
      damage(path.join(out, readGraphFolder(out).manifest.documents[2].graph));
      assert.deepEqual((await build()).built, ['texte-002']);
      assert.deepEqual(filesOf(out), whole);
    });
  }

  it('builds all with --fresh, with another base, and after another program', async () => {
    await build();
    const manifest = path.join(out, 'manifest.json');
    assert.equal((await build('--fresh')).built.length, 5);
    assert.equal((await build('--base', 'https://data.example.org/')).built.length, 5);
    fs.writeFileSync(manifest, fs.readFileSync(manifest, 'utf8').replaceAll(/"recipe": "[0-9a-f]+"/gu, '"recipe": "0123"'));
    assert.equal((await build('--base', 'https://data.example.org/')).built.length, 5);
  });

  it('names again what is kept apart', async () => {
    const graph = readGraphFolder;
    await build();
    const manifest = path.join(out, 'manifest.json');
    const kept = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    const [entry] = kept.documents.splice(0, 1);
    kept.rejected.push({ ...entry, registry: [], reasons: ['A pledge has no pledger.'] });
    fs.writeFileSync(manifest, JSON.stringify(kept));
    const { code, err, summary } = await build();
    assert.equal(code, 1);
    assert.match(err, /texte-000\.txt breaks a shape and is kept apart:\nA pledge has no pledger\./u);
    assert.deepEqual([summary.documents, summary.rejected, graph(out).manifest.rejected.length], [5, 1, 1]);
  });

  it('refuses a number of threads that is none', async () => {
    for (const jobs of ['0', 'two', '-1'])
      assert.match((await pledgegraph(['build', input, '--out', out, `--jobs=${jobs}`])).err, /--jobs .* whole number/u);
    assert.ok(!fs.existsSync(out));
  });
});
