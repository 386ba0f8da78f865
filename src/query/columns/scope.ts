/** What the parts of one query have in common while it is worked out. */
import type { IriTerm, Query, SelectQuery, VariableTerm } from 'sparqljs';
import type { Wanted } from './match.ts';
import type { ColumnStore } from './store.ts';
import { isFull, type Table } from './table.ts';

export interface Work {
  readonly store: ColumnStore;
  /** How often each variable is mentioned in the whole query: one that is mentioned nowhere else need not leave its pattern. */
  readonly mentions: ReadonlyMap<string, number>;
  /** True where all variables are part of the answer. */
  readonly all: boolean;
  /** Answers a sub-query. */
  readonly select: (query: SelectQuery, scope: Scope, work: Work) => Table;
}

export interface Scope {
  /** The graph that patterns ask; without one, the union of all. */
  readonly graph?: IriTerm | VariableTerm;
  /** Only rows with these values are of use. */
  readonly wanted: Wanted;
  /** True where a row that stands twice counts no more than once. */
  readonly set: boolean;
}

/** Counts variables as they are mentioned. */
export function countMentions(tree: unknown, counts = new Map<string, number>()): Map<string, number> {
  const add = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  if (Array.isArray(tree)) for (const part of tree) countMentions(part, counts);
  else if (tree && typeof tree === 'object') {
    const { termType, value } = tree as { termType?: string; value?: string };
    if (termType === 'Variable') add(value!);
    else if (termType === undefined) {
      for (const [key, part] of Object.entries(tree)) {
        if (key.startsWith('?')) add(key.slice(1));
        countMentions(part, counts);
      }
    }
  }
  return counts;
}

/** True for `*` where it decides what the answer holds. */
export function asksForAll(tree: unknown, top = true): boolean {
  if (Array.isArray(tree)) return tree.some((part) => asksForAll(part, top));
  if (!tree || typeof tree !== 'object' || 'termType' in tree) return false;
  const { type, queryType, variables, distinct, reduced } = tree as Partial<Query> & Record<string, unknown>;
  const star =
    type === 'query' &&
    queryType === 'SELECT' &&
    (variables as unknown[]).some((each) => (each as { termType?: string }).termType === 'Wildcard');
  if (star && (top || distinct || reduced)) return true;
  return Object.values(tree).some((part) => asksForAll(part, false));
}

/** Tables of more rows than this narrow nothing: what fits them is best looked up in a whole table. */
const FEW_ROWS = 3000;
const FEW_VALUES = 1000;

/** The values of a table's columns, where they are few: what is to be joined with it need have no others. */
export function valuesOf(table: Table, wanted: Wanted = new Map()): Wanted {
  const values = new Map(wanted);
  if (table.size > FEW_ROWS) return values;
  table.vars.forEach((name, i) => {
    if (!isFull(table.columns[i])) return;
    const own = new Set(table.columns[i]);
    const before = values.get(name);
    if (own.size <= FEW_VALUES && !(before && before.size <= own.size)) values.set(name, own);
  });
  return values;
}

/** A tree as a string in which variables go by the order of their first mention: the same for what differs in their names alone. */
export function signature(tree: unknown, names: string[] = []): string {
  if (Array.isArray(tree)) return `[${tree.map((part) => signature(part, names)).join()}]`;
  if (!tree || typeof tree !== 'object') return JSON.stringify(tree) ?? '-';
  const { termType, value, language, datatype } = tree as {
    termType?: string;
    value?: string;
    language?: string;
    datatype?: { value: string };
  };
  if (termType === 'Variable') {
    if (!names.includes(value!)) names.push(value!);
    return `?${names.indexOf(value!)}`;
  }
  if (termType !== undefined) return JSON.stringify([termType, value, language, datatype?.value]);
  return `{${Object.entries(tree)
    .map(
      ([key, part]) =>
        `${key.startsWith('?') ? signature({ termType: 'Variable', value: key.slice(1) }, names) : key}:${signature(part, names)}`,
    )
    .join()}}`;
}
