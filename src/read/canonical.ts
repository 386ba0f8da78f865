/** Line ends of other systems and of Unicode: CRLF, CR, next line, line and paragraph separator, form feed, vertical tab. */
const LINE_END = /\r\n|[\r\u0085\u2028\u2029\f\v]/gu;
const MARK = /^\uFEFF/u;

/**
 * The text that every offset refers to: no byte order mark, LF line ends, Unicode NFC; spaces, quotation marks, apostrophes and dashes as written.
 */
export function canonicalText(text: string): string {
  return text.replace(MARK, '').replace(LINE_END, '\n').normalize('NFC');
}
