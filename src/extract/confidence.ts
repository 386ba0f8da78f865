import { readTable } from '../lexicon/tsv.ts';
import type { EventFact, PledgeFact } from '../model/facts.ts';

/**
 * How much of a fact the text gives. `full`: an event with a date and somebody in it, a pledge with an amount or things; `partial`: else.
 * Facts that are full are right more often, whatever the rule.
 */
export type Completeness = 'full' | 'partial';

export const completenessOfEvent = (event: EventFact): Completeness =>
  event.date !== null && event.participations.length > 0 ? 'full' : 'partial';

export const completenessOfPledge = (pledge: PledgeFact): Completeness =>
  pledge.amount !== null || pledge.items.length > 0 ? 'full' : 'partial';

/** A rule with few readings counts as this many readings of the average rule besides. */
const PRIOR = 8;

type Share = (rule: string, completeness: Completeness) => number;
let loaded: Share | undefined;

/** The share of right readings, by rule and completeness, from data/confidence.tsv: counted on texts with known facts, smoothed. */
function shares(): Share {
  if (loaded) return loaded;
  const counts = new Map<string, { right: number; all: number }>();
  const totals: Record<string, { right: number; all: number }> = { full: { right: 0, all: 0 }, partial: { right: 0, all: 0 } };
  for (const row of readTable('confidence.tsv')) {
    const [right, wrong] = [Number(row.right), Number(row.wrong)];
    counts.set(`${row.rule} ${row.completeness}`, { right, all: right + wrong });
    totals[row.completeness].right += right;
    totals[row.completeness].all += right + wrong;
  }
  const average = (completeness: Completeness): number => (totals[completeness].right + 1) / (totals[completeness].all + 2);
  loaded = (rule, completeness) => {
    const { right, all } = counts.get(`${rule} ${completeness}`) ?? { right: 0, all: 0 };
    return Math.round((100 * (right + PRIOR * average(completeness))) / (all + PRIOR)) / 100;
  };
  return loaded;
}

/** Gives every event, its participations, and every pledge the share of such readings that was right when they were counted. */
export function setConfidence(events: readonly EventFact[], pledges: readonly PledgeFact[]): void {
  const share = shares();
  for (const event of events) {
    event.confidence = share(event.rule, completenessOfEvent(event));
    for (const part of event.participations) part.confidence = event.confidence;
  }
  for (const pledge of pledges) pledge.confidence = share(pledge.rule, completenessOfPledge(pledge));
}
