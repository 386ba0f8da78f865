/** Expressions as functions of a row. */
import type { Expression, OperationExpression } from 'sparqljs';
import { canonicalKey } from '../../graph/canonical.ts';
import { termKey } from '../../graph/columns.ts';
import type { Literal, NamedNode } from '../../graph/terms.ts';
import { FUNCTIONS } from './functions.ts';
import { signature } from './scope.ts';
import { columnOf, type Table } from './table.ts';
import type { Terms } from './terms.ts';
import { Unsupported } from './unsupported.ts';
import { compare, equal, numberOf, truth, type Value } from './value.ts';

type Evaluate = (row: number) => Value;
type Terminal = { readonly termType: string; readonly value: string };

const isTerm = (expression: unknown): expression is Terminal => 'termType' in (expression as object);

/** @throws Unsupported for what is not surely evaluated as the engine does */
export function compile(expression: Expression, table: Table, terms: Terms): Evaluate {
  if (Array.isArray(expression)) throw new Unsupported('a list');
  if (isTerm(expression)) return compileTerm(expression, table, terms);
  if (expression.type !== 'operation') throw new Unsupported(`a ${expression.type}`);
  return remembered(expression as OperationExpression, table, terms);
}

function compileTerm(term: Terminal, table: Table, terms: Terms): Evaluate {
  if (term.termType === 'Variable') {
    const column = columnOf(table, term.value);
    return column ? (row) => column[row] || undefined : () => undefined;
  }
  if (term.termType !== 'NamedNode' && term.termType !== 'Literal') throw new Unsupported(`a ${term.termType}`);
  const key = termKey(term as NamedNode | Literal);
  if (canonicalKey(key) === undefined) throw new Unsupported(`the literal ${term.value}`);
  const number = terms.intern(key);
  return () => number;
}

/** What depends on one variable is worked out once for each of its values. */
function remembered(expression: OperationExpression, table: Table, terms: Terms): Evaluate {
  const work = operation(expression, table, terms);
  const [name, ...others] = variablesIn(expression);
  const column = name !== undefined && others.length === 0 ? columnOf(table, name) : undefined;
  if (!column) return work;
  const known = terms.results<Value>(signature(expression));
  return (row) => {
    const value = column[row];
    if (known.has(value)) return known.get(value);
    const result = work(row);
    known.set(value, result);
    return result;
  };
}

function operation({ operator, args }: OperationExpression, table: Table, terms: Terms): Evaluate {
  const special = SPECIAL[operator];
  if (special) return special(args as Expression[], table, terms);
  const apply = FUNCTIONS[operator];
  if (!apply) throw new Unsupported(`the function ${operator}`);
  const parts = args.map((arg) => compile(arg as Expression, table, terms));
  return (row) =>
    apply(
      parts.map((part) => part(row)),
      terms,
    );
}

/** Names of the variables in an expression or a pattern. */
export function variablesIn(tree: unknown, names = new Set<string>()): Set<string> {
  if (Array.isArray(tree)) for (const part of tree) variablesIn(part, names);
  else if (tree && typeof tree === 'object') {
    if (!isTerm(tree)) for (const part of Object.values(tree)) variablesIn(part, names);
    else if (tree.termType === 'Variable') names.add(tree.value);
  }
  return names;
}

type Special = (args: readonly Expression[], table: Table, terms: Terms) => Evaluate;

/** What a test of two values says of their order or sameness; an error where they cannot be put beside each other. */
const relation =
  <T>(judge: (a: Value, b: Value, terms: Terms) => T | undefined, holds: (judged: T) => boolean): Special =>
  (args, table, terms) => {
    const [a, b] = args.map((arg) => compile(arg, table, terms));
    return (row) => {
      const judged = judge(a(row), b(row), terms);
      return judged === undefined ? undefined : holds(judged);
    };
  };

const comparison = (holds: (order: number) => boolean): Special => relation(compare, holds);
const equality = (wanted: boolean): Special => relation(equal, (same) => same === wanted);

/** AND and OR: an error counts only where the other side does not decide. */
const connective =
  (deciding: boolean): Special =>
  (args, table, terms) => {
    const parts = args.map((arg) => compile(arg, table, terms));
    return (row) => {
      let failed = false;
      for (const part of parts) {
        const value = truth(part(row), terms);
        if (value === deciding) return deciding;
        failed ||= value === undefined;
      }
      return failed ? undefined : !deciding;
    };
  };

const membership =
  (wanted: boolean): Special =>
  ([one, list], table, terms) => {
    const value = compile(one, table, terms);
    const others = (list as Expression[]).map((each) => compile(each, table, terms));
    return (row) => {
      let failed = false;
      for (const other of others) {
        const same = equal(value(row), other(row), terms);
        if (same) return wanted;
        failed ||= same === undefined;
      }
      return failed ? undefined : !wanted;
    };
  };

const SPECIAL: Readonly<Record<string, Special | undefined>> = {
  '=': equality(true),
  '!=': equality(false),
  '<': comparison((order) => order < 0),
  '>': comparison((order) => order > 0),
  '<=': comparison((order) => order <= 0),
  '>=': comparison((order) => order >= 0),
  '&&': connective(false),
  '||': connective(true),
  in: membership(true),
  notin: membership(false),
  bound: ([variable], table, terms) => {
    const value = compile(variable, table, terms);
    return (row) => value(row) !== undefined;
  },
  coalesce: (args, table, terms) => {
    const parts = args.map((arg) => compile(arg, table, terms));
    return (row) => {
      for (const part of parts) {
        const value = part(row);
        if (value !== undefined) return value;
      }
      return undefined;
    };
  },
  if: (args, table, terms) => {
    const [condition, yes, no] = args.map((arg) => compile(arg, table, terms));
    return (row) => {
      const known = truth(condition(row), terms);
      return known === undefined ? undefined : known ? yes(row) : no(row);
    };
  },
};

/** True for rows that pass. */
export function test(expression: Expression, table: Table, terms: Terms): (row: number) => boolean {
  const value = compile(expression, table, terms);
  return (row) => truth(value(row), terms) === true;
}

/** A column of the values; 0 for errors. */
export function columnFor(expression: Expression, table: Table, terms: Terms): Int32Array {
  const value = compile(expression, table, terms);
  const column = new Int32Array(table.size);
  for (let row = 0; row < table.size; row++) column[row] = numberOf(value(row), terms);
  return column;
}
