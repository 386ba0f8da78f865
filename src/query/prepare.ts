import type { IriTerm, Query } from 'sparqljs';
import { PledgegraphError } from '../errors.ts';
import { iri } from '../graph/terms.ts';
import { type Binding, bindParameters, labelQuery } from './bind.ts';
import { suggestion } from './nearest.ts';
import { type ParameterType, readQuery, type SavedQuery } from './saved.ts';
import { parseQuery, printQuery, variablesOf } from './syntax.ts';
import { readValue } from './value.ts';

/** A query that may be run: it reads only, and its parameters are bound. */
export interface PreparedQuery {
  readonly name: string;
  readonly form: 'SELECT' | 'ASK' | 'CONSTRUCT' | 'DESCRIBE';
  /** SPARQL 1.1, for any engine. */
  readonly text: string;
  /** Its syntax tree. */
  readonly tree: Query;
  /** Graphs named by FROM and FROM NAMED. */
  readonly from: readonly string[];
  /** What it was before its parameters were bound. */
  readonly unbound: { readonly tree: Query; readonly bindings: ReadonlyMap<string, Binding> };
}

/** Types of the parameters that may be given. A query without declared parameters lets every variable be bound. */
function parameterTypes(query: SavedQuery, tree: Query): Map<string, ParameterType> {
  if (query.parameters.length > 0) return new Map(query.parameters.map(({ name, type }) => [name, type]));
  return new Map([...variablesOf(tree)].map((name) => [name, 'any']));
}

function readBindings(query: SavedQuery, tree: Query, given: Readonly<Record<string, string>>): Map<string, Binding> {
  const types = parameterTypes(query, tree);
  const bindings = new Map<string, Binding>();
  for (const [name, value] of Object.entries(given)) {
    const type = types.get(name);
    if (!type) {
      throw new PledgegraphError('parameter-unknown', `${query.name} has no parameter "${name}". ${suggestion(name, [...types.keys()])}`);
    }
    bindings.set(name, readValue(query.name, name, type, value));
  }
  for (const parameter of query.parameters) {
    if (bindings.has(parameter.name)) continue;
    if (parameter.default !== undefined)
      bindings.set(parameter.name, readValue(query.name, parameter.name, parameter.type, parameter.default));
    else if (parameter.required) {
      const message = `${query.name} needs the parameter ${parameter.name} (${parameter.type}): ${parameter.description.en}.`;
      throw new PledgegraphError('parameter-invalid', message);
    }
  }
  return bindings;
}

/**
 * Checks a query and binds its parameters. Text that has none to bind is kept as it was written.
 * @param query a saved query, or SPARQL text (its opening comments may declare parameters)
 * @param given values by the name of the parameter
 * @param name what errors call a query that is not saved
 * @param base of relative IRIs
 * @throws PledgegraphError `sparql-syntax`, `sparql-refused`, `parameter-unknown`, `parameter-invalid`
 */
export function prepare(
  query: SavedQuery | string,
  given: Readonly<Record<string, string>> = {},
  name = 'query',
  base?: string,
): PreparedQuery {
  const saved = typeof query === 'string' ? readQuery(name, query) : query;
  const tree = parseQuery(saved.text, saved.name, base);
  const bindings = readBindings(saved, tree, given);
  return bindings.size > 0 ? bound(saved.name, tree, bindings) : whole(saved.name, saved.text, tree, { tree, bindings });
}

function whole(name: string, text: string, tree: Query, unbound: PreparedQuery['unbound']): PreparedQuery {
  const from = [...(tree.from?.default ?? []), ...(tree.from?.named ?? [])].map((graph) => graph.value);
  return { name, form: tree.queryType, text, tree, from, unbound };
}

function bound(name: string, tree: Query, bindings: ReadonlyMap<string, Binding>): PreparedQuery {
  const filled = bindParameters(tree, bindings);
  return whole(name, printQuery(filled), filled, { tree, bindings });
}

/**
 * The query with IRIs in the place of labels, for engines that answer it then with less work, or at all (docs/stores.md); itself where it has none.
 * @param ask gives the IRIs that a query of one variable finds
 */
export async function withoutLabels(query: PreparedQuery, ask: (query: PreparedQuery) => Promise<string[]>): Promise<PreparedQuery> {
  const { tree, bindings } = query.unbound;
  if (![...bindings.values()].some((binding) => 'label' in binding)) return query;
  const known = new Map(bindings);
  for (const [name, binding] of bindings) {
    if (!('label' in binding)) continue;
    const asked = labelQuery(name, binding.label);
    const found = await ask(whole(query.name, printQuery(asked), asked, { tree: asked, bindings: new Map() }));
    known.set(name, found.length === 1 ? { term: iri(found[0]) as unknown as IriTerm } : { ...binding, known: found });
  }
  return bound(query.name, tree, known);
}
