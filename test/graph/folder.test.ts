import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ErrorCode, PledgegraphError } from '../../src/errors.ts';
import { factsToQuads } from '../../src/graph/document.ts';
import { type BuiltDocument, GraphFolderWriter, writeGraphFolder } from '../../src/graph/folder.ts';
import { sha256 } from '../../src/graph/iris.ts';
import { writeNQuads } from '../../src/graph/nquads.ts';
import { provenanceQuads } from '../../src/graph/provenance.ts';
import { folderTexts, readGraphFolder } from '../../src/graph/store.ts';
import { BASE, fixture } from './fixture.ts';

const RUN = { startedAt: '2025-05-07T08:00:00Z', endedAt: '2025-05-07T08:00:01Z', version: '0.0.0' };

function built(identifier = 'forum', vary?: (text: string) => string): BuiltDocument {
  const { doc, facts } = fixture(vary, identifier);
  return { doc, graph: factsToQuads(doc, facts, { base: BASE }), file: `in/${identifier}.txt`, plain: true };
}

const provenance = (documents: readonly BuiltDocument[]) =>
  provenanceQuads(
    BASE,
    RUN,
    documents.map(({ graph }) => ({ identifier: graph.identifier, inputSha256: sha256('input'), textSha256: graph.sha256 })),
  );

const write = (folder: string, ...documents: BuiltDocument[]) =>
  writeGraphFolder(folder, { base: BASE, documents, provenance: provenance(documents) });

/** Every file under a folder with its bytes. */
function snapshot(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names
      .map((f) => path.join(f.parentPath, f.name))
      .sort()
      .map((file) => [path.relative(folder, file), fs.readFileSync(file, 'latin1')]),
  );
}

/** A build in a process of its own that is killed when all but the last step is done. */
async function killedBuild(folder: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./killed-build.ts', import.meta.url)), folder]);
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', reject);
  });
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
}

function has(code: ErrorCode): (error: unknown) => boolean {
  return (error) => error instanceof PledgegraphError && error.code === code && error.message.length > 20;
}

describe('graph folder', () => {
  let place: string;
  let folder: string;
  beforeEach(() => {
    place = fs.mkdtempSync(path.join(os.tmpdir(), 'graph-folder-'));
    folder = path.join(place, 'graph');
  });
  afterEach(() => fs.rmSync(place, { recursive: true, force: true }));

  it('reads back what was written', async () => {
    const document = built();
    await write(folder, document);
    const graph = readGraphFolder(folder);
    const [entry] = graph.manifest.documents;
    assert.equal(entry.identifier, 'forum');
    assert.equal(entry.issued, '2025-05-07');
    assert.equal(graph.text(entry), document.doc.text);
    assert.equal(graph.nquads(entry), writeNQuads(document.graph.document));
    assert.equal(writeNQuads(graph.quads(entry)), writeNQuads(document.graph.document));
    assert.equal(writeNQuads(graph.registry()), writeNQuads(document.graph.registry));
    assert.equal(graph.entryOfText(document.graph.sha256.slice(0, 20)), entry);
    assert.deepEqual(entry.counts, {
      quads: document.graph.document.length,
      spans: 15,
      entities: 7,
      memberships: 1,
      events: 2,
      pledges: 2,
    });
    assert.ok(graph.provenance().length > 10);
    assert.equal(graph.allQuads().length, document.graph.document.length + document.graph.registry.length);
    assert.equal(graph.allQuads({ provenance: true }).length, graph.allQuads().length + graph.provenance().length);
  });

  it('has the same bytes whatever the order of documents, and on a second build', async () => {
    await write(
      folder,
      built('a'),
      built('b', (t) => t.replace('mardi', 'lundi')),
    );
    const once = snapshot(folder);
    await write(
      folder,
      built('b', (t) => t.replace('mardi', 'lundi')),
      built('a'),
    );
    assert.deepEqual(snapshot(folder), once);
    await write(
      path.join(place, 'other'),
      built('b', (t) => t.replace('mardi', 'lundi')),
      built('a'),
    );
    assert.deepEqual(snapshot(path.join(place, 'other')), once);
    assert.deepEqual(fs.readdirSync(place).sort(), ['graph', 'other']);
  });

  it('replaces a changed text and drops one that is gone', async () => {
    await write(folder, built('a'), built('b'));
    await write(
      folder,
      built('a', (text) => text.replace('trois', 'quatre')),
    );
    const files = Object.keys(snapshot(folder));
    assert.equal(files.length, 7);
    const graph = readGraphFolder(folder);
    assert.deepEqual(
      graph.manifest.documents.map((entry) => entry.identifier),
      ['a'],
    );
    assert.match(graph.text(graph.manifest.documents[0]), /quatre navires/);
  });

  it('keeps rejected documents apart, with the reasons', async () => {
    await writeGraphFolder(folder, {
      base: BASE,
      documents: [built('good')],
      rejected: [{ built: built('bad'), reasons: ['a pledge without pledger'] }],
      provenance: [],
    });
    const graph = readGraphFolder(folder);
    assert.deepEqual(
      graph.manifest.rejected.map((entry) => [entry.identifier, entry.reasons]),
      [['bad', ['a pledge without pledger']]],
    );
    assert.ok(graph.quads(graph.manifest.rejected[0]).length > 0);
    assert.ok(graph.allQuads().every((q) => q.graph.value !== `${BASE}graph/bad`));
  });

  it('shows nothing before the commit, and nothing after giving up', async () => {
    const fresh = new GraphFolderWriter(folder, { base: BASE });
    fresh.add(built());
    assert.ok(!fs.existsSync(folder));
    fresh.abort();
    assert.deepEqual(fs.readdirSync(place), []);

    await write(folder, built('a'));
    const before = snapshot(folder);
    const update = new GraphFolderWriter(folder, { base: BASE });
    update.add(built('b'));
    assert.deepEqual(
      readGraphFolder(folder).manifest.documents.map((entry) => entry.identifier),
      ['a'],
    );
    update.abort();
    assert.deepEqual(snapshot(folder), before);
  });

  for (const { name, before } of [
    { name: 'a first build', before: false },
    { name: 'an update', before: true },
  ]) {
    it(`loses nothing when ${name} is killed, and the next one ends well`, async () => {
      if (before) await write(folder, built('a'));
      const whole = before ? snapshot(folder) : {};
      await killedBuild(folder);
      if (before) {
        assert.deepEqual(Object.fromEntries(Object.entries(snapshot(folder)).filter(([file]) => file in whole)), whole);
        assert.ok(readGraphFolder(folder).allQuads().length > 0);
      } else assert.ok(!fs.existsSync(folder));
      await write(folder, built('a'));
      assert.equal(Object.keys(snapshot(folder)).length, 7);
      assert.deepEqual(fs.readdirSync(place), ['graph']);
    });
  }

  it('takes an empty folder, and puts back a file that was damaged', async () => {
    fs.mkdirSync(folder);
    await write(folder, built());
    const whole = snapshot(folder);
    const [entry] = readGraphFolder(folder).manifest.documents;
    fs.writeFileSync(path.join(folder, entry.graph), 'damaged');
    assert.throws(() => readGraphFolder(folder).quads(entry), has('graph-unusable'));
    await write(folder, built());
    assert.deepEqual(snapshot(folder), whole);
  });

  it('refuses a folder that holds something else, and leaves it alone', async () => {
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, 'thesis.txt'), 'mine');
    fs.writeFileSync(path.join(folder, 'manifest.json'), '{"name":"an extension"}');
    const before = snapshot(folder);
    await assert.rejects(write(folder, built()), has('output-foreign'));
    assert.deepEqual(snapshot(folder), before);
    await assert.rejects(write(path.join(folder, 'thesis.txt'), built()), has('output-foreign'));
    assert.deepEqual(snapshot(folder), before);
  });

  it('says where it cannot write', async () => {
    const file = path.join(place, 'file');
    fs.writeFileSync(file, '');
    await assert.rejects(write(path.join(file, 'graph'), built()), has('output-unwritable'));
  });

  it('lets one build write at a time, and takes over from one that died', async () => {
    const first = new GraphFolderWriter(folder, { base: BASE });
    assert.throws(() => new GraphFolderWriter(folder, { base: BASE }), /is being written by another build \(process \d+\)/);
    first.abort();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    for (const holder of [`${dead} ${os.hostname()}`, '']) {
      fs.writeFileSync(`${folder}.lock`, holder);
      await write(folder, built());
      assert.ok(!fs.existsSync(`${folder}.lock`));
    }
    fs.writeFileSync(`${folder}.lock`, `${dead} another-machine`);
    await assert.rejects(write(folder, built()), has('output-unwritable'));
  });

  it('updates the graph of a build that ended while this one waited for the lock', async () => {
    await write(path.join(place, 'elsewhere'), built('b'));
    const { linkSync } = fs;
    fs.linkSync = (from, to) => {
      fs.linkSync = linkSync;
      fs.renameSync(path.join(place, 'elsewhere'), folder); // the other build gives its graph the name
      linkSync(from, to);
    };
    try {
      await write(folder, built('a'));
    } finally {
      fs.linkSync = linkSync;
    }
    assert.deepEqual(
      readGraphFolder(folder).manifest.documents.map(({ identifier }) => identifier),
      ['a'],
    );
    assert.deepEqual(fs.readdirSync(place), ['graph']);
  });

  it('says where its texts can be read: plain inputs by their name, others by the kept copy', async () => {
    const page = { ...built('page', (text) => text.replace('mardi', 'lundi')), file: 'in/page.html', plain: false };
    const plain = built('a');
    await write(folder, plain, page);
    const texts = folderTexts(readGraphFolder(folder));
    const textIri = ({ graph }: BuiltDocument): string => `${BASE}text/${graph.sha256.slice(0, 20)}`;
    assert.deepEqual(texts(textIri(plain)), { file: 'in/a.txt', text: plain.doc.text });
    assert.match(texts(textIri(page))!.file, /graph[/\\]texts[/\\]page\.[0-9a-f]{12}\.txt$/);
    assert.equal(texts(`${BASE}text/unknown`), undefined);
  });

  it('refuses two documents of one identifier, naming both files', async () => {
    const twin = { ...built(), file: 'elsewhere/forum.md' };
    await assert.rejects(write(folder, built(), twin), /elsewhere\/forum\.md and in\/forum\.txt .*"forum"/);
    assert.ok(!fs.existsSync(folder));
  });

  it('gives identifiers of any script files of their own', async () => {
    const identifiers = ['Forum', 'forum', 'été', '../../x', '会议', 'a'.repeat(300), '.hidden'];
    await write(folder, ...identifiers.map((identifier) => built(identifier)));
    const { documents } = readGraphFolder(folder).manifest;
    assert.equal(new Set(documents.map((entry) => entry.graph.toLowerCase())).size, identifiers.length);
    for (const entry of documents) assert.match(entry.graph, /^graphs\/[a-z0-9][a-z0-9._-]{0,99}$/);
    assert.deepEqual(fs.readdirSync(place), ['graph']);
  });

  describe('that is no good', () => {
    const spoil: { name: string; code: ErrorCode; act: (folder: string) => void }[] = [
      { name: 'missing', code: 'graph-missing', act: (f) => fs.rmSync(f, { recursive: true }) },
      { name: 'without manifest', code: 'graph-missing', act: (f) => fs.rmSync(path.join(f, 'manifest.json')) },
      { name: 'with a manifest that is no JSON', code: 'graph-unusable', act: (f) => fs.writeFileSync(path.join(f, 'manifest.json'), '{') },
      {
        name: 'with a manifest of something else',
        code: 'graph-unusable',
        act: (f) => fs.writeFileSync(path.join(f, 'manifest.json'), '{}'),
      },
      { name: 'of another version', code: 'graph-unusable', act: (f) => edit(f, (text) => text.replace('"version": 1', '"version": 99')) },
      { name: 'without documents', code: 'graph-unusable', act: (f) => edit(f, (text) => text.replace('"documents"', '"docs"')) },
      { name: 'that names files outside', code: 'graph-unusable', act: (f) => edit(f, (text) => text.replace(/"graphs\//, '"../graphs/')) },
      { name: 'without its texts', code: 'graph-unusable', act: (f) => fs.rmSync(path.join(f, 'texts'), { recursive: true }) },
      { name: 'without its graphs', code: 'graph-unusable', act: (f) => fs.rmSync(path.join(f, 'graphs'), { recursive: true }) },
    ];
    const edit = (f: string, change: (text: string) => string): void => {
      const file = path.join(f, 'manifest.json');
      const text = fs.readFileSync(file, 'utf8');
      assert.notEqual(change(text), text);
      fs.writeFileSync(file, change(text));
    };
    for (const { name, code, act } of spoil) {
      it(`says so of one ${name}`, async () => {
        await write(folder, built());
        act(folder);
        assert.throws(() => {
          const graph = readGraphFolder(folder);
          for (const entry of graph.manifest.documents) graph.text(entry);
          graph.allQuads();
        }, has(code));
      });
    }
  });
});
