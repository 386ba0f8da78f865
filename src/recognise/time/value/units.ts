/** Weeks, months, quarters, seasons, years and their parts. */
import { addDays, addMonths, daysInMonth, envelope, isoMonth, monday, weekday } from '../calendar.ts';
import type { Context, Direction, Value } from '../types.ts';
import type { Part, Unit } from '../words.ts';
import { absolute, block, monthOf, pickYear, relativeTo, UNKNOWN, yearOf } from './base.ts';
import { dayOffset } from './days.ts';

/** A month; without a year, the year follows from the tense. */
export function monthOfYear(context: Context, month: number, year: number | null, direction = context.direction()): Value {
  if (year !== null) return absolute(isoMonth(year, month), 'month');
  const picked = pickYear(context, direction, (at) => isoMonth(at, month));
  return picked === null ? { ...UNKNOWN, grain: 'month' } : { edtf: isoMonth(picked, month), grain: 'month', relative: true };
}

/** "mars dernier", "next September": the last one before, or the first one after, the month of issue. */
export function monthBeside(context: Context, month: number, direction: Direction): Value {
  return relativeTo(context.issued, 'month', (issued) => {
    const gap = (month - monthOf(issued) + 12) % 12;
    return addMonths(issued, direction < 0 ? gap - 12 : gap || 12);
  });
}

const quarterStart = (iso: string, months: number): number => Math.floor((monthOf(iso) - 1) / months) * months + 1;

/** "last week", "this month", "next year": the calendar unit `offset` places from the one that holds `base`. */
export function unitOffset(base: string | null, unit: Unit, offset: number): Value {
  const blocks = { quarter: 3, half: 6 } as const;
  if (unit === 'quarter' || unit === 'half') {
    const months = blocks[unit];
    return relativeTo(base, unit, (from) => block(yearOf(from), quarterStart(from, months) + offset * months, months));
  }
  if (unit === 'week') return relativeTo(base, 'week', (from) => weekOf(addDays(from, offset * 7)));
  if (unit === 'month') return relativeTo(base, 'month', (from) => addMonths(from, offset));
  if (unit === 'year') return relativeTo(base, 'year', (from) => String(yearOf(from) + offset));
  if (unit === 'decade') return relativeTo(base, 'span', (from) => decade(Math.floor(yearOf(from) / 10) * 10 + offset * 10));
  return dayOffset(base, offset);
}

/** Monday to Sunday of the week that holds a day, as an interval. */
export function weekOf(iso: string): string {
  return `${monday(iso)}/${addDays(monday(iso), 6)}`;
}

/** Saturday and Sunday, `offset` weeks from the issue week; without an offset, of this week or the last, as the tense says. */
export function weekend(context: Context, offset: number | null): Value {
  return relativeTo(context.issued, 'span', (issued) => {
    const past = offset === null && context.direction() < 0 && weekday(issued) < 6;
    const saturday = addDays(monday(issued), 5 + (offset ?? (past ? -1 : 0)) * 7);
    return `${saturday}/${addDays(saturday, 1)}`;
  });
}

/** From today to the end of the week, "later this week". */
export function restOfWeek(context: Context): Value {
  return relativeTo(context.issued, 'week', (issued) => `${issued}/${addDays(monday(issued), 6)}`);
}

/** "overnight": from the day before to the day of issue. */
export function nightBefore(context: Context): Value {
  return relativeTo(context.issued, 'day', (issued) => `${addDays(issued, -1)}/${issued}`);
}

/** "earlier this week": from Monday to the day of issue. */
export function weekSoFar(context: Context): Value {
  return relativeTo(context.issued, 'week', (issued) => (monday(issued) === issued ? issued : `${monday(issued)}/${issued}`));
}

/** "1990" → "1990/1999". */
function decade(year: number): string {
  return `${year}/${year + 9}`;
}

/** "les années 1990", "the 1990s". */
export function decadeOf(year: number): Value {
  return absolute(decade(year), 'span');
}

/** Quarter 1–4 or half 1–2 of a year, -1 for the last; without a year, by the tense. */
export function partOfYear(context: Context, unit: 'quarter' | 'half', ordinal: number, year: number | null): Value | null {
  const months = unit === 'quarter' ? 3 : 6;
  const count = 12 / months;
  const place = ordinal < 0 ? count : ordinal;
  if (place > count) return null;
  const month = (place - 1) * months + 1;
  if (year !== null) return absolute(block(year, month, months), unit);
  const direction = context.direction();
  const edge = direction > 0 ? month + months - 1 : month;
  const picked = pickYear(context, direction, (at) => isoMonth(at, edge));
  return picked === null ? { ...UNKNOWN, grain: unit } : { edtf: block(picked, month, months), grain: unit, relative: true };
}

/** A meteorological season of the northern half (1 spring, March to May … 4 winter, from December); `shift` -1 for "last", 1 for "next". */
export function season(context: Context, number: number, year: number | null, shift?: -1 | 1): Value {
  const month = number * 3;
  if (year !== null) return absolute(block(year, month, 3), 'season');
  const direction = shift ?? context.direction();
  const end = direction > 0 ? month + 2 : month;
  const picked = pickYear(context, direction, (at) => isoMonth(at, end));
  if (picked === null) return { ...UNKNOWN, grain: 'season' };
  return { edtf: block(picked, month, 3), grain: 'season', relative: true };
}

/** "this summer": the season of the issue year; a winter that began in the year before, in its months and the two after. */
export function thisSeason(context: Context, number: number): Value {
  if (!context.issued) return { ...UNKNOWN, grain: 'season' };
  const running = number === 4 && monthOf(context.issued) <= 4;
  return { ...season(context, number, yearOf(context.issued) - (running ? 1 : 0)), relative: true };
}

/** The first (1) or last (-1) months of a year, "the first nine months of 2024". */
export function monthsOfYear(year: number, end: number, count: number): Value | null {
  if (count < 2 || count > 11) return null;
  return absolute(block(year, end > 0 ? 1 : 13 - count, count), 'span');
}

/** The whole year, or years of an exercise "2024-2025". */
export function years(from: number, to = from): Value | null {
  if (to < from || to - from > 60) return null;
  return from === to ? absolute(String(from), 'year') : absolute(`${from}/${to}`, 'span');
}

/** "24" in "2023-24". */
export function sameCentury(year: number, text: string): number {
  return text.length === 4 ? Number(text) : Math.floor(year / 100) * 100 + Number(text);
}

/** First, middle or last third of a value: its EDTF stays, its envelope narrows ("fin mars" is in March, after the 20th); the middle of a year is its June. */
export function thirdOf(value: Value, part: Part): Value {
  if (!value.edtf) return value;
  const { earliest, latest } = envelope(value.edtf);
  if (!earliest || !latest) return value;
  if (part === 'mid' && value.grain === 'year') return { ...value, edtf: `${value.edtf}-06`, grain: 'month' };
  const days = Math.round((Date.parse(latest) - Date.parse(earliest)) / 86_400_000) + 1;
  const third = Math.floor(days / 3);
  const first = part === 'start' ? 0 : part === 'mid' ? third : 2 * third;
  const last = part === 'start' ? third - 1 : part === 'mid' ? 2 * third - 1 : days - 1;
  return { ...value, earliest: addDays(earliest, first), latest: addDays(earliest, last) };
}

/** Half of a month ("la première quinzaine de décembre") or of a year, as days or months. */
export function halfOf(value: Value, which: number): Value | null {
  if (!value.edtf) return value;
  if (value.grain === 'month') {
    const last = daysInMonth(yearOf(value.edtf), monthOf(value.edtf));
    const days = which === 1 ? '01/15' : `16/${last}`;
    const [from, to] = days.split('/');
    return { ...value, edtf: `${value.edtf}-${from}/${value.edtf}-${to}`, grain: 'span' };
  }
  if (value.grain !== 'year') return null;
  return { ...value, edtf: block(Number(value.edtf), which === 1 ? 1 : 7, 6), grain: 'half' };
}
