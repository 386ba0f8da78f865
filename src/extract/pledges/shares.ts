import type { Sentence, Span, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { PledgeFact } from '../../model/facts.ts';
import type { QuantityMention } from '../../model/value.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { annotationsIn } from '../reference/mentions.ts';
import type { PledgeRule } from '../rule.ts';
import { share as rule } from '../rules/pledges/share.ts';
import { bracketedParts } from './bracketed-shares.ts';
import { hasConcept } from './concept.ts';
import { dueOf, dueWithin, timesWithin } from './due.ts';
import type { Draft } from './index.ts';
import { amountOf } from './items.ts';
import { leadOf } from './paragraphs.ts';
import { channelAt, FILLERS, type Link, linkAfter } from './share-links.ts';
import { entitiesFrom, entityFrom, frontedState, servedWithin } from './share-parties.ts';
import { isOver, totalOf } from './share-totals.ts';

const JOINTS = new Set([',', ';', ':', '(', '–', '-', '•', '*', '—', 'et', 'and', 'dont', 'including', 'notamment', 'which', 'while']);
const MAX_FILLERS = 4;
const MAX_RIGHT = 16;
/** A bare figure from here on is a sum whose currency the total tells ("3 millions iront au CICR"). */
const LEAST_BARE = 10_000;
const CONFIDENCE = 0.65;

/** A piece of a total: "20 millions seront réservés à …", "dont 5 millions pour …", "13 millions de la Facilité …". */
export interface Part {
  readonly quantity: QuantityMention | null;
  readonly start: Token;
  readonly link: Link['link'];
  /** The first token of whom or what it goes to, or comes from. */
  readonly object: Token | undefined;
  readonly span: Span;
  /** The sentence where the total must stand, if only that makes the words a part of it. */
  readonly within?: number;
  /** Of a list, what all its parts come to, and how many sentences before it the total may stand. */
  readonly sum?: number;
  readonly reach?: number;
}

/**
 * Adds the parts of totals promised before, whatever the tree makes of their clauses: pledger, firmness and receivers are those of the
 * total where the part names no others. Readings of the same words by other rules give way.
 */
export function withShares(drafts: readonly Draft[], chosen: ReadonlyMap<Frame, unknown>, context: Context): Draft[] {
  let kept = [...drafts];
  const parts = partsOf(context);
  const taken = timesWithin(
    parts.map(({ span }) => span),
    context,
  );
  for (const each of parts) {
    const total = totalOf(each, kept, context);
    if (!total) continue;
    const over = kept.filter((draft) => draft !== total && isOver(draft, each));
    const made = draftOf(each, total, rule, context);
    const { status } = total.pledge;
    made.pledge.due = dueWithin(each.span, status, context) ?? total.pledge.due ?? dueOf(total.frame, status, chosen, context, taken);
    kept = kept.filter((draft) => !over.includes(draft));
    keepOwn(total.pledge, each.span, context);
    const at = kept.findIndex((draft) => draft.frame.head.start > each.span.start);
    kept.splice(at < 0 ? kept.length : at, 0, made);
  }
  return kept;
}

/** "18 million for the Sahel, including 5 million for Mali": whoever is named in the words of a part alone does not receive the total. */
function keepOwn(total: PledgeFact, { start, end }: Span, { doc }: Context): void {
  const [own] = total.evidence;
  if (start < own.start || end > own.end) return;
  const inside = new Set<Entity>();
  const outside = new Set<Entity>();
  for (const mention of annotationsIn(doc.mentions, own)) (mention.start >= start ? inside : outside).add(mention.entity);
  total.beneficiaries = total.beneficiaries.filter((entity) => !inside.has(entity) || outside.has(entity));
}

function partsOf(context: Context): Part[] {
  const { tokens, sentences, quantities } = context.doc;
  const out: Part[] = [];
  for (const quantity of quantities) {
    if (quantity.kind !== 'money' && (quantity.kind !== 'count' || (quantity.max ?? quantity.min ?? 0) < LEAST_BARE)) continue;
    const [first, last] = context.positions.tokensIn(quantity);
    if (first < last) add(out, first, last, quantity, context);
  }
  for (const sentence of sentences)
    for (let at = sentence.first; at < sentence.last; at++)
      if (hasConcept(tokens[at], ['noun-remainder'], context)) add(out, at, at + 1, null, context);
  const known = new Set(out.map(({ quantity }) => quantity));
  out.push(...bracketedParts(context, (item) => leadOf(item, context)).filter(({ quantity }) => !known.has(quantity)));
  return out.sort((a, b) => a.start.index - b.start.index);
}

/** Takes a figure, or a word for the rest, as a part where the words around it join it to whom it goes to, or comes from. */
function add(out: Part[], first: number, last: number, quantity: QuantityMention | null, context: Context): void {
  const { tokens } = context.doc;
  const sentence = context.doc.sentences[tokens[first].sentence];
  if (!isOpen(first, sentence.first, context)) return;
  const whole = beyondWhole(last, sentence.last, context);
  const found = linkAfter(whole, sentence.last, context) ?? ofWhole(first, last, sentence.last, context);
  const rest = isRest(first, context);
  const gapped = found?.link !== 'allot' && whole === last && !rest && !follows(out, first, sentence, context);
  if (!found || (found.bare && quantity === null)) return;
  const within = gapped && found.link === 'towards' ? totalSentence(quantity, tokens[first - 1], sentence, context) : undefined;
  if (gapped && within === undefined && !(found.link === 'from' && tokens[last].upos === 'VERB')) return;
  const end = endOf(Math.max(found.at, last - 1), sentence.last, context);
  out.push({
    quantity,
    start: tokens[first],
    link: found.link,
    object: tokens[found.at + 1],
    span: { start: tokens[first].start, end: tokens[end].end },
    within,
    ...(rest ? { reach: REST_REACH } : {}),
  });
}

/** "13 million: 10 million to Mozambique …", "14 millions : – 10 millions au PAM": where the total of a figure that no word joins to it must stand. */
function totalSentence(
  quantity: QuantityMention | null,
  before: Token | undefined,
  sentence: Sentence,
  context: Context,
): number | undefined {
  if (quantity?.kind === 'count' || LEADS.has(before?.form ?? '')) return sentence.index;
  return sentence.kind === 'item' ? leadOf(sentence.index, context) : undefined;
}

/** Signs that open the parts of a total. */
const LEADS = new Set([':', '(', '–', '—']);

const OF = new Set(['of', 'de', "d'", 'd’']);
const WHOLES = ['fund-noun', 'give-noun', 'gift-noun', 'noun-money', 'noun-container'] as const;
const MAX_WHOLE = 4;

/** "Of which", "d’entre eux", "of that sum": the token behind what names the whole, or the place itself. */
function beyondWhole(last: number, to: number, context: Context): number {
  const { tokens } = context.doc;
  if (!OF.has(tokens[last]?.form.toLowerCase() ?? '')) return last;
  for (let at = last + 1; at < to && at - last <= MAX_WHOLE; at++) {
    if (hasConcept(tokens[at], WHOLES, context)) return at + 1;
    const next = tokens[at + 1];
    const isDeterminer = next !== undefined && next.upos === 'NOUN';
    if (tokens[at].upos === 'PRON' && !isDeterminer) return at + 1;
    if (!FILLERS.has(tokens[at].upos) && tokens[at].upos !== 'PRON') return last;
  }
  return last;
}

/** True where the words before the figure begin a clause or join it to the one before. */
function isOpen(first: number, from: number, context: Context): boolean {
  const { tokens } = context.doc;
  for (let at = first - 1, count = 0; at >= from && count < MAX_FILLERS; at--, count++) {
    if (JOINTS.has(tokens[at].form.toLowerCase()) || hasConcept(tokens[at], ['include'], context)) return true;
    if (!OPENERS.has(tokens[at].upos) && !hasConcept(tokens[at], REST, context)) return false;
  }
  return first === from || first - 1 === from || isRest(first, context);
}

const OPENERS = new Set(['DET', 'ADV', 'ADP']);
const REST = ['remaining', 'noun-remainder'] as const;
const MAX_REST = 2;
/** Sentences between a total and what is left of it, which is told behind all that is taken out. */
const REST_REACH = 6;

/** "The remaining 3 million", "the balance of 5 million": what a total leaves over. */
const isRest = (first: number, context: Context): boolean =>
  context.doc.tokens.slice(Math.max(0, first - MAX_REST), first).some((token) => hasConcept(token, REST, context));

const SINCE = new Set(['since', 'depuis', 'over', 'sur', 'this']);

/** "…, including roughly 34 billion since the invasion": a part of the whole by its time. */
function ofWhole(first: number, last: number, to: number, { doc: { tokens } }: Context): Link | undefined {
  const named = tokens.slice(Math.max(0, first - MAX_FILLERS), first).some((token) => /^(including|dont|notamment)$/i.test(token.form));
  return named && last < to && SINCE.has(tokens[last].form.toLowerCase()) ? { link: 'towards', at: last } : undefined;
}

/** True where a part before it in the sentence, a verb or word of including, or the lead-in of a list makes a bare "3 million for …" one. */
function follows(before: readonly Part[], first: number, sentence: Sentence, context: Context): boolean {
  const { tokens, sentences } = context.doc;
  if (before.some((each) => each.start.sentence === sentence.index)) return true;
  for (let at = first - 1; at >= sentence.first; at--) {
    if (hasConcept(tokens[at], ['include'], context) || /^(dont|including|notamment)$/i.test(tokens[at].form)) return true;
    if (tokens[at].form === ';') return false;
  }
  if (sentence.kind !== 'item') return false;
  const lead = leadOf(sentence.index, context);
  return tokens.slice(sentences[lead].first, sentences[lead].last).some((token) => hasConcept(token, ['include'], context));
}

function endOf(from: number, to: number, context: Context): number {
  const { tokens } = context.doc;
  let at = from;
  while (at + 1 < to && at - from < MAX_RIGHT) {
    const next = tokens[at + 1];
    if (/^[,;:.!?()»”]$/.test(next.form)) break;
    if (next.upos === 'CCONJ' && (context.quantityAt(tokens[at + 2]) || (tokens[at + 2] && tokens[at + 2].upos === 'DET'))) break;
    at++;
  }
  return at;
}

/** Whom a part is for: by the words behind its preposition, those deeper in its words, else the state that its sentence opens with. */
function receiversOf({ link, object, span, start, sum }: Part, context: Context): Entity[] {
  if (!object || link === 'from') return [];
  const near = entitiesFrom(object, context, sum !== undefined);
  if (near.length > 0) return near;
  const paid = paidWithin(object, span, context);
  if (paid.length > 0) return paid;
  const deeper = servedWithin(span, start, context);
  return deeper.length > 0 ? deeper : frontedState(start, context);
}

/** "5 million for food through UNICEF": the body that pays a part out. */
function paidWithin({ index }: Token, { end }: Span, context: Context): Entity[] {
  const { tokens, sentences } = context.doc;
  for (let at = index; at < tokens.length && tokens[at].start < end; at++) {
    const channel = channelAt(at, sentences[tokens[at].sentence].last, context);
    if (channel !== undefined) return entitiesFrom(tokens[channel + 1], context, false);
  }
  return [];
}

function draftOf(each: Part, total: Draft, by: PledgeRule, context: Context): Draft {
  const { quantity, link, object, span } = each;
  const whole = total.pledge;
  const named = receiversOf(each, context);
  const source = object && link === 'from' ? entityFrom(object, context) : undefined;
  const amount = quantity ? { ...amountOf(quantity), currency: quantity.currency ?? whole.amount?.currency ?? '' } : null;
  return {
    frame: { ...total.frame, head: object ?? total.frame.head },
    rule: by,
    whole: total,
    pledge: {
      ...whole,
      pledgers: source ? [source] : whole.pledgers,
      beneficiaries: named.length > 0 && !named.some((entity) => whole.pledgers.includes(entity)) ? named : whole.beneficiaries,
      kind: 'Financial',
      amount,
      items: [],
      evidence: [span],
      rule: by.id,
      confidence: CONFIDENCE,
    },
  };
}
