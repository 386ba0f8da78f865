/** The RDF syntaxes a graph can be exported in. */
import { writeJsonLd } from './jsonld.ts';
import { writeNQuads, writeNTriples } from './nquads.ts';
import { writeRdfXml } from './rdfxml.ts';
import type { Quad } from './terms.ts';
import { type TurtleOptions, writeTrig, writeTurtle } from './turtle.ts';

export const RDF_FORMATS = ['turtle', 'trig', 'n-triples', 'n-quads', 'json-ld', 'rdf-xml'] as const;
export type RdfFormat = (typeof RDF_FORMATS)[number];

const WRITERS: Record<RdfFormat, (quads: Iterable<Quad>, options: TurtleOptions) => string> = {
  turtle: writeTurtle,
  trig: writeTrig,
  'n-triples': writeNTriples,
  'n-quads': writeNQuads,
  'json-ld': writeJsonLd,
  'rdf-xml': writeRdfXml,
};

/** Quads in a syntax; the same quads give the same bytes, whatever their order. Syntaxes without graph names write the union. */
export function serialise(quads: Iterable<Quad>, format: RdfFormat, options: TurtleOptions = {}): string {
  return WRITERS[format](quads, options);
}
