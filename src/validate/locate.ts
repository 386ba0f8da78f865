/** From a result to the words of the source that it is about. */
import { byCodeUnit } from '../graph/terms.ts';
import { DCTERMS, OA, PG, SCHEMA } from '../graph/vocabulary.ts';
import type { Span } from '../model/doc.ts';
import { type CodePointIndex, codePointIndex } from '../text/codepoints.ts';
import { type Excerpt, excerpt, LineIndex, type Place } from '../text/place.ts';
import { type AnyQuad, QuadIndex } from './quads.ts';
import { messageIn, type Report, type Result } from './report.ts';

/** A canonical text, as a caller has it. */
export interface SourceText {
  /** What places name: the input's file. */
  readonly file: string;
  readonly text: string;
  /** Sentences in order, UTF-16 units; without them, their ends are guessed from punctuation. */
  readonly sentences?: readonly Span[];
}

/** Canonical texts by their IRI (`oa:hasSource` of their spans). */
export type Texts = ReadonlyMap<string, SourceText>;

/** Words of the source that say what a result is about. */
export interface Evidence {
  /** IRI of the span. */
  readonly span: string;
  readonly quote: string;
  /** Where it stands; absent where the text is not at hand. */
  readonly source?: { readonly file: string; readonly start: Place; readonly end: Place; readonly sentence: Excerpt };
}

export interface LocatedResult {
  readonly result: Result;
  /** In the document's language. */
  readonly message: string;
  readonly language: string;
  /** In text order, each place once; empty where nothing in the graph points at the text. */
  readonly evidence: readonly Evidence[];
}

interface IndexedText extends SourceText {
  readonly points: CodePointIndex;
  readonly lines: LineIndex;
}

/** Steps from a node to one with evidence: a role's post is one step from its membership, a span's selector two from its fact. */
const MAX_STEPS = 3;

/**
 * Joins every result of a report with the words that say it, in the report's order.
 * @param language of messages where the graph does not tell the document's
 */
export function locateResults(report: Report, quads: Iterable<AnyQuad>, texts: Texts, language = 'en'): LocatedResult[] {
  const locator = new Locator(quads, texts, language);
  return report.results.map((result) => locator.locate(result));
}

/** Finds evidence in one set of graphs. */
class Locator {
  private readonly quads: QuadIndex;
  private readonly texts: Texts;
  private readonly fallback: string;
  private readonly indexed = new Map<string, IndexedText>();

  constructor(quads: Iterable<AnyQuad>, texts: Texts, language: string) {
    this.quads = new QuadIndex(quads);
    this.texts = texts;
    this.fallback = language;
  }

  locate(result: Result): LocatedResult {
    const spans = this.spansNear(result.focus, result.graph);
    const language = this.language(spans, result);
    const evidence = spans.flatMap((span) => this.evidence(span) ?? []).sort(inTextOrder);
    return { result, language, message: messageIn(result, language), evidence };
  }

  /** Spans of the node itself, or of the nearest nodes that point at it. */
  private spansNear(focus: string, graph: string): string[] {
    let nodes = [focus];
    const seen = new Set(nodes);
    for (let step = 0; step <= MAX_STEPS && nodes.length > 0; step++) {
      const spans = new Set(nodes.flatMap((node) => this.spansOf(node, graph)));
      if (spans.size > 0) return [...spans];
      nodes = [...new Set(nodes.flatMap((node) => this.in(node, graph)))].filter((node) => !seen.has(node));
      for (const node of nodes) seen.add(node);
    }
    return [];
  }

  /** Nodes that point at a node, as the graph of the text says that was validated. */
  private in(node: string, graph: string): string[] {
    return this.quads.to(node).flatMap((q) => (graph === '' || q.graph.value === graph ? [q.subject.value] : []));
  }

  private spansOf(node: string, graph: string): string[] {
    if (this.quads.values(node, OA.hasSelector).length > 0) return [node];
    const pointed = (property: string): string[] =>
      this.quads
        .from(node)
        .flatMap((q) => (q.predicate.value === property && (graph === '' || q.graph.value === graph) ? [q.object.value] : []));
    const evidence = pointed(PG.evidence);
    return evidence.length > 0 ? evidence : pointed(PG.mention);
  }

  private language(spans: readonly string[], { graph }: Result): string {
    const texts = spans.flatMap((span) => this.quads.values(span, OA.hasSource));
    const documents = texts.flatMap((text) =>
      this.quads.to(text).flatMap((q) => (q.predicate.value === DCTERMS.hasVersion ? [q.subject.value] : [])),
    );
    const told = documents.flatMap((document) => this.quads.values(document, SCHEMA.inLanguage));
    return told[0] ?? this.languageOfGraph(graph) ?? this.fallback;
  }

  private languageOfGraph(graph: string): string | undefined {
    const here = this.quads.having(SCHEMA.inLanguage).filter((q) => graph === '' || q.graph.value === graph);
    return here.length === 1 ? here[0].object.value : undefined;
  }

  private evidence(span: string): Evidence | undefined {
    const [selector] = this.quads.values(span, OA.hasSelector);
    if (selector === undefined) return undefined;
    const one = (property: string): string => this.quads.values(selector, property)[0] ?? '';
    const quote = one(OA.exact);
    const text = this.text(this.quads.values(span, OA.hasSource)[0]);
    const start = text?.points.toUnit(Number.parseInt(one(OA.start), 10)) ?? -1;
    const end = text?.points.toUnit(Number.parseInt(one(OA.end), 10)) ?? -1;
    if (!text || start < 0 || end <= start) return quote ? { span, quote } : undefined;
    const sentence = excerpt(text.text, { start, end }, text.sentences);
    const source = { file: text.file, start: text.lines.place(start), end: text.lines.place(end), sentence };
    return { span, quote: text.text.slice(start, end), source };
  }

  private text(iri: string | undefined): IndexedText | undefined {
    const source = iri === undefined ? undefined : this.texts.get(iri);
    if (!source || iri === undefined) return undefined;
    let known = this.indexed.get(iri);
    if (!known) {
      known = { ...source, points: codePointIndex(source.text), lines: new LineIndex(source.text) };
      this.indexed.set(iri, known);
    }
    return known;
  }
}

function inTextOrder(a: Evidence, b: Evidence): number {
  const [first, second] = [a.source, b.source];
  if (!first || !second) return Number(!first) - Number(!second) || byCodeUnit(a.span, b.span);
  return (
    byCodeUnit(first.file, second.file) ||
    first.start.line - second.start.line ||
    first.start.column - second.start.column ||
    second.end.line - first.end.line ||
    second.end.column - first.end.column ||
    byCodeUnit(a.span, b.span)
  );
}
