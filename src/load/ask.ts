/** Prepared queries, and whole graphs, of a store. */
import { PledgegraphError } from '../errors.ts';
import { graphIri, normaliseBase, provenanceIri, registryIri } from '../graph/iris.ts';
import { iri, type Quad, quad, typed } from '../graph/terms.ts';
import { OA, PG, PREFIXES } from '../graph/vocabulary.ts';
import { type PreparedQuery, type QueryResult, withoutLabels } from '../query/index.ts';
import { parseQuery } from '../query/syntax.ts';
import type { RemoteStore } from './connect.ts';
import { graphFrom, selectFrom } from './endpoint.ts';
import { inParallel } from './parallel.ts';
import { pagesOf, readGraph } from './read.ts';
import { type Entry, readEntries } from './stored.ts';

/** Numbers that some stores give back as another type: Oxigraph as the wider xsd:integer, Virtuoso as xsd:decimal beyond 32 bits. */
const WHOLE: Readonly<Record<string, string>> = {
  [OA.start]: `${PREFIXES.xsd}nonNegativeInteger`,
  [OA.end]: `${PREFIXES.xsd}nonNegativeInteger`,
  [PG.quantity]: `${PREFIXES.xsd}integer`,
};
const WIDER = new Set([`${PREFIXES.xsd}integer`, `${PREFIXES.xsd}decimal`]);

/** Requests at once. */
const JOBS = 4;

/**
 * The answer of a store to a query. As with a graph folder, a query that names no graph is asked of all of them.
 * @throws PledgegraphError `store-unreachable`, `store-refused`, `store-failed`
 */
export async function askStore(store: RemoteStore, query: PreparedQuery, base?: string): Promise<QueryResult> {
  return askBound(store, await withoutLabels(query, (asked) => irisOf(store, asked)), base);
}

/** Values of the one variable of a query. */
async function irisOf(store: RemoteStore, query: PreparedQuery): Promise<string[]> {
  const result = await askBound(store, query);
  if (result.kind !== 'table') return [];
  return result.rows.map((row) => row[result.variables[0]]?.value ?? '').sort();
}

async function askBound({ client, dialect, endpoints }: RemoteStore, query: PreparedQuery, base?: string): Promise<QueryResult> {
  const more = namesGraphs(query, base) ? {} : dialect.union;
  const text = base === undefined || /\bBASE\s*</iu.test(query.text) ? query.text : `BASE <${base}>\n${query.text}`;
  if (query.form === 'SELECT' || query.form === 'ASK') return selectFrom(client, endpoints.query, text, more);
  return { kind: 'graph', quads: await graphFrom(client, endpoints.query, text, more) };
}

/** Parameters that make the default graph a union take the named graphs away from some stores. */
const namesGraphs = ({ text, name, from }: PreparedQuery, base: string | undefined): boolean =>
  from.length > 0 || JSON.stringify(parseQuery(text, name, base)).includes('"type":"graph"');

/**
 * All quads of our graphs in a store.
 * @param provenance with the graph that tells when and from what the others were made
 * @throws PledgegraphError `store-failed` where the store gives fewer triples of a graph than it was given
 */
export async function readStore(store: RemoteStore, base: string, { provenance = false } = {}): Promise<Quad[]> {
  const root = normaliseBase(base);
  const loaded = await readEntries(store, root);
  const graphs: ReadonlyMap<string, Entry> = loaded.size > 0 ? loaded : await graphsBelow(store, root);
  const wanted = [...graphs].filter(([graph]) => provenance || graph !== provenanceIri(root));
  const found = new Map<string, Quad[]>();
  await inParallel(wanted, JOBS, async ([graph, { quads }]) => {
    const got = await readGraph(store, graph);
    if (quads !== undefined && got.length < quads) {
      throw new PledgegraphError(
        'store-failed',
        `The store gives ${got.length} of the ${quads} triples of <${graph}>; load the graph again, or raise what the store gives at once.`,
      );
    }
    found.set(graph, got.map(restored));
  });
  return wanted.flatMap(([graph]) => found.get(graph) ?? []);
}

/** A quad as it was before a store took it. */
export function restored(each: Quad): Quad {
  const { subject, predicate, object, graph } = each;
  const type = WHOLE[predicate.value];
  if (type === undefined || object.termType !== 'Literal' || !WIDER.has(object.datatype.value) || !/^\d+$/u.test(object.value)) return each;
  return quad(subject, predicate, typed(object.value, iri(type)), graph);
}

/** Graphs that some other way brought into the store, by their names. */
async function graphsBelow(store: RemoteStore, root: string): Promise<Map<string, Entry>> {
  const documents = graphIri(root, '');
  const found = new Map<string, Entry>();
  for await (const { g } of pagesOf(store, 'SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g')) {
    const name = g.value;
    if (name.startsWith(documents) || name === registryIri(root) || name === provenanceIri(root)) found.set(name, { name });
  }
  return found;
}
