/** Between the offsets of memory (UTF-16 units) and those of RDF (Unicode code points, as the Web Annotation standard asks). */

export interface CodePointIndex {
  /** Length of the text in code points. */
  readonly length: number;
  /** Code points before a UTF-16 offset; -1 for an offset inside a surrogate pair or outside the text. */
  toCodePoint(unit: number): number;
  /** UTF-16 units before a code point offset; -1 for an offset outside the text. */
  toUnit(codePoint: number): number;
}

const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;

/** Indexes a text once; each look-up takes a binary search over its characters beyond the Basic Multilingual Plane. */
export function codePointIndex(text: string): CodePointIndex {
  const astral = Array.from(text.matchAll(ASTRAL), (m) => m.index);
  const length = text.length - astral.length;
  return {
    length,
    toCodePoint(unit) {
      if (!Number.isInteger(unit) || unit < 0 || unit > text.length) return -1;
      const before = countBelow(astral, (at) => at < unit);
      return before > 0 && astral[before - 1] === unit - 1 ? -1 : unit - before;
    },
    toUnit(codePoint) {
      if (!Number.isInteger(codePoint) || codePoint < 0 || codePoint > length) return -1;
      return codePoint + countBelow(astral, (at, rank) => at - rank < codePoint);
    },
  };
}

/** How many leading elements satisfy a test that holds up to some rank and not after. */
function countBelow(sorted: readonly number[], test: (value: number, rank: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(sorted[middle], middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
