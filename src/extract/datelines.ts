import type { Doc } from '../model/doc.ts';
import type { TimeMention } from '../model/value.ts';

/** "Lomé, le 3 juin 2021 – Réunis mardi …": the day of issue before the dash dates the text, not the event behind it. */
export const isDateline = ({ text, meta }: Doc, { edtf, end }: TimeMention): boolean =>
  edtf !== null && edtf === meta.issued && (DASHED.test(text.slice(end, end + DASH_WITHIN)) || isBracketed(text, end));

/** The day closes a bracket that opens a line, or that closes one behind a place. */
function isBracketed(text: string, end: number): boolean {
  if (text[end] !== ')') return false;
  const before = `${end > BRACKET_WITHIN ? '' : '\n'}${text.slice(Math.max(0, end - BRACKET_WITHIN), end)}`;
  return OPENS_LINE.test(before) || (CLOSES_LINE.test(text.slice(end, end + LINE_END_WITHIN)) && PLACED.test(before));
}

const DASH_WITHIN = 8;
const DASHED = /^[\s).]*[:–—-]\s/u;
const BRACKET_WITHIN = 100;
/** "(New York, 3 May 2019) …" at the beginning of a line. */
const OPENS_LINE = /\n\([^()\n]{0,60}$/u;
/** "Déclaration de M. X (Paris, 18 août 2017)": at the end of a line. */
const PLACED = /\(\p{Lu}[\p{L} ’'-]{1,30}, [^(]*$/u;
const CLOSES_LINE = /^\)\s*(?:\n|$)/u;
const LINE_END_WITHIN = 6;
