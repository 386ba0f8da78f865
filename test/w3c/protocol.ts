/** Tests of the protocol and of the service description, which the suite tells in words only. */
import oxigraph from 'oxigraph';
import type { Answer, Fetch, Verdict } from './evaluation.ts';

const FORM = 'application/x-www-form-urlencoded';
const DIRECT = 'application/sparql-query';
const SD = 'http://www.w3.org/ns/sparql-service-description#';

/** Graphs that the tests name. */
const GRAPHS = [
  'http://kasei.us/2009/09/sparql/data/data1.rdf',
  'http://kasei.us/2009/09/sparql/data/data2.rdf',
  'http://kasei.us/2009/09/sparql/data/data3.rdf',
];
const [ONE, TWO, THREE] = GRAPHS;

/** What the store has to hold beside the data of the other tests. */
export const PROTOCOL_DATA = GRAPHS.map((graph) => `<${graph}> <http://purl.org/dc/terms/title> "${graph.slice(-9)}" <${graph}> .\n`).join(
  '',
);

const get = (parameters: readonly (readonly [string, string])[]): string =>
  `sparql?${new URLSearchParams(parameters.map(([name, value]): [string, string] => [name, value]))}`;
const form = (parameters: readonly (readonly [string, string])[], type = FORM): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(parameters.map(([name, value]): [string, string] => [name, value])).toString(),
  headers: { 'content-type': type },
});
const direct = (query: string | Uint8Array, type = DIRECT): RequestInit => ({
  method: 'POST',
  body: query as RequestInit['body'],
  headers: { 'content-type': type },
});

const tells =
  (wanted: boolean) =>
  ({ status, text }: Answer): Verdict => {
    if (status !== 200) return `answered ${status}: ${text.trim()}`;
    return JSON.parse(text).boolean === wanted ? undefined : `answered ${text.trim()}`;
  };
const isOfType =
  (...types: readonly string[]) =>
  ({ status, type, text }: Answer): Verdict => {
    if (status !== 200) return `answered ${status}: ${text.trim()}`;
    return types.some((each) => type.startsWith(each)) ? undefined : `answered as ${type}`;
  };
/** A refusal with a status of the client's fault. */
const refuses = ({ status }: Answer): Verdict => (status >= 400 && status < 500 ? undefined : `answered ${status}`);

const ONE_AND_TWO = `ASK { <${ONE}> ?p ?o . <${TWO}> ?q ?r }`;
const defaults = (query: string): [string, string][] => [
  ['query', query],
  ['default-graph-uri', ONE],
  ['default-graph-uri', TWO],
];
const named = (query: string): [string, string][] => [
  ['query', query],
  ['named-graph-uri', ONE],
  ['named-graph-uri', TWO],
];
const NAMED = `ASK { GRAPH <${ONE}> { ?a ?b ?c } GRAPH <${TWO}> { ?d ?e ?f } FILTER NOT EXISTS { GRAPH <${THREE}> { ?g ?h ?i } } }`;
const TABLES = ['application/sparql-results+xml', 'application/sparql-results+json', 'text/csv', 'text/tab-separated-values'];
const GRAPH_TYPES = ['application/rdf+xml', 'text/turtle', 'application/n-triples', 'text/html'];
const ASK: [string, string][] = [['query', 'ASK {}']];

type Step = readonly [path: string, init: RequestInit | undefined, judge: (answer: Answer) => Verdict];

/** One request each; tests of updates are passed by a refusal that says that nothing is updated here. */
const STEPS: Readonly<Record<string, Step>> = {
  query_post_form: ['sparql', form(ASK), tells(true)],
  query_get: [get(ASK), undefined, tells(true)],
  query_post_direct: ['sparql', direct('ASK {}'), tells(true)],
  query_dataset_default_graphs_get: [get(defaults(ONE_AND_TWO)), undefined, tells(true)],
  query_dataset_default_graphs_post: ['sparql', form(defaults(ONE_AND_TWO)), tells(true)],
  query_dataset_named_graphs_get: [get(named(NAMED)), undefined, tells(true)],
  query_dataset_named_graphs_post: ['sparql', form(named(NAMED)), tells(true)],
  query_dataset_full: [
    'sparql',
    form([
      ['query', `ASK { <${THREE}> ?p ?o GRAPH <${ONE}> { ?a ?b ?c } FILTER NOT EXISTS { <${ONE}> ?d ?e } }`],
      ['default-graph-uri', THREE],
      ['named-graph-uri', ONE],
      ['named-graph-uri', TWO],
    ]),
    tells(true),
  ],
  query_multiple_dataset: [
    'sparql',
    form([
      ['query', `ASK FROM <${THREE}> { <${ONE}> ?p ?o FILTER NOT EXISTS { <${THREE}> ?q ?r } }`],
      ['default-graph-uri', ONE],
    ]),
    tells(true),
  ],
  query_content_type_select: ['sparql', direct('SELECT (1 AS ?value) {}'), isOfType(...TABLES)],
  query_content_type_ask: ['sparql', direct('ASK {}'), isOfType(...TABLES.slice(0, 2))],
  query_content_type_describe: ['sparql', direct(`DESCRIBE <${ONE}>`), isOfType(...GRAPH_TYPES)],
  query_content_type_construct: ['sparql', direct('CONSTRUCT { <urn:s> <urn:p> 1 } WHERE {}'), isOfType(...GRAPH_TYPES)],
  bad_query_method: [get(ASK), { method: 'PUT' }, refuses],
  bad_multiple_queries: [get([...ASK, ['query', 'SELECT * {}']]), undefined, refuses],
  bad_query_wrong_media_type: ['sparql', direct('ASK {}', 'text/plain'), refuses],
  bad_query_missing_form_type: ['sparql', form(ASK, ''), refuses],
  bad_query_missing_direct_type: ['sparql', direct('ASK {}', ''), refuses],
  bad_query_non_utf8: ['sparql', direct(Buffer.from('ASK {}', 'utf16le'), `${DIRECT}; charset=UTF-16`), refuses],
  bad_query_syntax: [get([['query', 'ASK {']]), undefined, refuses],
  bad_update_get: [get([['update', 'CLEAR ALL']]), undefined, refuses],
  bad_multiple_updates: [
    'sparql',
    form([
      ['update', 'CLEAR NAMED'],
      ['update', 'CLEAR DEFAULT'],
    ]),
    refuses,
  ],
  bad_update_wrong_media_type: ['sparql', direct('CLEAR NAMED', 'text/plain'), refuses],
  bad_update_missing_form_type: ['sparql', form([['update', 'CLEAR NAMED']], ''), refuses],
  bad_update_non_utf8: ['sparql', direct(Buffer.from('CLEAR NAMED', 'utf16le'), 'application/sparql-update; charset=UTF-16'), refuses],
  bad_update_syntax: ['sparql', form([['update', 'CLEAR XYZ']]), refuses],
  bad_update_dataset_conflict: [
    'sparql',
    form([
      ['using-named-graph-uri', ONE],
      ['update', `DELETE { ?s ?p ?o } USING <${TWO}> WHERE { ?s ?p ?o }`],
    ]),
    refuses,
  ],
};

/** @returns undefined for a test of updates, which do not apply to what only reads */
export async function checkProtocol(fetch: Fetch, id: string): Promise<{ verdict: Verdict } | undefined> {
  const step = STEPS[id.replace(/^.*\//, '')];
  if (!step) return undefined;
  const [path, init, judge] = step;
  return { verdict: judge(await fetch(path, init)) };
}

/** The service description has to be RDF, name the endpoint, and hold to the schema: properties on what they are for, with terms of theirs. */
export async function checkDescription(fetch: Fetch, id: string, root: string): Promise<Verdict> {
  const { status, type, text } = await fetch('sparql', { headers: { accept: 'text/turtle' } });
  if (status !== 200 || !type.startsWith('text/turtle')) return `answered ${status} as ${type}`;
  const store = new oxigraph.Store();
  store.load(text, { format: 'text/turtle', base_iri: `${root}sparql` });
  const holds = (pattern: string): boolean => store.query(`PREFIX sd: <${SD}> ASK { ${pattern} }`) === true;
  if (id.endsWith('returns-rdf')) return store.size > 0 ? undefined : 'is empty';
  if (id.endsWith('has-endpoint-triple')) return holds(`?s a sd:Service ; sd:endpoint <${root}sparql>`) ? undefined : text;
  const wrong = [
    '?s sd:endpoint|sd:feature|sd:resultFormat|sd:supportedLanguage|sd:defaultDataset ?o FILTER NOT EXISTS { ?s a sd:Service }',
    '?s sd:defaultDataset ?o FILTER NOT EXISTS { ?o a sd:Dataset }',
    '?s sd:defaultGraph ?o FILTER NOT EXISTS { ?s a sd:Dataset . ?o a sd:Graph }',
    '?s ?p ?o FILTER(STRSTARTS(STR(?p), STR(sd:)) && !isIRI(?o))',
  ].filter(holds);
  return wrong.length === 0 ? undefined : `breaks the schema: ${wrong.join('; ')}`;
}
