/** What expressions of time mean: the same for every language, whatever the words. */
import { addDays, addMonths, daysInMonth, easter, envelope, isDay, isoDay, isoMonth, monday, weekday } from './calendar.ts';
import type { Context, Direction, Grain, Value } from './types.ts';
import type { Part, Unit } from './words.ts';

const UNKNOWN: Value = { edtf: null, grain: 'none', relative: true };

const absolute = (edtf: string, grain: Grain): Value => ({ edtf, grain, relative: false });
const relativeTo = (base: string | null, grain: Grain, edtf: (base: string) => string): Value =>
  base ? { edtf: edtf(base), grain, relative: true } : { edtf: null, grain, relative: true };

const yearOf = (iso: string): number => Number(iso.slice(0, 4));
const monthOf = (iso: string): number => Number(iso.slice(5, 7));

/** Picks the year in which a yearless time lies, by the tense, else the nearest to the issue date. Null without an issue date. */
function pickYear(context: Context, direction: Direction, first: (year: number) => string): number | null {
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

/** A day of a month; without a year, the year follows from the tense. Null if there is no such day. */
export function dayOfMonth(
  context: Context,
  day: number,
  month: number,
  year: number | null,
  direction = context.direction(),
): Value | null {
  if (year !== null) return isDay(year, month, day) ? absolute(isoDay(year, month, day), 'day') : null;
  if (!isDay(2000, month, day)) return null;
  const picked = pickYear(context, direction, (at) => isoDay(at, month, day));
  if (picked === null) return { ...UNKNOWN, grain: 'day' };
  return isDay(picked, month, day) ? { edtf: isoDay(picked, month, day), grain: 'day', relative: true } : null;
}

/** "vendredi 25 juin": without a year, the weekday tells it, if a year near the issue date has that day; else the tense does. */
export function namedDay(
  context: Context,
  name: number | null,
  day: number,
  month: number,
  year: number | null,
  direction = context.direction(),
): Value | null {
  const plain = dayOfMonth(context, day, month, year, direction);
  if (name === null || year !== null || context.year !== null || !context.issued || !plain?.edtf) return plain;
  const base = Number(plain.edtf.slice(0, 4));
  const years = direction > 0 ? [base, base + 1] : direction < 0 ? [base, base - 1] : [base, base - 1, base + 1];
  const fits = years.find((at) => isDay(at, month, day) && weekday(isoDay(at, month, day)) === name);
  return fits === undefined ? plain : { ...plain, edtf: isoDay(fits, month, day) };
}

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

/** Several days of one month as an interval, "les 3 et 4 décembre". */
export function daysOfMonth(context: Context, from: number, to: number, month: number, year: number | null): Value | null {
  const last = dayOfMonth(context, to, month, year);
  if (!last || from >= to) return null;
  return last.edtf ? { ...last, edtf: `${last.edtf.slice(0, 8)}${String(from).padStart(2, '0')}/${last.edtf}`, grain: 'span' } : last;
}

/** A weekday. `which`: "nearest" for "this Friday", else by direction; strictly before or after the issue day for "last" and "next". */
export function dayOfWeek(context: Context, day: number, which: 'last' | 'next' | 'nearest' | 'bare'): Value {
  return relativeTo(context.issued, 'day', (issued) => {
    const forward = (day - weekday(issued) + 7) % 7;
    if (which === 'next') return addDays(issued, forward || 7);
    if (which === 'last') return addDays(issued, forward - 7);
    const direction = context.direction();
    if (forward === 0 || direction > 0) return addDays(issued, forward);
    const ahead = which === 'nearest' && direction === 0 && forward <= 3;
    return addDays(issued, ahead ? forward : forward - 7);
  });
}

/** "lundi 18": the nearest day to the issue date that has that name and number; null if there is none within three months. */
export function weekdayAndNumber(context: Context, day: number, number: number): Value | null {
  if (!context.issued) return { ...UNKNOWN, grain: 'day' };
  const near = dayOfWeek({ ...context, direction: () => 0 }, day, 'nearest').edtf!;
  for (let weeks = 0; weeks <= 13; weeks += 1) {
    const found = [addDays(near, -7 * weeks), addDays(near, 7 * weeks)].find((iso) => Number(iso.slice(8)) === number);
    if (found) return { edtf: found, grain: 'day', relative: true };
  }
  return null;
}

/** A day counted from the issue date: today 0, yesterday -1. */
export function dayOffset(base: string | null, days: number): Value {
  return relativeTo(base, 'day', (from) => addDays(from, days));
}

const quarterStart = (iso: string, months: number): number => Math.floor((monthOf(iso) - 1) / months) * months + 1;

const block = (year: number, month: number, months: number): string => `${isoMonth(year, month)}/${isoMonth(year, month + months - 1)}`;

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
function weekOf(iso: string): string {
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

/** "1990" → "1990/1999". */
export function decade(year: number): string {
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

/** First, middle or last third of a value: its EDTF stays, its envelope narrows ("fin mars" is in March, after the 20th). */
export function thirdOf(value: Value, part: Part): Value {
  if (!value.edtf) return value;
  const { earliest, latest } = envelope(value.edtf);
  if (!earliest || !latest) return value;
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

const MONTHS: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 };
const DAYS: Readonly<Partial<Record<Unit, number>>> = { hour: 1 / 24, day: 1, week: 7 };

/** The moment `count` units from `base`: a month for months and years, a day for shorter units; a year-long base counts in years. */
function moment(base: string, unit: Unit, count: number): string {
  const months = MONTHS[unit];
  if (months === undefined) return addDays(`${base}-01-01`.slice(0, 10), Math.ceil(Math.abs(DAYS[unit]! * count)) * Math.sign(count));
  if (base.length === 4) return String(yearOf(base) + Math.ceil((months * count) / 12));
  return addMonths(base, months * count);
}

const cut = (base: string, unit: Unit): string => (MONTHS[unit] === undefined ? base : base.slice(0, 7));

/** "au cours des cinq prochaines années", "over the last decade": the interval from or to `base`. A null count is "the coming years". */
export function stretch(base: string | null, unit: Unit, count: number | null, direction: -1 | 1): Value {
  if (!base) return { ...UNKNOWN, kind: 'span' };
  if (count === null) {
    const open = direction > 0 ? { earliest: base.length === 10 ? base : null } : { latest: base.length === 10 ? base : null };
    return { ...UNKNOWN, kind: 'span', ...open };
  }
  const far = moment(base, unit, count * direction);
  const near = cut(base, unit);
  return { edtf: direction > 0 ? `${near}/${far}` : `${far}/${near}`, grain: 'span', relative: true, kind: 'span' };
}

/** "d'ici deux ans", "within 90 days": the last moment. */
export function within(context: Context, unit: Unit, count: number): Value {
  return { ...relativeTo(context.issued, 'none', (issued) => moment(issued, unit, count)), kind: 'deadline' };
}

/** "il y a trois jours", "in two months": days to days, weeks to their week, months to months, more than one year to years. */
export function away(base: string | null, unit: Unit, count: number): Value {
  if (unit === 'week') return relativeTo(base, 'week', (from) => weekOf(addDays(from, 7 * count)));
  if (unit === 'year' && Math.abs(count) === 1) return relativeTo(base, 'month', (from) => addMonths(from, 12 * count));
  if (unit === 'year' || unit === 'decade') return unitOffset(base, 'year', unit === 'decade' ? count * 10 : count);
  return relativeTo(base, unit === 'hour' || unit === 'day' ? 'day' : 'month', (from) => moment(from, unit, count));
}

/** "quatre ans plus tard", "two days earlier": counted from a time named before, if that is fine enough for the unit. */
export function fromNamed(base: string | null, unit: Unit, count: number): Value {
  const needed = unit === 'year' || unit === 'decade' ? 4 : MONTHS[unit] === undefined ? 10 : 7;
  if (!base || base.length < needed) return UNKNOWN;
  return needed === 4 ? unitOffset(base, 'year', unit === 'decade' ? count * 10 : count) : away(base, unit, count);
}

/**
 * "sur trois ans", "for three years": a length, placed on the calendar from now on, except where a verb in the past makes it
 * over ("a dirigé pendant trois ans"). What is spread `ahead` is not over, whatever the verb ("a promis 5 millions sur trois ans").
 */
export function duration(context: Context, unit: Unit, count: number, ahead: boolean): Value {
  if (!context.anchor || (!ahead && context.direction() < 0)) return { edtf: null, grain: 'none', relative: false, kind: 'duration' };
  return { ...stretch(context.anchor, unit, count, 1), kind: 'duration' };
}

/** "chaque année", "annuel". */
export function recurring(): Value {
  return { edtf: null, grain: 'none', relative: false, kind: 'recurring' };
}

/** A feast: "12-25" or "easter+39"; without a year, by the tense. */
export function holiday(context: Context, rule: string, year: number | null): Value | null {
  const movable = /^easter([+-]\d+)$/u.exec(rule);
  if (!movable) return dayOfMonth(context, Number(rule.slice(3)), Number(rule.slice(0, 2)), year);
  const on = (at: number): string => addDays(easter(at), Number(movable[1]));
  if (year !== null) return absolute(on(year), 'day');
  const picked = pickYear(context, context.direction(), on);
  return picked === null ? { ...UNKNOWN, grain: 'day' } : { edtf: on(picked), grain: 'day', relative: true };
}

/** A day written in figures whose order is open ("03/04/2024"): the one of the two readings that exists, else the nearer to the issue date. */
export function numericDay(context: Context, first: number, second: number, year: number): Value | null {
  const readings = [
    isDay(year, second, first) && isoDay(year, second, first),
    isDay(year, first, second) && isoDay(year, first, second),
  ].filter((reading) => reading !== false);
  if (readings.length === 0) return null;
  const issued = context.issued;
  const distance = (iso: string): number => (issued ? Math.abs(Date.parse(iso) - Date.parse(issued)) : 0);
  return absolute(
    readings.reduce((best, reading) => (distance(reading) < distance(best) ? reading : best)),
    'day',
  );
}
