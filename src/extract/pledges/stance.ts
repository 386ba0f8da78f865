import type { Status } from '../../model/facts.ts';
import { type Frame, inSlot, PAST } from '../clause/frame.ts';
import { ALREADY } from '../clause/function-words.ts';
import { isAppeal } from './appeals.ts';
import { continuesPast, isBegun } from './aspect.ts';
import { binds, chainAbove, isBound, isGlad, isUnderWay, shares, strives } from './chain.ts';
import { affirmedBy } from './litotes.ts';

/** How firmly something is promised, or why it is no promise. */
export type Stance = { readonly status: Status; readonly conditional: boolean } | null;

/** What a predicate above the giving verb makes of it; null: no promise at all. */
const GOVERNORS: readonly (readonly [string, Status | null])[] = [
  ['need', null],
  ['matter', null],
  ['urge', null],
  ['ask', null],
  ['refuse', null],
  ['hold-back', null],
  ['welcome', null],
  ['thank', null],
  ['condemn', null],
  ['instruct', null],
  ['propose', 'Proposed'],
  ['stand-ready', 'Proposed'],
  ['intend', 'Intended'],
  ['expect', 'Intended'],
  ['want', 'Intended'],
  ['intend-noun', 'Intended'],
  ['propose-noun', 'Proposed'],
  ['envisage', 'Proposed'],
  ['noun-possibility', 'Proposed'],
  ['reaffirm', 'Reaffirmed'],
  ['continue', 'Reaffirmed'],
  ['agree', 'Agreed'],
  ['decide', 'Agreed'],
  ['noun-decision', 'Agreed'],
  ['approve', 'Agreed'],
  ['adopt', 'Agreed'],
  ['sign', 'Agreed'],
  ['commit', 'Pledged'],
  ['commit-adj', 'Pledged'],
  ['commit-noun', 'Pledged'],
  ['announce', 'Pledged'],
  ['employ', 'Pledged'],
];

/** Which of two readings holds: a doubt beats a promise, a promise renewed beats a promise. */
const PRECEDENCE: readonly Status[] = ['Proposed', 'Intended', 'Reaffirmed', 'Agreed', 'Delivered', 'Pledged'];

const AGAIN = new Set(['à nouveau', 'toujours', 'again', 'encore']);
/** Verbs of duty and ability: what must, should or can be done is not promised. */
const DUTY = new Set(['devoir', 'falloir', 'must', 'should', 'ought', 'need', 'can', 'could', 'may', 'might', 'pouvoir']);
/** The reading of a predicate above, if it says anything of promises. A commitment that is somebody’s already is renewed. */
export function ofGovernor(frame: Frame): Status | null | undefined {
  if (frame.concepts.has('commit-noun') && !frame.verbal && frame.subjects.length > 0 && !frame.inherited)
    return isOthers(frame) ? 'Pledged' : 'Reaffirmed';
  if (isUnderWay(frame)) return 'Proposed';
  for (const [concept, status] of GOVERNORS) if (frame.concepts.has(concept)) return status;
  return undefined;
}

/** "Welcomes the pledge by Nigeria to …", "the commitments made by Poland to …": somebody else tells of it. */
const isOthers = (frame: Frame): boolean =>
  inSlot(frame, 'by').length > 0 ||
  frame.subjects.every((token) => token.index > frame.head.index && !inSlot(frame, 'of').some((argument) => argument.head === token)) ||
  ['welcome', 'thank'].some((concept) => frame.governor?.concepts.has(concept));

export const stronger = (a: Status | undefined, b: Status): Status =>
  a === undefined || PRECEDENCE.indexOf(b) < PRECEDENCE.indexOf(a) ? b : a;

/** Negated, asked, supposed or only due; of a noun, by the verb that holds it ("n’a pas l’intention de"). */
export const isHalted = (frame: Frame): boolean =>
  (!frame.verbal && frame.governor !== null && frame.governor.verbal && isDoubted(frame.governor)) || isDoubted(frame);

const isDoubted = (frame: Frame): boolean =>
  frame.negated ||
  frame.concepts.has('break-word') ||
  frame.hypothetical ||
  frame.question ||
  DUTY.has(frame.head.lemma) ||
  frame.modals.some((modal) => DUTY.has(modal));

/** "A pu livrer", "a dû fermer": what somebody could or had to do, told in the past, was done. */
const isManaged = (above: Frame, frame: Frame): boolean =>
  frame.governor === above && frame.link === 'control' && PAST.has(frame.tense) && DUTY.has(above.head.lemma) && !above.negated;

/** Status of a frame whose words give, fund or do something, from its tense and what stands above it; `plain` as in PledgeRule. */
export function stanceOf(frame: Frame, fallback?: Status, plain = false): Stance {
  if (isHalted(frame)) return null;
  const above = chainAbove(frame).filter((each) => !isManaged(each, frame));
  if (above.some((each) => affirmedBy(each) === undefined && (isHalted(each) || isGivenUp(each)))) return null;
  if (isThankedFor(frame)) return { status: 'Delivered', conditional: false };
  let status: Status | undefined;
  if (above.some(isAppeal)) return null;
  for (const each of [frame, ...above]) {
    const said = readingOf(each, frame, above);
    if (said === null && !(each === frame && (plain || isSchooling(frame)))) return null;
    if (said) status = stronger(status, isDoubtful(each) ? 'Proposed' : said);
  }
  const own = ofTense(frame, above, status);
  if (own === null) return status ? { status, conditional: false } : fallback ? { status: fallback, conditional: false } : null;
  return { status: status === undefined ? own : merge(status, own, frame), conditional: frame.tense === 'conditional' };
}

/** "Compte instruire 120 garde-côtes": to teach is no order, where it is to come. */
const isSchooling = (frame: Frame): boolean => frame.concepts.has('train') && isBound(frame);

/** "A renoncé à envoyer …", "stopped supplying …": what somebody no longer does is no promise to do it. */
const isGivenUp = (above: Frame): boolean => above.verbal && ['stop', 'forsake'].some((concept) => above.concepts.has(concept));

/** "Thanked Korea for having evacuated …", "a remercié la Corée d’avoir évacué …", "for hosting one million refugees". */
const isThankedFor = (frame: Frame): boolean => {
  const { governor, tense, modals } = frame;
  if (frame.concepts.has('commit') || !['thank', 'welcome'].some((concept) => governor?.concepts.has(concept))) return false;
  if (tense === 'progressive') return frame.link === 'adverbial' && !binds(frame);
  return tense === 'perfect' || (tense === 'infinitive' && modals.includes('avoir'));
};

/** A conditional that is no future in the past. */
const isDoubtful = (frame: Frame): boolean => frame.tense === 'conditional' && !futureInThePast(frame, chainAbove(frame));

function merge(status: Status, own: Status, frame: Frame): Status {
  if (own === 'Delivered' && status === 'Pledged' && frame.concepts.has('announce')) return 'Pledged';
  if (own === 'Delivered' && (status === 'Agreed' || status === 'Reaffirmed' || status === 'Pledged')) return status;
  return own === 'Pledged' ? status : stronger(status, own);
}

const REMAINING = new Set(['remain', 'stay', 'rester', 'demeurer']);
/** "Will remain", "restera déployé": what goes on. */
export const isStaying = ({ head, modals }: Frame): boolean => REMAINING.has(head.lemma) || modals.some((modal) => REMAINING.has(modal));

/** "4 million will enable UNICEF to provide …": what the money makes possible is done when it is spent. */
function ofEnabling({ tense }: Frame): Status | null {
  if (tense === 'future') return 'Pledged';
  return PAST.has(tense) || tense === 'progressive' ? 'Delivered' : null;
}

/** "Have offered 100 generators": an offer in English, where the French verb gives. */
const isTender = ({ concepts, tense, passive }: Frame): boolean => concepts.has('tender') && PAST.has(tense) && !passive;

/** "Pledged to adopt a law": what is still to be adopted is as firm as the promise to adopt it. */
const isAdopting = ({ concepts }: Frame): boolean => ['adopt', 'approve', 'sign'].some((concept) => concepts.has(concept));

/** "To have provided", "d’avoir fourni". */
const isDone = ({ modals }: Frame): boolean => modals.includes('have') || modals.includes('avoir');

/** What one predicate of a chain makes of a promise; one under way that goes on ("will keep working") is no mere plan. */
function readingOf(each: Frame, frame: Frame, above: readonly Frame[]): Status | null | undefined {
  if (each.concepts.has('offer') && (each !== frame || isTender(each))) return 'Proposed';
  if (each === above[0] && isGlad(each) && !frame.concepts.has('announce'))
    return PAST.has(each.tense) || isDone(frame) ? 'Delivered' : 'Pledged';
  const affirmed = each === frame ? undefined : affirmedBy(each);
  if (affirmed) return affirmed;
  if (each !== frame && (each.concepts.has('enable') || (each.concepts.has('help') && each.tense === 'future'))) return ofEnabling(each);
  if (
    each === frame &&
    (each.concepts.has('stand-ready') ||
      (isAdopting(each) && (each.tense === 'future' || (each.tense === 'infinitive' && above.length > 0))))
  )
    return undefined;
  if (each !== frame && each.concepts.has('instruct') && each.passive) return undefined;
  if (each.concepts.has('intend-noun') && each.governor?.concepts.has('reaffirm') && each.governor.objects.includes(each.head))
    return 'Reaffirmed';
  if (each.concepts.has('intend-noun') && above.some((one) => one.concepts.has('continue') && one.governor === each)) return undefined;
  if (each.concepts.has('keep-contact') && above.some((one) => one.concepts.has('agree'))) return undefined;
  if (isStaying(each)) return 'Reaffirmed';
  if (each === frame && above.length > 0 && frame.concepts.has('continue') && !frame.concepts.has('reaffirm')) return undefined;
  const goesOn = above.some((one) => one !== each && (one.tense === 'future' || one.concepts.has('continue')));
  return isUnderWay(each) && goesOn ? undefined : ofGovernor(each);
}

/** "Tents supplied by Sweden": a participle that says by whom tells what was given, unless what it describes is still to come. */
const isGivenBy = ({ tense, passive, subjects, governor, modals }: Frame): boolean =>
  tense === 'participle' && passive && subjects.length > 0 && (modals.some((modal) => ALREADY.has(modal)) || !isAheadOf(governor));

const isAheadOf = (governor: Frame | null): boolean =>
  [governor, governor?.governor].some((above) => AHEAD.some((concept) => above?.concepts.has(concept))) ||
  isToCome(governor) ||
  (isToCome(governor?.governor ?? null) && governor?.governor?.concepts.has('allot') === true);

/** "Has set aside 12 million": kept for somebody, and still to be given, unless some time ago. */
const isSetApart = (frame: Frame): boolean =>
  frame.concepts.has('set-apart') && !frame.modals.some((modal) => ALREADY.has(modal)) && inSlot(frame, 'since').length === 0;

const AHEAD = ['announce', 'add-self', 'propose', 'intend', 'approve', 'decide', 'include', 'welcome'] as const;
const isToCome = (frame: Frame | null): boolean => frame?.tense === 'future' || frame?.tense === 'conditional';

/** What tense alone says; null where it says nothing (infinitives, nouns). */
function ofTense(frame: Frame, above: readonly Frame[], status: Status | undefined): Status | null {
  if (frame.modals.some((modal) => AGAIN.has(modal)) && frame.tense === 'future') return 'Reaffirmed';
  if (shares(frame)) return ofTense(frame.governor, chainAbove(frame.governor), status);
  if (isGivenBy(frame)) return 'Delivered';
  if (continuesPast(frame)) return 'Delivered';
  if (frame.tense === 'future' || frame.tense === 'present' || frame.tense === 'progressive' || frame.tense === 'participle')
    return 'Pledged';
  if (frame.tense === 'conditional') return futureInThePast(frame, above) || status === 'Agreed' ? 'Pledged' : 'Proposed';
  if (PAST.has(frame.tense)) return isSetApart(frame) ? 'Pledged' : 'Delivered';
  const [over] = above;
  if (isBegun(frame)) return 'Delivered';
  return frame.tense === 'infinitive' && status === undefined && over && strives(over) && over.tense === 'future' ? 'Pledged' : null;
}

/** "Il a été convenu qu’il verserait", "avait fait savoir que … serait portée": a conditional under a verb of the past is a future. */
export const futureInThePast = (frame: Frame, above: readonly Frame[]): boolean =>
  above.some((each) => PAST.has(each.tense)) ||
  isTold(frame) ||
  (frame.link === 'complement' && frame.governor?.tense === 'infinitive' && PAST.has(frame.governor.governor?.tense ?? 'none'));

/** "Announced that …, and that India would gift …": the second clause that the tree hangs on the verb of telling itself. */
const isTold = ({ link, governor, subjects, inherited }: Frame): boolean =>
  link === 'coordinate' && governor !== null && PAST.has(governor.tense) && isReport(governor) && subjects.length > 0 && !inherited;

const REPORTING = ['announce', 'say', 'say-that', 'inform', 'add', 'reaffirm'] as const;
const isReport = (frame: Frame): boolean => REPORTING.some((concept) => frame.concepts.has(concept));
