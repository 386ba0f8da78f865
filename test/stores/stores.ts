/**
 * Loads graphs into real triple stores, and asks them: `npm run test:stores`. A store that cannot be had is skipped with its reason, unless
 * PLEDGEGRAPH_STORES_NEEDED names it (with commas between names).
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Quad, readGraphFolder, serialise } from '../../src/index.ts';
import { askStore, connect, findCredentials, type RemoteStore } from '../../src/load/index.ts';
import { countGraphs, readGraph } from '../../src/load/read.ts';
import { graphStoreWriter } from '../../src/load/writers.ts';
import {
  evaluate,
  findQuery,
  loadQueries,
  openStore,
  type PreparedQuery,
  prepare,
  type QueryResult,
  type QueryStore,
  type ResultTerm,
} from '../../src/query/index.ts';
import { parseRdf } from '../../src/validate/index.ts';
import { pledgegraph, ROOT, room } from '../cli/console.ts';
import { openTrig, readCases } from '../query/fixtures.ts';
import { copyGraph } from './copies.ts';
import { newFolder, type Running, SERVERS } from './servers.ts';

const NEEDED = new Set((process.env.PLEDGEGRAPH_STORES_NEEDED ?? '').split(',').filter(Boolean));
const COPIES = Number(process.env.PLEDGEGRAPH_STORES_COPIES ?? 10);
const MINUTE = 60_000;
const BASE = 'https://pledgegraph.example/';
const SUITES = path.join(ROOT, 'test/query');
/** Values of parameters that queries need, and that the corpus has something to say of. */
const GIVEN: Readonly<Record<string, string>> = {
  agent: 'Ukraine',
  subject: 'Ukraine',
  beneficiary: 'Ukraine',
  pledger: 'Canada',
  date: '2024-08-01',
};

/** Values that differ in writing alone are one: the engines write numbers and instants in ways of their own. */
function plainTerm(term: ResultTerm | undefined): string {
  if (!term) return '';
  if (term.type !== 'literal') return `<${term.value}>`;
  const type = (term.datatype ?? '').replace(/^.*[#/]/u, '');
  const value = /integer|decimal|double|int$/iu.test(type) ? String(Number(term.value)) : term.value;
  return `"${value}"@${term['xml:lang'] ?? ''}^${type.replace('nonNegativeInteger', 'integer')}`;
}

/** A result with the order of its rows; a graph without one. */
function plainResult(result: QueryResult): unknown {
  if (result.kind === 'boolean') return result.value;
  if (result.kind === 'graph') return serialise(result.quads as Quad[], 'n-triples').replaceAll('#nonNegativeInteger>', '#integer>');
  return result.rows.map((row) => result.variables.map((name) => plainTerm(row[name])));
}

describe('stores', function () {
  this.timeout(20 * MINUTE);
  const here = room();
  const texts = here.path('texts');
  const build = async (name: string): Promise<string> => {
    const { code, err } = await pledgegraph(['build', texts, '--out', here.path(name), '--quiet']);
    assert.equal(code, 0, err);
    return here.path(name);
  };
  let graph: string;
  let changed: string;
  let removed: string;
  let one: string;

  before(async () => {
    mkdirSync(texts);
    for (const language of ['fr', 'en']) {
      const corpus = path.join(ROOT, 'test/corpus', language);
      for (const file of readdirSync(corpus).filter((name) => name.endsWith('.txt')))
        cpSync(path.join(corpus, file), path.join(texts, file));
    }
    graph = await build('graph');
    one = readdirSync(texts).sort()[3];
    cpSync(graph, here.path('changed'), { recursive: true });
    writeFileSync(
      path.join(texts, one),
      `${readFileSync(path.join(texts, one), 'utf8')}\nLa Suisse versera 7 millions de francs au Ghana.\n`,
    );
    changed = await build('changed');
    cpSync(changed, here.path('removed'), { recursive: true });
    rmSync(path.join(texts, one));
    removed = await build('removed');
    copyGraph(graph, here.path('many'), COPIES);
  });
  after(() => here.remove());

  for (const server of SERVERS) {
    describe(server.name, () => {
      const folder = newFolder(server.name);
      let running: Running;
      let store: RemoteStore;

      before(async function () {
        try {
          running = await server.start(folder);
        } catch (error) {
          if (NEEDED.has(server.name)) throw error;
          console.log(`    ${server.name} is skipped: ${(error as Error).message}`);
          this.skip();
        }
        console.log(`    ${server.name} ${running.version} at ${running.url}`);
        Object.assign(process.env, running.environment);
        store = await connect(new URL(running.url), { credentials: findCredentials('127.0.0.1') });
      });
      after(async () => {
        store?.client.close();
        await running?.stop();
        for (const name of Object.keys(running?.environment ?? {})) delete process.env[name];
        rmSync(folder, { recursive: true, force: true });
      });

      const load = async (from: string, ...more: string[]): Promise<Record<string, unknown>> => {
        const { code, out, err } = await pledgegraph(['load', '--to', running.url, '--graph', from, '--json', ...more]);
        assert.equal(code, 0, err || out);
        return JSON.parse(out) as Record<string, unknown>;
      };
      const documents = (names: unknown): string[] => (names as string[]).filter((name) => name !== 'registry' && name !== 'provenance');
      const holds = async (from: string): Promise<void> => {
        const there = await pledgegraph(['export', '--format', 'n-quads', '--endpoint', running.url]);
        assert.equal(there.code, 0, there.err);
        assert.equal(there.out, (await pledgegraph(['export', '--format', 'n-quads', '--graph', from])).out);
      };
      /** Names of the queries that the store answers in another way, each with what it gives. */
      const differing = async (queries: readonly { name: string; query: PreparedQuery }[], local: QueryStore): Promise<string[]> => {
        const names: string[] = [];
        for (const { name, query } of queries) {
          const expected = JSON.stringify(plainResult(await evaluate(local, query, { base: BASE })));
          const found = await askStore(store, query, BASE).then((result) => JSON.stringify(plainResult(result)), String);
          if (found === expected) continue;
          console.log(`      ${name}: ${found.slice(0, 400)}\n        and not ${expected.slice(0, 400)}`);
          names.push(name);
        }
        return names;
      };

      for (const file of ['shared.trig', 'two-texts.trig']) {
        it(`answers the cases of ${file} as the embedded engine does`, async () => {
          const trig = readFileSync(path.join(SUITES, file), 'utf8');
          const quads = parseRdf(trig, file) as unknown as Quad[];
          const graphs = [...new Set(quads.map((quad) => quad.graph.value))].filter(Boolean);
          const writer = graphStoreWriter(store, store.endpoints.graphs!);
          for (const name of graphs) {
            const triples = serialise(
              quads.filter((quad) => quad.graph.value === name),
              'n-triples',
            );
            await writer.replace(name, () => [triples]);
          }
          const local = await openTrig(trig);
          const queries = loadQueries();
          const cases = readCases().filter(
            ({ name, data }) => name.endsWith('.two-texts') === (file === 'two-texts.trig') && (!data || name.endsWith('.two-texts')),
          );
          assert.ok(cases.length > 10);
          const prepared = cases.map(({ name, query, params }) => ({ name, query: prepare(findQuery(queries, query), params) }));
          const different = await differing(prepared, local);
          for (const name of graphs) await writer.remove(name);
          assert.deepEqual(different, []);
          assert.equal((await countGraphs(store, graphs)).size, 0);
        });
      }

      it('is loaded, and loaded again without a change', async () => {
        const first = await load(graph);
        assert.equal(documents(first.new).length, readGraphFolder(graph).manifest.documents.length);
        await holds(graph);
        const again = await load(graph);
        assert.deepEqual([again.new, again.replaced, again.removed, again.sent], [[], [], [], 0]);
        assert.equal(again.counted, first.sent);
      });

      it('answers every saved query as the embedded engine does', async () => {
        const local = await openStore(...readGraphFolder(graph).files({ provenance: true }));
        const prepared = [...loadQueries()].map(([name, saved]) => {
          const needed = saved.parameters.filter((parameter) => parameter.required && parameter.default === undefined);
          const values = Object.fromEntries(needed.map((parameter) => [parameter.name, GIVEN[parameter.name]]));
          return { name, query: prepare(saved, values, name, BASE) };
        });
        assert.deepEqual(await differing(prepared, local), []);
      });

      it('answers a query of its own without GRAPH from all graphs', async () => {
        const query = 'PREFIX pg: <https://w3id.org/pledgegraph/ns#> SELECT DISTINCT ?p { ?p a pg:Pledge } ORDER BY ?p';
        const [there, here] = await Promise.all(
          [
            ['--endpoint', running.url],
            ['--graph', graph],
          ].map((where) => pledgegraph(['query', '-', '--format', 'csv', ...where], query)),
        );
        assert.equal(there.out, here.out, there.err);
      });

      it('has one document replaced where one text changed', async () => {
        const report = await load(changed);
        assert.deepEqual(
          [documents(report.new), documents(report.replaced), documents(report.removed)],
          [[], [one.replace('.txt', '')], []],
        );
        await holds(changed);
      });

      it('loses the document whose text is gone', async () => {
        const report = await load(removed);
        assert.deepEqual(
          [documents(report.new), documents(report.replaced), documents(report.removed)],
          [[], [], [one.replace('.txt', '')]],
        );
        await holds(removed);
        assert.equal((await readGraph(store, `${BASE}graph/${one.replace('.txt', '')}`)).length, 0);
      });

      for (const protocol of ['gsp', 'update']) {
        it(`takes everything again by ${protocol}`, async () => {
          const report = await load(changed, '--protocol', protocol, '--fresh');
          assert.deepEqual(report.ways, [protocol]);
          await holds(changed);
        });
      }

      it(`takes ${COPIES} copies of each document`, async () => {
        const started = performance.now();
        const report = await load(here.path('many'));
        const seconds = (performance.now() - started) / 1000;
        const sent = report.sent as number;
        console.log(
          `      ${sent} quads in ${seconds.toFixed(1)} s, ${Math.round(sent / seconds)} quads/s (${(report.ways as string[]).join(', ')})`,
        );
        const again = performance.now();
        assert.equal((await load(here.path('many'))).sent, 0);
        console.log(`      nothing to send: ${((performance.now() - again) / 1000).toFixed(1)} s`);
      });
    });
  }
});
