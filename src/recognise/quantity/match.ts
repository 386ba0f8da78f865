import { isWordChar, onWordBoundaries } from '../../text/regex.ts';

/*
 * Patterns carry no word boundaries of their own: V8 takes milliseconds to compile each class of all letters, which a table of patterns
 * would pay at every start. The boundaries are checked here, on the match.
 */

/** Length of a sticky pattern's match at a place, or -1. */
export function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : -1;
}

/** The same where the match must consist of whole words. */
export function wordLength(pattern: RegExp, text: string, at: number): number {
  const length = matchLength(pattern, text, at);
  return length > 0 && onWordBoundaries(text, at, at + length) ? length : -1;
}

/** The same where the match must end with a word's end ("mm" in "155mm"). */
export function endingLength(pattern: RegExp, text: string, at: number): number {
  const length = matchLength(pattern, text, at);
  return length > 0 && endsWord(text, at + length) ? length : -1;
}

/** True where no word goes on over a place. */
export function endsWord(text: string, at: number): boolean {
  return !(isWordChar(text.slice(at - 1, at)) && isWordChar(text.slice(at, at + 2)));
}

/** The end of a sticky pattern's match at a place, or the place itself. */
export function skip(pattern: RegExp, text: string, at: number): number {
  return at + Math.max(0, matchLength(pattern, text, at));
}

/** The end of whole words that a sticky pattern matches at a place, or the place itself. */
export function skipWords(pattern: RegExp, text: string, at: number): number {
  return at + Math.max(0, wordLength(pattern, text, at));
}

/** Where a pattern that ends in "$" begins before a place, at a word's start, or -1. Looks back over at most `reach` units. */
export function matchBefore(pattern: RegExp, text: string, at: number, reach = 60): number {
  for (let from = Math.max(0, at - reach); from < at; ) {
    const found = pattern.exec(text.slice(from, at));
    if (!found) return -1;
    const start = from + found.index;
    if (start === 0 || endsWord(text, start)) return start;
    from = start + 1;
  }
  return -1;
}
