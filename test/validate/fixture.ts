/** A whole document with its graph, to be broken one statement at a time. */
import { readFileSync } from 'node:fs';
import { DEFAULT_BASE } from '../../src/graph/iris.ts';
import { iri, type NamedNode, type Quad, quad, typed } from '../../src/graph/terms.ts';
import { PG, PREFIXES, SCHEMA } from '../../src/graph/vocabulary.ts';
import { parseRdf, type Texts } from '../../src/validate/index.ts';

const read = (name: string): string => readFileSync(new URL(`../ontology/${name}`, import.meta.url), 'utf8');

export const TEXT = read('complete.txt');
export const QUADS = parseRdf(read('complete.ttl'), 'complete.ttl') as unknown as readonly Quad[];
export const own = (path: string): string => DEFAULT_BASE + path;
export const TEXTS: Texts = new Map([[own('text/a'), { file: 'in/lacs.txt', text: TEXT }]]);

/** The quads without those of one subject and predicate. */
export const without = (quads: readonly Quad[], subject: string, predicate: string): Quad[] =>
  quads.filter((q) => q.subject.value !== own(subject) || q.predicate.value !== predicate);

/** The quads in another named graph. */
export const inGraph = (quads: readonly Quad[], graph: string): Quad[] => {
  const node = iri(own(graph));
  return quads.map((q) => quad(q.subject, q.predicate, q.object, node));
};

/** The quads with all instances but those of `shared` renamed. */
export const renamed = (quads: readonly Quad[], suffix: string, shared: readonly string[]): Quad[] => {
  const rename = <T extends Quad['object']>(term: T): T => {
    const stays = term.termType !== 'NamedNode' || !term.value.startsWith(DEFAULT_BASE) || shared.some((path) => term.value === own(path));
    return stays ? term : (iri(term.value + suffix) as NamedNode as T);
  };
  return quads.map((q) => quad(rename(q.subject), q.predicate, rename(q.object), q.graph));
};

/** A violation of an amount, a warning about it, and information on an item. */
export const BROKEN: readonly Quad[] = [
  ...without(without(QUADS, 'amount/1', SCHEMA.currency), 'item/1', PG.quantity).map((q) =>
    q.predicate.value === SCHEMA.value ? quad(q.subject, q.predicate, typed('12.0', `${PREFIXES.xsd}decimal`)) : q,
  ),
];
