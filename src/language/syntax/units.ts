import type { Span } from '../../model/doc.ts';
import type { Input } from './state.ts';

/** Words [first, last) of a sentence that stand in the tree as one: a name is flat, an amount keeps the tree it has by itself. */
export interface Unit {
  readonly first: number;
  readonly last: number;
  readonly name: boolean;
}

/** A marked stretch of the text. */
export interface Marked extends Span {
  readonly name: boolean;
}

/** Names and amounts in text order, the longest first where they share a start; a stretch inside another is left out. */
export function markedSpans(names: readonly Span[] = [], amounts: readonly Span[] = []): Marked[] {
  const all = [
    ...names.map(({ start, end }) => ({ start, end, name: true })),
    ...amounts.map(({ start, end }) => ({ start, end, name: false })),
  ];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Marked[] = [];
  for (const span of all) if (kept.length === 0 || span.start >= kept[kept.length - 1].end) kept.push(span);
  return kept;
}

/** The position of the first span that ends after `offset`. */
export function firstAfter(spans: readonly Marked[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Units of two or more words among words given by their starts and ends; a span that cuts through a word takes the whole words inside. */
export function findUnits(spans: readonly Marked[], starts: readonly number[], ends: readonly number[]): Unit[] {
  const units: Unit[] = [];
  if (starts.length === 0) return units;
  let at = 0;
  for (let k = firstAfter(spans, starts[0]); k < spans.length && spans[k].start < ends[ends.length - 1]; k++) {
    while (at < starts.length && starts[at] < spans[k].start) at++;
    const first = at;
    while (at < starts.length && ends[at] <= spans[k].end) at++;
    if (at - first >= 2) units.push({ first, last: at, name: spans[k].name });
  }
  return units;
}

/** The words of an input at these positions. */
export function pick(input: Input, positions: readonly number[]): Input {
  const take = (list: Int32Array): Int32Array => Int32Array.from(positions, (position) => list[position]);
  return {
    size: positions.length,
    word: take(input.word),
    suffix: take(input.suffix),
    tag: take(input.tag),
    morph: take(input.morph),
    listed: take(input.listed),
  };
}
