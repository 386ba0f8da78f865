/** SHACL property paths: read from a graph, written as SPARQL writes them and as Turtle does. */
import { PREFIXES, RDF, SH } from '../graph/vocabulary.ts';
import type { AnyTerm, QuadIndex } from './quads.ts';

const REPEATS = {
  [`${PREFIXES.sh}zeroOrMorePath`]: '*',
  [`${PREFIXES.sh}oneOrMorePath`]: '+',
  [`${PREFIXES.sh}zeroOrOnePath`]: '?',
} as const;
type Repeat = (typeof REPEATS)[keyof typeof REPEATS];

export type Path =
  | { readonly iri: string }
  | { readonly inverse: Path }
  | { readonly sequence: readonly Path[] }
  | { readonly alternatives: readonly Path[] }
  | { readonly repeat: Repeat; readonly of: Path };

/** Reads the path that starts at a node. */
export function readPath(term: AnyTerm, graph: QuadIndex): Path {
  if (term.termType === 'NamedNode') return { iri: term.value };
  for (const { predicate, object } of graph.from(term.value)) {
    if (predicate.value === RDF.first) return { sequence: readList(term, graph).map((each) => readPath(each, graph)) };
    if (predicate.value === `${PREFIXES.sh}inversePath`) return { inverse: readPath(object, graph) };
    if (predicate.value === `${PREFIXES.sh}alternativePath`)
      return { alternatives: readList(object, graph).map((each) => readPath(each, graph)) };
    const repeat = REPEATS[predicate.value as keyof typeof REPEATS];
    if (repeat) return { repeat, of: readPath(object, graph) };
  }
  return { iri: SH.path };
}

/** The members of an RDF list. */
export function readList(head: AnyTerm, graph: QuadIndex): AnyTerm[] {
  const members: AnyTerm[] = [];
  const seen = new Set<string>();
  for (let node: AnyTerm | undefined = head; node && node.value !== RDF.nil && !seen.has(node.value); ) {
    seen.add(node.value);
    const quads = graph.from(node.value);
    const first = quads.find((q) => q.predicate.value === RDF.first);
    if (first) members.push(first.object);
    node = quads.find((q) => q.predicate.value === RDF.rest)?.object;
  }
  return members;
}

/** "pg:evidence/oa:hasSource", with the project's prefixes. */
export function pathText(path: Path): string {
  if ('iri' in path) return shorten(path.iri);
  if ('inverse' in path) return `^${inBrackets(path.inverse)}`;
  if ('sequence' in path) return path.sequence.map(inBrackets).join('/');
  if ('alternatives' in path) return path.alternatives.map(inBrackets).join('|');
  return `${inBrackets(path.of)}${path.repeat}`;
}

function inBrackets(path: Path): string {
  return 'iri' in path || 'inverse' in path ? pathText(path) : `(${pathText(path)})`;
}

/** The path as SHACL in Turtle. */
export function pathTurtle(path: Path): string {
  if ('iri' in path) return shorten(path.iri);
  if ('inverse' in path) return `[ sh:inversePath ${pathTurtle(path.inverse)} ]`;
  if ('sequence' in path) return `( ${path.sequence.map(pathTurtle).join(' ')} )`;
  if ('alternatives' in path) return `[ sh:alternativePath ( ${path.alternatives.map(pathTurtle).join(' ')} ) ]`;
  const property = Object.entries(REPEATS).find(([, repeat]) => repeat === path.repeat)![0];
  return `[ ${shorten(property)} ${pathTurtle(path.of)} ]`;
}

/** An IRI with a prefix where one fits, else in angle brackets. */
export function shorten(iri: string): string {
  for (const [prefix, namespace] of Object.entries(PREFIXES)) {
    const rest = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && /^[A-Za-z_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?$/.test(rest)) return `${prefix}:${rest}`;
  }
  return `<${iri}>`;
}
