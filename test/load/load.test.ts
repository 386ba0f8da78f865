import assert from 'node:assert/strict';
import { pledgegraph, room } from '../cli/console.ts';
import { FakeStore, FUSEKI } from './fake-store.ts';
import { buildGraph, isManifest, linesOf, quadsOf } from './graphs.ts';

const BASE = 'https://pledgegraph.example/';
const CHANGED = 'Oslo, 2 May 2024. Norway will provide 60 million euros to Moldova this year.';

describe('load', function () {
  this.timeout(60_000);
  const here = room();
  let first: string;
  let changed: string;
  let removed: string;
  let fake: FakeStore;
  let url: string;

  before(async () => {
    first = await buildGraph(here.path('first'));
    changed = await buildGraph(here.path('changed'), { 'en-oslo': CHANGED });
    removed = await buildGraph(here.path('removed'), { 'fr-accra': undefined });
  });
  after(() => here.remove());
  beforeEach(async () => {
    fake = new FakeStore();
    fake.behaviour = { headers: FUSEKI };
    url = await fake.listen();
  });
  afterEach(() => fake.close());

  const load = (graph: string, ...more: string[]) => pledgegraph(['load', '--to', url, '--graph', graph, '--retries', '1', ...more]);
  const loadJson = async (graph: string, ...more: string[]): Promise<Record<string, unknown>> => {
    const { code, out, err } = await load(graph, '--json', ...more);
    assert.equal(code, 0, err);
    return JSON.parse(out) as Record<string, unknown>;
  };
  const holds = (graph: string): void =>
    assert.deepEqual(
      quadsOf(fake.store, (name) => !isManifest(name)),
      linesOf(graph),
    );

  for (const protocol of ['auto', 'gsp', 'update']) {
    it(`brings the whole graph over, and then nothing more (${protocol})`, async () => {
      const report = await loadJson(first, '--protocol', protocol);
      assert.equal((report.new as string[]).length, 6);
      holds(first);
      const before = fake.writes.length;
      const again = await loadJson(first, '--protocol', protocol);
      assert.deepEqual([again.new, again.replaced, again.removed, again.unchanged, again.sent], [[], [], [], 6, 0]);
      assert.equal(fake.writes.length, before, 'nothing is written');
    });

    it(`replaces what changed, and removes what is gone (${protocol})`, async () => {
      await loadJson(first, '--protocol', protocol);
      const report = await loadJson(changed, '--protocol', protocol);
      assert.deepEqual(
        (report.replaced as string[]).filter((name) => !['registry', 'provenance'].includes(name)),
        ['en-oslo'],
      );
      holds(changed);
      const { removed: gone } = await loadJson(removed, '--protocol', protocol);
      assert.deepEqual(gone, ['fr-accra']);
      holds(removed);
      assert.ok(!quadsOf(fake.store, isManifest).some((line) => line.includes('fr-accra')), 'the manifest forgets it');
    });
  }

  it('says in which encoding an update is, and empties a graph that Fuseki would only half replace', async () => {
    await loadJson(first, '--protocol', 'update');
    const updates = fake.writes.filter(({ path }) => path === '/ds/update');
    assert.ok(updates.length > 0 && updates.every(({ headers }) => headers['content-type']?.endsWith('; charset=utf-8')));
    const before = fake.writes.length;
    await loadJson(changed, '--jobs', '1');
    const methods = fake.writes.slice(before).map(({ method }) => method);
    assert.equal(methods.filter((method) => method === 'DELETE').length, methods.filter((method) => method === 'PUT').length - 2);
  });

  it('goes in bulk where the store takes that, and the manifest goes with it', async () => {
    const { ways } = await loadJson(first);
    assert.deepEqual(ways, ['bulk', 'gsp']);
    assert.equal(fake.writes.filter(({ headers }) => headers['content-type'] === 'application/n-quads').length, 1);
    assert.ok(fake.writes.every(({ headers, method }) => method === 'DELETE' || headers['content-encoding'] === 'gzip'));
  });

  it('speaks SPARQL Update to a store that nothing is known of', async () => {
    fake.behaviour = {};
    const { ways, store } = await loadJson(first);
    assert.deepEqual([ways, store], [['update'], 'other']);
    holds(first);
  });

  it('goes over to SPARQL Update where there is no graph store', async () => {
    fake.behaviour = {
      headers: FUSEKI,
      fault: ({ path }) => (path === '/ds/data' ? { kind: 'answer', status: 404 } : undefined),
    };
    assert.deepEqual((await loadJson(first)).ways, ['update']);
    holds(first);
    assert.equal((await loadJson(first)).unchanged, 6);
  });

  it('replaces what somebody else put into its graphs, and leaves other graphs alone', async () => {
    fake.store.update(
      `INSERT DATA { GRAPH <${BASE}graph/en-oslo> { <urn:a> <urn:b> "stale" } GRAPH <urn:mine> { <urn:a> <urn:b> "mine" } }`,
    );
    const report = await loadJson(first);
    assert.deepEqual(report.replaced, ['en-oslo']);
    assert.deepEqual(
      quadsOf(fake.store, (name) => !isManifest(name) && name !== 'urn:mine'),
      linesOf(first),
    );
    assert.equal(quadsOf(fake.store, (name) => name === 'urn:mine').length, 1);
  });

  it('mends a graph that lost triples since', async () => {
    await loadJson(first);
    fake.store.update(`DELETE WHERE { GRAPH <${BASE}graph/fr-berne> { ?s a ?o } }`);
    const { replaced } = await loadJson(first);
    assert.deepEqual(replaced, ['fr-berne']);
    holds(first);
  });

  it('says what it would do, and does nothing', async () => {
    const dry = await load(first, '--dry-run');
    assert.equal(dry.code, 0);
    assert.match(dry.out, /^\+ registry\n\+ provenance\n\+ en-oslo\n/u);
    assert.match(dry.out, /6 new, 0 replaced, 0 removed, 0 unchanged; nothing was changed\n$/u);
    await loadJson(first);
    const before = fake.writes.length;
    assert.match((await load(removed, '--dry-run')).out, /^- fr-accra$/mu);
    assert.equal(fake.writes.length, before);
    holds(first);
  });

  it('loads only what fits a pattern, and leaves the rest as it is', async () => {
    const report = await loadJson(first, '--only', 'en-*');
    assert.deepEqual((report.new as string[]).sort(), ['en-oslo', 'en-ottawa', 'provenance', 'registry']);
    await loadJson(removed, '--only', '{fr-berne,en-oslo}');
    const { removed: gone, unchanged } = await loadJson(removed, '--only', 'fr-*');
    assert.deepEqual([gone, unchanged], [[], 3]);
    await loadJson(first);
    holds(first);
    const { removed: left } = await loadJson(removed, '--only', 'fr-*');
    assert.deepEqual(left, ['fr-accra']);
  });

  it('tells where the store counts other triples than were sent', async () => {
    fake.behaviour = {
      headers: FUSEKI,
      changed: () => fake.store.update(`DELETE WHERE { GRAPH <${BASE}graph/fr-berne> { ?s <http://schema.org/currency> ?o } }`),
    };
    const { code, out, err } = await load(first);
    assert.equal(code, 1);
    assert.match(out, /1 graphs differ in number/u);
    assert.match(err, /<https:\/\/pledgegraph\.example\/graph\/fr-berne> has \d+ triples in the store, and \d+ in /u);
  });

  for (const fault of [{ kind: 'answer', status: 503 }, { kind: 'reset' }, { kind: 'cut' }] as const) {
    it(`tries again: ${fault.kind} ${'status' in fault ? fault.status : ''}`, async () => {
      let faults = 0;
      fake.behaviour = {
        headers: FUSEKI,
        fault: ({ write, number }) => (write && number % 2 === 0 && faults++ < 3 ? fault : undefined),
      };
      await loadJson(first, '--retries', '5', '--jobs', '1', '--protocol', 'gsp');
      assert.ok(faults >= 3);
      holds(first);
    });
  }
});
