/** Length of a sticky pattern's match at a place, or -1. */
export function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? found[0].length : -1;
}

/** The end of a sticky pattern's match at a place, or the place itself. */
export function skip(pattern: RegExp, text: string, at: number): number {
  return at + Math.max(0, matchLength(pattern, text, at));
}

/** Where a pattern that ends in "$" begins before a place, or -1. Looks back over at most `reach` units. */
export function matchBefore(pattern: RegExp, text: string, at: number, reach = 60): number {
  const from = Math.max(0, at - reach);
  const found = pattern.exec(text.slice(from, at));
  return found ? from + found.index : -1;
}
