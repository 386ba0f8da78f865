/** From the facts of one document to the quads of its graph. */
import type { Doc } from '../model/doc.ts';
import type { Facts } from '../model/facts.ts';
import { assignIris, type Describe, entitiesInUse, mentionsByEntity, writeEntities, writeRegistry } from './agents.ts';
import type { Context } from './context.ts';
import { identifyEvents, writeEvents } from './events.ts';
import type { Identities } from './identities.ts';
import { personKeys } from './identity-of-people.ts';
import { documentIri, graphIri, normaliseBase, registryIri, sha256, shortHash } from './iris.ts';
import { writeOffices } from './offices.ts';
import { identifyPledges, writePledges } from './pledges.ts';
import { Sink } from './sink.ts';
import { checkEvidence, SpanWriter } from './spans.ts';
import type { Quad } from './terms.ts';
import { DCTERMS, FOAF, PG, RDF, SCHEMA, XSD } from './vocabulary.ts';

export interface GraphOptions {
  /** What instance IRIs start with. */
  base: string;
  /** The lexicon's labels; without it, lexicon entities carry the name they have in the document. */
  describe?: Describe;
  /** What the user's file says is one, and what is not. */
  identities?: Identities;
}

export interface DocumentGraph {
  identifier: string;
  /** IRI of the named graph. */
  graph: string;
  /** SHA-256 of the canonical text, hexadecimal. */
  sha256: string;
  /** Everything the text says. */
  document: Quad[];
  /** Types, labels and links of the lexicon entities it uses, in the registry graph. */
  registry: Quad[];
}

/**
 * Builds the graph of one document. The same document and facts give the same quads, in whatever order the facts come.
 * @throws PledgegraphError `evidence-mismatch` where a span does not quote the text
 */
export function factsToQuads(doc: Doc, facts: Facts, options: GraphOptions): DocumentGraph {
  const base = normaliseBase(options.base);
  const { identifier } = doc.meta;
  const hash = sha256(doc.text);
  const textId = shortHash(hash);
  const graph = graphIri(base, identifier);
  const sink = new Sink(graph);
  const spans = new SpanWriter(sink, { base, text: doc.text, textId, identifier });
  const mentions = mentionsByEntity(doc.mentions);
  const entities = assignIris(entitiesInUse(facts), mentions, {
    base,
    textId,
    start: (mention) => spans.start(mention),
    keys: personKeys(facts.offices, doc.language),
    file: options.identities,
    identifier,
  });
  const context: Context = { base, doc, textId, sink, spans, entities, identities: options.identities };

  writeDocument(context, hash);
  writeEntities(context, mentions);
  writeOffices(context, facts.offices);
  const events = identifyEvents(context, facts.events);
  writeEvents(context, events);
  writePledges(context, identifyPledges(context, facts.pledges, events), events);
  checkEvidence(sink.quads, doc.text, identifier);

  const registry = new Sink(registryIri(base));
  writeRegistry(registry, entities, doc.language, options.describe);
  return { identifier, graph, sha256: hash, document: sink.quads, registry: registry.quads };
}

function writeDocument({ base, doc, sink, textId }: Context, hash: string): void {
  const { identifier, issued, title, publisher, source } = doc.meta;
  const document = documentIri(base, identifier);
  const text = `${base}text/${textId}`;
  sink.link(document, RDF.type, FOAF.Document);
  sink.value(document, DCTERMS.identifier, identifier);
  sink.value(document, DCTERMS.issued, issued, XSD.date);
  sink.value(document, SCHEMA.inLanguage, doc.language);
  sink.words(document, DCTERMS.title, title, doc.language);
  sink.value(document, DCTERMS.publisher, publisher);
  writeSource(sink, document, source);
  sink.link(document, DCTERMS.hasVersion, text);
  sink.value(text, PG.sha256, hash);
}

/** A web address becomes an IRI in ASCII; what is none stays a string. */
function writeSource(sink: Sink, document: string, source: string | undefined): void {
  if (!source) return;
  const address = URL.canParse(source) ? new URL(source).href.replace(/[<>"{}|^`\\]/g, encodeURIComponent) : undefined;
  if (address && /^[\x21-\x7e]+$/.test(address)) sink.link(document, DCTERMS.source, address);
  else sink.value(document, DCTERMS.source, source);
}
