import type { Status } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';

/** How firmly something is promised, or why it is no promise. */
export type Stance = { readonly status: Status; readonly conditional: boolean } | null;

/** What a predicate above the giving verb makes of it; null: no promise at all. */
const GOVERNORS: readonly (readonly [string, Status | null])[] = [
  ['need', null],
  ['urge', null],
  ['ask', null],
  ['refuse', null],
  ['welcome', null],
  ['thank', null],
  ['condemn', null],
  ['enable', null],
  ['propose', 'Proposed'],
  ['stand-ready', 'Proposed'],
  ['intend', 'Intended'],
  ['intend-noun', 'Intended'],
  ['reaffirm', 'Reaffirmed'],
  ['continue', 'Reaffirmed'],
  ['agree', 'Agreed'],
  ['decide', 'Agreed'],
  ['approve', 'Agreed'],
  ['adopt', 'Agreed'],
  ['sign', 'Agreed'],
  ['commit', 'Pledged'],
  ['commit-noun', 'Pledged'],
  ['announce', 'Pledged'],
];

/** Which of two readings holds: a doubt beats a promise, a promise renewed beats a promise. */
const PRECEDENCE: readonly Status[] = ['Proposed', 'Intended', 'Reaffirmed', 'Agreed', 'Delivered', 'Pledged'];

const AGAIN = new Set(['à nouveau', 'toujours', 'again', 'encore']);
/** Verbs of duty and ability: what must, should or can be done is not promised. */
const DUTY = new Set(['devoir', 'falloir', 'must', 'should', 'ought', 'need', 'can', 'could', 'may', 'might', 'pouvoir']);
const FACTS = new Set<Frame['tense']>(['perfect', 'past']);
const CHAIN = new Set<Frame['link']>(['control', 'complement', 'participle', 'coordinate']);
const MAX_CHAIN = 5;

/** The reading of a predicate above, if it says anything of promises. */
function ofGovernor(frame: Frame): Status | null | undefined {
  for (const [concept, status] of GOVERNORS) if (frame.concepts.has(concept)) return status;
  return undefined;
}

const stronger = (a: Status | undefined, b: Status): Status => (a === undefined || PRECEDENCE.indexOf(b) < PRECEDENCE.indexOf(a) ? b : a);

/** True for a complement, or an infinitive below a noun ("engagement à verser"); a participle only describes. */
const bears = (frame: Frame): boolean =>
  CHAIN.has(frame.link) && (frame.link !== 'participle' || frame.tense === 'infinitive' || frame.tense === 'progressive');

/** The predicates above that bear on a frame, nearest first. A side clause ("afin de", "pour") carries no promise of its own. */
export function chainAbove(frame: Frame): Frame[] {
  const out: Frame[] = [];
  let at: Frame | null = frame;
  for (let steps = 0; at?.governor && bears(at) && steps < MAX_CHAIN; steps++) {
    if (at.link !== 'coordinate') out.push(at.governor);
    at = at.governor;
  }
  return out;
}

/** Status of a frame whose words give, fund or do something, from its tense and what stands above it. */
export function stanceOf(frame: Frame, fallback?: Status): Stance {
  if (frame.negated || frame.question || frame.hypothetical) return null;
  const above = chainAbove(frame);
  if (above.some((each) => each.negated || each.hypothetical || each.question || DUTY.has(each.head.lemma))) return null;
  if (frame.modals.some((modal) => DUTY.has(modal))) return null;
  let status: Status | undefined;
  for (const each of [frame, ...above]) {
    const said = ofGovernor(each);
    if (said === null) return null;
    if (said !== undefined) status = stronger(status, each.tense === 'conditional' ? 'Proposed' : said);
  }
  const own = ofTense(frame, above, status);
  if (own === null) return status ? { status, conditional: false } : fallback ? { status: fallback, conditional: false } : null;
  return { status: status === undefined ? own : merge(status, own, frame), conditional: frame.tense === 'conditional' };
}

function merge(status: Status, own: Status, frame: Frame): Status {
  if (own === 'Delivered' && status === 'Pledged' && frame.concepts.has('announce')) return 'Pledged';
  if (own === 'Delivered' && (status === 'Agreed' || status === 'Reaffirmed' || status === 'Pledged')) return status;
  return own === 'Pledged' ? status : stronger(status, own);
}

/** What tense alone says; null where it says nothing (infinitives, nouns). */
function ofTense(frame: Frame, above: readonly Frame[], status: Status | undefined): Status | null {
  if (frame.modals.some((modal) => AGAIN.has(modal)) && frame.tense === 'future') return 'Reaffirmed';
  if (frame.tense === 'future' || frame.tense === 'present' || frame.tense === 'progressive' || frame.tense === 'participle')
    return 'Pledged';
  if (frame.tense === 'conditional') return futureInThePast(above) || status === 'Agreed' ? 'Pledged' : 'Proposed';
  if (FACTS.has(frame.tense)) return 'Delivered';
  return null;
}

/** "Il a été convenu qu’il verserait": a conditional under a verb of the past is a future. */
const futureInThePast = (above: readonly Frame[]): boolean => above.some((each) => FACTS.has(each.tense));
