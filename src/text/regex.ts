/**
 * The one place that makes regular expressions over words. JavaScript's `\b` and `\w` know ASCII letters only
 * ("é" would be a boundary), so every pattern over text is built from these pieces, with the `u` flag.
 */

/** A character inside a word: letter, combining mark or digit. */
export const WORD_CHAR = '[\\p{L}\\p{M}\\p{N}]';

/** Zero-width: the next character starts a word, or stands outside one. */
const WORD_START = `(?<!${WORD_CHAR})`;

/** Zero-width: the last character ended a word, or stands outside one. */
export const WORD_END = `(?!${WORD_CHAR})`;

/**
 * White space between two words of one paragraph: a few blanks (also no-break), or one line end that is no blank line.
 * The blanks are listed: with the flags `iu`, V8 takes a millisecond to compile each `[^\S\n]`.
 */
export const SPACE = '(?:[ \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]{1,4}|[ \\t\\u00a0\\u202f]?\\n(?![\\n \\t\\u00a0]))';

/** Typewriter, typographic and modifier-letter apostrophe. */
const APOSTROPHE = "['’ʼ]";

/** Hyphen-minus, hyphen, no-break hyphen. */
export const HYPHEN = '[-\u2010\u2011]';

/** A dash between the ends of a range: a hyphen, en dash, em dash or minus. */
export const DASH = '[-\u2010-\u2014\u2212]';

const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu;

/** A literal as the source of a pattern that matches exactly it. */
export function escapeRegex(literal: string): string {
  return literal.replace(SPECIAL, '\\$&');
}

/** An escape or a character class (left alone), or one of the characters that have typographic forms. */
const FLEXIBLE = /\\.|\[(?:\\.|[^\]\\])*\]|['’ -]/gu;
const FORMS: Readonly<Record<string, string>> = { "'": APOSTROPHE, '’': APOSTROPHE, '-': HYPHEN, ' ': SPACE };

/** Makes blanks, apostrophes and hyphens of a pattern's source, outside `[…]`, stand for all their typographic forms. Idempotent. */
export function flexible(source: string): string {
  return source.replace(FLEXIBLE, (part) => FORMS[part] ?? part);
}

/** A group that matches any of the literals (longest first), whatever their spaces, apostrophes and hyphens. */
export function anyOf(literals: Iterable<string>): string {
  const unique = [...new Set(literals)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${unique.map((word) => flexible(escapeRegex(word))).join('|')})`;
}

/** A global pattern that matches `source` only where whole words begin and end. */
export function words(source: string, flags = 'gu'): RegExp {
  return new RegExp(`${WORD_START}(?:${source})${WORD_END}`, flags);
}

/** True for a character that belongs to a word. */
export function isWordChar(char: string): boolean {
  return /^[\p{L}\p{M}\p{N}]/u.test(char);
}

/** True where no word is cut at either end of [start, end) in `text` (UTF-16 offsets). */
export function onWordBoundaries(text: string, start: number, end: number): boolean {
  const cut = (at: number): boolean =>
    at > 0 && at < text.length && /[\p{L}\p{M}\p{N}]$/u.test(text.slice(at - 2, at)) && isWordChar(text.slice(at, at + 2));
  return start < end && !cut(start) && !cut(end);
}
