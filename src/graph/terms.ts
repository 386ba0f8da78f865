/**
 * RDF terms as this project writes them: RDF/JS-compatible (https://rdf.js.org/data-model-spec/), and without blank nodes by type,
 * so that loading a graph twice changes nothing.
 */

import { RDF, XSD } from './vocabulary.ts';

interface AnyTerm {
  readonly termType: string;
  readonly value: string;
}

export interface NamedNode {
  readonly termType: 'NamedNode';
  readonly value: string;
  equals(other: AnyTerm | null | undefined): boolean;
}

export interface Literal {
  readonly termType: 'Literal';
  readonly value: string;
  /** Lower-case language tag, empty for typed literals. */
  readonly language: string;
  readonly datatype: NamedNode;
  equals(other: AnyTerm | null | undefined): boolean;
}

interface DefaultGraph {
  readonly termType: 'DefaultGraph';
  readonly value: '';
  equals(other: AnyTerm | null | undefined): boolean;
}

/** A quad without blank nodes; assignable to RDF/JS' `Quad`. */
export interface Quad {
  readonly termType: 'Quad';
  readonly value: '';
  readonly subject: NamedNode;
  readonly predicate: NamedNode;
  readonly object: NamedNode | Literal;
  readonly graph: NamedNode | DefaultGraph;
  equals(other: unknown): boolean;
}

class Iri implements NamedNode {
  readonly termType = 'NamedNode' as const;
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  equals(other: AnyTerm | null | undefined): boolean {
    return other?.termType === 'NamedNode' && other.value === this.value;
  }
}

class Lit implements Literal {
  readonly termType = 'Literal' as const;
  readonly value: string;
  readonly language: string;
  readonly datatype: NamedNode;
  constructor(value: string, language: string, datatype: NamedNode) {
    this.value = value;
    this.language = language;
    this.datatype = datatype;
  }
  equals(other: AnyTerm | null | undefined): boolean {
    if (other?.termType !== 'Literal' || other.value !== this.value) return false;
    const literal = other as Literal;
    return literal.language === this.language && literal.datatype.value === this.datatype.value;
  }
}

class NoGraph implements DefaultGraph {
  readonly termType = 'DefaultGraph' as const;
  readonly value = '' as const;
  equals(other: AnyTerm | null | undefined): boolean {
    return other?.termType === 'DefaultGraph';
  }
}

class Statement implements Quad {
  readonly termType = 'Quad' as const;
  readonly value = '' as const;
  readonly subject: NamedNode;
  readonly predicate: NamedNode;
  readonly object: NamedNode | Literal;
  readonly graph: NamedNode | DefaultGraph;
  constructor(subject: NamedNode, predicate: NamedNode, object: NamedNode | Literal, graph: NamedNode | DefaultGraph) {
    this.subject = subject;
    this.predicate = predicate;
    this.object = object;
    this.graph = graph;
  }
  equals(other: unknown): boolean {
    const quad = other as Quad | null | undefined;
    return (
      quad?.termType === 'Quad' &&
      this.subject.equals(quad.subject) &&
      this.predicate.equals(quad.predicate) &&
      this.object.equals(quad.object) &&
      this.graph.equals(quad.graph)
    );
  }
}

const stringType = new Iri(XSD.string);
const langStringType = new Iri(RDF.langString);

/** The default graph. */
export const DEFAULT_GRAPH: DefaultGraph = new NoGraph();

/** An IRI as a term. The caller vouches that it is one. */
export function iri(value: string): NamedNode {
  return new Iri(value);
}

/** A literal with a datatype; without one, an xsd:string. */
export function typed(value: string, datatype?: string | NamedNode): Literal {
  if (datatype === undefined) return new Lit(value, '', stringType);
  return new Lit(value, '', typeof datatype === 'string' ? new Iri(datatype) : datatype);
}

/** A language-tagged string. */
export function worded(value: string, language: string): Literal {
  return new Lit(value, language.toLowerCase(), langStringType);
}

/** A quad; in the default graph unless another is given. */
export function quad(
  subject: NamedNode,
  predicate: NamedNode,
  object: NamedNode | Literal,
  graph: NamedNode | DefaultGraph = DEFAULT_GRAPH,
): Quad {
  return new Statement(subject, predicate, object, graph);
}

/** Plain code-unit order, the only order used in files: no locale decides it. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
