import assert from 'node:assert/strict';
import { evaluate, findQuery, loadQueries, prepare, type QueryStore, readResultsJson, renderResult } from '../../src/query/index.ts';
import { openTrig, plain, readCases } from './fixtures.ts';

const queries = loadQueries();
const cases = readCases();

describe('saved queries', () => {
  let store: QueryStore;
  before(async () => {
    store = await openTrig();
  });

  for (const { name, query, params, data, columns, rows } of cases) {
    it(`answer ${name}`, async () => {
      const result = await evaluate(data ? await openTrig(data) : store, prepare(findQuery(queries, query), params));
      const table = readResultsJson(renderResult(result, 'json'));
      assert.ok(table.kind === 'table');
      assert.deepEqual(table.variables, columns);
      assert.deepEqual(
        table.rows.map((row) => columns.map((column) => plain(row[column]))),
        rows,
      );
    });
  }

  it('give the same rows whether or not the store merges named graphs', async () => {
    const apartGraphs = { defaultGraphs: [] };
    assert.deepEqual(await evaluate(store, prepare('ASK { ?s ?p ?o }'), apartGraphs), { kind: 'boolean', value: false });
    for (const { name, query, params } of cases) {
      const prepared = prepare(findQuery(queries, query), params);
      const merged = renderResult(await evaluate(store, prepared), 'tsv');
      const apart = renderResult(await evaluate(store, prepared, apartGraphs), 'tsv');
      assert.equal(apart, merged, name);
    }
  });

  it('have a case each, a question and described parameters in both languages', () => {
    assert.ok(queries.size >= 20);
    const tested = new Set(cases.map(({ query }) => query));
    for (const query of queries.values()) {
      assert.ok(tested.has(query.name), `${query.name} has no case`);
      assert.ok(query.question.en && query.question.fr && query.question.en !== query.question.fr, query.name);
      for (const { name, description } of query.parameters) {
        assert.ok(description.en && description.fr && description.en !== description.fr, `${query.name}, parameter ${name}`);
      }
    }
  });

  it('use every parameter they declare', () => {
    for (const query of queries.values()) {
      const body = query.text.replace(/^#.*$/gmu, '');
      for (const { name } of query.parameters) assert.match(body, new RegExp(`\\?${name}\\b`, 'u'), `${query.name}, parameter ${name}`);
    }
  });
});
