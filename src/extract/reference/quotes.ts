import type { Span } from '../../model/doc.ts';

/** A stretch between quotation marks that is long enough to be somebody's words and not a name. */
export type Quote = Span;

const PAIRS: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
];
const MIN_LENGTH = 25;

/** Quotations in text order, marks included; an unclosed mark ends with its paragraph. One pass a kind of mark. */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = [];
  for (const [open, close] of PAIRS) {
    for (let at = text.indexOf(open); at >= 0; ) {
      const limit = text.indexOf('\n\n', at);
      const end = text.indexOf(close, at + 1);
      const closed = end >= 0 && (limit < 0 || end < limit);
      const stop = closed ? end + 1 : limit < 0 ? text.length : limit;
      if (stop - at >= MIN_LENGTH) quotes.push({ start: at, end: stop });
      at = text.indexOf(open, stop);
    }
  }
  return quotes.sort((a, b) => a.start - b.start);
}
