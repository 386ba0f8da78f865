/**
 * Answers queries from the columns of a graph folder, without loading it into the engine. What it answers, it answers as the engine would, row for
 * row; all else it leaves to the engine: paths, some functions, graphs in FROM, and values whose order is not settled.
 */
import type { ConstructQuery, Query, Triple } from 'sparqljs';
import { XSD } from '../../graph/canonical.ts';
import { type NamedNode, type Quad, quad } from '../../graph/terms.ts';
import type { QueryResult, ResultTerm, Row } from '../result.ts';
import { group } from './group.ts';
import { withoutPaths } from './paths.ts';
import { nameOf } from './plan.ts';
import { asksForAll, countMentions, type Scope, type Work } from './scope.ts';
import { select } from './select.ts';
import type { ColumnStore } from './store.ts';
import { columnOf, project, type Table } from './table.ts';
import { Unsupported } from './unsupported.ts';

export { ColumnStore } from './store.ts';

/** The answer to a query; undefined where it has to be asked of the engine. */
export function answer(store: ColumnStore, query: Query): QueryResult | undefined {
  if (!store.settled) return undefined;
  try {
    const plain = withoutPaths(query);
    return evaluate(plain, { store, mentions: countMentions(plain), all: asksForAll(plain), select });
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

const ONCE: Scope = { wanted: new Map(), set: true };

function evaluate(query: Query, work: Work): QueryResult {
  if (query.from) throw new Unsupported('FROM');
  switch (query.queryType) {
    case 'SELECT':
      return rows(select(query, { wanted: new Map(), set: false }, work), work.store);
    case 'ASK':
      if (query.values) throw new Unsupported('VALUES at the end');
      return { kind: 'boolean', value: group(query.where ?? [], ONCE, work).size > 0 };
    case 'CONSTRUCT':
      return { kind: 'graph', quads: construct(query, work) };
    default:
      throw new Unsupported(query.queryType);
  }
}

function rows(table: Table, { terms }: ColumnStore): QueryResult {
  const known = new Map<number, ResultTerm>();
  const result = (number: number): ResultTerm => {
    let term = known.get(number);
    if (!term) {
      term = resultTerm(number);
      known.set(number, term);
    }
    return term;
  };
  const resultTerm = (number: number): ResultTerm => {
    if (terms.isIri(number)) return { type: 'uri', value: terms.words(number) };
    const { words, language, datatype } = terms.parts(number);
    if (language) return { type: 'literal', value: words, 'xml:lang': language };
    return datatype === `${XSD}string` ? { type: 'literal', value: words } : { type: 'literal', value: words, datatype };
  };
  const out: Row[] = [];
  for (let row = 0; row < table.size; row++) {
    const each: Record<string, ResultTerm> = {};
    for (let i = 0; i < table.vars.length; i++) if (table.columns[i][row] !== 0) each[table.vars[i]] = result(table.columns[i][row]);
    out.push(each);
  }
  return { kind: 'table', variables: table.vars, rows: out };
}

function construct(query: ConstructQuery, work: Work): Quad[] {
  const { template, where = [] } = query;
  if (!template || query.values || ['order', 'limit', 'offset', 'group', 'having'].some((key) => key in query))
    throw new Unsupported('CONSTRUCT with more than a template');
  const names = template
    .flatMap(({ subject, predicate, object }: Triple) => [subject, predicate, object])
    .flatMap((term) => ('termType' in term && term.termType === 'Variable' ? [term.value] : []));
  if (template.some((triple) => Object.values(triple).some((term) => nameOf(term as never)?.startsWith('_:'))))
    throw new Unsupported('blank nodes in a template');
  const table = project(group(where, ONCE, work), [...new Set(names)]);
  const { terms } = work.store;
  const made = new Map<string, Quad>();
  for (const triple of template) {
    const [subject, predicate, object] = [triple.subject, triple.predicate, triple.object].map((term) => {
      const name = nameOf(term as never);
      const column = name === undefined ? undefined : columnOf(table, name)!;
      const constant = name === undefined ? terms.of(term as never) : 0;
      return (row: number): number => (column ? column[row] : constant);
    });
    for (let row = 0; row < table.size; row++) {
      const [s, p, o] = [subject(row), predicate(row), object(row)];
      if (s === 0 || p === 0 || o === 0 || !terms.isIri(s) || !terms.isIri(p)) continue;
      const key = `${s} ${p} ${o}`;
      if (!made.has(key)) made.set(key, quad(terms.term(s) as NamedNode, terms.term(p) as NamedNode, terms.term(o)));
    }
  }
  return [...made.values()];
}
