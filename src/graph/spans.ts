/** Places in the text as Web Annotation selectors, and the check that each one quotes what stands there. */
import { PledgegraphError } from '../errors.ts';
import type { Span } from '../model/doc.ts';
import { type CodePointIndex, codePointIndex } from '../text/codepoints.ts';
import { remember } from './collections.ts';
import type { Sink } from './sink.ts';
import type { Quad } from './terms.ts';
import { OA, RDF, XSD } from './vocabulary.ts';

/** Writes spans of one text; each place once, however many facts point at it. */
export class SpanWriter {
  readonly index: CodePointIndex;
  private readonly written = new Set<string>();
  private readonly sink: Sink;
  private readonly base: string;
  private readonly text: string;
  private readonly textId: string;
  private readonly identifier: string;

  constructor(sink: Sink, place: { base: string; text: string; textId: string; identifier: string }) {
    this.sink = sink;
    this.base = place.base;
    this.text = place.text;
    this.textId = place.textId;
    this.identifier = place.identifier;
    this.index = codePointIndex(place.text);
  }

  /**
   * The IRI of a span, whose triples are written on first use.
   * @throws PledgegraphError `evidence-mismatch` where the offsets are no place in the text
   */
  iri(span: Span): string {
    const start = this.index.toCodePoint(span.start);
    const end = this.index.toCodePoint(span.end);
    if (start < 0 || end <= start) {
      throw new PledgegraphError('evidence-mismatch', `${this.identifier}: the span ${span.start}–${span.end} is no place in the text`);
    }
    const place = `${this.textId}.${start}-${end}`;
    const iri = `${this.base}span/${place}`;
    if (!this.written.has(place)) {
      this.written.add(place);
      this.write(iri, `${this.base}selector/${place}`, start, end, this.text.slice(span.start, span.end));
    }
    return iri;
  }

  /** Code points before a UTF-16 offset. */
  start(span: Span): number {
    return this.index.toCodePoint(span.start);
  }

  private write(span: string, selector: string, start: number, end: number, exact: string): void {
    const { sink } = this;
    sink.link(span, RDF.type, OA.SpecificResource);
    sink.link(span, OA.hasSource, `${this.base}text/${this.textId}`);
    sink.link(span, OA.hasSelector, selector);
    sink.link(selector, RDF.type, OA.TextPositionSelector);
    sink.link(selector, RDF.type, OA.TextQuoteSelector);
    sink.value(selector, OA.start, String(start), XSD.nonNegativeInteger);
    sink.value(selector, OA.end, String(end), XSD.nonNegativeInteger);
    sink.value(selector, OA.exact, exact);
  }
}

/**
 * Re-reads every selector of a document's graph from its canonical text, trusting nothing of what wrote them.
 * @returns how many selectors there are
 * @throws PledgegraphError `evidence-mismatch` at the first that does not quote the text, with both readings
 */
export function checkEvidence(quads: Iterable<Quad>, text: string, identifier: string): number {
  const selectors = new Map<string, { start?: number; end?: number; exact?: string }>();
  const entry = (iri: string): { start?: number; end?: number; exact?: string } => remember(selectors, iri, () => ({}));
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === OA.start) entry(subject.value).start = Number(object.value);
    else if (predicate.value === OA.end) entry(subject.value).end = Number(object.value);
    else if (predicate.value === OA.exact) entry(subject.value).exact = object.value;
  }
  const index = codePointIndex(text);
  for (const [iri, { start = -1, end = -1, exact = '' }] of selectors) {
    const [from, to] = [index.toUnit(start), index.toUnit(end)];
    const found = from < 0 || to <= from ? null : text.slice(from, to);
    if (found !== exact) {
      const reads = found === null ? 'is outside the text' : `reads ${JSON.stringify(found)}`;
      throw new PledgegraphError(
        'evidence-mismatch',
        `${identifier}: ${start}–${end} ${reads}, quoted as ${JSON.stringify(exact)} (${iri})`,
      );
    }
  }
  return selectors.size;
}
