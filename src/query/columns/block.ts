/** Triple patterns to tables. */
import type { Triple } from 'sparqljs';
import { join } from './join.ts';
import { matchAll, type Wanted } from './match.ts';
import { nameOf, type Plan, planOf } from './plan.ts';
import type { Scope, Work } from './scope.ts';
import { valuesOf } from './scope.ts';
import { columnOf, distinct, pick, project, type Table, UNIT } from './table.ts';

/** @param keepGraph true where the graph's variable is wanted */
export function block(triples: readonly Triple[], scope: Scope, work: Work, keepGraph: boolean): Table {
  if (triples.length === 0) return UNIT;
  if (!scope.graph) return union(triples, scope, work);
  const plan = planOf(triples, scope.graph as never);
  const graph = nameOf(scope.graph);
  return rowsOf(plan, leaving(plan, triples, work, keepGraph ? graph : undefined), scope, work);
}

/** Variables that somebody else asks for. */
function leaving(plan: Plan, triples: readonly Triple[], { mentions, all }: Work, graph: string | undefined): string[] {
  return plan.vars.filter((name) => {
    if (name.startsWith('_:')) return false;
    if (all || name === graph) return true;
    const own = triples
      .flatMap(({ subject, predicate, object }) => [subject, predicate, object])
      .filter((term) => 'value' in term && nameOf(term as never) === name);
    return own.length > 0 && (mentions.get(name) ?? 0) > own.length;
  });
}

/** In the union of all graphs each triple stands once, and patterns may be matched by triples of different graphs. */
function union(triples: readonly Triple[], scope: Scope, work: Work): Table {
  let table = UNIT;
  for (const triple of [...triples].sort((a, b) => constantsIn(b) - constantsIn(a))) {
    const wanted = table === UNIT ? scope.wanted : valuesOf(table, scope.wanted);
    const plan = planOf([triple], undefined);
    table = join(table, distinct(rowsOf(plan, plan.vars, { wanted, set: false }, work)));
  }
  return project(
    table,
    table.vars.filter((name) => !name.startsWith('_:')),
  );
}

function constantsIn({ subject, object }: Triple): number {
  return [subject, object].filter((term) => nameOf(term as never) === undefined).length;
}

function rowsOf(plan: Plan, keep: readonly string[], { wanted, set }: Scope, { store }: Work): Table {
  const narrow = new Map([...wanted].filter(([name]) => plan.vars.includes(name)));
  const key = JSON.stringify([
    plan.steps,
    plan.constants.map((each) => each.key),
    plan.graph,
    keep.map((name) => plan.vars.indexOf(name)),
    set,
  ]);
  const known = store.known(key);
  if (known) return sieve({ ...known, vars: keep }, narrow);
  const found = matchAll(plan, store, keep, narrow);
  const table = set ? distinct(found) : found;
  if (narrow.size === 0) store.keep(key, table);
  return table;
}

/** The rows of a table that was made for all values. */
export function sieve(table: Table, wanted: Wanted): Table {
  let result = table;
  for (const [name, values] of wanted) {
    const column = columnOf(result, name);
    if (!column) continue;
    const rows: number[] = [];
    for (let row = 0; row < column.length; row++) if (values.has(column[row])) rows.push(row);
    result = pick(result, Int32Array.from(rows));
  }
  return result;
}
