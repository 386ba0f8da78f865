/** Asking a store over the SPARQL 1.1 Protocol. */
import { PledgegraphError } from '../errors.ts';
import { iri, type Literal, type NamedNode, type Quad, quad, typed, worded } from '../graph/terms.ts';
import { PREFIXES } from '../graph/vocabulary.ts';
import type { QueryResult, ResultTerm, Row } from '../query/index.ts';
import { type AnyQuad, type AnyTerm, parseRdf } from '../validate/index.ts';
import { shown, withParameter } from './address.ts';
import type { Client } from './client.ts';
import { type Answer, PLAIN } from './exchange.ts';
import { isPage } from './failures.ts';

const RESULTS_JSON = 'application/sparql-results+json';
const TRIPLES = 'application/n-triples, text/turtle;q=0.8, text/plain;q=0.5';

/** Sends a query as a form, which takes any length. */
function ask(client: Client, endpoint: URL, query: string, accept: string, more: Readonly<Record<string, string>> = {}) {
  const form = new URLSearchParams({ query, ...more }).toString();
  const body = { type: 'application/x-www-form-urlencoded', form: PLAIN, parts: () => [form] };
  return client.send({ method: 'POST', url: endpoint, accept, body });
}

/** Sends a query in the address, as a first contact: it changes nothing wherever it goes. */
export function askByGet(client: Client, endpoint: URL, query: string, accepted: readonly number[]): Promise<Answer> {
  return client.send({ method: 'GET', url: withParameter(endpoint, 'query', query), accept: RESULTS_JSON }, accepted);
}

interface AnyResults {
  readonly head?: { readonly vars?: readonly string[] };
  readonly boolean?: unknown;
  readonly results?: { readonly bindings?: readonly Readonly<Record<string, AnyResultTerm>>[] };
}

/** How Virtuoso names the answer to ASK, which it gives as a row. */
const ASKED = '__ASK_RETVAL';

/**
 * Reads SPARQL Results JSON as stores write it.
 * @throws PledgegraphError `store-failed` for anything else
 */
export function readRemoteResults({ text, headers }: Answer, endpoint: URL): QueryResult {
  const json = isPage(headers['content-type']) ? undefined : parseJson(text);
  if (!json || (typeof json.boolean !== 'boolean' && !Array.isArray(json.results?.bindings))) {
    const got = isPage(headers['content-type']) ? 'a web page' : text === '' ? 'nothing' : 'something else';
    throw new PledgegraphError('store-failed', `${shown(endpoint)} answers with ${got}, not with SPARQL results in JSON.`);
  }
  if (typeof json.boolean === 'boolean') return { kind: 'boolean', value: json.boolean };
  const variables = json.head?.vars ?? [];
  const rows = (json.results?.bindings ?? []).map(readRow);
  if (variables.length === 1 && variables[0] === ASKED)
    return { kind: 'boolean', value: /^(?:1|true)$/u.test(rows[0]?.[ASKED]?.value ?? '') };
  return { kind: 'table', variables, rows };
}

function parseJson(text: string): AnyResults | undefined {
  try {
    return JSON.parse(text) as AnyResults;
  } catch {
    return undefined;
  }
}

const XSD = PREFIXES.xsd;

interface AnyResultTerm {
  readonly type: string;
  readonly value: string;
  readonly datatype?: string;
}

const readRow = (row: Readonly<Record<string, AnyResultTerm>>): Row =>
  Object.fromEntries(Object.entries(row).map(([name, term]) => [name, readTerm(term)]));

/** "typed-literal" is of an early draft; a literal of type xsd:string is a plain one; "5.0" is the decimal that others write as "5". */
function readTerm({ type, value, datatype, ...more }: AnyResultTerm): ResultTerm {
  if (type !== 'literal' && type !== 'typed-literal') return { type, value } as ResultTerm;
  if (datatype === undefined || datatype === `${XSD}string`) return { type: 'literal', value, ...more };
  return { type: 'literal', value: plainValue(value, datatype), datatype };
}

/** Some stores write 5 as 5.0. */
const plainValue = (value: string, datatype: string): string =>
  datatype === `${XSD}decimal` ? value.replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '') : value;

/** The answer to a query that gives rows or a truth value. */
export async function selectFrom(
  client: Client,
  endpoint: URL,
  query: string,
  more?: Readonly<Record<string, string>>,
): Promise<QueryResult> {
  return readRemoteResults(await ask(client, endpoint, query, RESULTS_JSON, more), endpoint);
}

/** The rows of a query. */
export async function rowsFrom(client: Client, endpoint: URL, query: string): Promise<readonly Row[]> {
  const result = await selectFrom(client, endpoint, query);
  return result.kind === 'table' ? result.rows : [];
}

/** The graph that a query makes. */
export async function graphFrom(client: Client, endpoint: URL, query: string, more?: Readonly<Record<string, string>>): Promise<Quad[]> {
  return readTriples(await ask(client, endpoint, query, TRIPLES, more), endpoint);
}

/** What a store answers that has no graph store at that address; the first also where there is no such graph. */
const NO_GRAPH = [404, 405, 501];

/** A named graph by the Graph Store Protocol; undefined where there is no such graph, or no such protocol. */
export async function graphAt(client: Client, graphs: URL, graph: string): Promise<Quad[] | undefined> {
  const answer = await client.send({ method: 'GET', url: withParameter(graphs, 'graph', graph), accept: TRIPLES }, NO_GRAPH);
  return NO_GRAPH.includes(answer.status) ? undefined : readTriples(answer, graphs, graph);
}

function readTriples({ text, headers }: Answer, endpoint: URL, graph?: string): Quad[] {
  if (isPage(headers['content-type'])) {
    throw new PledgegraphError('store-failed', `${shown(endpoint)} answers with a web page, not with RDF.`);
  }
  const name = graph === undefined ? undefined : iri(graph);
  return parseRdf(text, shown(endpoint)).map((each) => ownQuad(each, name));
}

const ownQuad = ({ subject, predicate, object }: AnyQuad, graph: NamedNode | undefined): Quad =>
  quad(ownTerm(subject) as NamedNode, ownTerm(predicate) as NamedNode, ownTerm(object), graph);

function ownTerm({ termType, value, language, datatype }: AnyTerm): NamedNode | Literal {
  if (termType === 'BlankNode') return iri(`urn:blank:${value}`);
  if (termType !== 'Literal') return iri(value);
  if (language) return worded(value, language);
  return datatype ? typed(plainValue(value, datatype.value), datatype.value) : typed(value);
}
