/** Group graph patterns to tables, as SPARQL's algebra has them (https://www.w3.org/TR/sparql11-query/#sparqlAlgebra). */
import type { BgpPattern, Expression, GraphPattern, OperationExpression, Pattern, SelectQuery, ValuesPattern } from 'sparqljs';
import { block, sieve } from './block.ts';
import { columnFor, compile, test, variablesIn } from './expression.ts';
import { filterBy, join, leftJoin, matches, merge } from './join.ts';
import { isChoice } from './paths.ts';
import { nameOf } from './plan.ts';
import { countMentions, type Scope, signature, valuesOf, type Work } from './scope.ts';
import { columnOf, distinct, isFull, pick, project, stack, type Table, UNIT, withColumn } from './table.ts';
import { Unsupported } from './unsupported.ts';
import { truth } from './value.ts';

/** The rows of a group. */
export function group(patterns: readonly Pattern[], scope: Scope, work: Work): Table {
  const { table, open } = parts(patterns, scope, work);
  return open.reduce((rows, filter) => applyFilter(rows, filter, scope, work), table);
}

/** The rows of a group before those of its filters that ask for what its patterns do not always give. */
function parts(patterns: readonly Pattern[], scope: Scope, work: Work): { table: Table; open: Expression[] } {
  let table = UNIT;
  let open = patterns.flatMap((pattern) => (pattern.type === 'filter' ? [pattern.expression] : []));
  const settle = (): void => {
    const ready = open.filter((filter) => isReady(filter, table, work));
    table = ready.reduce((rows, filter) => applyFilter(rows, filter, scope, work), table);
    open = open.filter((filter) => !ready.includes(filter));
  };
  for (const pattern of patterns) {
    if (pattern.type === 'filter') continue;
    table = add(table, pattern, scope, work);
    settle();
  }
  return { table, open };
}

const isExists = (filter: Expression): boolean => 'operator' in filter && /exists$/.test(filter.operator);

/** True for a filter that says the same now as at the end of its group: all that it asks for is there, or is known to it alone. */
function isReady(filter: Expression, table: Table, { mentions }: Work): boolean {
  const own = countMentions(filter);
  return [...own].every(([name, count]) => isCertain(table, name) || (isExists(filter) && mentions.get(name) === count));
}

function isCertain(table: Table, name: string): boolean {
  const column = columnOf(table, name);
  return column !== undefined && isFull(column);
}

function applyFilter(table: Table, filter: Expression, scope: Scope, work: Work): Table {
  if (isExists(filter)) return exists(table, filter as OperationExpression, scope, work);
  const passes = test(filter, table, work.store.terms);
  const rows: number[] = [];
  for (let row = 0; row < table.size; row++) if (passes(row)) rows.push(row);
  return rows.length === table.size ? table : pick(table, Int32Array.from(rows));
}

function add(table: Table, pattern: Pattern, scope: Scope, work: Work): Table {
  /** Within what this pattern adds, only what fits the rows so far is of use. */
  const inner: Scope = { ...scope, wanted: table === UNIT ? scope.wanted : valuesOf(table, scope.wanted) };
  /** What may be missing is narrowed by the rows so far alone: rows that are not wanted could else pass for rows without a match. */
  const beside: Scope = { ...scope, wanted: table === UNIT ? new Map() : valuesOf(table) };
  switch (pattern.type) {
    case 'bgp':
      return join(table, bgp(pattern, inner, work));
    case 'graph':
      return join(table, graph(pattern, inner, work));
    case 'group':
      return join(table, group(pattern.patterns, inner, work));
    case 'union':
      if (isChoice(pattern) && !scope.set) throw new Unsupported('a choice of paths whose ends may stand twice');
      return join(table, stack(pattern.patterns.map((each) => group(patternsOf(each), inner, work))));
    case 'optional':
      return optional(table, pattern.patterns, beside, work);
    case 'minus': {
      if (scope.graph) throw new Unsupported('MINUS in a graph');
      const right = group(pattern.patterns, { ...beside, set: true }, work);
      return filterBy(table, matches(table, right, true), false);
    }
    case 'bind':
      return withColumn(table, pattern.variable.value, columnFor(safe(pattern.expression, scope), table, work.store.terms));
    case 'values':
      return join(table, values(pattern, work));
    case 'query':
      if (scope.graph) throw new Unsupported('a sub-query in a graph');
      return join(table, work.select(pattern as SelectQuery, inner, work));
    default:
      throw new Unsupported(`a pattern ${pattern.type}`);
  }
}

const patternsOf = (pattern: Pattern): readonly Pattern[] => (pattern.type === 'group' ? pattern.patterns : [pattern]);

/** In a graph named by a variable, that variable is known only outside. */
function safe(expression: Expression, { graph: name }: Scope): Expression {
  const variable = name && nameOf(name);
  if (variable !== undefined && variablesIn(expression).has(variable)) throw new Unsupported('the name of a graph inside of it');
  return expression;
}

function bgp({ triples }: BgpPattern, scope: Scope, work: Work): Table {
  return block(triples, scope, work, true);
}

/** How many patterns ask the graph itself. */
function leaves(patterns: readonly Pattern[]): number {
  return patterns.reduce((sum, pattern) => {
    if (pattern.type === 'bgp') return sum + 1;
    if (pattern.type === 'filter') return sum + (isExists(pattern.expression) ? 1 : 0);
    if (pattern.type === 'bind' || pattern.type === 'values') return sum;
    if (pattern.type !== 'group' && pattern.type !== 'optional' && pattern.type !== 'union')
      throw new Unsupported(`${pattern.type} in a graph`);
    const each = pattern.patterns.map((one) => leaves(patternsOf(one)));
    if (pattern.type === 'union' ? each.includes(0) : each.every((count) => count === 0))
      throw new Unsupported('a group in a graph that asks it nothing');
    return sum + each.reduce((all, count) => all + count, 0);
  }, 0);
}

function graph({ name, patterns }: GraphPattern, scope: Scope, work: Work): Table {
  if (scope.graph) throw new Unsupported('a graph in a graph');
  const count = leaves(patterns);
  if (!patterns.some((pattern) => pattern.type === 'bgp' || (pattern.type === 'union' && leaves([pattern]) > 0))) {
    throw new Unsupported('a graph that is asked nothing');
  }
  const variable = nameOf(name);
  const inside: Scope = { ...scope, graph: name };
  if (variable !== undefined) for (const pattern of patterns) if (pattern.type === 'filter') safe(pattern.expression, inside);
  const asked = variable === undefined || work.all || (work.mentions.get(variable) ?? 0) > 1;
  const [only] = patterns;
  if (count === 1 && patterns.length === 1 && only.type === 'bgp') return block(only.triples, inside, work, asked);
  const table = group(patterns, inside, work);
  if (asked) return table;
  const rest = project(
    table,
    table.vars.filter((each) => each !== variable),
  );
  return scope.set ? distinct(rest) : rest;
}

function optional(table: Table, patterns: readonly Pattern[], scope: Scope, work: Work): Table {
  const { table: right, open } = keptParts(patterns, scope, work);
  if (open.some(isExists)) throw new Unsupported('EXISTS in an OPTIONAL');
  for (const filter of open) safe(filter, scope);
  if (open.length === 0) return leftJoin(table, right);
  return leftJoin(table, right, (merged) => {
    const tests = open.map((filter) => test(filter, merged, work.store.terms));
    return (row) => tests.every((passes) => passes(row));
  });
}

/** As {@link parts}; names of agents, for one, are asked for several times in most queries. */
function keptParts(patterns: readonly Pattern[], scope: Scope, work: Work): ReturnType<typeof parts> {
  const { store, mentions, all } = work;
  const names: string[] = [];
  const shape = signature([patterns, scope.graph ?? null], names);
  const own = countMentions(patterns);
  const leaving = names.map((name) => (mentions.get(name) ?? 0) > (own.get(name) ?? 0));
  const key = `${shape} ${leaving} ${all} ${scope.set}`;
  const known = store.known(key);
  if (known) return { table: sieve({ ...known, vars: known.vars.map((at) => names[Number(at)]) }, scope.wanted), open: [] };
  const made = parts(patterns, scope, work);
  const named = made.table.vars.map((name) => String(names.indexOf(name)));
  if (scope.wanted.size === 0 && made.open.length === 0 && !named.includes('-1')) store.keep(key, { ...made.table, vars: named });
  return made;
}

function exists(table: Table, { operator, args }: OperationExpression, scope: Scope, work: Work): Table {
  const patterns = patternsOf(args[0] as Pattern);
  const plain = (pattern: Pattern): boolean =>
    pattern.type === 'bgp' ||
    (['graph', 'group', 'union'].includes(pattern.type) && 'patterns' in pattern && pattern.patterns.every(plain));
  if (!patterns.every((pattern) => plain(pattern) || (pattern.type === 'filter' && !isExists(pattern.expression)))) {
    throw new Unsupported('EXISTS of more than patterns and filters');
  }
  const { table: right, open } = parts(patterns, { ...scope, wanted: valuesOf(table), set: true }, work);
  const pairs = matches(table, right);
  const merged = open.length > 0 ? merge(table, right, pairs) : undefined;
  const tests = merged ? open.map((filter) => compile(filter, merged, work.store.terms)) : [];
  const passes = (pair: number): boolean => tests.every((value) => truth(value(pair), work.store.terms) === true);
  return filterBy(table, pairs, operator === 'exists', passes);
}

function values({ values: rows }: Pick<ValuesPattern, 'values'>, { store }: Work): Table {
  const vars = [...new Set(rows.flatMap((row) => Object.keys(row).map((key) => key.slice(1))))];
  const columns = vars.map((name) =>
    Int32Array.from(rows, (row) => {
      const term = row[`?${name}`];
      return term ? store.terms.of(term as never) : 0;
    }),
  );
  return { vars, columns, size: rows.length };
}
