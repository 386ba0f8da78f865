import assert from 'node:assert/strict';
import { iri, quad, worded } from '../../src/graph/terms.ts';
import { displayWidth, type QueryResult, RESULT_FORMATS, renderResult } from '../../src/query/index.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const table: QueryResult = {
  kind: 'table',
  variables: ['name', 'amount', 'status'],
  rows: [
    {
      name: { type: 'literal', value: 'Norvège, "la"', 'xml:lang': 'fr' },
      amount: { type: 'literal', value: '40000000000', datatype: `${XSD}decimal` },
      status: { type: 'uri', value: 'https://w3id.org/pledgegraph/ns#Agreed' },
    },
    { name: { type: 'literal', value: 'e\u0301te\u0301\t日本 <&>' }, amount: { type: 'literal', value: '7', datatype: `${XSD}integer` } },
  ],
};
const graph: QueryResult = {
  kind: 'graph',
  quads: [quad(iri('http://example.org/s'), iri('http://www.w3.org/2004/02/skos/core#prefLabel'), worded('été', 'fr'))],
};

describe('renderResult', () => {
  it('aligns a table by display width, figures to the right', () => {
    const lines = renderResult(table, 'table').trimEnd().split('\n');
    assert.deepEqual(lines, [
      'name                   amount  status',
      '─────────────  ──────────────  ──────',
      'Norvège, "la"  40 000 000 000  Agreed',
      'e\u0301te\u0301 日本 <&>                7',
    ]);
  });
  it('cuts the widest column to fit', () => {
    for (const line of renderResult(table, 'table', { width: 34 }).trimEnd().split('\n')) assert.ok(displayWidth(line) <= 34, line);
  });
  it('shows instances without the base, where one is given', () => {
    const result: QueryResult = { kind: 'table', variables: ['a'], rows: [{ a: { type: 'uri', value: 'https://example.org/pledge/1' } }] };
    assert.match(renderResult(result, 'table', { base: 'https://example.org/' }), /^pledge\/1$/mu);
    assert.match(renderResult(result, 'table'), /^https:/mu);
  });
  it('says when there is nothing', () => {
    assert.match(renderResult({ kind: 'table', variables: ['a'], rows: [] }, 'table'), /\(no results\)/u);
  });
  it('writes CSV with CRLF, quotes doubled', () => {
    assert.equal(
      renderResult(table, 'csv'),
      'name,amount,status\r\n"Norvège, ""la""",40000000000,https://w3id.org/pledgegraph/ns#Agreed\r\ne\u0301te\u0301\t日本 <&>,7,\r\n',
    );
  });
  it('writes TSV with terms as Turtle has them', () => {
    const [head, first, second] = renderResult(table, 'tsv').split('\n');
    assert.equal(head, '?name\t?amount\t?status');
    assert.equal(first, `"Norvège, \\"la\\""@fr\t"40000000000"^^<${XSD}decimal>\t<https://w3id.org/pledgegraph/ns#Agreed>`);
    assert.equal(second, `"e\u0301te\u0301\\t日本 <&>"\t"7"^^<${XSD}integer>\t`);
  });
  it('writes XML with escapes and without unbound variables', () => {
    const xml = renderResult(table, 'xml');
    assert.match(xml, /<literal xml:lang="fr">Norvège, &quot;la&quot;<\/literal>/u);
    assert.match(xml, /日本 &lt;&amp;&gt;/u);
    assert.equal(xml.match(/<binding /gu)?.length, 5);
  });
  it('keeps SPARQL results JSON as it is', () => {
    const json = JSON.parse(renderResult(table, 'json'));
    assert.deepEqual(json, {
      head: { vars: table.kind === 'table' && table.variables },
      results: { bindings: table.kind === 'table' && table.rows },
    });
  });
  it('writes truth values in every format but Turtle', () => {
    const yes: QueryResult = { kind: 'boolean', value: true };
    for (const format of RESULT_FORMATS.filter((name) => name !== 'turtle')) assert.match(renderResult(yes, format), /true/u, format);
    assert.throws(() => renderResult(yes, 'turtle'), { code: 'option-invalid' });
    assert.throws(() => renderResult(table, 'turtle'), { code: 'option-invalid' });
  });
  it('writes a graph as Turtle, or as the table of its triples', () => {
    assert.match(renderResult(graph, 'turtle'), /skos:prefLabel "été"@fr/u);
    assert.equal(
      renderResult(graph, 'csv'),
      'subject,predicate,object\r\nhttp://example.org/s,http://www.w3.org/2004/02/skos/core#prefLabel,été\r\n',
    );
  });
});

describe('displayWidth', () => {
  const widths: [string, number][] = [
    ['', 0],
    ['Kyïv', 4],
    ['e\u0301', 1],
    ['日本', 4],
    ['👩‍🚒', 2],
    ['🇫🇷', 2],
    ['a\u200bb', 2],
    ['л’Україна', 9],
  ];
  for (const [text, width] of widths) it(`${JSON.stringify(text)} takes ${width}`, () => assert.equal(displayWidth(text), width));
});
