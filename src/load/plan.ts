/** What has to change in a store, so that it holds what a graph folder holds. */
import type { Source } from './sources.ts';
import type { Entries, Entry } from './stored.ts';

export interface Plan {
  /** Not in the store in any form. */
  readonly fresh: readonly Source[];
  /** In the store, with other content or perhaps half of it. */
  readonly changed: readonly Source[];
  readonly same: readonly Source[];
  /** Of an earlier load, and no longer in the folder. */
  readonly gone: readonly { readonly graph: string; readonly name: string }[];
  /** Of an earlier load, and none of this one's business. */
  readonly kept: readonly (readonly [string, Entry])[];
}

/**
 * @param counts triples of each graph as the store has them now
 * @param mine whether a graph of an earlier load is one that this load decides on
 * @param all sends also what has not changed
 */
export function makePlan(
  sources: readonly Source[],
  entries: Entries,
  counts: ReadonlyMap<string, number>,
  mine: (name: string) => boolean,
  all = false,
): Plan {
  const fresh: Source[] = [];
  const changed: Source[] = [];
  const same: Source[] = [];
  for (const source of sources) {
    const { graph, sha256, quads } = source;
    const there = counts.get(graph) ?? 0;
    if (!all && entries.get(graph)?.sha256 === sha256 && there === quads) same.push(source);
    else if (there > 0) changed.push(source);
    else fresh.push(source);
  }
  const here = new Set(sources.map(({ graph }) => graph));
  const others = [...entries].filter(([graph]) => !here.has(graph));
  return {
    fresh,
    changed,
    same,
    gone: others.filter(([, { name }]) => mine(name)).map(([graph, { name }]) => ({ graph, name })),
    kept: others.filter(([, { name }]) => !mine(name)),
  };
}

export const isEmptyPlan = ({ fresh, changed, gone }: Plan): boolean => fresh.length + changed.length + gone.length === 0;
