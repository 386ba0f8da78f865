/** What threads can be asked to do. */
import { extractItem } from './extract.ts';
import { buildItem } from './item.ts';

const WORKS = { build: buildItem, extract: extractItem } as const;

export type Work = keyof typeof WORKS;
export type Item<W extends Work> = Parameters<(typeof WORKS)[W]>[0];
export type Options<W extends Work> = Parameters<(typeof WORKS)[W]>[1];
export type Answer<W extends Work> = Awaited<ReturnType<(typeof WORKS)[W]>>;

/** Does the work in this thread. */
export function perform<W extends Work>(work: W, item: Item<W>, options: Options<W>): Promise<Answer<W>> {
  return WORKS[work](item as never, options as never) as Promise<Answer<W>>;
}
