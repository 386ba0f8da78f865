/** Sentences told apart by their looks alone, to show words in their surroundings where no trained splitter is at hand. */
import type { Span } from '../model/doc.ts';

/** A full stop and what may close a quotation after it, then space, then what may open a sentence. */
const SENTENCE_BREAK = /[.!?…](?:\s?[»”"’')\]])*\s+(?=[«“"‘([]?\s*[\p{Lu}\p{N}])/gu;
/** "M. Durand", "Dr. Sow", "J. K. Ba" before a name; "art. 5", "p. 12" before a number. */
const TITLE_OR_INITIAL = /(?:^|[\s(«“’'])(?:\p{Lu}|\p{Lu}[b-df-hj-np-tv-xz]{1,2}|MM)\.\s+$/u;
const BEFORE_NUMBER = /(?:^|[\s(])\p{Ll}{1,3}\.\s+\p{N}$/u;
const LINE = /[^\n]*\S[^\n]*/g;

/** Sentences in order, without the white space around them; none crosses a line end. */
export function sentencesByLooks(text: string): Span[] {
  return Array.from(text.matchAll(LINE)).flatMap((line) =>
    splitLine(line[0]).map((part) => trimmed(text, line.index + part.start, line.index + part.end)),
  );
}

function splitLine(line: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const gap of line.matchAll(SENTENCE_BREAK)) {
    const end = gap.index + gap[0].length;
    if (TITLE_OR_INITIAL.test(line.slice(start, end)) || BEFORE_NUMBER.test(line.slice(start, end + 1))) continue;
    found.push({ start, end });
    start = end;
  }
  return [...found, { start, end: line.length }];
}

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
}
