import type { Span } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Amount, PledgeFact } from '../../model/facts.ts';
import type { Tree } from '../../model/tree.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { addEvidence } from '../evidence.ts';
import type { Draft } from './index.ts';

const sameSet = (a: readonly Entity[], b: readonly Entity[]): boolean => a.length === b.length && a.every((each) => b.includes(each));
const key = (pledge: PledgeFact): string => (pledge.amount ? `${pledge.amount.min}..${pledge.amount.max} ${pledge.amount.currency}` : '');
const things = (pledge: PledgeFact): string => pledge.items.map((item) => `${item.quantity} ${item.what.toLowerCase()}`).join('|');
const isSaidOf = (a: PledgeFact, b: PledgeFact): boolean =>
  a.items.length > 0 &&
  b.items.some((other) =>
    a.items.some(
      (item) => item.quantity === other.quantity && item.quantity !== null && other.what.toLowerCase().startsWith(item.what.toLowerCase()),
    ),
  );

/** "Canada Donates Ambulances to Kenya" over "donated five ambulances": a headline that names without a figure what the text counts. */
const isNamedBy = (heading: PledgeFact, body: PledgeFact): boolean =>
  heading.items.length > 0 &&
  heading.items.every(
    ({ what, quantity }) => quantity === null && body.items.some((item) => item.what.toLowerCase().includes(what.toLowerCase())),
  );

const SUPPORT = new Set(['pledge/support', 'pledge/stand', 'pledge/commitment', 'pledge/devotion']);
/** Mere support of one party is one promise, however often it is said in the same way. */
const isSupport = (pledge: PledgeFact): boolean => SUPPORT.has(pledge.rule);

/** "Our commitment to accelerating and managing the transition": two verbs of one stretch of text. */
const isOneStretch = (a: PledgeFact, b: PledgeFact): boolean =>
  a.evidence[0].start === b.evidence[0].start && a.evidence[0].end === b.evidence[0].end;

/** "Up to 10 million" under a headline of 10 million: one figure, bounded only once. */
const meets = (a: Amount | null, b: Amount | null): boolean =>
  a !== null &&
  b !== null &&
  a.currency === b.currency &&
  ((a.min !== null && (a.min === b.min || a.min === b.max)) || (a.max !== null && (a.max === b.max || a.max === b.min)));

/** One promise said twice (a headline, "today’s announcement"): same pledgers, same amount or things, compatible receivers. */
function isSame(a: PledgeFact, b: PledgeFact, inHeading: ReadonlySet<PledgeFact>): boolean {
  const heads = inHeading.has(a) || inHeading.has(b);
  if (heads && a.kind === b.kind && meets(a.amount, b.amount)) return true;
  if (a.kind !== b.kind || key(a) !== key(b)) return false;
  if (heads && (a.amount || isSaidOf(a, b) || isSaidOf(b, a))) return true;
  if (!sameSet(a.pledgers, b.pledgers)) return false;
  if (inHeading.has(a) !== inHeading.has(b) && (inHeading.has(a) ? isNamedBy(a, b) : isNamedBy(b, a))) return true;
  const receivers = a.beneficiaries.length === 0 || b.beneficiaries.length === 0 || sameSet(a.beneficiaries, b.beneficiaries);
  if (!receivers) return false;
  if (!a.amount && a.status === b.status && a.items.length + b.items.length === 0 && isOneStretch(a, b)) return true;
  if (a.amount) return a.status === b.status || (a.status !== 'Delivered' && b.status !== 'Delivered');
  if (a.kind === 'Political')
    return (
      isSupport(a) && a.rule === b.rule && a.status === b.status && a.beneficiaries.length > 0 && sameSet(a.beneficiaries, b.beneficiaries)
    );
  return things(a) === things(b) && a.purpose === b.purpose;
}

/** "5 millions aux écoles, 5 millions aux hôpitaux": equal parts of one total, told side by side. */
const areParts = ({ pledge: a, frame, rule }: Draft, { pledge: b, frame: other, rule: second }: Draft): boolean =>
  rule.id === 'pledge/share' && second === rule && frame.head.sentence === other.head.sentence && !isOneStretch(a, b);

/** The same sum once more in words that name no giver. */
const isEcho = ({ pledge: a, implied: first }: Draft, { pledge: b, implied: second }: Draft): boolean =>
  Boolean(first || second) && a.amount !== null && key(a) === key(b) && mayBeOne(a.beneficiaries, b.beneficiaries);

/** False where two promises name receivers and none of them is the same. */
const mayBeOne = (a: readonly Entity[], b: readonly Entity[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((entity) => b.includes(entity));

const TELLING = new Set(['pledge/announce', 'pledge/gratitude']);
const DESCRIBING = new Set<Frame['link']>(['relative', 'participle']);

/** "L’aide que la Suède a promise s’élève à 20 millions": a clause that only tells of the sum whose own reading its sentence holds. */
const isToldOf = (bare: Draft, sum: Draft): boolean =>
  TELLING.has(bare.rule.id) &&
  DESCRIBING.has(bare.frame.link) &&
  isBare(bare.pledge) &&
  sum.pledge.amount !== null &&
  sum.frame.head.sentence === bare.frame.head.sentence;

/** "La contribution de 7 millions versée par la Corée": the noun and the participle behind it tell of one gift, and the figure is read with one of them. */
const isGiftOf = (bare: Draft, full: Draft, { clauses }: Context): boolean =>
  isBare(bare.pledge) &&
  full.pledge.amount !== null &&
  full.pledge.pledgers.some((entity) => bare.pledge.pledgers.includes(entity)) &&
  (isHungOn(bare.frame, full.frame, clauses.tree) || (bare.rule.nominal === true && isHungOn(full.frame, bare.frame, clauses.tree)));

/** "Will support Niger by sending two experts", "aidera le Togo en lui fournissant dix lits": what the help consists of says it all. */
const isHelpBy = (bare: Draft, full: Draft): boolean =>
  bare.rule.id === 'pledge/support' &&
  isBare(bare.pledge) &&
  !isBare(full.pledge) &&
  full.frame.governor === bare.frame &&
  full.frame.link === 'adverbial' &&
  full.frame.tense === 'progressive' &&
  full.frame.inherited;

/** On the noun itself, or on its figure. */
function isHungOn({ link, head }: Frame, noun: Frame, tree: Tree): boolean {
  if (link !== 'participle') return false;
  const nouns = [noun.head, ...noun.subjects, ...noun.objects];
  for (const above of tree.ancestors(head)) {
    if (nouns.includes(above)) return true;
    if (above.upos === 'VERB') return false;
  }
  return false;
}

/** Drops such clauses; what they name that the sum leaves open goes to the sum. */
function withoutTellers(drafts: readonly Draft[], context: Context): readonly Draft[] {
  return drafts.filter((bare) => {
    const sum = drafts.find((each) => isToldOf(bare, each) || isGiftOf(bare, each, context) || isHelpBy(bare, each));
    if (!sum) return true;
    if (bare.pledge.status === 'Delivered' && sum.pledge.status === 'Pledged') sum.pledge.status = 'Delivered';
    if (sum.implied && !bare.implied) sum.pledge.pledgers = bare.pledge.pledgers;
    if (sum.pledge.beneficiaries.length === 0)
      sum.pledge.beneficiaries = bare.pledge.beneficiaries.filter((entity) => !sum.pledge.pledgers.includes(entity));
    return false;
  });
}

/** True where two promises stand in the same words, or one within the other's. */
const sharesWords = (a: PledgeFact, b: PledgeFact): boolean =>
  a.evidence.some((one) => b.evidence.some((other) => holds(one, other) || holds(other, one)));

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/**
 * "Renewed its pledge to contribute 5 million", "working with Congress, plans to contribute": the same words of the same party, read once more
 * without what is promised. "To press ahead and to cut by half" are two promises.
 */
const isShadow = (bare: Draft, full: Draft): boolean =>
  bare !== full &&
  bare.frame.head.sentence === full.frame.head.sentence &&
  bare.pledge.kind === 'Political' &&
  isBare(bare.pledge) &&
  (full.pledge.kind !== 'Political' || !isBare(full.pledge)) &&
  full.frame.link !== 'coordinate' &&
  full.pledge.pledgers.some((entity) => bare.pledge.pledgers.includes(entity)) &&
  sharesWords(bare.pledge, full.pledge);

/** "Canada announces new aid for Haiti" over "Canada will give Haiti 28 million": a headline that says only that the promise below it is made. */
const isHeadlineOf = ({ pledge: bare }: Draft, { pledge: full }: Draft, inHeading: ReadonlySet<PledgeFact>): boolean =>
  inHeading.has(bare) &&
  !inHeading.has(full) &&
  (bare.kind === 'Political' || bare.kind === full.kind) &&
  isBare(bare) &&
  !isBare(full) &&
  full.pledgers.some((entity) => bare.pledgers.includes(entity)) &&
  mayBeOne(bare.beneficiaries, full.beneficiaries);

const isBare = ({ amount, items }: PledgeFact): boolean => !amount && items.length === 0;

/** "A consignment of 20 tonnes of medicines donated by India arrived": what one verb of a sentence counts, and another only names. */
const isCountedIn = (bare: Draft, full: Draft): boolean =>
  bare.frame.head.sentence === full.frame.head.sentence &&
  bare.pledge.amount === null &&
  bare.pledge.status === full.pledge.status &&
  sameSet(bare.pledge.pledgers, full.pledge.pledgers) &&
  mayBeOne(bare.pledge.beneficiaries, full.pledge.beneficiaries) &&
  bare.pledge.items.length > 0 &&
  bare.pledge.items.every(
    ({ what, quantity }) => quantity === null && full.pledge.items.some((item) => item.quantity !== null && item.what.includes(what)),
  );

/** Joins repetitions; the naming with more in it lends its details, and the body of the text is heard before its headline. */
export function mergePledges(drafts: readonly Draft[], context: Context): Draft[] {
  const kept: Draft[] = [];
  const inHeading = new Set(
    drafts.filter((each) => context.doc.sentences[each.frame.head.sentence].kind === 'heading').map((each) => each.pledge),
  );
  const told = withoutTellers(drafts, context);
  for (const next of told.filter((bare) => !told.some((full) => isShadow(bare, full)))) {
    const at = kept.findIndex(
      (each) =>
        (isSame(each.pledge, next.pledge, inHeading) && !areParts(each, next)) ||
        isEcho(each, next) ||
        isHeadlineOf(each, next, inHeading) ||
        isCountedIn(each, next) ||
        isCountedIn(next, each),
    );
    if (at < 0) {
      kept.push(next);
      continue;
    }
    const known = kept[at];
    const body =
      (inHeading.has(known.pledge) && !inHeading.has(next.pledge)) || (known.implied && !next.implied) || isCountedIn(known, next)
        ? next
        : known;
    const other = body === known ? next : known;
    for (const span of other.pledge.evidence) addEvidence(body.pledge.evidence, span);
    if (body.pledge.beneficiaries.length === 0) body.pledge.beneficiaries = other.pledge.beneficiaries;
    kept[at] = body;
  }
  return kept.filter((each) => each.pledge.pledgers.length > 0);
}
