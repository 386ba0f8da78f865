import assert from 'node:assert/strict';
import { PledgegraphError } from '../../src/errors.ts';
import { evaluate, findQuery, loadQueries, prepare, type QueryStore, readQuery, withoutLabels } from '../../src/query/index.ts';
import { editDistance, nearest } from '../../src/query/nearest.ts';
import { openTrig, plain } from './fixtures.ts';

const queries = loadQueries();

function failure(run: () => unknown): PledgegraphError {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof PledgegraphError, String(error));
    return error;
  }
  return assert.fail('nothing was thrown');
}

const REFUSED: [string, string][] = [
  ['INSERT DATA { <a:b> <a:c> <a:d> }', 'sparql-refused'],
  ['DELETE WHERE { ?s ?p ?o }', 'sparql-refused'],
  ['LOAD <http://example.org/data>', 'sparql-refused'],
  ['CLEAR ALL', 'sparql-refused'],
  ['DROP GRAPH <http://example.org/g>', 'sparql-refused'],
  ['SELECT * { SERVICE <http://example.org/sparql> { ?s ?p ?o } }', 'sparql-refused'],
  ['SELECT * { SERVICE SILENT ?where { ?s ?p ?o } }', 'sparql-refused'],
  ['SELECT * { { SELECT * { OPTIONAL { SERVICE <http://example.org/> { ?s ?p ?o } } } } }', 'sparql-refused'],
  ['SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } }', 'sparql-refused'],
  ['ASK { ?s ?p ?o BIND(EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } AS ?there) }', 'sparql-refused'],
];

const MALFORMED: [string, string][] = [
  ['SELECT * {\n  ?s ?p ]\n}', 'own.rq:2:9: '],
  ['SELECT * {\n  ?s ?p ?o', 'own.rq:2:11: '],
  ['SELECT * WHERE {\n\n  ?s pg:agent ?o }', 'own.rq:3:6: '],
  ['PREFIX pg: <a:>\nSELECT * { ?s pg:a "open }', 'own.rq:2:20: '],
  ['SELEKT * { ?s ?p ?o }', 'own.rq:1:1: '],
];

describe('prepare', () => {
  for (const [text, code] of REFUSED) {
    it(`refuses ${text}`, () => assert.equal(failure(() => prepare(text)).code, code));
  }
  for (const [text, place] of MALFORMED) {
    it(`says where ${JSON.stringify(text)} is malformed`, () => {
      const error = failure(() => prepare(text, {}, 'own.rq'));
      assert.equal(error.code, 'sparql-syntax');
      assert.ok(error.message.startsWith(place), error.message);
      assert.doesNotMatch(error.message, /\n/u);
    });
  }

  it('lets words like SERVICE stand in strings and IRIs', () => {
    const text = 'SELECT * { ?s ?p "SERVICE <x> { LOAD }" . <http://example.org/SERVICE> ?q ?o }';
    assert.equal(prepare(text).text, text);
  });

  it('offers near names for an unknown query', () => {
    const error = failure(() => findQuery(queries, 'pledge-overdue'));
    assert.equal(error.code, 'query-unknown');
    assert.match(error.message, /Did you mean pledges-overdue/u);
  });
  it('offers near names for an unknown parameter', () => {
    const error = failure(() => prepare(findQuery(queries, 'pledges-by-pledger'), { plegder: 'France' }));
    assert.equal(error.code, 'parameter-unknown');
    assert.match(error.message, /Did you mean pledger\?/u);
  });
  it('says which parameter is missing', () => {
    const error = failure(() => prepare(findQuery(queries, 'pledges-overdue')));
    assert.equal(error.code, 'parameter-invalid');
    assert.match(error.message, /date/u);
  });

  const invalid: [string, Record<string, string>][] = [
    ['pledges-overdue', { date: '2024-02-30' }],
    ['pledges-overdue', { date: '2024-07' }],
    ['pledges-overdue', { date: '2024-07-01" || true' }],
    ['totals-by-currency', { currency: 'euro' }],
    ['pledges-at-event', { event: 'the summit' }],
    ['pledges-at-event', { event: 'http://example.org/> } DROP ALL' }],
    ['pledges', { status: 'not a term' }],
    ['pledges', { language: 'français' }],
    ['events-involving', { agent: '' }],
  ];
  for (const [name, params] of invalid) {
    it(`refuses ${name} with ${JSON.stringify(params)}`, () => {
      assert.equal(failure(() => prepare(findQuery(queries, name), params)).code, 'parameter-invalid');
    });
  }

  it('knows the types and defaults that a query declares', () => {
    const query = readQuery('x', '# param n: integer [5] How many | Combien\nSELECT ?n { BIND(?n AS ?m) }');
    assert.deepEqual(query.parameters[0], {
      name: 'n',
      type: 'integer',
      required: false,
      default: '5',
      description: { en: 'How many', fr: 'Combien' },
    });
    assert.match(prepare(query).text, /"5"|\b5\b/u);
    assert.equal(failure(() => readQuery('x', '# param n: integr n')).code, 'parameter-invalid');
  });
});

describe('parameters', () => {
  let store: QueryStore;
  before(async () => {
    store = await openTrig();
  });

  const ask = async (text: string, params: Record<string, string>): Promise<string[]> => {
    const result = await evaluate(store, prepare(text, params));
    assert.ok(result.kind === 'table');
    return result.rows.map((row) => result.variables.map((name) => plain(row[name])).join(' '));
  };

  it('are values, whatever they hold', async () => {
    for (const evil of ['" } ; DROP ALL #', '\\" UNION { ?s ?p ?o }', "'''", 'a\nb', '}', '<x> . ?s ?p ?o']) {
      assert.deepEqual(await ask('SELECT ?x { VALUES ?y { 1 } FILTER(STR(?x) != "") }', { x: evil }), [evil]);
    }
  });
  it('bind in expressions, projections, groups and orders', async () => {
    assert.deepEqual(
      await ask('SELECT ?x (COUNT(*) AS ?n) { VALUES ?y { 1 2 } FILTER(BOUND(?x)) } GROUP BY ?x ?z ORDER BY ?x', { x: '7' }),
      ['7 2'],
    );
  });
  it('bind through every sub-query', async () => {
    const text = 'SELECT ?x ?n { { SELECT ?x (COUNT(*) AS ?n) { { SELECT * { VALUES ?y { 1 2 } FILTER(?y < ?x) } } } GROUP BY ?x ?z } }';
    assert.deepEqual(await ask(text, { x: '2' }), ['2 1']);
  });
  it('find labels in either language, in any case, with either apostrophe', async () => {
    const text = '# param who: agent Who | Qui\nSELECT DISTINCT ?who { GRAPH ?g { ?who a ?type } }';
    for (const label of ['OTAN', 'nato', "organisation du traité de l'Atlantique nord", 'NORTH ATLANTIC TREATY ORGANIZATION']) {
      assert.deepEqual(await ask(text, { who: label }), ['body/nato'], label);
    }
    assert.deepEqual(await ask(text, { who: 'NAT' }), []);
  });
  it('ask for labels first, and give the same rows by IRI', async () => {
    const store = await openTrig();
    const text = '# param who: agent Who | Qui\nSELECT ?who ?type { GRAPH ?g { ?who a ?type } } ORDER BY ?who ?type';
    for (const [given, iris] of [
      ['NATO', 1],
      ['nobody at all', 0],
      ['https://pledgegraph.example/body/nato', 0],
    ] as const) {
      const query = prepare(text, { who: given });
      const asked: number[] = [];
      const resolved = await withoutLabels(query, async (question) => {
        const result = await evaluate(store, question);
        const found = result.kind === 'table' ? result.rows.map((row) => row.who!.value) : [];
        asked.push(found.length);
        return found;
      });
      assert.deepEqual(asked, given.startsWith('https:') ? [] : [iris]);
      assert.doesNotMatch(resolved.text, /prefLabel/u);
      assert.deepEqual(await evaluate(store, resolved), await evaluate(store, query), given);
    }
  });
  it('let a label stand for all that have it', async () => {
    const store = await openTrig();
    const query = prepare('# param who: agent Who | Qui\nSELECT DISTINCT ?who { GRAPH ?g { ?who a ?type } } ORDER BY ?who', {
      who: 'NATO',
    });
    const both = ['body/nato', 'country/UKR'].map((name) => `https://pledgegraph.example/${name}`);
    const resolved = await withoutLabels(query, async () => both);
    const result = await evaluate(store, resolved);
    assert.ok(result.kind === 'table');
    assert.deepEqual(
      result.rows.map((row) => row.who!.value),
      both,
    );
  });
  it('leave the query as it was', () => {
    const query = findQuery(queries, 'pledges-overdue');
    const before = prepare(query, { date: '2024-01-01' }).text;
    prepare(query, { date: '2025-01-01' });
    assert.equal(prepare(query, { date: '2024-01-01' }).text, before);
  });
});

describe('evaluate', () => {
  it('never fetches: FROM names a graph of the store or is refused', async () => {
    const store = await openTrig();
    const inside = await evaluate(store, prepare('ASK FROM <https://pledgegraph.example/graph/a> { ?s ?p ?o }'));
    assert.deepEqual(inside, { kind: 'boolean', value: true });
    await assert.rejects(evaluate(store, prepare('ASK FROM <http://example.org/data> { ?s ?p ?o }')), { code: 'sparql-refused' });
    await assert.rejects(evaluate(store, prepare('SELECT * FROM NAMED <http://example.org/x> { GRAPH ?g { ?s ?p ?o } }')), {
      code: 'sparql-refused',
    });
  });
});

describe('nearest names', () => {
  const distances: [string, string, number][] = [
    ['', '', 0],
    ['pledger', 'plegder', 1],
    ['kitten', 'sitting', 3],
    ['abc', '', 3],
  ];
  for (const [a, b, distance] of distances) it(`${a} – ${b}: ${distance}`, () => assert.equal(editDistance(a, b), distance));
  it('finds parts of names, and nothing for what is far', () => {
    assert.deepEqual(nearest('overdue', ['pledges-overdue', 'posts']), ['pledges-overdue']);
    assert.deepEqual(nearest('zzzzzz', ['pledges', 'posts']), []);
  });
});
