/** SELECT, at the top or within: aggregates, expressions, order, columns, repeats, limits, in that order. */
import type { Expression, SelectQuery, VariableExpression, VariableTerm } from 'sparqljs';
import { type Aggregate, aggregate, ignoresRepeats, takeAggregates } from './aggregate.ts';
import { columnFor, test } from './expression.ts';
import { group } from './group.ts';
import { countMentions, type Scope, type Work } from './scope.ts';
import { distinct, pick, project, type Table, withColumn } from './table.ts';
import { Unsupported } from './unsupported.ts';
import { sorter } from './value.ts';

type Selected = VariableTerm | VariableExpression;

/** The rows of a query. @throws Unsupported for what is left to the engine */
export function select(query: SelectQuery, scope: Scope, work: Work): Table {
  if (query.reduced) throw new Unsupported('REDUCED');
  if (query.values) throw new Unsupported('VALUES at the end');
  const { terms } = work.store;
  const aggregates: Aggregate[] = [];
  const star = (query.variables as unknown[]).some((each) => (each as { termType?: string }).termType === 'Wildcard');
  const selected = star ? [] : takeAggregates(query.variables as Selected[], aggregates);
  const having = takeAggregates(query.having ?? [], aggregates);
  const order = takeAggregates(query.order ?? [], aggregates);
  const grouped = aggregates.length > 0 || query.group !== undefined;
  const sliced = query.limit !== undefined || query.offset !== undefined;
  const set = grouped ? aggregates.every(ignoresRepeats) : query.distinct === true || (scope.set && !sliced);
  let table = group(query.where ?? [], { wanted: sliced ? new Map() : passing(query, scope), set }, work);
  const visible = [...countMentions(query.where ?? []).keys()].filter((name) => table.vars.includes(name));
  if (grouped) table = aggregate(table, query.group, aggregates, terms);
  for (const each of selected) {
    if ('expression' in each) table = withColumn(table, each.variable.value, columnFor(each.expression, table, terms));
  }
  for (const condition of having) table = filtered(table, condition, work);
  if (order.length > 0) table = sorted(table, order, work);
  const names = star ? visible : selected.map((each) => ('expression' in each ? each.variable.value : each.value));
  table = project(table, names);
  if (query.distinct) table = distinct(table);
  return sliced ? slice(table, query.offset ?? 0, query.limit) : table;
}

/** Values that are wanted of the outside and that the rows of the inside have as they are. */
function passing({ variables, group: groups }: SelectQuery, { wanted }: Scope): Scope['wanted'] {
  const names = (variables as unknown[]).flatMap((each) => {
    const { termType, value } = each as { termType?: string; value?: string };
    return termType === 'Variable' ? [value!] : [];
  });
  const star = names.length === 0 && (variables as unknown[]).some((each) => (each as { termType?: string }).termType === 'Wildcard');
  const keys = groups?.flatMap(({ expression, variable }) => (!variable && 'termType' in expression ? [expression.value] : []));
  const aggregated = groups !== undefined || (variables as unknown[]).some((each) => takeCount(each) > 0);
  return new Map([...wanted].filter(([name]) => (star || names.includes(name)) && (!aggregated || keys?.includes(name))));
}

function takeCount(tree: unknown): number {
  const found: Aggregate[] = [];
  takeAggregates(tree, found);
  return found.length;
}

function filtered(table: Table, condition: Expression, work: Work): Table {
  const passes = test(condition, table, work.store.terms);
  const rows: number[] = [];
  for (let row = 0; row < table.size; row++) if (passes(row)) rows.push(row);
  return pick(table, Int32Array.from(rows));
}

function sorted(table: Table, order: NonNullable<SelectQuery['order']>, { store: { terms } }: Work): Table {
  const compare = sorter(terms);
  const keys = order.map(({ expression, descending }) => ({
    ranks: ranksOf(columnFor(expression, table, terms)),
    sign: descending ? -1 : 1,
  }));
  const rows = Int32Array.from({ length: table.size }, (_, i) => i);
  rows.sort((a, b) => {
    for (const { ranks, sign } of keys) if (ranks[a] !== ranks[b]) return sign * (ranks[a] - ranks[b]);
    return a - b;
  });
  return pick(table, rows);

  /** The place of each value among all: each pair of values is compared once at most. */
  function ranksOf(column: Int32Array): Int32Array {
    const values = [...new Set(column)].sort(compare);
    const places = new Map<number, number>();
    let place = 0;
    values.forEach((value, i) => {
      if (i > 0 && compare(values[i - 1], value) !== 0) place++;
      places.set(value, place);
    });
    return column.map((value) => places.get(value)!);
  }
}

function slice({ vars, columns, size }: Table, offset: number, limit: number | undefined): Table {
  const end = limit === undefined ? size : Math.min(size, offset + limit);
  const start = Math.min(offset, end);
  return { vars, columns: columns.map((column) => column.slice(start, end)), size: end - start };
}
