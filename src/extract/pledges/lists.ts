import type { Sentence, Span, Token } from '../../model/doc.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';
import { listed } from '../rules/pledges/listed.ts';
import { binds } from './chain.ts';
import { GOODS, hasConcept } from './concept.ts';
import { isOfSupport } from './donor.ts';
import { isLaw, isProceeding, itemArguments, nounOf } from './nouns-of-items.ts';
import { giverOfItem } from './openers.ts';
import { ofNoun } from './parties.ts';
import { isCounted } from './scope.ts';
import { isRunInHeading } from './themes-of-items.ts';
import { foretells } from './to-follow.ts';
import { isPassed, isPosting, opensWithPerson } from './unpromised.ts';

/** How many sentences a list may hold before its lead-in is given up. */
const MAX_ITEMS = 60;

/** A predicate that an item borrows, with its rule. */
export interface Borrowed {
  readonly frame: Frame;
  readonly rule: PledgeRule;
}

/** The promises of lists. */
export interface Lists {
  /** Borrowed predicates by the sentence of their item. */
  readonly bySentence: ReadonlyMap<number, Borrowed>;
  /** Lead-ins that their items replace. */
  readonly leads: ReadonlySet<Frame>;
  /** The words of the items that a predicate was borrowed for. */
  readonly spans: ReadonlyMap<Frame, readonly Span[]>;
}

interface Lead extends Borrowed {
  readonly sentence: Sentence;
  /** Its own words promise, and the items say what. */
  readonly replaced: boolean;
  readonly items: (Borrowed & { readonly sentence: Sentence })[];
}

type RuleOf = (frame: Frame) => PledgeRule | undefined;

/**
 * "Le Canada consacrera : – 80 millions à …; – 4 millions à …": each item without a promise of its own borrows the verb and the subject of
 * the lead-in. "They agreed to: – open …; – double …" binds the verbs of its items, and "these measures include: – 40 millions to …" tells
 * that they are promised. Items that only name goods are the things of one promise.
 */
export function itemFrames(context: Context, chosen: ReadonlyMap<Frame, PledgeRule>, ruleOf: RuleOf): Lists {
  const ofSentence = new Map<number, [Frame, PledgeRule][]>();
  for (const [frame, rule] of chosen) ofSentence.set(frame.head.sentence, [...(ofSentence.get(frame.head.sentence) ?? []), [frame, rule]]);
  const all: Lead[] = [];
  let lead: Lead | undefined;
  let before: [Frame, PledgeRule] | undefined;
  let age = 0;
  for (const sentence of context.doc.sentences) {
    const own = ofSentence.get(sentence.index) ?? [];
    const leads = endsWithColon(sentence, context) || foretells(sentence, context);
    if (lead && sentence.kind === 'heading' && !leads && foretells(context.doc.sentences[lead.frame.head.sentence], context)) continue;
    if (sentence.kind !== 'item' || (leads && context.clauses.inSentence(sentence.index).some((frame) => frame.verbal))) {
      lead = leads ? leadOf(sentence, own, before, context) : undefined;
      if (lead) all.push(lead);
      before = own[own.length - 1];
      age = 0;
      continue;
    }
    if (!lead || age++ > MAX_ITEMS || own.some(([frame]) => isOwn(frame) && !describes(frame)) || isPosting(sentence, context)) continue;
    if (opensWithPerson(sentence, context)) continue;
    if (isPassed(lead.frame, nounOf(sentence, context), context) || comesFrom(sentence, context)) continue;
    const found = binds(lead.frame) && lead.frame.objects.length === 0 ? bound(lead.frame, sentence, context, ruleOf) : undefined;
    const frame = found ? found.frame : own.some(([each]) => isOwn(each)) ? null : borrowed(lead, sentence, context);
    if (frame) lead.items.push({ frame, rule: found?.rule ?? lead.rule, sentence });
  }
  return gather(all, context);
}

/** "– 4 million will come from Norway": an item that tells the source of its sum borrows nothing. */
const comesFrom = ({ index }: Sentence, { clauses }: Context): boolean =>
  clauses.inSentence(index).some(({ verbal, concepts }) => verbal && concepts.has('come-from'));

const isOwn = (frame: Frame): boolean => frame.verbal && frame.subjects.length > 0 && !frame.inherited;

/** A clause that only describes what an item names ("a centre, to which each of us will send …"). */
const describes = ({ link, governor }: Frame): boolean => link === 'relative' || (link === 'coordinate' && governor?.link === 'relative');

function gather(leads: readonly Lead[], context: Context): Lists {
  const bySentence = new Map<number, Borrowed>();
  const replaced = new Set<Frame>();
  const spans = new Map<Frame, Span[]>();
  for (const lead of leads) {
    const goods = goodsOf(lead.items, context);
    for (const { frame, rule, sentence } of lead.items) {
      if (goods.some((each) => each.frame === frame)) continue;
      bySentence.set(sentence.index, { frame, rule });
      spans.set(frame, [wordsOf(sentence, context)]);
    }
    const [one] = goods;
    if (one) {
      const objects = goods.flatMap(({ frame }) => frame.objects);
      const whole: Frame = { ...(lead.rule.nominal ? one.frame : lead.frame), objects };
      bySentence.set(one.sentence.index, { frame: whole, rule: lead.rule });
      spans.set(
        whole,
        goods.map(({ sentence }) => wordsOf(sentence, context)),
      );
    }
    if (lead.replaced && lead.items.length > 0) replaced.add(lead.frame);
  }
  return { bySentence, leads: replaced, spans };
}

const LONGEST = 25;
const EDGE = new Set(['PUNCT', 'CCONJ', 'SYM']);

/** The first words of an item, without its bullet and the mark at its end. */
function wordsOf({ first, last }: Sentence, { doc }: Context): Span {
  const { tokens } = doc;
  let from = first;
  while (from < last - 1 && tokens[from].upos === 'PUNCT') from++;
  let to = Math.min(last, from + LONGEST) - 1;
  for (let at = from; at <= to; at++) if (tokens[at].form === ';') to = at;
  while (to > from && EDGE.has(tokens[to].upos)) to--;
  return { start: tokens[from].start, end: tokens[to].end };
}

const OTHERS = [
  'noun-service',
  'noun-people',
  'train-noun',
  'support-noun',
  'noun-policy',
  'noun-money',
  'fund-noun',
  'give-noun',
] as const;

/** Items that name goods or counted things: two of them at least, one by its word, and no sum, receiver or verb of their own. */
function goodsOf(items: Lead['items'], context: Context): Lead['items'] {
  const { quantities } = context.doc;
  const plain = items.filter(
    ({ frame, sentence }) =>
      frame.link !== 'control' &&
      !quantities.some((each) => each.kind === 'money' && each.start >= sentence.start && each.end <= sentence.end) &&
      !frame.args.some((argument) => context.resolver.resolve(argument.head).some((entity) => entity.class === 'Country')) &&
      !hasConcept(frame.head, OTHERS, context),
  );
  const goods = plain.filter(({ frame }) => hasConcept(frame.head, GOODS, context));
  const things = plain.filter((item) => goods.includes(item) || isCounted(item.frame.head, context));
  return goods.length > 0 && things.length > 1 ? plain : [];
}

const ANNOUNCED = [
  'gift-noun',
  'fund-noun',
  'give-noun',
  'noun-container',
  'announce-noun',
  'noun-text',
  'goods',
  'goods-military',
  'noun-agreement',
  'commit-noun',
] as const;
const FIXED = ['adopt', 'approve', 'decide', 'announce', 'agree'] as const;

/** The predicate that leads a list in: its own promise, one that binds its items, or one that says what measures hold. */
function leadOf(
  sentence: Sentence,
  own: readonly [Frame, PledgeRule][],
  before: [Frame, PledgeRule] | undefined,
  context: Context,
): Lead | undefined {
  const last = own[own.length - 1];
  if (last) return { frame: last[0], rule: last[1], replaced: true, sentence, items: [] };
  const frames = context.clauses.inSentence(sentence.index).filter((frame) => frame.verbal);
  const binder = frames.findLast((frame) => binds(frame) && frame.objects.length === 0 && frame.subjects.length > 0);
  if (binder) return { frame: binder, rule: listed, replaced: false, sentence, items: [] };
  const teller =
    frames.find((frame) => tells(frame, context)) ??
    frames.findLast((frame) => announces(frame) || (foretells(sentence, context) && isAnnouncing(frame)));
  if (teller) return { frame: teller, rule: listed, replaced: false, sentence, items: [] };
  const title = frames.length === 0 ? context.clauses.inSentence(sentence.index).find((frame) => entitles(frame, context)) : undefined;
  if (title) return { frame: title, rule: listed, replaced: false, sentence, items: [] };
  if (frames.some((frame) => isAnotherDeed(frame, context))) return undefined;
  return before && { frame: before[0], rule: before[1], replaced: false, sentence, items: [] };
}

/** "Les deux ministres ont inauguré :": what somebody else does, or does besides, has things of its own below it. */
const isAnotherDeed = ({ link, tense, subjects }: Frame, { resolver }: Context): boolean =>
  link === 'root' && tense !== 'none' && resolver.resolveAll(subjects).some((entity) => entity.class !== 'Place');

const TITLES = ['commit-noun', 'gift-noun', 'give-noun'] as const;

/** "Commitments by Sweden:", "contributions de la Suède :": the items are what somebody gives. */
const entitles = (frame: Frame, context: Context): boolean =>
  !frame.verbal && TITLES.some((concept) => frame.concepts.has(concept)) && ofNoun({ ...frame, governor: null }, context).length > 0;

/** "These measures include:", "quatre mesures ont été arrêtées :". */
function tells(frame: Frame, context: Context): boolean {
  const isNamed = (token: Token): boolean => hasConcept(token, ANNOUNCED, context) || isOfSupport(token, context);
  if (frame.concepts.has('include')) return frame.subjects.some(isNamed) || frame.args.some(({ head }) => isNamed(head));
  return FIXED.some((concept) => frame.concepts.has(concept)) && frame.objects.some(isNamed);
}

/** "While in Nairobi, the Prime Minister announced:": what is announced follows. */
const announces = (frame: Frame): boolean => frame.objects.length === 0 && isAnnouncing(frame);

const isAnnouncing = (frame: Frame): boolean => !frame.negated && FIXED.some((concept) => frame.concepts.has(concept));

const endsWithColon = (sentence: Sentence, context: Context): boolean =>
  context.doc.text.slice(sentence.start, sentence.end).trimEnd().endsWith(':');

const MARK = /^(\d{1,3}|[a-z]|[ivx]{1,5})$/i;

/** The first token behind "a)", "(iv)" or "3." */
function afterMark({ first, last }: Sentence, { doc }: Context): number {
  const at = doc.tokens[first].form === '(' ? first + 1 : first;
  const isMark = at + 1 < last && MARK.test(doc.tokens[at].form) && /^[).]$/.test(doc.tokens[at + 1].form);
  return isMark ? at + 2 : first;
}

/** The verb that opens an item ("– double the number of …"), bound by the lead-in; read as an infinitive, whatever form it was tagged with. */
function bound(lead: Frame, sentence: Sentence, context: Context, ruleOf: RuleOf): Borrowed | undefined {
  const { tokens } = context.doc;
  let first = afterMark(sentence, context);
  while (first < sentence.last && /^(PUNCT|PART|ADP)$/.test(tokens[first].upos)) first++;
  const head = tokens[first];
  const own = context.clauses.at(first);
  if (!head || (!own?.verbal && head.upos === 'NOUN')) return undefined;
  const noun = nounOf(sentence, context);
  const objects = own && own.objects.length > 0 ? own.objects : noun && noun !== head ? context.clauses.tree.conjuncts(noun) : [];
  if (!own?.verbal && objects.length === 0) return undefined;
  const frame: Frame = {
    ...lead,
    head,
    concepts: own?.concepts ?? new Set<string>(),
    verbal: true,
    passive: false,
    tense: 'infinitive',
    modals: [],
    inherited: true,
    objects,
    recipients: own?.recipients ?? [],
    args: own?.args ?? (noun ? itemArguments(sentence, noun, context) : []),
    governor: lead,
    link: 'control',
  };
  const rule = ruleOf(frame);
  return rule && { frame, rule };
}

const SUMS = ['noun-money', 'noun-container'] as const;

/** "This sum breaks down as follows: – Mali: …", "84 million for Mali and Chad: – Mali: …": the name that opens an item is of whoever receives. */
function receives(opener: Token, { frame, sentence }: Lead, context: Context): boolean {
  const { clauses, resolver, doc } = context;
  const named = resolver.resolve(opener);
  const receivers = [...frame.recipients, ...frame.args.flatMap(({ slot, head }) => (RECEIVING.has(slot) ? [head] : []))];
  const told = resolver.resolveAll(receivers.flatMap((head) => clauses.tree.conjuncts(head)));
  if (named.some((entity) => told.includes(entity))) return true;
  const words = doc.tokens.slice(sentence.first, sentence.last);
  return frame.head.sentence !== sentence.index && words.some((token) => hasConcept(token, SUMS, context));
}

const RECEIVING: ReadonlySet<string> = new Set(['to', 'for', 'benefit', 'recipient']);

function borrowed(lead: Lead, sentence: Sentence, context: Context): Frame | null {
  if (isRunInHeading(sentence, context)) return null;
  const head = nounOf(sentence, context);
  if (!head || (lead.rule === listed && (isProceeding(head, context) || isLaw(sentence, context)))) return null;
  const opener = giverOfItem(sentence, head, context);
  const shares = opener !== undefined && opener.index < head.index && receives(opener, lead, context);
  const giver = shares ? undefined : opener;
  return {
    ...lead.frame,
    ...(lead.rule.nominal && { verbal: false, governor: lead.frame, subjects: [], link: 'root' as const }),
    head,
    objects: context.clauses.tree.conjuncts(head),
    recipients: shares ? [opener] : [],
    args: itemArguments(sentence, head, context),
    ...(giver && { subjects: [giver], inherited: false }),
  };
}
