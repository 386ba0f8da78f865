import assert from 'node:assert/strict';
import { writeNQuads } from '../../src/graph/nquads.ts';
import { answer } from '../../src/query/columns/index.ts';
import {
  evaluate,
  findQuery,
  loadQueries,
  openStore,
  type PreparedQuery,
  prepare,
  type QueryResult,
  type QueryStore,
} from '../../src/query/index.ts';
import { random } from '../random.ts';
import { columnsOf } from './columns.ts';
import { openTrig, readCases } from './fixtures.ts';
import { randomQuads, Writer } from './random-queries.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 150);

/** Rows as strings; in the order given, or sorted where that is open. */
function linesOf(result: QueryResult, ordered: boolean): string[] {
  if (result.kind === 'boolean') return [String(result.value)];
  const lines =
    result.kind === 'graph'
      ? writeNQuads(result.quads).split('\n')
      : result.rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
  return ordered ? lines : lines.sort();
}

async function engine(store: QueryStore, query: PreparedQuery): Promise<QueryResult | undefined> {
  try {
    return await evaluate(store, query);
  } catch {
    return undefined; // stricter than the parser
  }
}

describe('answers from columns', () => {
  const queries = loadQueries();

  it('are those of the engine, in the same order, for every case of the saved queries', async () => {
    for (const { name, query, params, data } of readCases()) {
      const store = await openTrig(data);
      const prepared = prepare(findQuery(queries, query), params);
      const own = answer(columnsOf(store), prepared.tree);
      assert.ok(own, `${name} goes to the engine`);
      const theirs = await evaluate(store, prepared);
      const ordered = theirs.kind === 'table';
      assert.deepEqual(linesOf(own, ordered), linesOf(theirs, ordered), name);
      if (own.kind === 'table' && theirs.kind === 'table') assert.deepEqual(own.variables, theirs.variables);
    }
  });

  it(`are those of the engine for ${ROUNDS} random queries on random graphs`, async () => {
    let answered = 0;
    let asked = 0;
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const chance = random(seed);
      const store = await openStore(writeNQuads(randomQuads(chance, seed % 2 === 0)));
      const columns = columnsOf(store);
      for (let k = 0; k < 4; k++) {
        const text = new Writer(chance, seed % 2 === 1).query();
        const query = prepare(text);
        const theirs = await engine(store, query);
        if (!theirs) continue;
        asked++;
        const own = answer(columns, query.tree);
        if (!own) continue;
        answered++;
        assert.deepEqual(linesOf(own, false), linesOf(theirs, false), `seed ${seed}: ${text}`);
      }
    }
    assert.ok(answered > 0.6 * asked && asked > 2 * ROUNDS, `${answered} of ${asked} were answered`);
  }).timeout(120_000);

  it('are left to the engine where they are not surely the same', async () => {
    const columns = columnsOf(await openTrig());
    for (const text of [
      'SELECT * { ?x <http://a.example/p>+ ?y }',
      'SELECT (RAND() AS ?r) {}',
      'SELECT * FROM <http://a.example/g> { ?x ?p ?y }',
      'SELECT (SAMPLE(?y) AS ?z) { ?x ?p ?y }',
      'DESCRIBE <http://a.example/x>',
      'SELECT * { ?x ?p ?y FILTER REGEX(STR(?y), "(a|b){3}") }',
    ]) {
      assert.equal(answer(columns, prepare(text).tree), undefined, text);
    }
  });
});
