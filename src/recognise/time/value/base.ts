/** What the readings of times share: the parts of ISO dates, and the year of a yearless time. */
import { isoMonth } from '../calendar.ts';
import type { Context, Direction, Grain, Value } from '../types.ts';

/** A time that nothing in the document fixes. */
export const UNKNOWN: Value = { edtf: null, grain: 'none', relative: true };

/** A value that the words give in full. */
export const absolute = (edtf: string, grain: Grain): Value => ({ edtf, grain, relative: false });

/** A value counted from another time; without that time it stays unknown. */
export const relativeTo = (base: string | null, grain: Grain, edtf: (base: string) => string): Value =>
  base ? { edtf: edtf(base), grain, relative: true } : { edtf: null, grain, relative: true };

/** Year of an ISO date. */
export const yearOf = (iso: string): number => Number(iso.slice(0, 4));

/** Month of an ISO day or month, 1 to 12. */
export const monthOf = (iso: string): number => Number(iso.slice(5, 7));

/** Picks the year in which a yearless time lies, by the tense, else the nearest to the issue date. Null without an issue date. */
export function pickYear(context: Context, direction: Direction, first: (year: number) => string): number | null {
  if (context.year !== null) return context.year;
  if (!context.issued) return null;
  const issued = context.issued.slice(0, first(2000).length);
  const year = yearOf(issued);
  const candidates = [year - 1, year, year + 1];
  if (direction < 0) return candidates.findLast((at) => first(at) <= issued) ?? null;
  if (direction > 0) return candidates.find((at) => first(at) >= issued) ?? null;
  const count = (iso: string): number => yearOf(iso) * 372 + monthOf(iso) * 31 + Number(iso.slice(8, 10) || 16);
  const distance = (at: number): number => Math.abs(count(first(at)) - count(issued));
  return candidates.reduce((best, at) => (distance(at) < distance(best) ? at : best));
}

/** Several months as an EDTF interval; the month may lie outside 1–12. */
export const block = (year: number, month: number, months: number): string =>
  `${isoMonth(year, month)}/${isoMonth(year, month + months - 1)}`;
