import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';

/** "Joint par liaison vidéo", "en visioconférence": on the predicate or on a participle beside its subject. */
export const isRemote = (frame: Frame, context: Context): boolean => {
  const beside = frame.subjects
    .flatMap((subject) => context.clauses.tree.children(subject.index))
    .flatMap((child) => context.clauses.at(child.index) ?? []);
  return [frame, ...beside].some((each) => each.args.some((argument) => context.conceptsOf(argument.head).has('noun-remote')));
};
