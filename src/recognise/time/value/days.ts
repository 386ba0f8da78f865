/** Days: by number, by weekday, by feast, counted from another day. */
import { addDays, DAYS_IN, easter, isDay, isoDay, monday, weekday } from '../calendar.ts';
import type { Context, Value } from '../types.ts';
import type { Unit } from '../words.ts';
import { absolute, pickYear, relativeTo, UNKNOWN } from './base.ts';

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
  const years = direction > 0 ? [base, base + 1, base - 1] : direction < 0 ? [base, base - 1] : [base, base - 1, base + 1];
  const fits = years.find((at) => isDay(at, month, day) && weekday(isoDay(at, month, day)) === name);
  return fits === undefined ? plain : { ...plain, edtf: isoDay(fits, month, day) };
}

/** "Le 12", "on the 14th of that month": a day of the month named last, else of the month of issue. */
export function dayOfNamedMonth(context: Context, day: number): Value | null {
  const month = context.month ?? context.issued?.slice(0, 7);
  if (!month) return { ...UNKNOWN, grain: 'day' };
  const [year, number] = month.split('-').map(Number);
  return isDay(year, number, day) ? { edtf: isoDay(year, number, day), grain: 'day', relative: true } : null;
}

/** "Friday of next week": a weekday of the week so many weeks from that of issue. */
export const dayOfNearWeek = (context: Context, day: number, weeks: number): Value =>
  relativeTo(context.issued, 'day', (issued) => addDays(monday(issued), 7 * weeks + day - 1));

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

/** "mardi et mercredi derniers": the interval that ends on the second day. */
export function daysOfWeek(context: Context, first: number, second: number, which: 'last' | 'next'): Value {
  const end = dayOfWeek(context, second, which);
  return { ...end, edtf: end.edtf && `${addDays(end.edtf, -((second - first + 7) % 7))}/${end.edtf}`, grain: 'span' };
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

/** A time so many units behind (or, if negative, before) an event named next to it: it is known only through the event. */
export const besideEvent = (units: number, unit: Unit = 'day'): Value => ({
  edtf: null,
  grain: 'day',
  relative: true,
  offsetDays: units * DAYS_IN[unit as keyof typeof DAYS_IN],
  ...(unit === 'month' || unit === 'year' ? { coarse: unit } : {}),
});

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
