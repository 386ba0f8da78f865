/** A graph read by subject and property, in a stable order. */
import { remember } from './collections.ts';
import { termToString } from './nquads.ts';
import { byCodeUnit, type Literal, type NamedNode, type Quad } from './terms.ts';
import { RDF, SKOS } from './vocabulary.ts';

type Value = NamedNode | Literal;
type Properties = Map<string, Value[]>;

/** Quads indexed by subject and property. Graph names are left out: what stands in several graphs stands here once. */
export class GraphView {
  private readonly bySubject = new Map<string, Properties>();
  private readonly byObject = new Map<string, Map<string, string[]>>();

  constructor(quads: Iterable<Quad>) {
    const triples = new Map<string, Quad>();
    for (const q of quads) triples.set(`${q.subject.value} ${q.predicate.value} ${termToString(q.object)}`, q);
    for (const [, { subject, predicate, object }] of [...triples].sort(([a], [b]) => byCodeUnit(a, b))) {
      remember(
        remember(this.bySubject, subject.value, (): Properties => new Map()),
        predicate.value,
        () => [],
      ).push(object);
      if (object.termType !== 'NamedNode') continue;
      remember(
        remember(this.byObject, object.value, () => new Map<string, string[]>()),
        predicate.value,
        () => [],
      ).push(subject.value);
    }
  }

  /** All subjects, sorted. */
  subjects(): IterableIterator<string> {
    return this.bySubject.keys();
  }

  has(subject: string): boolean {
    return this.bySubject.has(subject);
  }

  /** Properties of a subject with their values, sorted. */
  properties(subject: string): ReadonlyMap<string, readonly Value[]> {
    return this.bySubject.get(subject) ?? new Map();
  }

  /** Values of a property, sorted. */
  all(subject: string, property: string): readonly Value[] {
    return this.bySubject.get(subject)?.get(property) ?? [];
  }

  /** IRIs and literal forms of a property's values, sorted. */
  values(subject: string, property: string): string[] {
    return this.all(subject, property).map((term) => term.value);
  }

  /** The first value of a property. */
  one(subject: string, property: string): string | undefined {
    return this.all(subject, property)[0]?.value;
  }

  /** Subjects that point at an IRI with a property, sorted. */
  pointingAt(iri: string, property: string): readonly string[] {
    return this.byObject.get(iri)?.get(property) ?? [];
  }

  /** Subjects of a class (as stated: sub-classes are not followed), sorted. */
  ofType(type: string): readonly string[] {
    return this.pointingAt(type, RDF.type);
  }

  /** Classes of a subject (as stated), sorted. */
  types(subject: string): string[] {
    return this.values(subject, RDF.type);
  }

  /** The preferred label in a language, else in another. */
  label(subject: string, language?: string): string | undefined {
    const labels = this.all(subject, SKOS.prefLabel);
    const found = labels.find((term) => term.termType === 'Literal' && term.language === language) ?? labels[0];
    return found?.value;
  }
}
