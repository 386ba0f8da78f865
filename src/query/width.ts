/** Columns that a text takes on a terminal: combining marks none, East Asian wide characters and emoji two. */

const ZERO = /^[\p{M}\p{Cf}\p{Cc}]$/u;
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60\u3000-\u303e]$/u;
/** Base letters with what is combined with them, flags and joined emoji count as one. */
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Latin, Greek, Cyrillic, their punctuation and signs of currencies: a column each, and nothing that combines. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u0482\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/u;

const graphemeWidth = (grapheme: string): number => {
  const first = String.fromCodePoint(grapheme.codePointAt(0)!);
  if (WIDE.test(first) || grapheme.includes('\ufe0f')) return 2;
  return ZERO.test(first) ? 0 : 1;
};

/** Display width of one line of text. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** The text cut to a display width, with an ellipsis where something is cut. No character is split. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let out = '';
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    used += graphemeWidth(segment);
    if (used > width - 1) break;
    out += segment;
  }
  return `${out.trimEnd()}…`;
}

/** The text filled up with blanks to a display width, at its end or (for figures) at its start. */
export function pad(text: string, width: number, right = false): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return right ? blanks + text : text + blanks;
}
