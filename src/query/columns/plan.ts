/** Triple patterns as the matcher reads them: variables and constants by number, in an order in which each narrows the next. */
import type { Triple, VariableTerm } from 'sparqljs';
import { canonicalKey } from '../../graph/canonical.ts';
import { hashOf, termKey } from '../../graph/columns.ts';
import type { Literal, NamedNode } from '../../graph/terms.ts';
import { PREFIXES, PROV, RDF } from '../../graph/vocabulary.ts';
import type { ColumnStore } from './store.ts';
import { Unsupported } from './unsupported.ts';

/** A variable by its number from 0, or a constant N as -1 - N. */
export type Slot = number;

export interface Step {
  readonly subject: Slot;
  /** Properties, any of which fits; a variable stands alone. */
  readonly properties: readonly Slot[];
  readonly object: Slot;
}

interface Constant {
  readonly key: string;
  readonly hash: number;
}

export interface Plan {
  readonly vars: readonly string[];
  readonly constants: readonly Constant[];
  readonly steps: readonly Step[];
  /** Where the quads' graph goes; undefined where it counts for nothing. */
  readonly graph: Slot | undefined;
}

type Term = { readonly termType: string; readonly value: string };
/** Variables, and blank nodes of patterns, which are variables without a name. */
export const nameOf = (term: Term): string | undefined =>
  term.termType === 'Variable' ? term.value : term.termType === 'BlankNode' ? `_:${term.value}` : undefined;

/** Patterns that want their quads in one graph. @throws Unsupported for paths other than alternatives */
export function planOf(triples: readonly Triple[], graph: NamedNode | VariableTerm | undefined): Plan {
  const vars: string[] = [];
  const constants: Constant[] = [];
  const slot = (term: Term): Slot => {
    const name = nameOf(term);
    if (name !== undefined) return vars.includes(name) ? vars.indexOf(name) : vars.push(name) - 1;
    if (term.termType !== 'NamedNode' && term.termType !== 'Literal') throw new Unsupported(`a ${term.termType} in a pattern`);
    const key = canonicalKey(termKey(term as NamedNode | Literal));
    if (key === undefined) throw new Unsupported(`the literal ${term.value}`);
    const at = constants.findIndex((each) => each.key === key);
    return -1 - (at >= 0 ? at : constants.push({ key, hash: hashOf(key) }) - 1);
  };
  const steps = triples.map(({ subject, predicate, object }) => ({
    subject: slot(subject as Term),
    properties: alternatives(predicate).map(slot),
    object: slot(object as Term),
  }));
  return { vars, constants, steps, graph: graph && slot(graph as Term) };
}

function alternatives(predicate: Triple['predicate']): Term[] {
  if ('termType' in predicate) return [predicate as Term];
  if (predicate.pathType !== '|') throw new Unsupported(`the path ${predicate.pathType}`);
  return predicate.items.map((item) => {
    if (!('termType' in item)) throw new Unsupported('a path in a path');
    return item as Term;
  });
}

/** Parts that are looked at to guess how many rows a pattern has. */
const SAMPLE = 32;

/** The same patterns in the order in which they are best matched. @param narrowed variables of which few values are wanted */
export function ordered(plan: Plan, store: ColumnStore, narrowed: ReadonlySet<string>): Plan {
  const rows = plan.steps.map((step) => guess(step, plan, store));
  const bound = new Set<Slot>();
  const left = new Set(plan.steps.keys());
  const steps: Step[] = [];
  const has = (slot: Slot): boolean => slot < 0 || bound.has(slot);
  const cost = (i: number): number => {
    const { subject, object } = plan.steps[i];
    if (has(subject)) return has(object) ? 0 : 1;
    if (bound.has(object)) return 2;
    const few = [subject, object].some((slot) => slot >= 0 && narrowed.has(plan.vars[slot]));
    return 3 + rows[i] * (few ? 0.001 : 1) + (bound.size > 0 ? 1e9 : 0);
  };
  while (left.size > 0) {
    const [best] = [...left].sort((a, b) => cost(a) - cost(b) || rows[a] - rows[b] || a - b);
    left.delete(best);
    const step = plan.steps[best];
    steps.push(step);
    for (const slot of [step.subject, step.object, ...step.properties]) if (slot >= 0) bound.add(slot);
  }
  return { ...plan, steps };
}

function guess({ properties, object }: Step, { constants }: Plan, { parts }: ColumnStore): number {
  const stride = Math.max(1, Math.floor(parts.length / SAMPLE));
  let rows = 0;
  for (let i = 0; i < parts.length; i += stride) {
    const { columns } = parts[i];
    const locals = properties.map((slot) => (slot >= 0 ? -1 : columns.find(constants[-1 - slot].key, constants[-1 - slot].hash)));
    const wanted = object < 0 ? columns.find(constants[-1 - object].key, constants[-1 - object].hash) : undefined;
    const { groups } = columns;
    for (let at = 0, start = 0; at < groups.length; start = groups[at + 2], at += 3) {
      if (properties[0] < 0 && !locals.includes(groups[at + 1])) continue;
      if (wanted === undefined) rows += groups[at + 2] - start;
      else for (let row = start; row < groups[at + 2]; row++) if (columns.objects[row] === wanted) rows++;
    }
  }
  return rows;
}

const PROVENANCE = new Set([RDF.type, `${PREFIXES.dcterms}title`, `${PREFIXES.schema}softwareVersion`, `${PREFIXES.pg}sha256`]);

/** True where the provenance graph may have something that fits: not where a pattern names what it never holds. */
export function asksProvenance({ steps, constants }: Plan): boolean {
  const prov = PROV.Entity.slice(0, PROV.Entity.lastIndexOf('#') + 1);
  const iriOf = (slot: Slot): string => constants[-1 - slot].key.slice(1);
  return steps.every(({ properties, object }) =>
    properties.some((slot) => {
      if (slot >= 0) return true;
      const property = iriOf(slot);
      if (property === RDF.type && object < 0) return iriOf(object).startsWith(prov);
      return property.startsWith(prov) || PROVENANCE.has(property);
    }),
  );
}
