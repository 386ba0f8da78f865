/** Who made which graph when, and from what (PROV-O): the only graph that may differ between two runs on the same input. */
import { documentIri, graphIri, hashOf, normaliseBase, provenanceIri, shortHash } from './iris.ts';
import { Sink } from './sink.ts';
import type { Quad } from './terms.ts';
import { DCTERMS, PG, PROV, RDF, SCHEMA, XSD } from './vocabulary.ts';

export interface Run {
  /** Instants with a time zone, ISO 8601 ("2024-08-28T10:00:00Z"). */
  startedAt: string;
  endedAt: string;
  /** Version of the program. */
  version: string;
}

export interface Derivation {
  identifier: string;
  /** SHA-256 of the input's bytes, hexadecimal. */
  inputSha256: string;
  /** SHA-256 of the canonical text, hexadecimal. */
  textSha256: string;
}

/** IRIs of what is told of one document: the run that made its graph, and all subjects with it. */
export function provenanceSubjects(
  base: string,
  { identifier, inputSha256, textSha256 }: Derivation,
): { activity: string; input: string; text: string; graph: string; all: readonly string[] } {
  const root = normaliseBase(base);
  const activity = `${root}activity/${hashOf(identifier, inputSha256)}`;
  const input = `${root}input/${shortHash(inputSha256)}`;
  const text = `${root}text/${shortHash(textSha256)}`;
  const graph = graphIri(root, identifier);
  return { activity, input, text, graph, all: [activity, input, text, graph] };
}

/** The provenance of the graphs that one run built. */
export function provenanceQuads(base: string, run: Run, derivations: readonly Derivation[]): Quad[] {
  const root = normaliseBase(base);
  const sink = new Sink(provenanceIri(root));
  const software = `${root}software/pledgegraph`;
  sink.link(software, RDF.type, PROV.SoftwareAgent);
  sink.value(software, DCTERMS.title, 'pledgegraph');
  for (const derivation of derivations) {
    const { identifier, inputSha256 } = derivation;
    const { activity, input, text, graph } = provenanceSubjects(root, derivation);
    sink.link(activity, RDF.type, PROV.Activity);
    sink.value(activity, PROV.startedAtTime, run.startedAt, XSD.dateTime);
    sink.value(activity, PROV.endedAtTime, run.endedAt, XSD.dateTime);
    sink.link(activity, PROV.wasAssociatedWith, software);
    sink.value(activity, SCHEMA.softwareVersion, run.version);
    sink.link(activity, PROV.used, input);
    for (const entity of [input, text, graph]) sink.link(entity, RDF.type, PROV.Entity);
    sink.value(input, PG.sha256, inputSha256);
    sink.link(text, PROV.wasDerivedFrom, input);
    sink.link(graph, PROV.wasDerivedFrom, text);
    sink.link(graph, PROV.wasGeneratedBy, activity);
    sink.value(graph, PROV.generatedAtTime, run.endedAt, XSD.dateTime);
    sink.link(graph, PROV.hadPrimarySource, documentIri(root, identifier));
  }
  return sink.quads;
}
