import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Store } from 'oxigraph';
import { writeJsonLd } from '../../src/graph/jsonld.ts';
import { writeNQuads } from '../../src/graph/nquads.ts';
import type { Quad } from '../../src/graph/terms.ts';
import { PG, PREFIXES, RDF } from '../../src/graph/vocabulary.ts';
import { parseRdf } from '../../src/validate/parse.ts';

type Definition = string | { '@id': string };

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const context: Record<string, Definition> = JSON.parse(read('../../ontology/context.jsonld'))['@context'];

const expand = (name: string): string => {
  const [prefix, ...rest] = name.split(':');
  const namespace = rest.length ? context[prefix] : undefined;
  return typeof namespace === 'string' ? namespace + rest.join(':') : name;
};

const definitions = Object.entries(context).filter(([name]) => !name.startsWith('@') && !(name in PREFIXES));
const iris = definitions.map(([, definition]) => expand(typeof definition === 'string' ? definition : definition['@id']));

/** A graph as sorted N-Quads after a way through a store. */
const stored = (data: string, format: string): string[] => {
  const store = new Store();
  store.load(data, { format });
  return store.dump({ format: 'application/n-quads' }).trim().split('\n').sort();
};

describe('the JSON-LD context', () => {
  it('has the prefixes of the code', () => {
    const prefixes = Object.fromEntries(Object.entries(context).filter(([name]) => name in PREFIXES));
    assert.deepEqual(prefixes, PREFIXES);
  });

  it('names every term of the ontology, and no term by two names', () => {
    const named = iris.filter((iri) => iri.startsWith(PREFIXES.pg)).sort();
    assert.deepEqual(named, Object.values(PG).sort());
    assert.equal(new Set(iris).size, iris.length);
  });

  it('names every property of a whole document, which comes back from JSON-LD as it was', () => {
    const quads = parseRdf(read('./complete.ttl'), 'complete.ttl') as unknown as Quad[];
    const known = new Set([...iris, RDF.type]);
    for (const { predicate } of quads) assert.ok(known.has(predicate.value), predicate.value);
    const before = stored(writeNQuads(quads), 'application/n-quads');
    assert.equal(before.length, quads.length);
    assert.deepEqual(stored(writeJsonLd(quads), 'application/ld+json'), before);
  });
});
