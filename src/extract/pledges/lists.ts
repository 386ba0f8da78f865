import type { Sentence } from '../../model/doc.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';

/** How many sentences a list may hold before its lead-in is given up. */
const MAX_ITEMS = 60;

/**
 * "Le Canada consacrera : – 80 millions à …; – 4 millions à …": each item without a promise of its own borrows the verb and the subject of
 * the lead-in. Returns the borrowed frames by item sentence, and the lead-ins that their items replace.
 */
export function itemFrames(
  context: Context,
  chosen: ReadonlyMap<Frame, PledgeRule>,
): { bySentence: Map<number, { frame: Frame; rule: PledgeRule }>; leads: Set<Frame> } {
  const bySentence = new Map<number, { frame: Frame; rule: PledgeRule }>();
  const leads = new Set<Frame>();
  const ofSentence = new Map<number, [Frame, PledgeRule][]>();
  for (const [frame, rule] of chosen) ofSentence.set(frame.head.sentence, [...(ofSentence.get(frame.head.sentence) ?? []), [frame, rule]]);
  let lead: [Frame, PledgeRule] | undefined;
  let age = 0;
  for (const sentence of context.doc.sentences) {
    const own = ofSentence.get(sentence.index) ?? [];
    if (sentence.kind !== 'item') {
      lead = endsWithColon(sentence, context) ? own[own.length - 1] : undefined;
      age = 0;
      continue;
    }
    if (!lead || age++ > MAX_ITEMS || own.length > 0) continue;
    const frame = borrowed(lead[0], sentence, context);
    if (!frame) continue;
    bySentence.set(sentence.index, { frame, rule: lead[1] });
    leads.add(lead[0]);
  }
  return { bySentence, leads };
}

const endsWithColon = (sentence: Sentence, context: Context): boolean =>
  context.doc.text.slice(sentence.start, sentence.end).trimEnd().endsWith(':');

function borrowed(lead: Frame, sentence: Sentence, context: Context): Frame | null {
  const root = context.doc.tokens.slice(sentence.first, sentence.last).find((token) => token.head < 0);
  if (!root || root.upos === 'VERB' || root.upos === 'PUNCT') return null;
  return {
    ...lead,
    head: root,
    objects: context.clauses.tree.conjuncts(root),
    recipients: [],
    args: context.clauses.argumentsOf(root.index),
  };
}
