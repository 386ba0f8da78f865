/** How stores differ: where their endpoints lie below the address that users know, and what they take. */
import { withPath } from './address.ts';
import { type BodyForm, PLAIN } from './exchange.ts';

export const DIALECTS = ['fuseki', 'rdf4j', 'graphdb', 'virtuoso', 'oxigraph', 'neptune', 'other'] as const;
export type DialectName = (typeof DIALECTS)[number];

/** Paths below the root of a store or data set. */
interface Paths {
  readonly query: string;
  readonly update: string;
  /** Graph Store Protocol, addressed by `?graph=`. */
  readonly graphs?: string;
  /** The same for who only reads, where that is another place. */
  readonly graphsRead?: string;
  /** Where N-Quads are posted to be added to their graphs. */
  readonly bulk?: string;
}

export interface Dialect {
  readonly title: string;
  readonly paths: Paths;
  /** What ends an address of an endpoint: users give that instead of the root. */
  readonly endpoint: RegExp;
  /** Tells the dialect from the headers of an answer or from the address. */
  readonly header?: { readonly name: string; readonly pattern: RegExp };
  readonly address?: RegExp;
  /** What bodies the store reads: Virtuoso none in chunks, Oxigraph now and then none that is compressed and in chunks. */
  readonly body: BodyForm;
  /** Parameters of a query without GRAPH that make the default graph the union of all, where it is not. */
  readonly union?: Readonly<Record<string, string>>;
  /** True where counting all graphs is faster than counting those of a list: Virtuoso, by fifty times. */
  readonly countsAll?: boolean;
  /** True where PUT leaves triples of before in a graph, and DELETE does not: Jena's TDB2, where a decimal was written in another way. */
  readonly clearFirst?: boolean;
  /** The most UTF-16 units of triples that an update may hold, where there is such a limit. */
  readonly updateLimit?: number;
}

const STREAMED: BodyForm = { gzip: true, sized: false };
const REPOSITORY = /\/repositories\/[^/]+/u;
const REPOSITORY_PATHS: Paths = { query: '', update: '/statements', graphs: '/rdf-graphs/service', bulk: '/statements' };
const REPOSITORY_ENDPOINT = /(?:\/statements|\/rdf-graphs\/service)\/?$/u;

/** Tested against real servers, but for GraphDB and Neptune, which follow their documentation (docs/stores.md). */
export const DIALECT: Readonly<Record<DialectName, Dialect>> = {
  fuseki: {
    title: 'Fuseki',
    paths: { query: '/sparql', update: '/update', graphs: '/data', bulk: '/data' },
    endpoint: /\/(?:sparql|query|update|data|get)\/?$/u,
    header: { name: 'fuseki-request-id', pattern: /./u },
    body: STREAMED,
    union: { 'default-graph-uri': 'urn:x-arq:UnionGraph' },
    clearFirst: true,
  },
  graphdb: {
    title: 'GraphDB',
    paths: REPOSITORY_PATHS,
    endpoint: REPOSITORY_ENDPOINT,
    header: { name: 'server', pattern: /GraphDB/u },
    body: STREAMED,
  },
  rdf4j: {
    title: 'RDF4J',
    paths: REPOSITORY_PATHS,
    endpoint: REPOSITORY_ENDPOINT,
    address: REPOSITORY,
    body: STREAMED,
  },
  virtuoso: {
    title: 'Virtuoso',
    paths: { query: '/sparql', update: '/sparql-auth', graphs: '/sparql-graph-crud-auth', graphsRead: '/sparql-graph-crud' },
    endpoint: /\/sparql(?:-auth|-graph-crud|-graph-crud-auth)?\/?$/u,
    header: { name: 'server', pattern: /Virtuoso/u },
    body: PLAIN,
    countsAll: true,
    updateLimit: 50_000,
  },
  oxigraph: {
    title: 'Oxigraph',
    paths: { query: '/query', update: '/update', graphs: '/store', bulk: '/store' },
    endpoint: /\/(?:query|sparql|update|store)\/?$/u,
    header: { name: 'server', pattern: /Oxigraph/u },
    body: { gzip: true, sized: true },
    union: { 'union-default-graph': 'true' },
  },
  neptune: {
    title: 'Neptune',
    paths: { query: '/sparql', update: '/sparql', graphs: '/sparql/gsp/' },
    endpoint: /\/sparql(?:\/gsp)?\/?$/u,
    address: /\.neptune\.amazonaws\.com(?:\.cn)?(?::\d+)?\//u,
    body: PLAIN,
  },
  other: {
    title: 'SPARQL 1.1 store',
    paths: { query: '', update: '' },
    endpoint: /\/$/u,
    body: PLAIN,
  },
};

/** The endpoints of one store. */
export type Endpoints = { readonly [Name in keyof Paths]: Paths[Name] extends string ? URL : URL | undefined };

/** @param address the root or any endpoint of the store */
export function endpointsOf(dialect: Dialect, address: URL): Endpoints {
  const root = address.pathname.replace(dialect.endpoint, '').replace(/\/$/u, '');
  const at = (path: string | undefined): URL | undefined => (path === undefined ? undefined : withPath(address, `${root}${path}` || '/'));
  const { query, update, graphs, graphsRead, bulk } = dialect.paths;
  return { query: at(query)!, update: at(update)!, graphs: at(graphs), graphsRead: at(graphsRead ?? graphs), bulk: at(bulk) };
}

/** The dialect that an answer's headers or the address tell. */
export function recognise(address: URL, headers: Readonly<Record<string, string | string[] | undefined>>): DialectName {
  const byHeader = DIALECTS.find((name) => {
    const { header } = DIALECT[name];
    return header?.pattern.test(String(headers[header.name] ?? ''));
  });
  return byHeader ?? DIALECTS.find((name) => DIALECT[name].address?.test(address.href)) ?? 'other';
}
