import type { Token } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import type { EventFact, Kind } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import type { Events } from '../events/index.ts';
import { annotationsIn } from '../reference/mentions.ts';
import { hasConcept } from './concept.ts';
import type { Draft } from './index.ts';
import { ledReceivers } from './led-receivers.ts';

const GIVING = new Set<Kind>(['Financial', 'Material', 'Service']);

/** The slots that tell whom a gathering is for, and which parties they may name. */
const RECEIVING: readonly (readonly [string, ReadonlySet<Entity['class']>])[] = [
  ['benefit', new Set(['Country', 'Organization', 'Group'])],
  ['for', new Set(['Country', 'Organization', 'Group'])],
  ['to', new Set(['Country', 'Organization'])],
];

/**
 * Receivers that a sentence leaves out: those of the sum before, where it leaves out its currency too, else whom the gathering is for at which
 * it was promised, else whom the words that lead in its list name, else the state that most gifts of the text are for.
 */
export function implyBeneficiaries(drafts: readonly Draft[], events: Events, context: Context): void {
  const gifts = drafts.filter(({ pledge }) => GIVING.has(pledge.kind));
  const named = gifts.filter(({ pledge }) => pledge.beneficiaries.length > 0);
  const usual = usualReceiver(named, drafts);
  giveOnward(gifts, context);
  const led = ledReceivers(drafts, context);
  for (const { pledge, frame } of gifts) {
    if (pledge.beneficiaries.length > 0) continue;
    const others = (entities: readonly Entity[]): Entity[] => entities.filter((entity) => !pledge.pledgers.includes(entity));
    const topic = pledge.madeAt ? others(topicOf(pledge.madeAt, gifts, events, context)) : [];
    const near = topic.length > 0 ? topic : others(led(frame.head.sentence));
    pledge.beneficiaries = near.length > 0 || pledge.kind === 'Service' || !usual ? near : others([usual]);
  }
}

/** "Italy gave UNRWA €30 million. Ireland pledged 10 million.": a sum that leaves its currency out leaves its receiver out too. */
function giveOnward(gifts: readonly Draft[], context: Context): void {
  const inOrder = [...gifts].sort((a, b) => a.pledge.evidence[0].start - b.pledge.evidence[0].start);
  for (const [at, { pledge, frame }] of inOrder.entries()) {
    const before = inOrder[at - 1];
    if (pledge.beneficiaries.length > 0 || !before || frame.head.sentence - before.frame.head.sentence > 1) continue;
    const sums = annotationsIn(context.doc.quantities, pledge.evidence[0]).filter(({ kind }) => kind === 'money');
    if (sums.length === 0 || sums.some(({ rule }) => rule !== ELLIPTIC)) continue;
    pledge.beneficiaries = before.pledge.beneficiaries.filter((entity) => !pledge.pledgers.includes(entity));
  }
}

const ELLIPTIC = 'money-elliptic';

/** The state that most gifts of a text are for, and that promises nothing itself. */
function usualReceiver(named: readonly Draft[], drafts: readonly Draft[]): Entity | undefined {
  const counts = new Map<Entity, number>();
  for (const entity of named.flatMap(({ pledge }) => pledge.beneficiaries))
    if (entity.class === 'Country') counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || first[1] === second?.[1] || first[1] * 2 < named.length) return undefined;
  const gives = drafts.some(({ pledge }) => pledge.pledgers.includes(first[0]));
  return gives && (first[1] < LEAST || first[1] < named.length) ? undefined : first[0];
}

/** Gifts that must all be for a state that promises something too, before others are taken to be for it. */
const LEAST = 2;

/**
 * Whom an event is for: by the phrases below its nouns ("of" right behind the noun tells whose event it is), by what is raised there ("the
 * replenishment of the Fund", "conférence des bailleurs du Mali"), else whom all those who gave there gave the whole sum.
 */
function topicOf(event: EventFact, gifts: readonly Draft[], events: Events, context: Context): Entity[] {
  const nouns = events.framesOf(event).filter((frame) => !frame.verbal);
  nouns.sort((a, b) => a.head.index - b.head.index);
  for (const { head } of nouns) {
    const found = servedBy(head, event, context);
    if (found.length > 0) return found;
  }
  for (const { head } of nouns) {
    const found = raisedFor(head, event, context);
    if (found.length > 0) return found;
  }
  const whole = gifts.find(
    ({ pledge }) => pledge.madeAt === event && pledge.amount && pledge.pledgers.every(({ class: kind }) => kind === 'Group'),
  );
  return whole?.pledge.beneficiaries ?? [];
}

function servedBy(noun: Token, event: EventFact, context: Context): Entity[] {
  const [left, right] = context.clauses.tree.edges(noun.index);
  for (const [slot, classes] of RECEIVING) {
    for (let at = left; at <= right; at++) {
      for (const argument of context.clauses.argumentsOf(at)) {
        if (argument.slot !== slot || argument.head.index < noun.index) continue;
        const found = context.resolver.resolveAll(context.clauses.tree.conjuncts(argument.head));
        const receivers = found.filter(
          (entity) => classes.has(entity.class) && !event.participations.some((part) => part.agent === entity),
        );
        if (receivers.length > 0) return receivers;
      }
    }
  }
  return [];
}

/** Words around the noun of a gathering that may tell what it raises money for. */
const REACH = 8;

/** "Its replenishment conference", "la conférence sur la reconstruction du Mali": whose money, or whose recovery, the gathering sees to. */
function raisedFor(noun: Token, { class: kind }: EventFact, context: Context): Entity[] {
  if (kind !== 'Conference' && kind !== 'Meeting' && kind !== 'Summit') return [];
  const { tokens } = context.doc;
  const [left, right] = context.clauses.tree.edges(noun.index);
  const phrase = tokens.slice(Math.max(left, noun.index - REACH), Math.min(right, noun.index + REACH) + 1);
  const raising = phrase.filter((token) => hasConcept(token, ['noun-raising'], context));
  if (raising.length === 0) return [];
  const owners = [noun, ...raising].flatMap((token) => [
    ...context.clauses.tree
      .by(token.index, 'nmod:poss', 'compound', 'det')
      .filter((each) => each.upos !== 'DET' || each.feats.Poss === 'Yes'),
    ...context.clauses
      .argumentsOf(token.index)
      .filter(({ slot }) => OWNING.has(slot))
      .map(({ head }) => head),
  ]);
  return context.resolver.resolveAll(owners).filter(isParty);
}

const OWNING: ReadonlySet<string> = new Set(['of', 'owner', 'with', 'for']);
