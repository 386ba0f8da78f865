import type { Span } from './doc.ts';

/** How far a time lies from the event named next to it. */
export interface TimeRelation {
  readonly anchor: Span;
  readonly offsetDays: number;
  /** Told in months (of 30 days here) or years (of 365): no surer than that. */
  readonly coarse?: 'month' | 'year';
}

/**
 * A time expression resolved to a value.
 * `edtf` follows EDTF level 0/1 (ISO 8601-2): "2024-08-28", "2024-07", "2024", "2024-07-09/2024-07-11", "../2030", "2024-04-15/..".
 */
export interface TimeMention extends Span {
  /** Null where the words refer to a time that nothing in the document fixes (an unanchored relative expression). */
  edtf: string | null;
  /** First and last day that the value may cover (ISO dates), null on an open side. */
  earliest: string | null;
  latest: string | null;
  /**
   * `point`: when it happens ("en juillet 2023"); `deadline`: by when ("d'ici à 2030": edtf is the last moment itself);
   * `since`: from when ("depuis janvier"); `span`: from–to; `duration`: a length without place on the calendar ("pendant trois ans");
   * `recurring`: "chaque année".
   */
  kind: 'point' | 'deadline' | 'since' | 'span' | 'duration' | 'recurring';
  /** Days after (positive) or before (negative) another event named next to it ("au lendemain des frappes": the strikes are the anchor). */
  relation?: TimeRelation;
  /** True where the value depends on the issue date or on another event. */
  relative: boolean;
  /** Identifier of the grammar rule. */
  rule: string;
}

/** Closed interval of decimals; null for "no bound". `min === max` for a plain figure. */
export interface Interval {
  readonly min: number | null;
  readonly max: number | null;
}

/** An amount of money or a count of things, as the words state it, always as an interval, in units (not millions). */
export interface QuantityMention extends Span, Interval {
  kind: 'money' | 'percent' | 'count' | 'measure' | 'ordinal';
  /** ISO 4217, money only. */
  currency?: string;
  /** Unit of a measure, as written ("tonnes", "mm", "km", "MW"). */
  unit?: string;
  /** "près de", "environ", "about". */
  approximate: boolean;
  /** "par an", "a year". */
  per?: 'year' | 'month' | 'week' | 'day';
  /** "au total", "in total". */
  total?: boolean;
  /** The figure alone, without "au moins" and the currency. */
  figure: Span;
  rule: string;
}
