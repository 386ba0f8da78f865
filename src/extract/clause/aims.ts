import { isRelation } from '../../model/tree.ts';
import type { Clauses } from './build.ts';
import type { Frame } from './frame.ts';

const AIMS = ['intend-noun', 'commit-noun'] as const;

/** "L’objectif du Togo est de réduire …", "Togo’s goal is to cut …": the infinitive that a copula says of an aim hangs on its noun, whose owner is to do it. */
export function hangOnAim(clauses: Clauses, frame: Frame): void {
  const { tree } = clauses;
  const { head } = frame;
  if (!frame.verbal || head.feats.VerbForm !== 'Inf') return;
  const above = isRelation(head, 'xcomp') ? tree.head(head) : head;
  const copula = above?.lemma === 'être' ? above : tree.by(head.index, 'cop', 'aux').find(({ lemma }) => lemma === 'be');
  const [subject] = above && copula ? tree.by(above.index, 'nsubj') : [];
  const aim = subject && subject.index < head.index ? clauses.at(subject.index) : undefined;
  if (!aim || aim.verbal || !AIMS.some((concept) => aim.concepts.has(concept))) return;
  if (copula?.feats.Tense === 'Past' || copula?.feats.Tense === 'Imp') return;
  frame.governor = aim;
  frame.link = 'control';
}
