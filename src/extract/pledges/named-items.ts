import type { Sentence, Token } from '../../model/doc.ts';
import { type Entity, isParty, type Mention } from '../../model/entity.ts';
import type { QuantityMention } from '../../model/value.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { annotationsIn } from '../reference/mentions.ts';
import { listed as rule } from '../rules/pledges/listed.ts';
import { hasConcept } from './concept.ts';
import type { Draft } from './index.ts';
import { amountOf } from './items.ts';
import { boundBy } from './parties.ts';

const CONFIDENCE = 0.65;
/** Words of a lead-in that tell that its items give. */
const GIVING = [
  'gift-noun',
  'fund-noun',
  'give-noun',
  'support-noun',
  'commit-noun',
  'announce',
  'commit',
  'give',
  'fund',
  'contribute',
] as const;
const RECEIVING: ReadonlySet<string> = new Set(['benefit', 'for', 'to']);
const PAYING: ReadonlySet<string> = new Set(['of', 'by', 'from', 'owner']);
const NEXT_NAME = /^\s*(?:,|et|and|&)?\s*(?:(?:la|le|les|the)\s+|l['’])?$/iu;
const BULLET = /^[^\p{L}\d]*(?:(?:la|le|les|the)\s+|l['’])?$/iu;
const OPENS_SUM = /^\s*[:–—-]\s/u;
/** An acronym at most between a name and its sum ("United Nations Children’s Fund (UNICEF) $70 million"). */
const BEFORE_SUM = /^\s*(?:\([^()]{1,20}\)\s*)?$/u;
/** Words between the name and its sum ("a commitment of"). */
const LONGEST_LEAD = 40;

/** "– Japan: 18 billion yen", "• Inde et Chine : 3 millions d’euros et 2 millions d’euros": names and sums of a list that its lead-in says are given. */
export function withNamedItems(drafts: readonly Draft[], context: Context): Draft[] {
  const kept = [...drafts];
  for (const { item, lead } of itemsOf(context)) {
    const made = draftsOf(item, lead, context);
    const read = kept.filter(({ pledge, frame }) => frame.head.sentence === item.index && pledge.pledgers.length > 0);
    const known = read.filter((draft) => made.some((each) => isSame(draft, each)));
    for (const { pledge } of known) if (pledge.beneficiaries.length === 0) pledge.beneficiaries = receiversOf(pledge, made);
    if (made.length === 0 || known.length > 0) continue;
    const at = kept.findIndex(({ frame }) => frame.head.index > made[0].frame.head.index);
    kept.splice(at < 0 ? kept.length : at, 0, ...made);
  }
  return kept;
}

/** Whom the list says a sum is for that is read already. */
const receiversOf = ({ pledgers }: Draft['pledge'], made: readonly Draft[]): Entity[] =>
  made.flatMap(({ pledge }) => pledge.beneficiaries).filter((entity) => !pledgers.includes(entity));

const isSame = ({ pledge: a }: Draft, { pledge: b }: Draft): boolean =>
  a.amount !== null &&
  b.amount !== null &&
  a.amount.min === b.amount.min &&
  a.amount.max === b.amount.max &&
  a.amount.currency === b.amount.currency;

/** The items of lists whose lead-in speaks of giving. */
function itemsOf(context: Context): { item: Sentence; lead: Sentence }[] {
  const out: { item: Sentence; lead: Sentence }[] = [];
  let lead: Sentence | undefined;
  for (const sentence of context.doc.sentences) {
    if (leadsIn(sentence, context)) lead = sentence;
    else if (sentence.kind !== 'item') lead = undefined;
    else if (lead) out.push({ item: sentence, lead });
  }
  return out;
}

/** Lists of costs and needs give nothing. */
const OWING = ['noun-cost', 'noun-worth', 'need', 'need-noun', 'ask-noun'] as const;

function leadsIn({ start, end, first, last }: Sentence, context: Context): boolean {
  const words = context.doc.tokens.slice(first, last);
  return (
    context.doc.text.slice(start, end).trimEnd().endsWith(':') &&
    words.some((token) => hasConcept(token, GIVING, context)) &&
    !words.some((token) => hasConcept(token, OWING, context))
  );
}

function draftsOf(item: Sentence, lead: Sentence, context: Context): Draft[] {
  const { doc, positions } = context;
  const names = namesOf(item, context);
  const last = names[names.length - 1];
  if (!last) return [];
  const sums = annotationsIn(doc.quantities, { start: last.end, end: item.end }).filter(
    ({ kind, currency }) => kind === 'money' && currency,
  );
  const [first] = sums;
  if (!first || !opensSum(doc.text.slice(last.end, first.start))) return [];
  if (first.start - last.end > LONGEST_LEAD || hasClause(last.end, first.start, context)) return [];
  const frame = frameOf(lead, context);
  if (!frame) return [];
  const listed = names.map(({ entity }) => entity);
  const payers = payersOf(lead, context);
  const each = names.length > 1 && sums.length >= names.length;
  return (each ? sums.slice(0, names.length) : [first]).map((sum, index) => {
    const name = each ? names[index] : names[0];
    const head = positions.headOf(name) ?? doc.tokens[positions.tokensIn(name)[0]];
    const own = each ? [listed[index]] : listed;
    const parties = payers ? { givers: payers, receivers: own } : { givers: own, receivers: receiversIn(lead, listed, context) };
    return draftOf({ ...frame, head }, parties, sum, name, context);
  });
}

const opensSum = (between: string): boolean => OPENS_SUM.test(between) || BEFORE_SUM.test(between);

/** "The contribution to each organization will be as follows:" — whoever pays those whom the list names; undefined where they pay themselves. */
function payersOf({ first, last, index }: Sentence, { doc, clauses, resolver, conceptsOf, self }: Context): readonly Entity[] | undefined {
  const phrases = doc.tokens.slice(first, last).flatMap((token) => clauses.argumentsOf(token.index));
  const paid = [
    ...phrases.filter(({ slot }) => RECEIVING.has(slot)).map(({ head }) => head),
    ...clauses.inSentence(index).flatMap(({ recipients }) => recipients),
  ];
  if (!paid.some((head) => conceptsOf(head).has('noun-paid') && resolver.resolve(head).every(isUnnamed))) return undefined;
  const owners = phrases.filter(({ slot }) => PAYING.has(slot)).map(({ head }) => head);
  const named = resolver.resolveAll([...clauses.inSentence(index).flatMap(({ subjects }) => subjects), ...owners]).filter(isParty);
  return named.length > 0 ? named : self.entities.filter((entity) => entity.class !== 'Person');
}

const isUnnamed = (entity: Entity): boolean => entity.class === 'Group' && entity.collectiveOf === undefined;

/** The names that open an item, one after the other. */
function namesOf(item: Sentence, { doc }: Context): Mention[] {
  const out: Mention[] = [];
  for (const mention of annotationsIn(doc.mentions, item)) {
    const before = doc.text.slice(out.length > 0 ? out[out.length - 1].end : item.start, mention.start);
    const isNext = (out.length > 0 ? NEXT_NAME : BULLET).test(before);
    if (!isNext || (mention.entity.class !== 'Country' && mention.entity.class !== 'Organization')) break;
    out.push(mention);
  }
  return out;
}

/** True where a clause stands between the name and its sum. */
const hasClause = (start: number, end: number, { doc, positions }: Context): boolean =>
  doc.tokens.slice(...positions.tokensIn({ start, end })).some(({ feats }) => feats.VerbForm === 'Fin');

const frameOf = (lead: Sentence, { clauses }: Context): Frame | undefined =>
  clauses.inSentence(lead.index).findLast(({ verbal }) => verbal);

/** Whom the lead-in says the gifts are for. */
function receiversIn(lead: Sentence, givers: readonly Entity[], { doc, clauses, resolver }: Context): Entity[] {
  for (const token of doc.tokens.slice(lead.first, lead.last)) {
    const heads = clauses.argumentsOf(token.index).flatMap(({ slot, head }) => (RECEIVING.has(slot) ? [head] : []));
    const found = resolver
      .resolveAll(heads.flatMap((head: Token) => clauses.tree.conjuncts(head)))
      .filter((entity) => entity.class !== 'Place' && entity.class !== 'Person' && !givers.includes(entity));
    if (found.length > 0) return found;
  }
  return annotationsIn(doc.mentions, lead)
    .filter(({ start }) => FOR.test(doc.text.slice(lead.start, start)))
    .map(({ entity }) => entity)
    .filter((entity) => entity.class === 'Country' && !givers.includes(entity));
}

/** A receiving preposition right before a name, wherever the tree hangs it. */
const FOR = /(?<!\p{L})(?:for|pour|au profit d[eu’']|en faveur d[eu’'])\s*(?:(?:the|la|le|les)\s+|l['’])?$/iu;

function draftOf(
  frame: Frame,
  { givers, receivers }: { readonly givers: readonly Entity[]; readonly receivers: readonly Entity[] },
  sum: QuantityMention,
  name: Mention,
  context: Context,
): Draft {
  return {
    frame: { ...frame, subjects: [], link: 'root', negated: false },
    rule,
    pledge: {
      pledgers: boundBy(givers, context),
      beneficiaries: [...receivers],
      status: 'Pledged',
      kind: 'Financial',
      amount: amountOf(sum),
      items: [],
      due: null,
      madeAt: null,
      evidence: [{ start: name.start, end: sum.end }],
      rule: rule.id,
      confidence: CONFIDENCE,
    },
  };
}
