import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { PledgeFact, Status } from '../../model/facts.ts';
import type { QuantityMention } from '../../model/value.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { evidenceOf } from '../evidence.ts';
import type { PledgeRule } from '../rule.ts';
import { conditionOf } from './condition.ts';
import { donorsBefore } from './donor.ts';
import type { Draft } from './index.ts';
import { boundBy, pledgersOf } from './parties.ts';
import { beneficiariesOf } from './receivers.ts';
import { thingsOf } from './scope.ts';
import { chainAbove, nominalStance, type Stance, stanceOf } from './stance.ts';
import { amountOf, itemsOf, kindOf } from './things.ts';

/** A predicate that may promise, with the amounts below it and the promises before it. */
export interface Candidate {
  readonly frame: Frame;
  readonly rule: PledgeRule;
  readonly money: readonly QuantityMention[];
  readonly chosen: ReadonlyMap<Frame, PledgeRule>;
  readonly before: readonly Draft[];
}

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
  const stance = stanceFor(frame, rule);
  if (!stance) return [];
  const named = pledgersOf(frame, rule, context);
  const inHeading = context.doc.sentences[frame.head.sentence].kind === 'heading';
  const pledgers = named.length > 0 ? named : donorsBefore(candidate, context);
  if (pledgers.length === 0 && !(inHeading && money.length > 0)) return [];
  const things = rule.nominal ? [frame.head] : recipientsAside(frame, thingsOf(frame, context), context);
  const make = (who: readonly Entity[], what: readonly Token[], quantity?: QuantityMention): Draft =>
    draft(candidate, stance.status, who, what, quantity, named.length > 0, context);
  if (money.length < 2) return [make(pledgers, things, money[0])];
  const respectively = money.length === pledgers.length;
  return money.map((quantity, index) => {
    const own = rule.pledgers ? boundBy(rule.pledgers(frame, context, quantity), context) : [];
    return make(own.length > 0 ? own : respectively ? [pledgers[index]] : pledgers, thingsAt(quantity, things, context), quantity);
  });
}

const stanceFor = (frame: Frame, rule: PledgeRule): Stance =>
  rule.nominal ? nominalStance(frame, rule.status ?? 'Pledged') : stanceOf(frame, rule.status);

/** "Provide Ukraine with generators": the object receives, the phrase with "with" is given. */
function recipientsAside(frame: Frame, things: readonly Token[], context: Context): Token[] {
  if (!frame.concepts.has('give')) return [...things];
  const receives = (token: Token): boolean =>
    context.resolver.resolve(token).some((entity) => entity.class !== 'Place') && context.quantityAt(token) === undefined;
  const given = inSlot(frame, 'with').flatMap((argument) => context.clauses.tree.conjuncts(argument.head));
  const rest = things.filter((token) => !receives(token));
  return rest.length < things.length && rest.length + given.length > 0 ? [...rest, ...given] : [...things];
}

/** Of several coordinated things, the one whose words hold the amount. */
function thingsAt(quantity: QuantityMention, things: readonly Token[], context: Context): Token[] {
  const within = things.filter((token) => {
    const [left, right] = context.clauses.tree.edges(token.index);
    return context.doc.tokens[left].start <= quantity.start && quantity.end <= context.doc.tokens[right].end;
  });
  const last = within[within.length - 1];
  return last ? [last] : [...things];
}

function draft(
  { frame, rule }: Candidate,
  status: Status,
  pledgers: readonly Entity[],
  things: readonly Token[],
  quantity: QuantityMention | undefined,
  named: boolean,
  context: Context,
): Draft {
  const amount = quantity ? amountOf(quantity) : null;
  const kind = kindOf(frame, rule, things, amount, context);
  const above = chainAbove(frame);
  const top = above[above.length - 1] ?? frame;
  const hasItems = kind === 'Material' || kind === 'Service';
  const pledge: PledgeFact = {
    pledgers: [...pledgers],
    beneficiaries: beneficiariesOf(frame, rule, things, pledgers, context),
    status,
    kind,
    amount,
    items: hasItems ? itemsOf(things, context) : [],
    due: null,
    madeAt: null,
    evidence: [evidenceOf(top === frame || top.head.sentence !== frame.head.sentence ? frame : top, context, pathUp(frame, top))],
    rule: rule.id,
    confidence: (CONFIDENCE[rule.id] ?? BASE_CONFIDENCE) - (named ? 0 : 0.15),
  };
  const condition = conditionOf(frame, context);
  if (condition) pledge.condition = condition;
  if (pledge.items.length === 0 && !amount) pledge.purpose = purposeOf(frame, things, context);
  return { frame, rule, pledge };
}

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
