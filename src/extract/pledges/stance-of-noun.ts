import type { Status } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import { chainAbove } from './chain.ts';
import { affirmedBy } from './litotes.ts';
import { futureInThePast, isHalted, ofGovernor, type Stance, stronger } from './stance.ts';

/** Verbs that only report: what is promised in the noun below them stands on its own. */
const REPORTS = ['say', 'inform', 'announce', 'reaffirm', 'include', 'amount-to', 'add', 'give', 'share'] as const;

/**
 * Status of a promise that a noun makes ("the U.S. commitment to …", "a package of …"): what governs the noun decides, else `fallback`. A
 * commitment that somebody else welcomes is still one.
 */
export function nominalStance(frame: Frame, fallback: Status): Stance {
  const { governor } = frame;
  const above = governor ? [governor, ...chainAbove(governor)] : [];
  if (above.some((each) => affirmedBy(each) === undefined && isHalted(each))) return null;
  const own = ofGovernor(frame);
  let status: Status | undefined = own === 'Intended' && fallback !== 'Reaffirmed' ? own : undefined;
  for (const each of above) {
    const said = ofGovernor(each);
    if (said === null && !(isGift(frame) && (each.concepts.has('welcome') || each.concepts.has('thank')))) return null;
    if (said) status = stronger(status, said);
  }
  const conditional = governor?.tense === 'conditional' && !futureInThePast(governor, chainAbove(governor));
  if (conditional) return { status: 'Proposed', conditional };
  if (status && status !== 'Pledged') return { status, conditional: false };
  return { status: status && fallback === 'Delivered' ? status : fallback, conditional: false };
}

const GIFTS = ['commit-noun', 'gift-noun', 'announce-noun', 'give-noun', 'noun-sending'] as const;
/** A commitment, a gift or an announcement that somebody else is glad of is one all the same. */
const isGift = (frame: Frame): boolean => GIFTS.some((concept) => frame.concepts.has(concept));

/** True where a noun’s governing verb leaves its promise to the noun. */
export const isReport = (frame: Frame | null): boolean => frame === null || REPORTS.some((concept) => frame.concepts.has(concept));
