/** Reading graphs out of a store. */
import { iri, type Quad, quad } from '../graph/terms.ts';
import type { Row } from '../query/index.ts';
import type { RemoteStore } from './connect.ts';
import { graphAt, graphFrom, rowsFrom } from './endpoint.ts';

/** A named graph; empty where there is none. A store without graph store protocol is asked by query. */
export async function readGraph({ client, endpoints }: RemoteStore, graph: string): Promise<Quad[]> {
  const found = endpoints.graphsRead && (await graphAt(client, endpoints.graphsRead, graph));
  if (found) return found;
  const quads = await graphFrom(client, endpoints.query, `CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <${graph}> { ?s ?p ?o } }`);
  return quads.map(({ subject, predicate, object }) => quad(subject, predicate, object, iri(graph)));
}

/** Graphs asked about in one query: stores cap the rows of an answer, some at 10,000, and the length of a request. */
const AT_ONCE = 200;

/** How many triples each of these graphs has in a store; no entry for those that it does not hold. */
export async function countGraphs(store: RemoteStore, graphs: readonly string[]): Promise<Map<string, number>> {
  const wanted = new Set(graphs);
  const counts = new Map<string, number>();
  for await (const { g, n } of store.dialect.countsAll ? countAll(store) : countListed(store, graphs)) {
    if (wanted.has(g.value) && Number(n.value) > 0) counts.set(g.value, Number(n.value));
  }
  return counts;
}

async function* countListed({ client, endpoints }: RemoteStore, graphs: readonly string[]): AsyncGenerator<Row> {
  for (let from = 0; from < graphs.length; from += AT_ONCE) {
    const names = graphs.slice(from, from + AT_ONCE).map((graph) => `<${graph}>`);
    const query = `SELECT ?g (COUNT(*) AS ?n) WHERE { VALUES ?g { ${names.join(' ')} } GRAPH ?g { ?s ?p ?o } } GROUP BY ?g`;
    yield* await rowsFrom(client, endpoints.query, query);
  }
}

const countAll = (store: RemoteStore): AsyncGenerator<Row> =>
  pagesOf(store, 'SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g');

/** Rows of one answer, below what stores cap. */
const PAGE = 5000;

/** The rows of an ordered query, some at a time. */
export async function* pagesOf({ client, endpoints }: RemoteStore, query: string): AsyncGenerator<Row> {
  for (let offset = 0; ; offset += PAGE) {
    const rows = await rowsFrom(client, endpoints.query, `${query} LIMIT ${PAGE} OFFSET ${offset}`);
    yield* rows;
    if (rows.length < PAGE) return;
  }
}
