/** GROUP BY and what is worked out for each group. */
import type { AggregateExpression, Expression, Grouping } from 'sparqljs';
import { columnFor } from './expression.ts';
import { numberRows } from './rows.ts';
import { pick, type Table, withColumn } from './table.ts';
import { addFigures, type Figure, type Terms, ZERO } from './terms.ts';
import { Unsupported } from './unsupported.ts';
import { sorter } from './value.ts';

export interface Aggregate {
  /** The variable that stands for it from now on. */
  readonly name: string;
  readonly expression: AggregateExpression;
}

/** Takes aggregates out of an expression, and puts variables in their place. */
export function takeAggregates<T>(tree: T, found: Aggregate[]): T {
  if (Array.isArray(tree)) return tree.map((part) => takeAggregates(part, found)) as T;
  if (!tree || typeof tree !== 'object' || 'termType' in tree) return tree;
  if ((tree as { type?: string }).type === 'aggregate') {
    const name = `.${found.length}`;
    found.push({ name, expression: tree as unknown as AggregateExpression });
    return { termType: 'Variable', value: name } as T;
  }
  return Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, takeAggregates(part, found)])) as T;
}

/** True where a row that stands twice changes nothing. */
export function ignoresRepeats({ expression: { aggregation, distinct } }: Aggregate): boolean {
  return distinct === true || aggregation === 'min' || aggregation === 'max';
}

const columnsOf = (keyed: readonly { readonly column: Int32Array }[]): Int32Array[] => keyed.map(({ column }) => column);
/** All rows in one group. */
const oneGroup = (size: number): ReturnType<typeof numberRows> => ({ numbers: new Int32Array(size), first: new Int32Array(0) });

/** One row a group: its keys, and its aggregates by their names. Without keys, all rows are one group, also where there is none. */
export function aggregate(table: Table, groups: readonly Grouping[] | undefined, aggregates: readonly Aggregate[], terms: Terms): Table {
  const keyed = (groups ?? []).map(({ expression, variable }, i) => {
    const name = variable?.value ?? ('termType' in expression ? expression.value : `.key${i}`);
    return { name, column: columnFor(expression, table, terms) };
  });
  const { numbers, first } = groups ? numberRows(columnsOf(keyed), table.size) : oneGroup(table.size);
  const size = groups ? first.length : 1;
  const heads = pick({ vars: keyed.map(({ name }) => name), columns: columnsOf(keyed), size: table.size }, first);
  return aggregates.reduce<Table>((out, { name, expression }) => withColumn(out, name, work(expression, table, numbers, size, terms)), {
    ...heads,
    size,
  });
}

function work(expression: AggregateExpression, table: Table, groupOf: Int32Array, size: number, terms: Terms): Int32Array {
  const { aggregation, distinct } = expression;
  const all = 'termType' in expression.expression && (expression.expression.termType as string) === 'Wildcard';
  if (all && (distinct || aggregation !== 'count')) throw new Unsupported('an aggregate of whole rows');
  const accumulate = ACCUMULATE[aggregation];
  if (!accumulate) throw new Unsupported(`the aggregate ${aggregation}`);
  const column = all ? new Int32Array(table.size).fill(1) : columnFor(expression.expression as Expression, table, terms);
  const values: number[][] = Array.from({ length: size }, () => []);
  const seen = new Set<number>();
  for (let row = 0; row < table.size; row++) {
    if (distinct) {
      const mark = column[row] * size + groupOf[row];
      if (seen.has(mark)) continue;
      seen.add(mark);
    }
    values[groupOf[row]].push(column[row]);
  }
  const compare = sorter(terms);
  return Int32Array.from(values, (each) => accumulate(each, terms, { separator: expression.separator, compare }));
}

/** From the values of a group, 0 for one that has none, to a term; 0 for an error. */
type Accumulate = (values: readonly number[], terms: Terms, tools: Tools) => number;

interface Tools {
  readonly separator: string | undefined;
  readonly compare: (a: number, b: number) => number;
}

const best =
  (sign: number): Accumulate =>
  (values, _, { compare }) =>
    values.reduce((kept, value) => (value !== 0 && (kept === 0 || sign * compare(value, kept) < 0) ? value : kept), 0);

const ACCUMULATE: Readonly<Record<string, Accumulate | undefined>> = {
  count: (values, terms) => terms.integer(values.reduce((count, value) => (value === 0 ? count : count + 1), 0)),
  min: best(1),
  max: best(-1),
  sum: (values, terms) => {
    let sum: Figure = ZERO;
    for (const value of values) {
      const figure = value === 0 ? undefined : terms.number(value);
      if (!figure) return 0;
      sum = addFigures(sum, figure);
    }
    return terms.figure(sum);
  },
  group_concat: (values, terms, { separator = ' ' }) => {
    if (values.includes(0)) return 0;
    return terms.literal(values.map((value) => terms.words(value)).join(separator));
  },
};
