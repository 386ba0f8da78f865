/** What a query gives, whichever engine ran it: the objects of SPARQL 1.1 Query Results JSON, or quads. */
import type { Quad } from '../graph/terms.ts';

export type ResultTerm =
  | { readonly type: 'uri'; readonly value: string }
  | { readonly type: 'bnode'; readonly value: string }
  | { readonly type: 'literal'; readonly value: string; readonly 'xml:lang'?: string; readonly datatype?: string };

/** One solution: no key for a variable without a value. */
export type Row = Readonly<Record<string, ResultTerm>>;

export interface TableResult {
  readonly kind: 'table';
  /** In the order of the query. */
  readonly variables: readonly string[];
  readonly rows: readonly Row[];
}

interface BooleanResult {
  readonly kind: 'boolean';
  readonly value: boolean;
}

interface GraphResult {
  readonly kind: 'graph';
  readonly quads: readonly Quad[];
}

export type QueryResult = TableResult | BooleanResult | GraphResult;

interface ResultsJson {
  readonly head?: { readonly vars?: readonly string[] };
  readonly results?: { readonly bindings: readonly Row[] };
  readonly boolean?: boolean;
}

/** Reads SPARQL 1.1 Query Results JSON. */
export function readResultsJson(json: string): TableResult | BooleanResult {
  const { head, results, boolean } = JSON.parse(json) as ResultsJson;
  if (typeof boolean === 'boolean') return { kind: 'boolean', value: boolean };
  return { kind: 'table', variables: head?.vars ?? [], rows: results?.bindings ?? [] };
}
