/** The ways of changing a store: Graph Store Protocol, SPARQL Update, N-Quads in bulk. */
import { withParameter } from './address.ts';
import type { RemoteStore } from './connect.ts';
import { type Body, PLAIN } from './exchange.ts';
import { asTriples, type Source } from './sources.ts';

export const PROTOCOLS = ['auto', 'gsp', 'update'] as const;
export type LoadProtocol = (typeof PROTOCOLS)[number];

/** Changes named graphs. Each call may be repeated. */
export interface GraphWriter {
  /**
   * Makes a graph what the triples say, and nothing else.
   * @param atOnce in one request, where the store takes that
   */
  replace(graph: string, triples: () => Iterable<string>, atOnce?: boolean): Promise<void>;
  /** Adds triples to a graph. */
  add(graph: string, triples: string): Promise<void>;
  /** Removes a graph, if it is there. */
  remove(graph: string): Promise<void>;
}

/** UTF-16 units of triples in one update, where the store sets no lower limit. */
const UPDATE_SIZE = 1_000_000;
const N_TRIPLES = 'application/n-triples';

/** By the SPARQL 1.1 Graph Store HTTP Protocol. */
export function graphStoreWriter({ client, dialect }: RemoteStore, graphs: URL): GraphWriter {
  const at = (graph: string): URL => withParameter(graphs, 'graph', graph);
  const body = (parts: () => Iterable<string>): Body => ({ type: N_TRIPLES, form: dialect.body, parts });
  return {
    replace: async (graph, triples) => void (await client.send({ method: 'PUT', url: at(graph), body: body(triples) })),
    add: async (graph, triples) => void (await client.send({ method: 'POST', url: at(graph), body: body(() => [triples]) })),
    remove: async (graph) => void (await client.send({ method: 'DELETE', url: at(graph) }, [404])),
  };
}

/** By SPARQL Update, in pieces that stores take. A graph of several pieces is not replaced in one step. */
export function updateWriter({ client, dialect, endpoints }: RemoteStore): GraphWriter {
  const send = async (update: string): Promise<void> => {
    const body = { type: 'application/sparql-update; charset=utf-8', form: PLAIN, parts: () => [update] };
    await client.send({ method: 'POST', url: endpoints.update, body });
  };
  const insert = (graph: string, triples: string): string => `INSERT DATA { GRAPH <${graph}> {\n${triples}} }`;
  const drop = (graph: string): string => `DROP SILENT GRAPH <${graph}>`;
  return {
    async replace(graph, triples, atOnce = false) {
      const size = atOnce && !dialect.updateLimit ? Number.POSITIVE_INFINITY : (dialect.updateLimit ?? UPDATE_SIZE);
      let first = `${drop(graph)} ;\n`;
      for (const piece of pieces(triples(), size)) {
        await send(first + insert(graph, piece));
        first = '';
      }
      if (first !== '') await send(drop(graph));
    },
    async add(graph, triples) {
      for (const piece of pieces([triples], dialect.updateLimit ?? UPDATE_SIZE)) await send(insert(graph, piece));
    },
    remove: (graph) => send(drop(graph)),
  };
}

/** Lines in pieces of at most so many UTF-16 units, or of one line. */
function* pieces(parts: Iterable<string>, size: number): Generator<string> {
  let piece = '';
  for (const part of parts) {
    for (let at = 0; at < part.length; ) {
      const end = part.indexOf('\n', at) + 1 || part.length;
      if (piece !== '' && piece.length + end - at > size) {
        yield piece;
        piece = '';
      }
      piece += part.slice(at, end);
      at = end;
    }
  }
  if (piece !== '') yield piece;
}

/** Adds graphs that the store does not hold, many at once, with the entries that say so. */
export async function sendBulk({ client, dialect }: RemoteStore, bulk: URL, sources: readonly Source[], entries: string): Promise<void> {
  function* parts(): Generator<string> {
    for (const { read } of sources) yield* read();
    yield entries;
  }
  const body = { type: 'application/n-quads', form: dialect.body, parts };
  await client.send({ method: 'POST', url: bulk, body });
}

/** Triples of a source, made anew for each attempt. */
export const triplesOf =
  (source: Source): (() => Iterable<string>) =>
  () =>
    asTriples(source);
