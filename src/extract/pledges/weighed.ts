import type { Token } from '../../model/doc.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { chainAbove } from './chain.ts';
import { isHalted, type Stance } from './stance.ts';
import { ABLE } from './tentative.ts';

const WEIGHING = ['envisage', 'weigh'] as const;

/** The clause of a predicate: "peut" in "s’il peut céder dix chars". */
const clauseOf = (frame: Frame): Frame => (frame.tense === 'infinitive' && frame.governor?.head.lemma === ABLE ? frame.governor : frame);

/** What is asked: an object clause, or one that the tree makes a side clause ("looking at whether …"). */
const isAsked = ({ link, head }: Frame, { clauses }: Context): boolean =>
  link === 'complement' || clauses.tree.by(head.index, 'mark').some(({ lemma }) => lemma === 'whether');

/** "Is examining whether it might admit …", "regarde s’il peut prêter …": what somebody asks themselves is proposed; null for other words. */
export function weighedStance(frame: Frame, context: Context): Stance {
  const clause = clauseOf(frame);
  const { governor } = clause;
  if (!clause.hypothetical || !isAsked(clause, context) || frame.negated || clause.negated) return null;
  if (!governor || !WEIGHING.some((concept) => governor.concepts.has(concept))) return null;
  return [governor, ...chainAbove(governor)].some(isHalted) ? null : { status: 'Proposed', conditional: false };
}

/** Who weighs what nobody is said to do ("is assessing whether helicopters can be lent"). */
export const weighersOf = (frame: Frame, context: Context): readonly Token[] =>
  frame.passive && frame.subjects.length === 0 && weighedStance(frame, context) ? (clauseOf(frame).governor?.subjects ?? []) : [];
