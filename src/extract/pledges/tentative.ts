import type { Frame } from '../clause/frame.ts';
import { type Stance, stanceOf } from './stance.ts';

const COULD = new Set(['could', 'might', 'may']);
/** The verb of what may be, above the one that says what. */
export const ABLE = 'pouvoir';

/** "Norway could lend 5 million", "trois avions pourraient être envoyés": what may be given is proposed; null for other words, and for side clauses. */
export function tentativeStance(frame: Frame): Stance {
  const bare = withoutModal(frame);
  if (!bare || bare.link === 'adverbial' || bare.modals.includes('have')) return null;
  return stanceOf(bare, undefined) ? { status: 'Proposed', conditional: true } : null;
}

/** The predicate as if it stood in the conditional itself. */
function withoutModal(frame: Frame): Frame | undefined {
  if (frame.modals.some((modal) => COULD.has(modal)))
    return { ...frame, modals: frame.modals.filter((modal) => !COULD.has(modal)), tense: 'conditional' };
  const { governor } = frame;
  if (governor?.head.lemma !== ABLE || governor.tense !== 'conditional' || frame.tense !== 'infinitive') return undefined;
  // "Aurait pu envoyer" was not done.
  if (governor.modals.includes('avoir')) return undefined;
  const { link, negated, hypothetical, question } = governor;
  return { ...frame, governor: governor.governor, link, negated, hypothetical, question, tense: 'conditional' };
}

const CAN = new Set(['can', 'could', 'may']);

/** The predicate as if it stood where the verb that says that it can be does. */
export function withoutAbility(frame: Frame): Frame {
  const bare = { ...frame, modals: frame.modals.filter((modal) => !CAN.has(modal)) };
  const { governor } = frame;
  if (governor?.head.lemma !== ABLE || frame.tense !== 'infinitive') return bare;
  const { link, negated, hypothetical, question, tense } = governor;
  return { ...bare, governor: governor.governor, link, negated, hypothetical, question, tense };
}
