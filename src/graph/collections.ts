import { byCodeUnit } from './terms.ts';

/** The value at a key, made on first use. */
export function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Members by key, in the order in which keys first appear. */
export function groupBy<T, K>(members: Iterable<T>, key: (member: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const member of members) remember(groups, key(member), () => []).push(member);
  return groups;
}

/** Entries by key, in code-unit order. */
export function sortedByKey<T>(groups: ReadonlyMap<string, T>): [string, T][] {
  return [...groups].sort(([a], [b]) => byCodeUnit(a, b));
}
