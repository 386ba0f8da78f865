import type { Span, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Item, PledgeFact, Status } from '../../model/facts.ts';
import type { QuantityMention } from '../../model/value.ts';
import { antecedentOf } from '../clause/antecedents.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { addEvidence, evidenceOf } from '../evidence.ts';
import type { PledgeRule } from '../rule.ts';
import { isUnderAccord } from './accords.ts';
import { thingsBehindSum } from './beside-sums.ts';
import { chainAbove } from './chain.ts';
import { hasConcept } from './concept.ts';
import { conditionOf } from './condition.ts';
import { countedAgain } from './counted-again.ts';
import { behindSubjects, crewOf, sendersOf, staffOf } from './crew.ts';
import { donorsBefore, isNew } from './donor.ts';
import { phraseSpan } from './enumeration.ts';
import { learningIn } from './hosts.ts';
import type { Draft } from './index.ts';
import { amountOf, itemsOf } from './items.ts';
import { kindOf } from './kind.ts';
import { numberedIn, numberedItems } from './numbers.ts';
import { partedThings, partsWhole, splitThings, thingsAt } from './parted.ts';
import { areUnsent, boundBy, pledgersOf } from './parties.ts';
import { payersFor } from './payers.ts';
import { beneficiariesOf } from './receivers.ts';
import { isCounted, isGiven, thingsOf } from './scope.ts';
import { type Stance, stanceOf } from './stance.ts';
import { nominalStance } from './stance-of-noun.ts';
import { tentativeStance, withoutAbility } from './tentative.ts';
import { weighedStance } from './weighed.ts';

/** A predicate that may promise, with the amounts below it and the promises before it. */
export interface Candidate {
  readonly frame: Frame;
  readonly rule: PledgeRule;
  readonly money: readonly QuantityMention[];
  readonly chosen: ReadonlyMap<Frame, PledgeRule>;
  readonly before: readonly Draft[];
}

/** Rules of accords on a sum: where a clause of its own tells of it ("under which Norway will pay 5 million"), that says it all. */
const SIGNED = new Set(['pledge/loan', 'pledge/signing']);

/** Rules whose objects may be a sum and things beside it. */
const PARTED = new Set(['pledge/give', 'pledge/announce']);

/** Rules whose "could" and "pourrait" propose: of others it tells what may happen. */
const TENTATIVE = new Set(['pledge/give', 'pledge/service', 'pledge/sum', 'pledge/gain', 'pledge/announce', 'pledge/carriage']);

const CONFIDENCE: Readonly<Record<string, number>> = {
  'pledge/give': 0.75,
  'pledge/announce': 0.8,
  'pledge/service': 0.65,
  'pledge/support': 0.6,
};
const BASE_CONFIDENCE = 0.55;

/** The promises of one predicate: one for each amount, none where it does not promise or nobody promises it. */
export function draftsOf(candidate: Candidate, context: Context): Draft[] {
  const { frame, rule, money, chosen } = candidate;
  if (chainAbove(frame).some((above) => chosen.has(above) && !above.concepts.has('announce') && above.objects.includes(frame.head)))
    return [];
  if (isOffered(frame, rule, chosen)) return [];
  if (isContentOfText(frame, chosen) || isOfHelped(frame) || isAimOfPlan(frame, context) || (SIGNED.has(rule.id) && money.length === 0))
    return [];
  const firm = stanceFor(asPromised(frame, rule, context), rule, context) ?? weighedStance(frame, context);
  const stance = firm ?? (TENTATIVE.has(rule.id) ? tentativeStance(frame) : null);
  if (!stance) return [];
  const said = rule.stands?.(frame, context) ?? stance.status;
  const status = said === 'Pledged' && isUnderAccord(frame, context) ? 'Agreed' : said;
  if (status === 'Delivered' && isHistory(frame, context)) return [];
  const learning = learningIn(frame, context);
  const named = learning?.hosts ?? actingIn(frame, rule, context);
  const inHeading = context.doc.sentences[frame.head.sentence].kind === 'heading';
  const unsent = areUnsent(named, context);
  const before = named.length > 0 && !unsent ? { pledgers: named, receivers: learning?.guests ?? [] } : donorsBefore(candidate, context);
  const donors = unsent && before.pledgers.length === 0 ? { pledgers: named, receivers: [] } : before;
  const { pledgers } = donors;
  const firmness = rule.id === 'pledge/content' && before.status === 'Delivered' ? before.status : status;
  if (pledgers.length === 0 && !(inHeading && money.length > 0)) return [];
  const { given, receivers } = rule.nominal
    ? { given: rule.things?.(frame, context) ?? [frame.head], receivers: [] }
    : partedThings(frame, rule.things?.(frame, context) ?? thingsOf(frame, context), context);
  const things = [...new Set([...given, ...money.flatMap((quantity) => thingsBehindSum(quantity, context))])];
  if (!firm && money.length === 0 && !things.some((token) => mayBeGiven(token, context))) return [];
  if (money.length === 0 && !rule.nominal && areSums(things, context)) return [];
  const make = (who: readonly Entity[], what: readonly Token[], quantity?: QuantityMention, window?: Span): Draft =>
    draft(
      candidate,
      {
        status: firmness,
        who,
        what,
        around: window ? what : things,
        receivers,
        quantity,
        window,
        named: named.length > 0,
        usual: donors.receivers,
      },
      context,
    );
  if (money.length === 0) return [make(pledgers, things)];
  if (money.length === 1) {
    const parts = PARTED.has(rule.id) ? splitThings(money[0], things, context) : partsWhole(money[0], things, context);
    return parts.map(({ what, quantity }) => make(pledgers, what, quantity));
  }
  const respectively = money.length === pledgers.length;
  return money.flatMap((quantity, index) => {
    const own = rule.pledgers ? boundBy(rule.pledgers(frame, context, quantity), context) : [];
    const who = own.length > 0 ? own : respectively ? [pledgers[index]] : pledgers;
    const window = { start: quantity.end, end: money[index + 1]?.start ?? context.doc.sentences[frame.head.sentence].end };
    const beside = thingsBehindSum(quantity, context);
    const sum = make(who, thingsAt(quantity, things, context), quantity, window);
    return beside.length > 0 ? [sum, make(who, beside, undefined, window)] : [sum];
  });
}

/** Sums that are none of this promise, since they were left out of its money. */
const areSums = (things: readonly Token[], { quantityAt }: Context): boolean =>
  things.length > 0 && things.every((token) => quantityAt(token)?.kind === 'money');

/** Who makes the promise of a predicate by its own words. */
function actingIn(frame: Frame, rule: PledgeRule, context: Context): readonly Entity[] {
  const acting = pledgersOf(frame, rule, context).filter(
    (entity) => !frame.verbal || !frame.governor?.concepts.has('enable') || entity.class === 'Organization',
  );
  return acting.length > 0 ? acting : behindSubjects(frame, rule, context);
}

/** "Will help Kenya build hospitals", "aidera le Kenya à construire …": what is done by those who are helped is no promise of theirs. */
const isOfHelped = ({ verbal, link, governor, subjects }: Frame): boolean =>
  verbal &&
  link === 'control' &&
  governor?.concepts.has('help') === true &&
  subjects.length > 0 &&
  subjects.every((token) => governor.objects.includes(token) || governor.recipients.includes(token));

/** "L’initiative de la Suède, qui vise à améliorer …", "a plan that aims to cut …": what a plan is for is no promise. */
const isAimOfPlan = (frame: Frame, { clauses, resolver }: Context): boolean =>
  chainAbove(frame).some(
    ({ link, concepts, subjects }) =>
      link === 'relative' &&
      concepts.has('intend') &&
      subjects.some(({ feats }) => feats.PronType === 'Rel') &&
      resolver.resolveAll(subjects.map((token) => antecedentOf(clauses, token))).length === 0,
  );

/** "Will introduce a bill to ban plastics": what the text says is promised with the text. */
const isContentOfText = ({ governor, link, verbal }: Frame, chosen: Candidate['chosen']): boolean =>
  verbal &&
  link === 'participle' &&
  governor?.verbal === false &&
  governor.concepts.has('noun-law') &&
  governor.governor !== null &&
  chosen.has(governor.governor) &&
  governor.governor.objects.includes(governor.head);

/** "Offered all possible help to Chad": where the verb gives the help, its noun is no commitment beside it. */
const isOffered = ({ governor, head }: Frame, rule: PledgeRule, chosen: Candidate['chosen']): boolean =>
  rule.id === 'pledge/commitment' && governor !== null && chosen.get(governor)?.id === 'pledge/give' && governor.objects.includes(head);

/** "Might spare a medical team": counted or new things and people. */
const mayBeGiven = (token: Token, context: Context): boolean =>
  isCounted(token, context) ||
  (isNew(token, context) && (isGiven(token, context) || hasConcept(token, ['noun-crew', 'noun-force'], context)));

/** The predicate without the negation or the ability that its rule reads as a promise. */
function asPromised(frame: Frame, rule: PledgeRule, context: Context): Frame {
  if (rule.assured?.(frame, context)) return withoutAbility(frame);
  return rule.refusable?.(frame, context) ? { ...frame, negated: false } : frame;
}

/** Years after which a gift is history. */
const MEMORY = 12;

/** "In 1948, the United States gave …": what was given long before the text was issued. */
export function isHistory(frame: Frame, context: Context): boolean {
  const issued = Number((context.doc.meta.issued ?? '').slice(0, 4));
  return (
    issued > 0 &&
    context.timesOf(frame).some(({ kind, latest }) => kind === 'point' && latest !== null && Number(latest.slice(0, 4)) < issued - MEMORY)
  );
}

const stanceFor = (frame: Frame, rule: PledgeRule, context: Context): Stance =>
  rule.done?.(frame, context)
    ? { status: rule.status ?? 'Pledged', conditional: false }
    : rule.nominal
      ? nominalStance(frame, rule.status ?? 'Pledged')
      : stanceOf(frame, rule.status, rule.plain);

/** What one promise of a candidate is made of. */
interface Parts {
  readonly status: Status;
  readonly who: readonly Entity[];
  readonly what: readonly Token[];
  /** All that is given, where receivers are sought. */
  readonly around: readonly Token[];
  readonly window?: Span;
  /** Objects that receive. */
  readonly receivers: readonly Token[];
  readonly quantity: QuantityMention | undefined;
  /** False where the pledger is implied. */
  readonly named: boolean;
  /** Who receives where the words name nobody. */
  readonly usual: readonly Entity[];
}

/** The promise that a candidate makes of these parts. */
export function draft({ frame, rule, before }: Candidate, parts: Parts, context: Context): Draft {
  const { status, what: things, quantity, named } = parts;
  const amount = quantity ? amountOf(quantity) : null;
  const crew = amount ? [] : crewOf(frame, rule, context);
  const sent = sendersOf(crew, parts.who, context);
  const numbered = amount ? [] : numberedIn(frame, context);
  const kind = crew.length + numbered.length > 0 ? 'Service' : kindOf({ frame, rule, objects: things, amount }, context);
  const pledgers = status !== 'Delivered' && (kind === 'Financial' || kind === 'Material') ? payersFor(sent, context) : sent;
  const above = chainAbove(frame);
  const own =
    frame.verbal && frame.subjects.length > 0 && (!frame.inherited || (frame.link === 'coordinate' && frame.tense !== 'progressive'));
  const top = own ? frame : (above.findLast((each) => !each.concepts.has('say')) ?? frame);
  const hasItems = kind === 'Material' || kind === 'Service';
  const staff = amount || crew.length > 0 ? [] : staffOf(frame, rule, context);
  const itemsFor = (): Item[] => {
    if (crew.length > 0) return itemsOf(crew, context);
    if (numbered.length > 0) return numberedItems(frame, numbered, context);
    return itemsOf(things, context, rule.nominal ? undefined : frame.head);
  };
  const receivers = beneficiariesOf(
    { frame, rule, things: parts.around, pledgers, receivers: parts.receivers, quantity, window: parts.window },
    context,
  );
  const pledge: PledgeFact = {
    pledgers: [...pledgers],
    beneficiaries: receivers.length > 0 ? receivers : [...parts.usual],
    status,
    kind,
    amount,
    items: hasItems ? itemsFor() : [],
    due: null,
    madeAt: null,
    evidence: [evidenceOf(isOver(top, frame, context) ? top : frame, context, pathUp(frame, top))],
    rule: rule.id,
    confidence: (CONFIDENCE[rule.id] ?? BASE_CONFIDENCE) - (named ? 0 : 0.15),
  };
  if (quantity && !pledge.evidence.some((span) => span.start <= quantity.start && quantity.end <= span.end))
    addEvidence(pledge.evidence, { start: quantity.start, end: quantity.end });
  if (!quantity && things !== parts.around && things.length > 0 && !pledge.evidence.some(({ end }) => things[0].end <= end))
    addEvidence(pledge.evidence, phraseSpan(things[0], context));
  const condition = conditionOf(frame, context);
  if (condition) pledge.condition = condition;
  if (staff.length > 0 && pledge.items.length === 0 && (hasItems || kind === 'Political')) {
    pledge.kind = 'Service';
    pledge.items = itemsOf(staff, context);
  }
  const again = amount ? undefined : countedAgain(frame, before, context);
  if (again) {
    pledge.kind = again.pledge.kind;
    pledge.items = again.pledge.items.map((item) => ({ ...item, quantity: again.quantity }));
    if (receivers.every((entity) => again.pledge.pledgers.includes(entity))) pledge.beneficiaries = [...again.pledge.beneficiaries];
  }
  if (pledge.items.length === 0 && !amount) pledge.purpose = purposeOf(frame, things, context);
  return { frame, rule, pledge, implied: !named };
}

/** True for a predicate whose words hold another's; an aim that a copula tells of ("l’objectif est de …") stands beside them. */
const isOver = (top: Frame, { head }: Frame, { clauses }: Context): boolean =>
  top.head.sentence === head.sentence && [...clauses.tree.ancestors(head)].includes(top.head);

/** The heads between a promise and the predicate that governs it, both ends included. */
function pathUp(frame: Frame, top: Frame): Token[] {
  const out: Token[] = [];
  for (let at: Frame | null = frame; at; at = at.governor) {
    out.push(at.head);
    if (at === top) break;
  }
  return out;
}

/** What a promise without amount or thing is about, in the text's words. */
function purposeOf(frame: Frame, things: readonly Token[], context: Context): string {
  const head = things[0] ?? frame.args[0]?.head ?? frame.head;
  const [left, right] = context.clauses.tree.edges(head.index);
  const words = context.doc.text.slice(context.doc.tokens[left].start, context.doc.tokens[right].end);
  return words.length <= 200 && !words.includes('\n') ? words : context.doc.text.slice(head.start, head.end);
}
