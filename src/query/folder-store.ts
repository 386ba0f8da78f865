/** A graph folder to be asked: from its columns where they can answer, else from the engine, which is loaded when it is first needed. */
import { PledgegraphError } from '../errors.ts';
import { type RdfFormat, serialise } from '../graph/serialise.ts';
import type { GraphFolder } from '../graph/store.ts';
import { PREFIXES } from '../graph/vocabulary.ts';
import { answer, ColumnStore } from './columns/index.ts';
import { type EvaluateOptions, evaluate, evaluateAs, fillStore, type QueryStore } from './evaluate.ts';
import type { PreparedQuery } from './prepare.ts';
import { type ResultFormat, renderResult } from './render.ts';
import type { QueryResult } from './result.ts';

const JSON_RESULTS = 'application/sparql-results+json';
const TABLES: Readonly<Record<string, ResultFormat>> = {
  'application/sparql-results+xml': 'xml',
  'text/csv': 'csv',
  'text/tab-separated-values': 'tsv',
};
const GRAPHS: Readonly<Record<string, RdfFormat>> = {
  'text/turtle': 'turtle',
  'application/n-triples': 'n-triples',
  'application/ld+json': 'json-ld',
  'application/rdf+xml': 'rdf-xml',
};

/** SPARQL 1.1 Query Results JSON for programs: without blanks, which are a third of it. */
function compactJson(result: QueryResult): string | undefined {
  if (result.kind === 'graph') return undefined;
  if (result.kind === 'boolean') return JSON.stringify({ head: {}, boolean: result.value });
  return JSON.stringify({ head: { vars: result.variables }, results: { bindings: result.rows } });
}

/** A graph folder that queries are asked of: by its columns, or by the engine, which loads when it is first needed. */
export class FolderStore {
  /** True once the engine can be asked. */
  loaded = false;
  private readonly folder: GraphFolder;
  private readonly columns: ColumnStore;
  private counted: number | undefined;
  private whole: Promise<QueryStore> | undefined;

  /** @throws PledgegraphError `graph-unusable` */
  constructor(folder: GraphFolder) {
    this.folder = folder;
    this.columns = ColumnStore.open(folder);
  }

  /** Quads of the graph, with its provenance. */
  get size(): number {
    this.counted ??= this.columns.size + this.folder.provenanceLines();
    return this.counted;
  }

  /** The engine with all of the graph: about 6 s and 320 MB for a million quads. */
  engine(): Promise<QueryStore> {
    this.whole ??= fillStore(this.folder.files({ provenance: true })).then((store) => {
      this.loaded = true;
      return store;
    });
    return this.whole;
  }

  /** The answer from columns; undefined where the engine has to be asked. */
  quick({ tree, from }: PreparedQuery, { defaultGraphs, namedGraphs }: EvaluateOptions = {}): QueryResult | undefined {
    return from.length > 0 || defaultGraphs || namedGraphs ? undefined : answer(this.columns, tree);
  }

  /** As {@link evaluate} of a store. @throws PledgegraphError `sparql-refused` where the answer is too large, too */
  async evaluate(query: PreparedQuery, options: EvaluateOptions = {}): Promise<QueryResult> {
    try {
      return this.quick(query, options) ?? (await evaluate(await this.engine(), query, options));
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      throw new PledgegraphError('sparql-refused', `${query.name}: the answer is too large: ${cause.message}.`, { cause });
    }
  }

  /** As {@link evaluateAs} of a store; undefined where that needs the engine. */
  quickAs(query: PreparedQuery, mediaType: string, options: EvaluateOptions = {}): string | undefined {
    const result = this.quick(query, options);
    if (!result) return undefined;
    if (mediaType === JSON_RESULTS) return compactJson(result);
    return result.kind === 'graph'
      ? serialise(result.quads, GRAPHS[mediaType], { prefixes: PREFIXES })
      : renderResult(result, TABLES[mediaType]);
  }

  async evaluateAs(query: PreparedQuery, mediaType: string, options: EvaluateOptions = {}): Promise<string> {
    return this.quickAs(query, mediaType, options) ?? evaluateAs(await this.engine(), query, mediaType, options);
  }
}
