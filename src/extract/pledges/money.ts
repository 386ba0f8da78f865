import type { Token } from '../../model/doc.ts';
import type { QuantityMention } from '../../model/value.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';
import { hasConcept } from './concept.ts';
import { COST, MAX_TO_COST } from './payers.ts';
import { sourceBehind, sumAt, sumBefore } from './sums.ts';

/** Less is a price or a rate ("un dollar pour deux dollars versés"), in units of any currency. */
const SMALLEST = 100;

/** Each amount of money with the nearest frame above it that may be a promise, or with its list item; amounts that none governs are left out. */
export function moneyByFrame(
  context: Context,
  chosen: ReadonlyMap<Frame, PledgeRule>,
  items: ReadonlyMap<number, { readonly frame: Frame }>,
): Map<Frame, QuantityMention[]> {
  const out = new Map<Frame, QuantityMention[]>();
  const given = new Map<number, Frame>();
  for (const frame of chosen.keys())
    for (const object of frame.objects) if (!given.has(object.index) || isOwn(frame)) given.set(object.index, frame);
  const claimed = claims(context, chosen);
  for (const [index, quantity] of context.doc.quantities.entries()) {
    if (isCompared(quantity, context.doc.quantities[index - 1], context)) continue;
    if (quantity.kind !== 'money' || quantity.currency === undefined || (quantity.max ?? quantity.min ?? 0) < SMALLEST) continue;
    if (!claimed.has(quantity) && isCost(quantity, context)) continue;
    const frame = claimed.get(quantity) ?? owner(quantity, context, chosen, given, items);
    if (!frame) continue;
    const list = out.get(frame);
    if (list) list.push(quantity);
    else out.set(frame, [quantity]);
  }
  return out;
}

const MEASURING = ['amount-to', 'be-worth'] as const;

/** "Le coût total du projet s’élève à 60 millions", "the cost of the project is 60 million": what something costs, whoever then pays a part of it. */
function isCost(quantity: QuantityMention, context: Context): boolean {
  const { tokens } = context.doc;
  const [figure] = context.positions.tokensIn(quantity);
  let told = false;
  for (let at = figure - 1; at >= 0 && figure - at <= MAX_TO_COST && tokens[at].sentence === tokens[figure]?.sentence; at--) {
    const token = tokens[at];
    if (token.upos === 'PUNCT' || (token.upos === 'VERB' && !hasConcept(token, MEASURING, context))) return false;
    if (token.upos === 'AUX' || (token.upos === 'VERB' && token.feats.VerbForm === 'Fin')) told = true;
    if (token.upos === 'NOUN' && hasConcept(token, COST, context) && !/^en$/iu.test(tokens[at - 1]?.form ?? '')) return told;
  }
  return false;
}

/** Sums that a predicate or noun is about, whatever other verb stands nearer to the figure ("built with $80 million in loans granted by …"). */
function claims(context: Context, chosen: ReadonlyMap<Frame, PledgeRule>): Map<QuantityMention, Frame> {
  const out = new Map<QuantityMention, Frame>();
  const promises = new Set([...chosen.keys()].map(({ head }) => head));
  const isSilent = (noun: Token): boolean => !promises.has(noun);
  for (const [frame, rule] of chosen)
    for (const token of [
      ...(rule.sums?.(frame, context) ?? []),
      ...(rule.things?.(frame, context) ?? (isOwn(frame) ? frame.objects.filter(isSilent) : [])),
    ]) {
      const sum = sumAt(token, context) ?? sumBefore(token, context);
      if (sum) out.set(sum.quantity, frame);
    }
  return out;
}

const EQUAL_BEFORE =
  /(?<!\p{L})(soit|i\.e\.|equivalent to|équivalant à|or)\s*(environ|quelque|près de|un peu|(?:un peu )?(?:plus|moins) d[e’'u]|l[’']équivalent de|about|approximately|some|around|just|(?:just |a little )?(?:over|under))?\s*$/iu;
const BRACKET = /^[\s(]*$/;
const THAN_BEHIND = /^\s*(de plus|de moins|more|less)\s+(que|qu['’]|than)/i;
const SHORT_BEFORE = /(short of|out of|sur (les|un total de)|compared with)\s+(the|an?)?\s*$/i;

/** "Up from 20 million", "an increase from its previous pledge of 100 million", "en hausse par rapport aux 5 millions": what was given before. */
const RISEN_BEFORE =
  /(?<!\p{L})(?:(?:up|down|increased?|rise|raised|decrease|drop|jump|leap|climb|step up) from|increase (?:on|over)|(?:bond|hausse) depuis|par rapport (?:à|aux?))\s+(?:[\p{L}’'-]+\s+){0,5}$/iu;

/** "12 millions contre 8 millions l’an dernier": right before the figure; "la lutte contre la faim avec 4 millions" fights. */
const AGAINST_BEFORE = /(?<!\p{L})contre\s+(?:(?:les|quelque|environ|seulement|près de|plus de|moins de|à peine)\s+)?$/iu;

/** "From 5 million to 8 million". */
const FROM_BEFORE = /(?<!\p{L})(?:from|de)\s+$/iu;
const TO_BEHIND = /^\s*(?:to|à)\s+(?:[€$£]|\p{Lu}{2,3}\s?\$?)?\s?\d/u;

/** The same sum in another currency ("soit 78 milliards de francs CFA"), or one that it is measured against. */
export function isCompared(quantity: QuantityMention, before: QuantityMention | undefined, { doc }: Context): boolean {
  const ahead = doc.text.slice(Math.max(0, quantity.start - 60), quantity.start);
  if (
    THAN_BEHIND.test(doc.text.slice(quantity.end, quantity.end + 20)) ||
    SHORT_BEFORE.test(ahead) ||
    RISEN_BEFORE.test(ahead) ||
    AGAINST_BEFORE.test(ahead) ||
    (FROM_BEFORE.test(ahead) && TO_BEHIND.test(doc.text.slice(quantity.end, quantity.end + 12)))
  )
    return true;
  if (before?.kind !== 'money' || before.end >= quantity.start) return false;
  const between = doc.text.slice(before.end, quantity.start);
  return (
    !/[.;]\s/.test(between) &&
    (EQUAL_BEFORE.test(between) || (before.currency !== quantity.currency && BRACKET.test(between) && between.includes('(')))
  );
}

/** A clause of the noun itself ("les 16 millions que Berne a fournis") tells more of it than the verb above. */
const isOwn = (frame: Frame): boolean => (frame.link === 'relative' || frame.link === 'participle') && frame.subjects.length > 0;

function owner(
  quantity: QuantityMention,
  context: Context,
  chosen: ReadonlyMap<Frame, PledgeRule>,
  given: ReadonlyMap<number, Frame>,
  items: ReadonlyMap<number, { readonly frame: Frame }>,
): Frame | undefined {
  const head = context.positions.headOf(quantity);
  if (!head) return undefined;
  const item = items.get(head.sentence)?.frame;
  if (item) return item;
  for (const token of [head, ...context.clauses.tree.ancestors(head)]) {
    const giver = given.get(token.index);
    if (giver) return giver;
    const frame = context.clauses.at(token.index);
    if (frame && chosen.has(frame) && !isPaidFor(frame, head, quantity, context)) return frame;
  }
  return before(head, context, chosen);
}

/** "With 12 million euros from Japan, UNICEF will build …": money that somebody else gave pays for what is done. */
const isPaidFor = (frame: Frame, head: Token, quantity: QuantityMention, context: Context): boolean =>
  inSlot(frame, 'with', 'means').some((argument) => argument.head === head) &&
  sourceBehind(quantity, context).some((giver) => !context.resolver.resolveAll(frame.subjects).includes(giver));

/** Where the tree leads nowhere: the last promise before the amount in its clause. */
function before(head: Token, context: Context, chosen: ReadonlyMap<Frame, unknown>): Frame | undefined {
  for (let at = head.index - 1; at >= context.doc.sentences[head.sentence].first; at--) {
    if (context.doc.tokens[at].form === ';') return undefined;
    const frame = context.clauses.at(at);
    if (frame && chosen.has(frame)) return frame;
    if (frame?.verbal && frame.subjects.length > 0 && !frame.inherited) return undefined;
  }
  return undefined;
}

/** Between two sums of one list, with whom the first comes from or goes to ("3 million from Japan, 2 million from Sweden"). */
const JOINED =
  /^\s*(?:,?\s*(?:and|et|ainsi que)?|(?:from|to|de|du|des|d['’]|à|au|aux)[^,;.:()]{2,50}(?:,\s*(?:and|et)?|\s(?:and|et|ainsi que)))\s*$/iu;

/** Of the amounts below a frame, those that are given; where none is an object, all of them. Rates and shares on side phrases are not. */
export function central(frame: Frame, money: readonly QuantityMention[], context: Context): readonly QuantityMention[] {
  if (money.length < 2) return money;
  const { tokens } = context.doc;
  const given = [...frame.objects, ...inSlot(frame, 'amount', 'of', 'bare').map((argument) => argument.head)];
  const within = money.filter((quantity) =>
    given.some((token) => {
      const [left, right] = context.clauses.tree.edges(token.index);
      return tokens[left].start <= quantity.start && quantity.end <= tokens[right].end;
    }),
  );
  if (within.length === 0) return money;
  const listed = new Set(within);
  for (const quantity of money) {
    const before = money[money.indexOf(quantity) - 1];
    if (before && listed.has(before) && JOINED.test(context.doc.text.slice(before.end, quantity.start))) listed.add(quantity);
  }
  return money.filter((quantity) => listed.has(quantity));
}
