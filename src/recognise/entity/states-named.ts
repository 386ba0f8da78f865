import type { Entity } from '../../model/entity.ts';
import type { Findings } from './findings.ts';

const counted = new WeakMap<Findings, readonly (readonly [Entity, number])[]>();

/**
 * The states that a text names, each with how often, the most named first; "the Government" and the like do not count. Counted once:
 * to be asked when all names have been found.
 */
export function statesNamed(found: Findings): readonly (readonly [Entity, number])[] {
  let ranked = counted.get(found);
  if (!ranked) {
    const counts = new Map<Entity, number>();
    for (const { entity, rule } of found.leaves())
      if (entity.class === 'Country' && entity.key && rule !== 'entity/own-state') counts.set(entity, (counts.get(entity) ?? 0) + 1);
    ranked = [...counts].sort(([, a], [, b]) => b - a);
    counted.set(found, ranked);
  }
  return ranked;
}
