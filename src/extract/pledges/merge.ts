import type { Entity } from '../../model/entity.ts';
import type { PledgeFact } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import { addEvidence } from '../evidence.ts';
import type { Draft } from './index.ts';

const sameSet = (a: readonly Entity[], b: readonly Entity[]): boolean => a.length === b.length && a.every((each) => b.includes(each));
const key = (pledge: PledgeFact): string => (pledge.amount ? `${pledge.amount.min}..${pledge.amount.max} ${pledge.amount.currency}` : '');
const things = (pledge: PledgeFact): string => pledge.items.map((item) => `${item.quantity} ${item.what.toLowerCase()}`).join('|');

/** One promise said twice (a headline, "today’s announcement"): same pledgers, same amount or things, compatible receivers. */
function isSame(a: PledgeFact, b: PledgeFact, inHeading: ReadonlySet<PledgeFact>): boolean {
  if (!sameSet(a.pledgers, b.pledgers) || a.kind !== b.kind || key(a) !== key(b)) return false;
  if (a.amount && (inHeading.has(a) || inHeading.has(b))) return true;
  const receivers = a.beneficiaries.length === 0 || b.beneficiaries.length === 0 || sameSet(a.beneficiaries, b.beneficiaries);
  if (!receivers) return false;
  if (a.amount) return a.status === b.status || (a.status !== 'Delivered' && b.status !== 'Delivered');
  return a.kind === 'Political' ? a.status === b.status : things(a) === things(b) && a.purpose === b.purpose;
}

/** Joins repetitions; the naming with more in it lends its details. */
export function mergePledges(drafts: readonly Draft[], context: Context): Draft[] {
  const kept: Draft[] = [];
  const inHeading = new Set(drafts.filter((each) => context.doc.sentences[each.frame.head.sentence].kind === 'heading').map((each) => each.pledge));
  for (const next of drafts) {
    const known = kept.find((each) => isSame(each.pledge, next.pledge, inHeading));
    if (!known) {
      kept.push(next);
      continue;
    }
    for (const span of next.pledge.evidence) addEvidence(known.pledge.evidence, span);
    if (known.pledge.beneficiaries.length === 0 || inHeading.has(known.pledge)) known.pledge.beneficiaries = next.pledge.beneficiaries;
  }
  return kept;
}
