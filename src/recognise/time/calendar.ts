/**
 * Calendar arithmetic on ISO dates and on the part of EDTF (ISO 8601-2, levels 0 and 1) that the graph uses.
 * Days are counted with `Date.UTC`, so no clock and no time zone has a say.
 */

import type { TimeRelation } from '../../model/value.ts';

const DAY_MS = 86_400_000;
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** First and last day, both included; null on an open side. */
interface Envelope {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** One end of a value: a year, month or day, or an EDTF season (21 spring … 24 winter) in place of the month. */
interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** True for a form such as "199X": a decade, or "19XX": a century. */
  readonly span: number;
}

/** A parsed EDTF value. `null` stands for an open end ("..") and `interval` tells "2024" from "2024/2024". */
interface ParsedEdtf {
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly interval: boolean;
}

/** True for years of 366 days in the proleptic Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True if the month and day exist in that year. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** "2024-08-28" from its parts; the caller vouches that the day exists. */
export function isoDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** "2024-08"; a month outside 1–12 rolls over into the neighbouring years. */
export function isoMonth(year: number, month: number): string {
  const count = year * 12 + month - 1;
  return `${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1)}`;
}

/** Days since 1970-01-01 of an ISO day. */
export function dayNumber(iso: string): number {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / DAY_MS;
}

/** The ISO day `days` after (or, if negative, before) another. */
export function addDays(iso: string, days: number): string {
  return new Date((dayNumber(iso) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** The ISO month `months` after the month of an ISO day or month. */
export function addMonths(iso: string, months: number): string {
  return isoMonth(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) + months);
}

/** Days that a distance told in a unit is counted as. */
export const DAYS_IN = { day: 1, week: 7, month: 30, year: 365 } as const;

/** EDTF of what lies as far from a day as a relation says: a day, or only a month or year if told in these; `back` counts the other way. */
export function beside(iso: string, { offsetDays, coarse }: Pick<TimeRelation, 'offsetDays' | 'coarse'>, back = false): string {
  const days = back ? -offsetDays : offsetDays;
  if (coarse === 'year') return String(Number(iso.slice(0, 4)) + days / DAYS_IN.year);
  return coarse === 'month' ? addMonths(iso, days / DAYS_IN.month) : addDays(iso, days);
}

/** Day of the week of an ISO day: 1 Monday … 7 Sunday. */
export function weekday(iso: string): number {
  return ((((dayNumber(iso) + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the week of an ISO day. */
export function monday(iso: string): string {
  return addDays(iso, 1 - weekday(iso));
}

/** Easter Sunday (Gregorian; Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return isoDay(year, Math.floor(f / 31), (f % 31) + 1);
}

function parsePartial(text: string): PartialDate | null {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?$/u.exec(text);
  if (!match) return null;
  const [, yearText, monthText, dayText] = match;
  const span = yearText.endsWith('XX') ? 100 : yearText.endsWith('X') ? 10 : 1;
  if (span > 1 && monthText) return null;
  const year = Number(yearText.replaceAll('X', '0'));
  const month = monthText && monthText !== 'XX' ? Number(monthText) : null;
  const day = dayText && dayText !== 'XX' ? Number(dayText) : null;
  if (month === null && day !== null) return null;
  if (month !== null && !(month >= 1 && month <= 12) && !(month >= 21 && month <= 24 && !dayText)) return null;
  if (month !== null && day !== null && !isDay(year, month, day)) return null;
  return { year, month, day, span };
}

/** Parses the supported part of EDTF: dates, X for unspecified digits, seasons, `?~%`, and intervals with open ends. Null if it is none. */
export function parseEdtf(edtf: string): ParsedEdtf | null {
  const ends = edtf.split('/');
  if (ends.length === 1) {
    const date = parsePartial(edtf);
    return date && { start: date, end: date, interval: false };
  }
  const [start, end] = ends.map((text) => (text === '..' ? null : parsePartial(text)));
  if (ends.length !== 2 || (!start && ends[0] !== '..') || (!end && ends[1] !== '..') || (!start && !end)) return null;
  if (start && end && firstDay(start) > lastDay(end)) return null;
  return { start, end, interval: true };
}

/** True for a value that `parseEdtf` accepts. */
export function isEdtf(edtf: string): boolean {
  return parseEdtf(edtf) !== null;
}

/** First day that a date may mean. Seasons are meteorological, of the northern half: spring is March to May. */
function firstDay({ year, month, day }: PartialDate): string {
  if (month !== null && month > 20) return isoDay(year, (month - 20) * 3, 1);
  return isoDay(year, month ?? 1, day ?? 1);
}

/** Last day that a date may mean; winter ends in February of the next year. */
function lastDay({ year, month, day, span }: PartialDate): string {
  if (month === null) return isoDay(year + span - 1, 12, 31);
  if (month > 20) {
    const end = isoMonth(year, (month - 20) * 3 + 2);
    return `${end}-${daysInMonth(Number(end.slice(0, 4)), Number(end.slice(5)))}`;
  }
  return isoDay(year, month, day ?? daysInMonth(year, month));
}

/** First and last day of an EDTF value; nulls for open ends and for text that is no EDTF. */
export function envelope(edtf: string): Envelope {
  const parsed = parseEdtf(edtf);
  return { earliest: parsed?.start ? firstDay(parsed.start) : null, latest: parsed?.end ? lastDay(parsed.end) : null };
}
