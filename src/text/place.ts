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

/**
 * The words of a span in their sentence.
 * @param sentences the sentences of the text, in order; without them, the lines that hold the span stand for its sentence
 */
export function excerpt(text: string, span: Span, sentences: readonly Span[] = []): Excerpt {
  const touched = sentences.filter((sentence) => sentence.start < span.end && sentence.end > span.start);
  const start = Math.min(span.start, touched[0]?.start ?? text.lastIndexOf('\n', span.start - 1) + 1);
  const lineEnd = text.indexOf('\n', span.end);
  const end = Math.max(span.end, touched.at(-1)?.end ?? (lineEnd < 0 ? text.length : lineEnd));
  const plain = (from: number, to: number): string => text.slice(from, to).replace(/\s+/gu, ' ');
  return { before: plain(start, span.start).trimStart(), words: plain(span.start, span.end), after: plain(span.end, end).trimEnd() };
}
