import type { Factuality } from '../../model/facts.ts';
import { type Frame, PAST } from '../clause/frame.ts';

/** Modal verbs under which an infinitive is still to come ("doivent adopter"). */
const DUTY = new Set(['devoir', 'pouvoir', 'aller']);
const PLANNING = ['intend', 'propose', 'urge', 'need', 'want', 'commit', 'agree'] as const;

/** "A annoncé qu’il se rendrait à …", "said that she would visit …": the future, told of in the past. */
const isToldAhead = ({ tense, link, governor }: Frame): boolean =>
  tense === 'conditional' && (link === 'complement' || link === 'reported') && governor !== null && PAST.has(governor.tense);

/** Whether an event happened, is to come, is only supposed, or did not happen; the predicate above decides where the frame has no tense. */
export function factualityOf(frame: Frame): Factuality {
  if (frame.negated) return 'Negated';
  if (frame.hypothetical) return 'Conditional';
  if (frame.tense === 'conditional') return isToldAhead(frame) ? 'Planned' : 'Conditional';
  if (frame.tense === 'future') return 'Planned';
  if (frame.tense === 'infinitive' && frame.governor && DUTY.has(frame.governor.head.lemma))
    return PAST.has(frame.governor.tense) ? 'Actual' : 'Planned';
  if (frame.tense === 'infinitive' && frame.governor && PLANNING.some((concept) => frame.governor?.concepts.has(concept))) return 'Planned';
  return 'Actual';
}
