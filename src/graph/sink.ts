import { remember } from './collections.ts';
import { termToString } from './nquads.ts';
import { iri, type Literal, type NamedNode, type Quad, quad, typed, worded } from './terms.ts';
import { XSD } from './vocabulary.ts';

/** Collects the quads of one named graph, each once; subjects and predicates are given as IRI strings and become one term each. */
export class Sink {
  readonly quads: Quad[] = [];
  private readonly graph: NamedNode;
  private readonly known = new Set<string>();
  private readonly terms = new Map<string, NamedNode>();

  constructor(graph: string) {
    this.graph = this.node(graph);
  }

  node(value: string): NamedNode {
    return remember(this.terms, value, () => iri(value));
  }

  /** Subject, predicate, and an IRI as object. */
  link(subject: string, predicate: string, object: string): void {
    this.add(subject, predicate, this.node(object));
  }

  /** A plain or typed literal; nothing where the value is missing. */
  value(subject: string, predicate: string, value: string | null | undefined, datatype: string = XSD.string): void {
    if (value !== null && value !== undefined) this.add(subject, predicate, typed(value, this.node(datatype)));
  }

  /** Words in a language; nothing where they are missing or empty. */
  words(subject: string, predicate: string, words: string | null | undefined, language: string): void {
    if (words) this.add(subject, predicate, worded(words, language));
  }

  private add(subject: string, predicate: string, object: NamedNode | Literal): void {
    const key = `${subject} ${predicate} ${termToString(object)}`;
    if (this.known.has(key)) return;
    this.known.add(key);
    this.quads.push(quad(this.node(subject), this.node(predicate), object, this.graph));
  }
}

/** A number as xsd:decimal writes it: no exponent, no trailing zeros. */
export function decimal(value: number): string {
  const plain = String(value);
  if (!/e/i.test(plain)) return plain;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/\.?0+$/, '');
}
