import type { Sentence, Token } from '../../model/doc.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';
import { isCounted, isGiven } from './scope.ts';

/** How many sentences a list may hold before its lead-in is given up. */
const MAX_ITEMS = 60;
const RELATIVE = /^(que|qu['’]|qui|dont|où|auxquel(le)?s|auquel|laquelle|lequel|which|that|who)$/i;

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
  let before: [Frame, PledgeRule] | undefined;
  let whole = false;
  let age = 0;
  for (const sentence of context.doc.sentences) {
    const own = ofSentence.get(sentence.index) ?? [];
    if (sentence.kind !== 'item') {
      const leads = endsWithColon(sentence, context);
      lead = leads ? (own[own.length - 1] ?? before) : undefined;
      whole = own.length === 0;
      before = own[own.length - 1];
      age = 0;
      continue;
    }
    if (!lead || age++ > MAX_ITEMS || own.some(([frame]) => frame.verbal && frame.subjects.length > 0 && !frame.inherited)) continue;
    const frame = borrowed(lead[0], sentence, context);
    if (!frame) continue;
    bySentence.set(sentence.index, { frame, rule: lead[1] });
    if (!whole) leads.add(lead[0]);
  }
  return { bySentence, leads };
}

const endsWithColon = (sentence: Sentence, context: Context): boolean =>
  context.doc.text.slice(sentence.start, sentence.end).trimEnd().endsWith(':');

/** The first noun of an item, unless a clause of its own holds it. */
function nounOf(sentence: Sentence, context: Context): Token | undefined {
  let noun: Token | undefined;
  for (const token of context.doc.tokens.slice(sentence.first, sentence.last)) {
    if (RELATIVE.test(token.form)) break;
    if ((token.upos === 'VERB' || token.upos === 'AUX') && token.feats.VerbForm === 'Fin') return undefined;
    if (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'SYM') {
      noun ??= token;
      if (isGiven(token, context) || isCounted(token, context)) return token;
    }
  }
  return noun;
}

function borrowed(lead: Frame, sentence: Sentence, context: Context): Frame | null {
  const head = nounOf(sentence, context);
  if (!head) return null;
  return {
    ...lead,
    head,
    objects: context.clauses.tree.conjuncts(head),
    recipients: [],
    args: itemArguments(sentence, head, context),
  };
}

/** Every phrase of an item hangs on what it gives, however the tree has it. */
function itemArguments(sentence: Sentence, head: Token, context: Context): Frame['args'] {
  const out: Frame['args'][number][] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    if (RELATIVE.test(context.doc.tokens[at].form)) break;
    for (const argument of context.clauses.argumentsOf(at))
      if (argument.head.index > head.index && argument.slot !== 'of') out.push(argument);
  }
  return out;
}
