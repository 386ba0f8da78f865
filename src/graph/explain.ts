/** Why a fact is in the graph: what it says, the words that say it, the rule that found it. */
import type { Span } from '../model/doc.ts';
import { codePointIndex } from '../text/codepoints.ts';
import { type Excerpt, excerpt, LineIndex, type Place } from '../text/place.ts';
import { sentencesByLooks } from '../text/sentences.ts';
import { spansInOrder } from './csv.ts';
import { identityLines } from './explain-identity.ts';
import { findSubjects } from './find.ts';
import { byCodeUnit, type Literal, type NamedNode } from './terms.ts';
import type { GraphView } from './view.ts';
import { DCTERMS, OA, ORG, PG, RDF, SCHEMA } from './vocabulary.ts';
import { className, nodeWords, propertyRank, propertyWords } from './wording.ts';

/** Where a text can be read. */
export interface TextSource {
  /** What a place in it is called: the input, or the kept copy. */
  file: string;
  text: string;
  /** Sentences in order, UTF-16 units; told by their looks where they are not given. */
  sentences?: readonly Span[];
}

/** Finds the text of an IRI; undefined where it is not kept here. */
export type TextSources = (textIri: string) => TextSource | undefined;

export interface Evidence {
  /** Identifier of the document. */
  document: string | undefined;
  exact: string;
  /** Where it stands, and the sentence around it; absent where the text is not at hand. */
  source?: Place & { file: string; sentence: Excerpt };
}

export interface Statement {
  property: string;
  /** The property in words. */
  words: string;
  value: string;
  /** The value's IRI, for a link. */
  iri?: string;
}

export interface Explanation {
  iri: string;
  /** "Pledge", "Meeting", "Person". */
  class: string;
  /** The fact in a few words. */
  summary: string;
  statements: Statement[];
  /** Why what several texts say is of one thing, and why what looks alike is kept apart. */
  identity: string[];
  evidence: Evidence[];
  rule?: string;
  confidence?: number;
  /** Facts that belong to this one: an event's participations, an agent's facts. */
  parts: Explanation[];
  /** Further lines, such as the tree that the rule matched. */
  notes: string[];
}

export interface ExplainOptions {
  texts?: TextSources;
  /** Language of labels. */
  language?: string;
  /** Adds lines to an explanation: what the rule saw. */
  notes?: (explanation: Explanation) => string[];
}

/** Said elsewhere in the explanation, or of no use to a reader. */
const APART = new Set<string>([
  RDF.type,
  PG.evidence,
  PG.mention,
  PG.rule,
  PG.confidence,
  PG.participation,
  PG.identityKey,
  PG.identityBasis,
]);
/** Properties by which facts point at an agent. */
const ABOUT = [PG.pledger, PG.beneficiary, PG.agent, ORG.member, ORG.organization, SCHEMA.location];

/** Explanations of everything that an IRI, a part of one, or words point at, the closest first; empty where nothing does. */
export function explain(view: GraphView, query: string, options: ExplainOptions = {}): Explanation[] {
  return findSubjects(view, query).map((iri) => explainSubject(view, iri, options));
}

/** The explanation of one subject. */
function explainSubject(view: GraphView, iri: string, options: ExplainOptions = {}): Explanation {
  const explanation = explainAlone(view, iri, options);
  explanation.identity = identityLines(view, iri, options.language);
  const isAgent = view.all(iri, PG.mention).length > 0;
  const parts = isAgent ? ABOUT.flatMap((property) => view.pointingAt(iri, property)) : view.values(iri, PG.participation);
  explanation.parts = [...new Set(parts)].sort(byCodeUnit).map((part) => explainAlone(view, part, options));
  return explanation;
}

function explainAlone(view: GraphView, iri: string, options: ExplainOptions): Explanation {
  const confidences = view.values(iri, PG.confidence).map(Number);
  const spans = [...view.values(iri, PG.evidence), ...view.values(iri, PG.mention)];
  const explanation: Explanation = {
    iri,
    class: className(view, iri),
    summary: summary(view, iri, options.language),
    statements: statements(view, iri, options.language),
    identity: [],
    evidence: spansInOrder(view, spans).map((span) => evidence(view, span, options.texts)),
    rule: view.one(iri, PG.rule),
    confidence: confidences.length > 0 ? Math.max(...confidences) : undefined,
    parts: [],
    notes: [],
  };
  explanation.notes = options.notes?.(explanation) ?? [];
  return explanation;
}

function summary(view: GraphView, iri: string, language: string | undefined): string {
  const agent = view.one(iri, PG.agent);
  if (!agent) return nodeWords(view, iri, language);
  const event = view.pointingAt(iri, PG.participation)[0];
  const role = nodeWords(view, view.one(iri, PG.role) ?? '').toLowerCase();
  return `${nodeWords(view, agent, language)}, ${role}${event ? ` of ${nodeWords(view, event, language)}` : ''}`;
}

/** A name that is alike in both languages is told once. */
function statements(view: GraphView, iri: string, language: string | undefined): Statement[] {
  const found: Statement[] = [];
  for (const [property, values] of view.properties(iri)) {
    if (APART.has(property)) continue;
    for (const value of values) found.push({ property, words: propertyWords(property), ...valueWords(view, value, language) });
  }
  const once = new Map(found.map((statement) => [`${statement.property} ${statement.value}`, statement]));
  return [...once.values()].sort((a, b) => propertyRank(a.property) - propertyRank(b.property));
}

function valueWords(view: GraphView, value: NamedNode | Literal, language: string | undefined): { value: string; iri?: string } {
  return value.termType === 'Literal' ? { value: value.value } : { value: nodeWords(view, value.value, language), iri: value.value };
}

function evidence(view: GraphView, span: string, texts: TextSources | undefined): Evidence {
  const textIri = view.one(span, OA.hasSource) ?? '';
  const selector = view.one(span, OA.hasSelector) ?? '';
  const exact = view.one(selector, OA.exact) ?? '';
  const document = view.pointingAt(textIri, DCTERMS.hasVersion).map((iri) => view.one(iri, DCTERMS.identifier))[0];
  const source = texts?.(textIri);
  if (!source) return { document, exact };
  const index = codePointIndex(source.text);
  const place: Span = { start: index.toUnit(Number(view.one(selector, OA.start))), end: index.toUnit(Number(view.one(selector, OA.end))) };
  if (place.start < 0 || place.end <= place.start) return { document, exact };
  const sentence = excerpt(source.text, place, source.sentences ?? sentencesByLooks(source.text));
  return { document, exact, source: { file: source.file, ...new LineIndex(source.text).place(place.start), sentence } };
}
