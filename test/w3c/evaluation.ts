/** Tests of query evaluation, of result formats and of syntax: each query goes over HTTP, and its answer is read in every format. */
import oxigraph from 'oxigraph';
import { csvOf, type Outcome, readCsv, readGraph, readJson, readTsv, readXml, same } from './results.ts';
import { readSuiteFile, type SuiteTest } from './suite.ts';

/** An answer of the server. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

export type Fetch = (path: string, init?: RequestInit) => Promise<Answer>;

/** Why a test fails; undefined where it passes. */
export type Verdict = string | undefined;

const RDF_TYPES: Readonly<Record<string, string>> = { ttl: 'text/turtle', nt: 'application/n-triples', rdf: 'application/rdf+xml' };
const GRAPH_TYPES = ['text/turtle', 'application/n-triples', 'application/rdf+xml', 'application/ld+json'];
const TABLE_READERS: Readonly<Record<string, (text: string) => Outcome>> = {
  'application/sparql-results+json': readJson,
  'application/sparql-results+xml': readXml,
  'text/tab-separated-values': readTsv,
};

const extension = (iri: string): string => iri.replace(/^.*\./, '');

const FROM = /^\s*FROM\s+(?:NAMED\s+)?<([^>]+)>/gimu;

/** Files that a query names itself, where its test names none. */
export function filesInFrom({ query, data, result }: SuiteTest): string[] {
  if (data.length > 0 || result === undefined) return [];
  return [...readSuiteFile(query!).matchAll(FROM)].map(([, file]) => new URL(file, query).href);
}

/** All data that tests ask, each file as a graph with its own IRI, as N-Quads. */
export function loadData(tests: readonly SuiteTest[]): string {
  const store = new oxigraph.Store();
  for (const file of new Set(tests.flatMap((test) => [...test.data, ...test.graphData, ...filesInFrom(test)]))) {
    const format = RDF_TYPES[extension(file)];
    store.load(readSuiteFile(file), { format, base_iri: file, to_graph_name: oxigraph.namedNode(file) });
  }
  return store.dump({ format: 'application/n-quads' });
}

/** True for a file without a statement, which no store keeps as a graph. */
export const isEmpty = (file: string): boolean =>
  oxigraph.parse(readSuiteFile(file), { format: RDF_TYPES[extension(file)], base_iri: file }).length === 0;

/** The query by POST, with the data of the test as the data set of the request. */
function ask(fetch: Fetch, { query, data, graphData }: SuiteTest, accept: string): Promise<Answer> {
  const dataset = [
    ...data.filter((file) => !isEmpty(file)).map((file): [string, string] => ['default-graph-uri', file]),
    ...graphData.map((file): [string, string] => ['named-graph-uri', file]),
  ];
  const body = new URLSearchParams([['query', `BASE <${query}>\n${readSuiteFile(query!)}`] as [string, string], ...dataset]);
  return fetch('sparql', { method: 'POST', body, headers: { accept } });
}

const refusedAs = ({ status, text }: Answer): string => `answered ${status}: ${text.trim()}`;

/** The answer in every format of its kind has to be what is expected. */
export async function evaluate(fetch: Fetch, test: SuiteTest): Promise<Verdict> {
  const text = readSuiteFile(test.result!);
  const kind = extension(test.result!);
  if (kind in RDF_TYPES) return evaluateGraph(fetch, test, readGraph(text, RDF_TYPES[kind], test.result!));
  if (kind === 'csv') return evaluateCsv(fetch, test, readCsv(text.replace(/\r?\n?$/, '\n')));
  return evaluateTable(fetch, test, kind === 'srj' ? readJson(text) : kind === 'tsv' ? readTsv(text) : readXml(text));
}

async function evaluateGraph(fetch: Fetch, test: SuiteTest, expected: Outcome): Promise<Verdict> {
  for (const type of GRAPH_TYPES) {
    const answer = await ask(fetch, test, type);
    if (answer.status !== 200) return refusedAs(answer);
    if (!same(expected, readGraph(answer.text, type, test.query!))) return `another graph, as ${type}: ${answer.text.slice(0, 300)}`;
  }
  return undefined;
}

async function evaluateTable(fetch: Fetch, test: SuiteTest, expected: Outcome): Promise<Verdict> {
  for (const [type, read] of Object.entries(TABLE_READERS)) {
    const answer = await ask(fetch, test, type);
    if (answer.status !== 200) return refusedAs(answer);
    if (!answer.type.startsWith(type)) return `answered as ${answer.type}, not ${type}`;
    if (!same(expected, read(answer.text))) return `other solutions, as ${type}: ${answer.text.replace(/\s+/g, ' ').slice(0, 300)}`;
  }
  return typeof expected === 'boolean'
    ? undefined
    : evaluateCsv(fetch, test, csvOf(readJson((await ask(fetch, test, '*/*')).text) as Exclude<Outcome, boolean>));
}

/** Values are compared column by column name, whatever the order of rows and columns and the names of blank nodes. */
async function evaluateCsv(fetch: Fetch, test: SuiteTest, expected: readonly (readonly string[])[]): Promise<Verdict> {
  const answer = await ask(fetch, test, 'text/csv');
  if (answer.status !== 200) return refusedAs(answer);
  const plain = ([head, ...rows]: readonly (readonly string[])[]): string => {
    const order = head.map((name, i) => ({ name, i })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const lines = rows.map((row) => JSON.stringify(order.map(({ i }) => row[i].replace(/^_:.*/s, '_:')))).sort();
    return [JSON.stringify(order.map(({ name }) => name)), ...lines].join('\n');
  };
  return plain(readCsv(answer.text)) === plain(expected) ? undefined : `other values, as text/csv: ${answer.text.slice(0, 300)}`;
}

/** A query that is well formed is answered; one that is not is told where it is wrong. */
export async function checkSyntax(fetch: Fetch, test: SuiteTest): Promise<Verdict> {
  const body = readSuiteFile(test.query!);
  const answer = await fetch('sparql', { method: 'POST', body, headers: { 'content-type': 'application/sparql-query' } });
  if (test.type === 'PositiveSyntaxTest11') return answer.status === 200 ? undefined : refusedAs(answer);
  return answer.status === 400 ? undefined : `answered ${answer.status}, though the query is malformed`;
}
