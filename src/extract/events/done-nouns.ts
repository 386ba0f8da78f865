/** Acts told by a noun, which the verb above it says was done. */
import { type Frame, PAST } from '../clause/frame.ts';
import { CHANGING } from '../rules/events/aimed.ts';
import type { Candidate } from './candidates.ts';

/** Verbs of putting under sanctions or ending them. */
const PENALISING = ['list-verb', 'hit', 'stop'] as const;

/** "A levé l’ensemble des sanctions", "ended the lifting of sanctions", "placed the firms under sanctions": sanctions below the object of a verb, or beside it. */
function isDoneAround({ governor, head, concepts }: Frame): boolean {
  if (!governor || governor.negated || !concepts.has('noun-sanction')) return false;
  if (!governor.verbal) return CHANGING.some((concept) => governor.concepts.has(concept)) && isDone(governor);
  const beside = PENALISING.some((concept) => governor.concepts.has(concept)) && governor.args.some((each) => each.head === head);
  return (PAST.has(governor.tense) || isDecidedUpon(governor)) && (beside || governor.objects.some(({ index }) => index === head.head));
}

/** "A prorogé les sanctions": a noun under a verb that has been done; what is welcomed, and a decision that is explained, was done some other day. */
const isDone = ({ governor, head, concepts }: Frame): boolean =>
  governor !== null &&
  !governor.concepts.has('welcome') &&
  !(concepts.has('noun-decision') && governor.concepts.has('say') && !governor.concepts.has('announce')) &&
  governor.objects.includes(head) &&
  (PAST.has(governor.tense) || isDecidedUpon(governor)) &&
  !governor.negated;

/** "A décidé de lever les sanctions": under a verb in the infinitive, by whoever has decided to. */
const isDecidedUpon = ({ tense, governor }: Frame): boolean =>
  tense === 'infinitive' && governor?.concepts.has('decide') === true && PAST.has(governor.tense) && !governor.negated;

/** "Impose des sanctions à …", "is imposing sanctions on …": a penalty that a text announces is that of its day. */
const isUnderway = ({ event, frame: { governor, head } }: Candidate): boolean =>
  event.class === 'Sanction' &&
  governor !== null &&
  governor.concepts.has('policy-verb') &&
  governor.objects.includes(head) &&
  governor.subjects.length > 0 &&
  (governor.tense === 'present' || governor.tense === 'progressive') &&
  !governor.negated;

/** A noun of an act that has been done, or a penalty that is being imposed. */
export const isToldDone = (each: Candidate): boolean => isDone(each.frame) || isDoneAround(each.frame) || isUnderway(each);
