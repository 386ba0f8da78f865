/** The year that English words behind a date give. */
import { YEAR, yearIn } from '../figures.ts';
import type { Context, Direction, Groups } from '../types.ts';

export const YEAR_AFTER = `(?:,? (?:of )?(?<y>${YEAR})| of (?<same>this|last|next) year| (?:of )?(?<near>last|next) year|,? (?<same2>this) year)`;

const SIDES: Readonly<Record<string, Direction>> = { last: -1, 'this past': -1, next: 1, 'this coming': 1, 'the coming': 1 };

/** Where "last", "this coming" and the like point. */
export const side = (word = ''): Direction => SIDES[word.toLowerCase()] ?? 0;

/** Year that the words after a date give: "2024", "of last year". Null where they give none. */
export function yearFrom({ y, same, near, same2 }: Groups, { issued }: Context): number | null {
  const word = same ?? near ?? same2;
  if (y || !word || !issued) return yearIn(y);
  return Number(issued.slice(0, 4)) + side(word);
}
