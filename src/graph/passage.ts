/** A place in a text as a reader wants it shown: file line and column, and the sentence around the words. */
import type { Span } from '../model/doc.ts';

export interface Passage {
  /** From 1. */
  line: number;
  /** From 1, in code points, as editors count. */
  column: number;
  sentence: string;
  /** Where the words stand in `sentence`: UTF-16 units. */
  mark: Span;
}

/** A full stop and what may close a quotation after it, then space, then what may open a sentence. */
const SENTENCE_BREAK = /[.!?…](?:\s?[»”"’')\]])*\s+(?=[«“"‘([]?\s*[\p{Lu}\p{N}])/gu;
/** "M. Durand", "Dr. Sow", "J. K. Ba" before a name; "art. 5", "p. 12" before a number. */
const TITLE_OR_INITIAL = /(?:^|[\s(«“’'])(?:\p{Lu}|\p{Lu}[b-df-hj-np-tv-xz]{1,2}|MM)\.\s+$/u;
const BEFORE_NUMBER = /(?:^|[\s(])\p{Ll}{1,3}\.\s+\p{N}$/u;

/** The passage around a span (UTF-16 units). Sentences are told apart by their looks; none crosses a line end unless the span does. */
export function passageAt(text: string, span: Span): Passage {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineBreak = text.indexOf('\n', Math.max(span.start, span.end - 1));
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  let start = lineStart;
  let end = lineEnd;
  for (const found of text.slice(lineStart, lineEnd).matchAll(SENTENCE_BREAK)) {
    const at = lineStart + found.index + found[0].length;
    if (TITLE_OR_INITIAL.test(text.slice(start, at)) || BEFORE_NUMBER.test(text.slice(start, at + 1))) continue;
    if (at <= span.start) start = at;
    else if (at >= span.end && end === lineEnd) end = at;
  }
  while (/\s/u.test(text[start]) && start < span.start) start++;
  while (/\s/u.test(text[end - 1]) && end > span.end) end--;
  return {
    line: countLines(text, lineStart),
    column: Array.from(text.slice(lineStart, span.start)).length + 1,
    sentence: text.slice(start, end),
    mark: { start: span.start - start, end: span.end - start },
  };
}

function countLines(text: string, end: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
