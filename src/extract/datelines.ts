import type { Doc } from '../model/doc.ts';
import type { TimeMention } from '../model/value.ts';

/** "Lomé, le 3 juin 2021 – Réunis mardi …": the day of issue before the dash dates the text, not the event behind it. */
export const isDateline = ({ text, meta }: Doc, { edtf, end }: TimeMention): boolean =>
  edtf !== null &&
  edtf === meta.issued &&
  (/^[\s).]*[:–—-]\s/u.test(text.slice(end, end + DASH_WITHIN)) ||
    (text[end] === ')' &&
      (DATELINE.test(text.slice(text.lastIndexOf('\n', end) + 1, end)) ||
        (/^\)\s*(?:\n|$)/u.test(text.slice(end, end + LINE_END_WITHIN)) && PLACED.test(text.slice(text.lastIndexOf('(', end), end))))));

const DASH_WITHIN = 8;
/** "(New York, 3 May 2019) …" at the beginning of a line. */
const DATELINE = /^\([^()]{0,60}$/u;
/** "Déclaration de M. X (Paris, 18 août 2017)": at the end of a line. */
const PLACED = /^\(\p{Lu}[\p{L} ’'-]{1,30}, /u;
const LINE_END_WITHIN = 6;
