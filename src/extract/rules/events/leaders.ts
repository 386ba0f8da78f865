import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import { inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';

const LEADING = ['chair', 'accompany'] as const;

/** "Une délégation conduite par X", "a mission led by Y", "une équipe sous la conduite de Z", "a team under Z": who leads those that these words name. */
export function leadersOf(group: readonly Token[], context: Context): readonly Entity[] {
  const beside = group
    .flatMap((token) => context.clauses.argumentsOf(token.index))
    .filter(({ slot }) => slot === 'chair' || slot === 'under');
  const led = group
    .flatMap((token) => context.clauses.tree.by(token.index, 'acl'))
    .flatMap((token) => context.clauses.at(token.index) ?? [])
    .filter((frame) => frame.passive && LEADING.some((concept) => frame.concepts.has(concept)))
    .flatMap((frame) => [...frame.subjects, ...inSlot(frame, 'by', 'of').map((argument) => argument.head)]);
  return context.resolver.resolveAll([...beside.map((argument) => argument.head), ...led]).filter((entity) => entity.class === 'Person');
}
