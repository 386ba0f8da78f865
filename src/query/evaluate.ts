/** Runs prepared queries on a store in memory (Oxigraph, https://github.com/oxigraph/oxigraph; its WASM is loaded on first use). */
import type { Literal as EngineLiteral, Quad as EngineQuad, Term as EngineTerm, Store } from 'oxigraph';
import { PledgegraphError } from '../errors.ts';
import { iri, type Literal, type NamedNode, type Quad, quad, typed, worded } from '../graph/terms.ts';
import type { PreparedQuery } from './prepare.ts';
import { type QueryResult, readResultsJson } from './result.ts';

type Engine = typeof import('oxigraph');
let engine: Promise<Engine> | undefined;

function loadEngine(): Promise<Engine> {
  engine ??= import('oxigraph').then((module) => (module as { default?: Engine }).default ?? module);
  return engine;
}

/** A store in memory, and how it is asked. */
export interface QueryStore {
  readonly store: Store;
  readonly size: number;
}

export interface EvaluateOptions {
  /** Graphs that make up the default graph. With these or named graphs, what the query says in FROM counts no more. */
  readonly defaultGraphs?: readonly string[];
  readonly namedGraphs?: readonly string[];
  /** False where the default graph is the store's own, not the union of all named graphs. */
  readonly union?: boolean;
  /** Base of relative IRIs in the query. */
  readonly base?: string;
}

/**
 * A store that holds these N-Quads.
 * @param nquads one document or several; bytes are UTF-8
 * @throws PledgegraphError `graph-unusable` with the parser's reason
 */
export function openStore(...nquads: readonly (string | Uint8Array)[]): Promise<QueryStore> {
  return fillStore(nquads);
}

/** Parts that are loaded before other work gets its turn. */
const AT_ONCE = 16;

/** As {@link openStore}; each part is asked for when the one before is in the store, so that they need not be in memory together. */
export async function fillStore(nquads: Iterable<string | Uint8Array>): Promise<QueryStore> {
  const { Store } = await loadEngine();
  const store = new Store();
  let parts = 0;
  for (const part of nquads) {
    if (++parts % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    try {
      store.load(part as string, { format: 'application/n-quads', no_transaction: true, lenient: true });
    } catch (cause) {
      throw new PledgegraphError('graph-unusable', `The graph cannot be read: ${(cause as Error).message}`, { cause });
    }
  }
  return { store, size: store.size };
}

/** Nothing is ever fetched: FROM may only name what the store holds. */
async function checkFrom({ store }: QueryStore, { name, from }: PreparedQuery, given: readonly string[] | undefined): Promise<void> {
  const { namedNode } = await loadEngine();
  for (const graph of given ?? from) {
    if (store.query('ASK { ?s ?p ?o }', { default_graph: namedNode(graph) })) continue;
    const who = given ? 'the request' : 'FROM';
    throw new PledgegraphError('sparql-refused', `${name}: ${who} names <${graph}>, which the store does not hold; nothing is fetched.`);
  }
}

/** Own terms for the engine's; a blank node made by a query gets a name, since this project's graphs have none. */
function ownTerm(term: EngineTerm): NamedNode | Literal {
  if (term.termType === 'BlankNode') return iri(`urn:blank:${term.value}`);
  if (term.termType !== 'Literal') return iri(term.value);
  const { value, language, datatype } = term as EngineLiteral;
  return language ? worded(value, language) : typed(value, datatype.value);
}

const ownQuad = (each: EngineQuad): Quad =>
  quad(ownTerm(each.subject) as NamedNode, ownTerm(each.predicate) as NamedNode, ownTerm(each.object));

/** What is no fault of the query's syntax: the engine's memory is full or its state broken, or a result too long for a string. */
const isEngineFailure = (cause: unknown): boolean => cause instanceof RangeError || (cause as Error).name === 'RuntimeError';

async function run(target: QueryStore, query: PreparedQuery, options: EvaluateOptions, format: string | undefined): Promise<unknown> {
  const { defaultGraphs, namedGraphs, union = true } = options;
  const given = defaultGraphs || namedGraphs ? [...(defaultGraphs ?? []), ...(namedGraphs ?? [])] : undefined;
  await checkFrom(target, query, given);
  const { namedNode } = await loadEngine();
  const graphs = (names: readonly string[] | undefined) => names?.map((name) => namedNode(name));
  try {
    return target.store.query(query.text, {
      base_iri: options.base,
      default_graph: graphs(defaultGraphs),
      named_graphs: graphs(namedGraphs),
      use_default_graph_as_union: union && !given && query.from.length === 0,
      results_format: format,
    });
  } catch (cause) {
    if (isEngineFailure(cause)) throw cause;
    throw new PledgegraphError('sparql-syntax', `${query.name}: ${(cause as Error).message.split('\n')[0]}`, { cause });
  }
}

/**
 * The answer to a query. Without FROM, the default graph is the union of all named graphs.
 * @throws PledgegraphError `sparql-syntax` where the engine is stricter than the parser, `sparql-refused` for an unknown graph in FROM
 */
export async function evaluate(target: QueryStore, query: PreparedQuery, options: EvaluateOptions = {}): Promise<QueryResult> {
  if (query.form === 'SELECT' || query.form === 'ASK') return readResultsJson((await run(target, query, options, 'json')) as string);
  const quads = (await run(target, query, options, undefined)) as EngineQuad[];
  return { kind: 'graph', quads: quads.map(ownQuad) };
}

/** The answer as the engine itself writes it in a media type of SPARQL results or RDF: what a server streams on. */
export async function evaluateAs(
  target: QueryStore,
  query: PreparedQuery,
  mediaType: string,
  options: EvaluateOptions = {},
): Promise<string> {
  return (await run(target, query, options, mediaType)) as string;
}
