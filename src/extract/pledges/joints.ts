/** The commas and conjunctions that join the nouns of a list. */
import type { Context } from '../context.ts';

const COMMA = ',';
export const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'et', 'or', 'ou', '&']);
/** Conjunctions of several words: the first and what follows it. */
const LONG_CONJUNCTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ainsi', ['que']],
  ['as', ['well', 'as']],
  ['along', ['with']],
  ['together', ['with']],
]);

/** A comma or conjunction. */
export interface Joint {
  /** Where what it joins may begin. */
  readonly next: number;
  /** True for a conjunction, behind which a list ends. */
  readonly closes: boolean;
}

/** The comma or conjunction at a place, or a comma with a conjunction behind it. */
export function jointAt(at: number, { doc: { tokens } }: Context): Joint | undefined {
  const next = tokens[at]?.form === COMMA ? at + 1 : at;
  const form = tokens[next]?.form.toLowerCase();
  const rest = form === undefined ? undefined : LONG_CONJUNCTIONS.get(form);
  if (form !== undefined && CONJUNCTIONS.has(form)) return { next: next + 1, closes: true };
  if (rest?.every((word, index) => tokens[next + 1 + index]?.form.toLowerCase() === word))
    return { next: next + 1 + rest.length, closes: true };
  return next > at ? { next, closes: false } : undefined;
}
