import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { PledgeFact } from '../../model/facts.ts';
import type { QuantityMention } from '../../model/value.ts';
import type { Frame } from '../clause/frame.ts';
import { inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { Events } from '../events/index.ts';
import { evidenceOf } from '../evidence.ts';
import type { PledgeRule } from '../rule.ts';
import { dueOf } from './due.ts';
import { implyBeneficiaries } from './implied.ts';
import { itemFrames } from './lists.ts';
import { mergePledges } from './merge.ts';
import { central, moneyByFrame } from './money.ts';
import { occasionOf } from './occasion.ts';
import { beneficiariesOf, pledgersOf } from './parties.ts';
import { chainAbove, stanceOf } from './stance.ts';
import { amountOf, itemsOf, kindOf } from './things.ts';

/** A pledge with the frame that makes it, while pledges are joined and completed. */
export interface Draft {
  readonly frame: Frame;
  readonly rule: PledgeRule;
  readonly pledge: PledgeFact;
}

/** The promises of a document, and the predicates that they are read from ("ont décidé de coordonner": both verbs). */
export interface Pledges {
  readonly pledges: readonly PledgeFact[];
  readonly promising: ReadonlySet<Frame>;
}

const BASE_CONFIDENCE = 0.65;

/** Finds who promised what to whom, frame by frame; then joins repetitions of one promise and fills what context tells. */
export function extractPledges(context: Context, events: Events, rules: readonly PledgeRule[]): Pledges {
  const byUnit = new Map<string, PledgeRule[]>();
  for (const rule of rules) for (const unit of rule.units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), rule]);
  const chosen = new Map<Frame, PledgeRule>();
  for (const frame of context.clauses.frames) {
    const rule = ruleFor(frame, context, byUnit);
    if (rule) chosen.set(frame, rule);
  }
  const lists = itemFrames(context, chosen);
  for (const lead of lists.leads) chosen.delete(lead);
  const money = moneyByFrame(context, chosen, lists.bySentence);
  for (const { frame, rule } of lists.bySentence.values()) chosen.set(frame, rule);
  const drafts: Draft[] = [];
  for (const [frame, rule] of inTextOrder(chosen)) drafts.push(...draftsOf(frame, rule, central(frame, money.get(frame) ?? [], context), chosen, context));
  const joined = mergePledges(drafts, context);
  for (const draft of joined) {
    draft.pledge.madeAt = occasionOf(draft, events, context);
    draft.pledge.due ??= dueOf(draft.frame, draft.pledge.madeAt, context);
  }
  implyBeneficiaries(joined, events, context);
  const promising = new Set(drafts.flatMap((draft) => [draft.frame, ...chainAbove(draft.frame)]));
  return { pledges: joined.map((draft) => draft.pledge), promising };
}

const inTextOrder = (chosen: ReadonlyMap<Frame, PledgeRule>): [Frame, PledgeRule][] =>
  [...chosen].sort(([a], [b]) => a.head.index - b.head.index);

function ruleFor(frame: Frame, context: Context, byUnit: ReadonlyMap<string, readonly PledgeRule[]>): PledgeRule | undefined {
  for (const concept of frame.concepts)
    for (const rule of byUnit.get(concept) ?? []) if (!rule.accepts || rule.accepts(frame, context)) return rule;
  return undefined;
}

function draftsOf(
  frame: Frame,
  rule: PledgeRule,
  money: readonly QuantityMention[],
  chosen: ReadonlyMap<Frame, PledgeRule>,
  context: Context,
): Draft[] {
  if (chainAbove(frame).some((above) => chosen.has(above) && above.concepts.has('announce') === false && sharesTheme(above, frame)))
    return [];
  const stance = stanceOf(frame, rule.status);
  if (!stance) return [];
  const pledgers = pledgersOf(frame, rule, context);
  if (pledgers.length === 0) return [];
  const objects = themesOf(frame, rule);
  if (money.length < 2) return [draft(frame, rule, stance.status, pledgers, objects, money[0], context)];
  const respectively = money.length === pledgers.length;
  return money.map((quantity, index) =>
    draft(frame, rule, stance.status, respectively ? [pledgers[index]] : pledgers, themesAt(quantity, objects, context), quantity, context),
  );
}

/** An infinitive under a frame that is itself a promise of the same thing adds nothing ("aide à financer"). */
const sharesTheme = (above: Frame, frame: Frame): boolean => above.objects.includes(frame.head);

function themesOf(frame: Frame, rule: PledgeRule): Token[] {
  return rule.theme.flatMap((slot) =>
    slot === 'object' ? frame.objects : slot === 'self' ? [frame.head] : inSlot(frame, slot).map((argument) => argument.head),
  );
}

/** Of several coordinated things, the one whose words hold the amount. */
function themesAt(quantity: QuantityMention, objects: readonly Token[], context: Context): Token[] {
  const within = objects.filter((token) => {
    const [left, right] = context.clauses.tree.edges(token.index);
    return context.doc.tokens[left].start <= quantity.start && quantity.end <= context.doc.tokens[right].end;
  });
  const last = within[within.length - 1];
  return last ? [last] : [...objects];
}

function draft(
  frame: Frame,
  rule: PledgeRule,
  status: PledgeFact['status'],
  pledgers: readonly Entity[],
  objects: readonly Token[],
  quantity: QuantityMention | undefined,
  context: Context,
): Draft {
  const amount = quantity ? amountOf(quantity) : null;
  const kind = kindOf(frame, rule, objects, amount, context);
  const above = chainAbove(frame);
  const top = above[above.length - 1] ?? frame;
  const pledge: PledgeFact = {
    pledgers: [...pledgers],
    beneficiaries: beneficiariesOf(frame, rule, objects, pledgers, context),
    status,
    kind,
    amount,
    items:
      kind === 'Material' || kind === 'Service'
        ? itemsOf(
            objects.filter((token) => !isMoney(token, quantity)),
            context,
          )
        : [],
    due: null,
    madeAt: null,
    evidence: [evidenceOf(top === frame || top.head.sentence !== frame.head.sentence ? frame : top, context, pathUp(frame, top))],
    rule: rule.id,
    confidence: BASE_CONFIDENCE,
  };
  const condition = inSlot(frame, 'condition')[0];
  if (condition) pledge.condition = phrase(condition.head, context);
  if (pledge.items.length === 0 && !amount) pledge.purpose = purposeOf(frame, objects, context);
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

const isMoney = (token: Token, quantity: QuantityMention | undefined): boolean =>
  quantity !== undefined && quantity.start <= token.start && token.end <= quantity.end;

function phrase(head: Token, context: Context): string {
  const [left, right] = context.clauses.tree.edges(head.index);
  return context.doc.text.slice(context.doc.tokens[left].start, context.doc.tokens[right].end);
}

/** What a promise without amount or thing is about, in the text's words. */
function purposeOf(frame: Frame, objects: readonly Token[], context: Context): string {
  const head = objects[0] ?? frame.args[0]?.head ?? frame.head;
  const words = phrase(head, context);
  return words.length <= 200 && !words.includes('\n') ? words : context.doc.text.slice(head.start, head.end);
}
