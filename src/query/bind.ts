/** Binds parameters in the syntax tree of a query: a value can become a term there, never syntax. */
import type { Expression, IriTerm, LiteralTerm, Pattern, Query, SelectQuery, Variable, VariableTerm } from 'sparqljs';
import { iri, typed } from '../graph/terms.ts';
import { XSD } from '../graph/vocabulary.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';

/** Words that a label of the variable has to equal; `known` are the IRIs that have it, where they were asked for before. */
interface LabelBinding {
  readonly label: string;
  readonly known?: readonly string[];
}

/** What the value of a parameter becomes: a term in the place of the variable, or a label. */
export type Binding = { readonly term: IriTerm | LiteralTerm } | LabelBinding;

type Terms = ReadonlyMap<string, IriTerm | LiteralTerm>;
type Node = Record<string, unknown>;

const isVariable = (node: unknown): node is VariableTerm => (node as Node | null)?.termType === 'Variable';
const isSelect = (node: unknown): node is SelectQuery => (node as Node | null)?.type === 'query';
const isBound = (node: unknown, terms: Terms): node is VariableTerm => isVariable(node) && terms.has(node.value);
const TRUE = typed('true', XSD.boolean) as unknown as LiteralTerm;

/** Clauses in which SPARQL allows no plain term where it allows a variable. */
const CLAUSES: Partial<Record<string, (list: unknown[], terms: Terms) => unknown[] | undefined>> = {
  variables: (list, terms) =>
    list.map((item) => (isBound(item, terms) ? { expression: terms.get(item.value), variable: item } : substitute(item, terms))),
  group: (list, terms) => {
    const kept = list.filter((item) => !isBound((item as Node).expression, terms));
    return kept.length > 0 ? substituteAll(kept, terms) : list;
  },
  order: (list, terms) => {
    const kept = list.filter((item) => !isBound((item as Node).expression, terms));
    return kept.length > 0 ? substituteAll(kept, terms) : undefined;
  },
};

const substituteAll = (list: unknown[], terms: Terms): unknown[] => list.map((item) => substitute(item, terms));

/** Names that the sub-queries of a pattern select: their value comes from there, also where it is bound. */
function selectedBelow(node: unknown): Set<string> {
  if (Array.isArray(node)) return new Set(node.flatMap((part) => [...selectedBelow(part)]));
  if (!node || typeof node !== 'object' || 'termType' in node) return new Set();
  if (isSelect(node)) return new Set((node.variables as Variable[]).flatMap((item) => (isVariable(item) ? [item.value] : [])));
  return selectedBelow(Object.values(node));
}

function substitute(node: unknown, terms: Terms): unknown {
  if (Array.isArray(node)) return substituteAll(node, terms);
  if (isVariable(node)) return terms.get(node.value) ?? node;
  if (!node || typeof node !== 'object' || 'termType' in node) return node;
  const { operator, args } = node as { operator?: string; args?: unknown[] };
  if (operator === 'bound' && isBound(args?.[0], terms)) return TRUE;
  const below = isSelect(node) ? selectedBelow(node.where) : new Set<string>();
  const own = below.size > 0 ? new Map([...terms].filter(([name]) => !below.has(name))) : terms;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, substituteIn(key, value, key === 'where' ? terms : own)]));
}

function substituteIn(key: string, value: unknown, terms: Terms): unknown {
  if (key === 'variable') return value;
  const clause = CLAUSES[key];
  return clause && Array.isArray(value) ? clause(value, terms) : substitute(value, terms);
}

/** Upper and lower case and the form of apostrophes tell no labels apart. */
const folded = (label: string): string => label.normalize('NFC').replace(/’/gu, "'").toLowerCase();

const call = (operator: string, ...args: Expression[]): Expression => ({ type: 'operation', operator, args });

/** A query for whatever has that label, whichever graph says so. */
export function labelQuery(name: string, label: string): SelectQuery {
  const variable = (suffix: string): VariableTerm => ({ termType: 'Variable', value: name + suffix }) as unknown as VariableTerm;
  const either = { type: 'path', pathType: '|', items: [iri(`${SKOS}prefLabel`), iri(`${SKOS}altLabel`)] } as never;
  const words = typed(folded(label)) as unknown as LiteralTerm;
  const apostrophes = ['’', "'"].map((text) => typed(text) as unknown as LiteralTerm);
  const same = call('=', call('lcase', call('replace', call('str', variable('_label')), ...apostrophes)), words);
  const graph: Pattern = {
    type: 'graph',
    name: variable('_graph'),
    patterns: [{ type: 'bgp', triples: [{ subject: variable(''), predicate: either, object: variable('_label') }] }],
  };
  return {
    type: 'query',
    queryType: 'SELECT',
    distinct: true,
    variables: [variable('')] as Variable[],
    where: [graph, { type: 'filter', expression: same }],
    prefixes: {},
  };
}

/** What binds the variable to whatever has that label: the query for it, or its answer where that is known. */
function labelPattern(name: string, { label, known }: LabelBinding): Pattern {
  if (known) return { type: 'values', values: known.map((value) => ({ [`?${name}`]: iri(value) as unknown as IriTerm })) };
  return { type: 'group', patterns: [labelQuery(name, label)] };
}

/** True where the variable stands in this scope itself; sub-queries are scopes of their own. */
function mentions(node: unknown, name: string): boolean {
  if (Array.isArray(node)) return node.some((part) => mentions(part, name));
  if (isVariable(node)) return node.value === name;
  if (!node || typeof node !== 'object' || 'termType' in node || isSelect(node)) return false;
  return Object.values(node).some((part) => mentions(part, name));
}

/** Puts the pattern first in every scope that mentions the variable: what a sub-query does not select is unknown outside of it. */
function restrict(node: unknown, name: string, pattern: Pattern): unknown {
  if (Array.isArray(node)) return node.map((part) => restrict(part, name, pattern));
  if (!node || typeof node !== 'object' || 'termType' in node) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, restrict(value, name, pattern)]));
  if (!isSelect(node) || !mentions({ ...node, type: 'scope' }, name)) return copy;
  return { ...copy, where: [pattern, ...(copy.where as Pattern[])] };
}

/** A copy of the query with its parameters bound; the query itself stays as it was. */
export function bindParameters(query: Query, bindings: ReadonlyMap<string, Binding>): Query {
  const terms = new Map<string, IriTerm | LiteralTerm>();
  for (const [name, binding] of bindings) if ('term' in binding) terms.set(name, binding.term);
  let bound = substitute(query, terms);
  for (const [name, binding] of bindings) {
    if ('label' in binding) bound = restrict(bound, name, labelPattern(name, binding));
  }
  return bound as Query;
}
