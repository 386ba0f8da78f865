/** Where an offset stands for a reader: line and column, and the sentence around it. */
import type { Span } from '../model/doc.ts';

/** Line and column, both from 1; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds places in one text; each look-up takes a binary search over its lines. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** @param offset UTF-16 units from the start of the text */
  place(offset: number): Place {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - this.starts[low] + 1 };
  }
}

/** Words with what stands before and after them in their sentence; white space runs are one space. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Where a sentence ends, near enough to show words to a reader: not after one or two letters with a capital ("M.", "Dr.", "U.S."). */
const ENDS = /(?<!(?<!\p{L})\p{Lu}\p{L}?)[.!?…]+(?:\s?[»”"’)\]])*(?=\s+["«“‘(]?\s?[\p{Lu}\p{N}])/gu;

/** The part of the lines around a span from the sentence end before it to the one after it. */
function nearestEnds(text: string, span: Span): Span {
  const from = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const ends = Array.from(text.slice(from, to).matchAll(ENDS), (m) => from + m.index + m[0].length);
  return { start: ends.findLast((end) => end <= span.start) ?? from, end: ends.find((end) => end >= span.end) ?? to };
}

/**
 * The words of a span in their sentence.
 * @param sentences the sentences of the text, in order; without them, their ends are guessed from punctuation
 */
export function excerpt(text: string, span: Span, sentences: readonly Span[] = []): Excerpt {
  const touched = sentences.filter((sentence) => sentence.start < span.end && sentence.end > span.start);
  const around = touched.length > 0 ? { start: touched[0].start, end: touched[touched.length - 1].end } : nearestEnds(text, span);
  const plain = (from: number, to: number): string => text.slice(from, to).replace(/\s+/gu, ' ');
  return {
    before: plain(Math.min(around.start, span.start), span.start).trimStart(),
    words: plain(span.start, span.end),
    after: plain(span.end, Math.max(around.end, span.end)).trimEnd(),
  };
}
