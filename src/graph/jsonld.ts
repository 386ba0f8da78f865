/** JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/), compacted with the project's own context, which is written along with the data. */
import { readFileSync } from 'node:fs';
import { groupBy, sortedByKey } from './collections.ts';
import { termToString } from './nquads.ts';
import type { Literal, NamedNode, Quad } from './terms.ts';
import { RDF, XSD } from './vocabulary.ts';

type Json = string | Json[] | { [key: string]: Json };
type Value = NamedNode | Literal;

interface Definition {
  '@id': string;
  '@type'?: string;
  '@container'?: string;
}

interface Term {
  name: string;
  /** Full IRI of the type that values have without saying so, or `@id`, `@vocab`. */
  type?: string;
  byLanguage: boolean;
}

const CONTEXT_FILE = new URL('../../ontology/context.jsonld', import.meta.url);

/** Turns IRIs and values into what a context makes of them. */
class Compactor {
  readonly context: Record<string, string | number | Definition>;
  private readonly properties = new Map<string, Term>();
  private readonly names = new Map<string, string>();

  constructor(context: Record<string, string | number | Definition>) {
    this.context = context;
    for (const [name, definition] of Object.entries(context)) {
      if (name.startsWith('@') || typeof definition === 'number') continue;
      const {
        '@id': id,
        '@type': type,
        '@container': container,
      }: Definition = typeof definition === 'string' ? { '@id': definition } : definition;
      if (id.startsWith('@')) continue;
      const iri = this.expand(id);
      this.properties.set(iri, { name, type: type && this.expand(type), byLanguage: container === '@language' });
      this.names.set(iri, name);
    }
  }

  /** A compact IRI of the context's prefixes in full. */
  private expand(name: string): string {
    const colon = name.indexOf(':');
    const namespace = colon > 0 ? this.context[name.slice(0, colon)] : undefined;
    return typeof namespace === 'string' && !name.startsWith('//', colon + 1) ? namespace + name.slice(colon + 1) : name;
  }

  /** A class or individual by its name in the context. */
  name(iri: string): string {
    return this.names.get(iri) ?? iri;
  }

  /** All values of one property of a node. */
  property(iri: string, values: readonly Value[]): [string, Json] {
    if (iri === RDF.type) return ['type', single(values.map((value) => this.name(value.value)))];
    const term = this.properties.get(iri);
    if (!term) return [iri, single(values.map((value) => this.value(value, undefined)))];
    if (term.byLanguage && values.every((value) => value.termType === 'Literal' && value.language)) {
      const byLanguage = groupBy(values as readonly Literal[], (value) => value.language);
      return [term.name, Object.fromEntries([...byLanguage].map(([tag, labels]) => [tag, single(labels.map((label) => label.value))]))];
    }
    return [term.byLanguage ? iri : term.name, single(values.map((value) => this.value(value, term.byLanguage ? undefined : term.type)))];
  }

  private value(value: Value, coercion: string | undefined): Json {
    if (value.termType === 'NamedNode') {
      if (coercion === '@vocab') return this.name(value.value);
      return coercion === '@id' ? value.value : { '@id': value.value };
    }
    if (value.language) return { '@value': value.value, '@language': value.language };
    if (value.datatype.value === (coercion ?? XSD.string)) return value.value;
    return { '@value': value.value, '@type': value.datatype.value };
  }
}

function single(values: Json[]): Json {
  return values.length === 1 ? values[0] : values;
}

/** All quads as one JSON-LD document, one object a named graph; sorted, so that the same quads give the same bytes. */
export function writeJsonLd(quads: Iterable<Quad>): string {
  const { '@context': context } = JSON.parse(readFileSync(CONTEXT_FILE, 'utf8'));
  const compactor = new Compactor(context);
  const nodes: Json[] = [];
  for (const [graph, members] of sortedByKey(groupBy(quads, (q) => q.graph.value))) {
    const inside = graphNodes(members, compactor);
    if (graph === '') nodes.push(...inside);
    else nodes.push({ id: graph, '@graph': inside });
  }
  return `${JSON.stringify({ '@context': context, '@graph': nodes }, null, 1)}\n`;
}

function graphNodes(quads: readonly Quad[], compactor: Compactor): Json[] {
  return sortedByKey(groupBy(quads, (q) => q.subject.value)).map(([subject, members]) => {
    const node: { [key: string]: Json } = { id: subject };
    for (const [property, statements] of sortedByKey(groupBy(members, (q) => q.predicate.value))) {
      const values = new Map(statements.map((q) => [termToString(q.object), q.object]));
      const [key, json] = compactor.property(
        property,
        sortedByKey(values).map(([, value]) => value),
      );
      node[key] = json;
    }
    return node;
  });
}
