/**
 * What a store keeps of earlier loads, in a named graph of its own: each graph with the hash and the size it should have. A graph without a
 * hash is on its way: it belongs to us, and whether it is whole nobody knows. So an entry with a hash never stands before its graph does, and whatever stops
 * a load, the next one knows what is ours and what to send again.
 */
import { PledgegraphError } from '../errors.ts';
import { writeNTriples } from '../graph/nquads.ts';
import { iri, type Quad, quad, typed } from '../graph/terms.ts';
import { DCTERMS, PG, PREFIXES, RDF } from '../graph/vocabulary.ts';
import type { RemoteStore } from './connect.ts';
import { rowsFrom } from './endpoint.ts';
import { readGraph } from './read.ts';
import type { Source } from './sources.ts';

const VOID = 'http://rdfs.org/ns/void#';
const DATASET = `${VOID}Dataset`;
const TRIPLES = `${VOID}triples`;
const URI_SPACE = `${VOID}uriSpace`;
const TITLE = 'Graphs that pledgegraph loaded';

/** One graph of ours in a store. */
export interface Entry {
  readonly name: string;
  /** Undefined while the graph is on its way. */
  readonly sha256?: string;
  readonly quads?: number;
}

/** Entries by the IRI of their graph. */
export type Entries = ReadonlyMap<string, Entry>;

/** The graph of the entries of a base. */
export const manifestIri = (base: string): string => `${base}loaded`;

const entryOf = ({ name, sha256, quads }: Source): Entry => ({ name, sha256, quads });

/** The entry of a graph as triples. */
function entryTriples(graph: string, { name, sha256, quads }: Entry): string {
  const subject = iri(graph);
  const statements: Quad[] = [quad(subject, iri(DCTERMS.identifier), typed(name))];
  if (sha256 !== undefined) statements.push(quad(subject, iri(PG.sha256), typed(sha256)));
  if (quads !== undefined) statements.push(quad(subject, iri(TRIPLES), typed(String(quads), `${PREFIXES.xsd}integer`)));
  return writeNTriples(statements);
}

/** That a source stands in the store, as triples. */
export const sentTriples = (source: Source): string => entryTriples(source.graph, entryOf(source));

/** All entries as triples, some at a time. */
export function* manifestTriples(base: string, entries: Iterable<readonly [string, Entry]>): Generator<string> {
  const self = iri(manifestIri(base));
  yield writeNTriples([
    quad(self, iri(RDF.type), iri(DATASET)),
    quad(self, iri(DCTERMS.title), typed(TITLE)),
    quad(self, iri(URI_SPACE), typed(base)),
  ]);
  for (const [graph, entry] of entries) yield entryTriples(graph, entry);
}

/** What a store says of the graphs of a base; empty where nothing was loaded yet. */
export async function readEntries(store: RemoteStore, base: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, { name: string; sha256?: string; quads?: number }>();
  const of = (graph: string): { name: string; sha256?: string; quads?: number } => {
    if (!entries.has(graph)) entries.set(graph, { name: graph });
    return entries.get(graph)!;
  };
  for (const { subject, predicate, object } of await readGraph(store, manifestIri(base))) {
    if (subject.value === manifestIri(base)) continue;
    if (predicate.value === DCTERMS.identifier) of(subject.value).name = object.value;
    else if (predicate.value === PG.sha256) of(subject.value).sha256 = object.value;
    else if (predicate.value === TRIPLES) of(subject.value).quads = Number(object.value);
  }
  return entries;
}

/**
 * The base of what was loaded into a store; undefined where nothing was.
 * @throws PledgegraphError `option-invalid` where there are several
 */
export async function findBase(store: RemoteStore): Promise<string | undefined> {
  const query = `SELECT DISTINCT ?base WHERE { GRAPH ?g { ?g a <${DATASET}> ; <${DCTERMS.title}> ${JSON.stringify(TITLE)} ; <${URI_SPACE}> ?base } }`;
  const bases = (await rowsFrom(store.client, store.endpoints.query, query)).map(({ base }) => base.value).sort();
  if (bases.length > 1)
    throw new PledgegraphError('option-invalid', `The store holds several graphs; choose one with --base: ${bases.join(', ')}`);
  return bases[0];
}
