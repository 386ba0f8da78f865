/** Lengths of time and what is counted by them from a known time. */
import { addDays, addMonths } from '../calendar.ts';
import type { Context, Value } from '../types.ts';
import type { Unit } from '../words.ts';
import { relativeTo, UNKNOWN, yearOf } from './base.ts';
import { unitOffset, weekOf } from './units.ts';

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
