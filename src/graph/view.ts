/** A graph read by subject and property, in a stable order. */
import { groupBy, remember } from './collections.ts';
import { termToString } from './nquads.ts';
import { byCodeUnit, type Literal, type NamedNode, type Quad } from './terms.ts';
import { FOAF, RDF, SCHEMA, SKOS } from './vocabulary.ts';

type Value = NamedNode | Literal;
type Properties = Map<string, Value[]>;

/** Quads indexed by subject and property. Graph names are left out: what stands in several graphs stands here once. */
export class GraphView {
  private readonly bySubject = new Map<string, Properties>();
  private readonly byObject = new Map<string, Map<string, string[]>>();
  private mainLanguage: string | undefined;

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

  /** The language that most documents are in; undefined where there is none. */
  get language(): string | undefined {
    this.mainLanguage ??= mostFrequent(this.ofType(FOAF.Document).flatMap((document) => this.values(document, SCHEMA.inLanguage)));
    return this.mainLanguage;
  }

  /** The preferred label in a language, else in that of most documents, else in any. */
  label(subject: string, language = this.language): string | undefined {
    const labels = this.all(subject, SKOS.prefLabel);
    const inLanguage = (tag: string | undefined): Value | undefined =>
      labels.find((term) => term.termType === 'Literal' && term.language === tag);
    return (inLanguage(language) ?? inLanguage(this.language) ?? labels[0])?.value;
  }
}

function mostFrequent(words: readonly string[]): string | undefined {
  const groups = [...groupBy(words, (word) => word)].sort(([a, first], [b, second]) => second.length - first.length || byCodeUnit(a, b));
  return groups[0]?.[0];
}
