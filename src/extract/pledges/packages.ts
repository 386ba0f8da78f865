/** One package that is announced, priced and unpacked in several sentences. */
import type { QuantityMention } from '../../model/value.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { addEvidence } from '../evidence.ts';
import { annotationsIn } from '../reference/mentions.ts';
import type { Draft } from './index.ts';
import { amountOf } from './items.ts';
import { sentenceOf } from './paragraphs.ts';

/** How many sentences before its list a package may have been announced in. */
const REACH = 6;
const TELLING = new Set(['pledge/announce', 'pledge/content', 'pledge/loose', 'pledge/give']);

/**
 * "Announced a further package. It has an estimated value of up to $275 million. The capabilities in this package include: – …": the
 * announcement, its price and the things of its list are one promise.
 */
export function withPackages(drafts: readonly Draft[], context: Context): readonly Draft[] {
  const gone = new Set<Draft>();
  for (const list of drafts) {
    const lead = leadOf(list, context);
    if (lead < 0 || !isPackage(lead, context)) continue;
    const told = drafts.filter((each) => each !== list && !gone.has(each) && isToldOf(each, list, lead, context));
    const priced = told.filter(({ pledge }) => pledge.amount);
    if (told.length === 0 || priced.length > 1 || priced.some(({ rule }) => rule.id === 'pledge/announce')) continue;
    const first = Math.min(...told.map((each) => each.frame.head.sentence));
    const price = list.pledge.amount ?? priced[0]?.pledge.amount ?? priceIn(first, lead, drafts, context);
    list.pledge.amount = price;
    list.pledge.kind = 'Material';
    for (const each of told) {
      gone.add(each);
      for (const span of each.pledge.evidence) addEvidence(list.pledge.evidence, span);
      if (list.pledge.beneficiaries.length === 0) list.pledge.beneficiaries = each.pledge.beneficiaries;
    }
  }
  return drafts.filter((each) => !gone.has(each));
}

/** Sentences between a gift and the words that say what it is made of. */
const UNPACKED_WITHIN = 2;

/**
 * "Handed over a donation to Mali. It consists of 500 bags of rice": the gift and what it is made of are one promise, as firm as the gift. A
 * gift that is worth a sum, or whose things are counted, stands beside what it is made of.
 */
export function withContents(drafts: readonly Draft[]): readonly Draft[] {
  const gone = new Set<Draft>();
  for (const [index, content] of drafts.entries()) {
    const gift = content.rule.id === 'pledge/content' ? drafts.findLast((each, at) => at < index && isGiftOf(each, content)) : undefined;
    if (!gift) continue;
    content.pledge.status = gift.pledge.status;
    if (gift.pledge.amount || gift.pledge.items.some(({ quantity }) => quantity !== null)) continue;
    gone.add(gift);
    content.pledge.evidence = [...content.pledge.evidence];
    for (const span of gift.pledge.evidence) addEvidence(content.pledge.evidence, span);
    if (gift.pledge.beneficiaries.length > 0) content.pledge.beneficiaries = gift.pledge.beneficiaries;
  }
  return drafts.filter((each) => !gone.has(each));
}

const GIFTS = new Set(['pledge/give', 'pledge/announce', 'pledge/loose']);

const isGiftOf = ({ rule, pledge, frame }: Draft, content: Draft): boolean =>
  GIFTS.has(rule.id) &&
  pledge.kind !== 'Service' &&
  pledge.pledgers.length > 0 &&
  pledge.pledgers.every((entity) => content.pledge.pledgers.includes(entity)) &&
  (content.frame.head.sentence > frame.head.sentence
    ? content.frame.head.sentence - frame.head.sentence <= UNPACKED_WITHIN
    : frame.link === 'participle' && isOf(frame, content.frame));

/** "Le matériel remis par la Suède se compose de …": a participle of what holds the things. */
const isOf = ({ objects }: Frame, { subjects, objects: held }: Frame): boolean =>
  objects.some((token) => subjects.includes(token) || held.includes(token));

/** The sentence that leads in the list whose things somebody promises; -1 for a promise of no list. */
function leadOf({ pledge }: Draft, { doc }: Context): number {
  const [first, second] = pledge.evidence.map((span) => sentenceOf(span, doc.sentences));
  if (pledge.items.length < 2 || second === undefined || pledge.status !== 'Pledged') return -1;
  if (doc.sentences[first].kind !== 'item' || doc.sentences[second].kind !== 'item') return -1;
  let lead = first - 1;
  while (lead >= 0 && doc.sentences[lead].kind === 'item') lead--;
  return lead;
}

/** "The package contains:", "the capabilities in this tranche include:". */
const isPackage = (sentence: number, { doc, conceptsOf }: Context): boolean =>
  doc.tokens
    .slice(doc.sentences[sentence].first, doc.sentences[sentence].last)
    .some((token) => token.upos === 'NOUN' && conceptsOf(token).has('noun-container'));

/** Says of the same givers’ help, in the sentences before the list, only that it comes or what it is worth. */
function isToldOf({ pledge, rule, frame }: Draft, list: Draft, lead: number, { doc }: Context): boolean {
  const { sentence } = frame.head;
  return (
    TELLING.has(rule.id) &&
    sentence <= lead &&
    lead - sentence <= REACH &&
    doc.sentences[sentence].kind !== 'heading' &&
    pledge.status === 'Pledged' &&
    pledge.items.every(({ quantity }) => quantity === null) &&
    pledge.pledgers.every((entity) => list.pledge.pledgers.includes(entity)) &&
    pledge.beneficiaries.every((entity) => list.pledge.beneficiaries.length === 0 || list.pledge.beneficiaries.includes(entity))
  );
}

/** The one sum of these sentences that no promise has. */
function priceIn(first: number, last: number, drafts: readonly Draft[], { doc }: Context) {
  const isFree = (sum: QuantityMention): boolean =>
    !drafts.some(({ pledge }) => pledge.amount && pledge.evidence.some((span) => span.start < sum.end && sum.start < span.end));
  const told = { start: doc.sentences[first].start, end: doc.sentences[last].end };
  const sums = annotationsIn(doc.quantities, told).filter(({ kind }) => kind === 'money');
  const [only] = sums;
  return only && sums.length === 1 && isFree(only) ? amountOf(only) : null;
}
