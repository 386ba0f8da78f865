/** Times in figures, which both languages write alike. */
import type { Rule } from './types.ts';
import { dayOfMonth, partOfYear, years } from './values.ts';

export const YEAR = '(?:1[5-9]|20)\\d\\d';

/** A year in figures as a number; null where there is none. */
export const yearIn = (figures: string | undefined): number | null => (figures ? Number(figures) : null);

/** "2024-05-31". */
export const ISO_DAY: Rule = {
  id: 'iso-day',
  starts: ['#'],
  source: `(?<y>${YEAR})-(?<m>\\d\\d)-(?<d>\\d\\d)`,
  read: ({ y, m, d }, context) => dayOfMonth(context, Number(d), Number(m), Number(y)),
};

/** "2024". */
export const BARE_YEAR: Rule = {
  id: 'year',
  starts: ['#'],
  source: `(?<y>${YEAR})`,
  alone: false,
  figure: true,
  read: ({ y }) => years(Number(y)),
};

/** "Q3 2024", "S1 2024". @param quarter @param half the letters that stand for them */
export const shortPart = (quarter: string, half: string): Rule => ({
  id: 'quarter-short',
  starts: [...quarter, ...half].map((letter) => letter.toLowerCase()),
  source: `[${quarter}](?<n>[1-4])[ /-](?<y>${YEAR})|[${half}](?<half>[12])[ /-](?<y2>${YEAR})`,
  read: ({ n, y, half: number, y2 }, context) => partOfYear(context, n ? 'quarter' : 'half', Number(n ?? number), Number(y ?? y2)),
});
