/** Quads of any origin, as the validator needs them: ours, N3's, or another RDF/JS library's. */

export interface AnyTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
  equals(other: unknown): boolean;
}

export interface AnyQuad {
  readonly subject: AnyTerm;
  readonly predicate: AnyTerm;
  readonly object: AnyTerm;
  readonly graph: AnyTerm;
}

/** The quads that a look-up found, as RDF/JS wants them. */
export class Matches<Q extends AnyQuad = AnyQuad> {
  readonly quads: readonly Q[];

  constructor(quads: readonly Q[]) {
    this.quads = quads;
  }

  get size(): number {
    return this.quads.length;
  }

  [Symbol.iterator](): Iterator<Q> {
    return this.quads[Symbol.iterator]();
  }
}

/**
 * A set of quads indexed by subject, predicate and object: an RDF/JS DatasetCore to which quads can be added.
 * The validator asks for few quads very often, so that look-ups decide its speed.
 */
export class QuadIndex<Q extends AnyQuad = AnyQuad> {
  private readonly quads: Q[] = [];
  private readonly bySubject = new Map<string, Q[]>();
  private readonly byPredicate = new Map<string, Q[]>();
  private readonly byObject = new Map<string, Q[]>();

  constructor(quads: Iterable<Q> = []) {
    for (const quad of quads) this.add(quad);
  }

  get size(): number {
    return this.quads.length;
  }

  [Symbol.iterator](): Iterator<Q> {
    return this.quads[Symbol.iterator]();
  }

  add(quad: Q): this {
    if (this.has(quad)) return this;
    this.quads.push(quad);
    append(this.bySubject, quad.subject.value, quad);
    append(this.byPredicate, quad.predicate.value, quad);
    append(this.byObject, quad.object.value, quad);
    return this;
  }

  has(quad: AnyQuad): boolean {
    return this.from(quad.subject.value).some(
      (q) =>
        q.predicate.value === quad.predicate.value &&
        sameTerm(q.object, quad.object) &&
        sameTerm(q.graph, quad.graph) &&
        sameTerm(q.subject, quad.subject),
    );
  }

  match(subject?: AnyTerm | null, predicate?: AnyTerm | null, object?: AnyTerm | null, graph?: AnyTerm | null): Matches<Q> {
    const candidates = this.candidates(subject, predicate, object);
    if (!candidates) return new Matches([]);
    return new Matches(
      candidates.filter(
        (q) =>
          (!subject || sameTerm(q.subject, subject)) &&
          (!predicate || q.predicate.value === predicate.value) &&
          (!object || sameTerm(q.object, object)) &&
          (!graph || sameTerm(q.graph, graph)),
      ),
    );
  }

  /** Quads with this subject, by IRI. */
  from(subject: string): readonly Q[] {
    return this.bySubject.get(subject) ?? [];
  }

  /** Quads with this object, by IRI. */
  to(object: string): readonly Q[] {
    return (this.byObject.get(object) ?? []).filter((q) => q.object.termType !== 'Literal');
  }

  /** Quads with this predicate. */
  having(predicate: string): readonly Q[] {
    return this.byPredicate.get(predicate) ?? [];
  }

  /** Values of a property, as strings. */
  values(subject: string, predicate: string): string[] {
    return this.from(subject).flatMap((q) => (q.predicate.value === predicate ? [q.object.value] : []));
  }

  private candidates(subject?: AnyTerm | null, predicate?: AnyTerm | null, object?: AnyTerm | null): readonly Q[] | undefined {
    if (subject) return this.bySubject.get(subject.value);
    if (object) return this.byObject.get(object.value);
    if (predicate) return this.byPredicate.get(predicate.value);
    return this.quads;
  }
}

function append<Q>(index: Map<string, Q[]>, key: string, quad: Q): void {
  const bucket = index.get(key);
  if (bucket) bucket.push(quad);
  else index.set(key, [quad]);
}

function sameTerm(a: AnyTerm, b: AnyTerm): boolean {
  return (
    a === b ||
    (a.value === b.value &&
      a.termType === b.termType &&
      (a.termType !== 'Literal' || (a.language === b.language && a.datatype?.value === b.datatype?.value)))
  );
}
