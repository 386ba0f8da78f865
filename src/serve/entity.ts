/** Entities by their IRIs: what the graph says of one, as RDF or as a page. */
import { readNQuads } from '../graph/nquads.ts';
import type { Quad } from '../graph/terms.ts';
import { PREFIXES } from '../graph/vocabulary.ts';
import { graphReply } from './describe.ts';
import { entityPage } from './entity-page.ts';
import { GRAPH_FORMATS } from './formats.ts';
import { holds, namedGraph } from './graph-store.ts';
import { HttpError } from './http-error.ts';
import { choose } from './negotiate.ts';
import { type Ask, askWorkers, type Reply } from './request.ts';

const IRI_PATH = /^[^\s<>"{}|\\^`\x00-\x20]+$/;
const N_TRIPLES = { mediaType: '', engine: 'application/n-triples' };
/** Statements about one entity, and statements that point at it: a state of a large graph has a hundred thousand. */
const MOST = 1000;
/** Neighbours whose own statements are looked up for a page. */
const NEIGHBOURS = 400;

/** The entity that a path under `/id/`, or under the base's own path, stands for. */
function entityIri(ask: Ask, path: string): string {
  const iri = ask.generation.base + path;
  if (path === '' || !IRI_PATH.test(iri)) throw new HttpError(404, 'There is nothing here.');
  return iri;
}

async function construct(ask: Ask, text: string): Promise<Quad[]> {
  const { body } = await askWorkers(ask, { text }, { graph: N_TRIPLES });
  return readNQuads(Buffer.from(body).toString(), 'answer');
}

/** What is said of an entity, and what points at it, up to a limit each. */
const statements = (iri: string): string => `CONSTRUCT { <${iri}> ?p ?o . ?s ?q <${iri}> } WHERE {
  { SELECT DISTINCT ?p ?o WHERE { GRAPH ?g { <${iri}> ?p ?o } } ORDER BY ?p ?o LIMIT ${MOST} }
  UNION { SELECT DISTINCT ?s ?q WHERE { GRAPH ?g { ?s ?q <${iri}> } } ORDER BY ?q ?s LIMIT ${MOST} }
}`;

/** What neighbours say that puts them, and their own neighbours, into words. */
const neighbourhood = (iris: readonly string[]): string => `PREFIX pg: <${PREFIXES.pg}>
CONSTRUCT { ?near ?p ?o . ?o ?q ?v } WHERE {
  VALUES ?near { ${iris.map((each) => `<${each}>`).join(' ')} }
  GRAPH ?g { ?near ?p ?o . FILTER(?p NOT IN (pg:mention, pg:evidence)) }
  OPTIONAL { GRAPH ?h { ?o ?q ?v . FILTER(?q NOT IN (pg:mention, pg:evidence, pg:participation)) } FILTER(isIRI(?o)) }
}`;

function neighboursOf(quads: readonly Quad[], iri: string, base: string): string[] {
  const all = quads.flatMap(({ subject, object }) =>
    subject.value === iri ? (object.termType === 'NamedNode' ? [object.value] : []) : [subject.value],
  );
  return [...new Set(all)].filter((each) => each.startsWith(base)).slice(0, NEIGHBOURS);
}

/** `/id/PATH`: the description of the entity base + PATH. */
export async function describeEntity(ask: Ask): Promise<Reply> {
  return describe(ask, entityIri(ask, ask.path.slice('/id/'.length)));
}

const isGraph = (ask: Ask, iri: string): Promise<boolean> => holds(ask, `GRAPH <${iri}> { ?s ?p ?o }`);

const unknown = (iri: string): HttpError => new HttpError(404, `Nothing is known of <${iri}> here.`);

async function describe(ask: Ask, iri: string): Promise<Reply> {
  const asPage = choose(ask.accept, [...GRAPH_FORMATS.map(({ mediaType }) => mediaType), 'text/html']) === 'text/html';
  const quads = await construct(ask, statements(iri));
  if (quads.length === 0) {
    if (await isGraph(ask, iri)) return namedGraph(ask, iri);
    throw unknown(iri);
  }
  if (!asPage) return graphReply(quads, ask);
  const near = neighboursOf(quads, iri, ask.generation.base);
  const around = near.length > 0 ? await construct(ask, neighbourhood(near)) : [];
  return entityPage(iri, quads, around, ask);
}

/**
 * An IRI itself, where the base's path leads to this server: a graph is a document, and answers; anything else is no document, and
 * the answer is where it is described (https://www.w3.org/TR/cooluris/).
 */
export async function dereference(ask: Ask, path: string): Promise<Reply> {
  const iri = entityIri(ask, path);
  const here = ask.root + ask.path.slice(1);
  if (await isGraph(ask, iri)) return namedGraph(ask, iri);
  if (!(await holds(ask, `GRAPH ?g { { <${iri}> ?p ?o } UNION { ?s ?q <${iri}> } }`))) throw unknown(iri);
  const description = `${ask.root}id/${path}`;
  return description === here ? describe(ask, iri) : { status: 303, headers: { Location: description } };
}
