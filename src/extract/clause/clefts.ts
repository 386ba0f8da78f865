import { isRelation } from '../../model/tree.ts';
import type { Clauses } from './build.ts';
import type { Frame } from './frame.ts';

const EMPTY: ReadonlySet<string> = new Set(['ce', "c'", 'c’', 'it']);

/** True for "c’est à Lomé", "it was on Tuesday": a copula beside an empty subject, and a preposition or a time. */
const isCleft = ({ tree, isTime }: Clauses, { head }: Frame): boolean =>
  tree.by(head.index, 'cop').length > 0 &&
  tree.by(head.index, 'nsubj', 'expl').some(({ form, index }) => index < head.index && EMPTY.has(form.toLowerCase())) &&
  (tree.by(head.index, 'case').length > 0 || isTime(head.index));

/** "C’est à Lomé que les ministres se sont réunis": the phrase that stands before the clause of such a frame. */
export function cleftOf(clauses: Clauses, { head }: Frame): Frame | undefined {
  const above = isRelation(head, 'acl') || isRelation(head, 'advcl') || isRelation(head, 'ccomp') ? clauses.at(head.head) : undefined;
  return above && isCleft(clauses, above) ? above : undefined;
}

/** The predicate of the clause that such a phrase stands before. */
export const cleftVerb = (clauses: Clauses, frame: Frame): Frame | undefined =>
  isCleft(clauses, frame)
    ? clauses.tree
        .by(frame.head.index, 'acl', 'advcl', 'ccomp')
        .flatMap(({ index }) => clauses.at(index) ?? [])
        .find(({ verbal, head }) => verbal && head.index > frame.head.index)
    : undefined;
