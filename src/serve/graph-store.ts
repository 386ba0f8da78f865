/** SPARQL 1.1 Graph Store HTTP Protocol, reading only (https://www.w3.org/TR/sparql11-http-rdf-update/). */
import { contentType, GRAPH_FORMATS, wantedOf } from './formats.ts';
import { HttpError } from './http-error.ts';
import type { Dataset } from './job.ts';
import { type Ask, askWorkers, type Reply } from './request.ts';

const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const WHOLE = { text: 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }' };
const TABLE = { mediaType: '', engine: 'application/sparql-results+json' };

/** `?graph=IRI` or `?default`. */
export function graphStore(ask: Ask): Promise<Reply> {
  const graphs = ask.parameters.getAll('graph');
  if (ask.parameters.has('default') && graphs.length === 0) return content(ask);
  if (graphs.length !== 1 || ask.parameters.has('default')) {
    throw new HttpError(400, 'Name one graph, with ?graph=IRI, or the default graph, with ?default.');
  }
  if (!IRI.test(graphs[0])) throw new HttpError(400, `"${graphs[0]}" is no absolute IRI, which a graph is named by.`);
  return namedGraph(ask, graphs[0]);
}

/** All of a named graph. @throws HttpError 404 */
export async function namedGraph(ask: Ask, graph: string): Promise<Reply> {
  if (!(await holds(ask, `GRAPH <${graph}> { ?s ?p ?o }`))) throw new HttpError(404, `There is no graph <${graph}> here.`);
  return content(ask, { defaultGraphs: [graph], namedGraphs: [] });
}

/** True where the store has something that fits the pattern. */
export async function holds(ask: Ask, pattern: string): Promise<boolean> {
  const { body } = await askWorkers(ask, { text: `ASK { ${pattern} }` }, { table: TABLE });
  return Buffer.from(body).includes('true');
}

async function content(ask: Ask, dataset?: Dataset): Promise<Reply> {
  const graph = wantedOf(ask.accept, GRAPH_FORMATS);
  const { body } = await askWorkers(ask, WHOLE, { graph }, dataset);
  return { status: 200, type: contentType(graph.mediaType), body, lasting: true };
}
