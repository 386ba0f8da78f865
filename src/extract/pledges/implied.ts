import type { Entity } from '../../model/entity.ts';
import type { EventFact, Kind } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import type { Events } from '../events/index.ts';
import type { Draft } from './index.ts';

const GIVING = new Set<Kind>(['Financial', 'Material', 'Service']);
/** Gifts that must be for one state before others are taken to be for it too. */
const LEAST = 2;

/** The slots that tell whom a gathering is for, and which parties they may name. */
const RECEIVING: readonly (readonly [string, ReadonlySet<Entity['class']>])[] = [
  ['benefit', new Set(['Country', 'Organization', 'Group'])],
  ['for', new Set(['Country', 'Organization', 'Group'])],
  ['to', new Set(['Country', 'Organization'])],
];

/** Receivers that a sentence leaves out: whom the gathering is for at which it was promised, else the one state that all gifts of the text are for. */
export function implyBeneficiaries(drafts: readonly Draft[], events: Events, context: Context): void {
  const gifts = drafts.filter(({ pledge }) => GIVING.has(pledge.kind));
  const named = gifts.filter(({ pledge }) => pledge.beneficiaries.length > 0);
  const usual = usualReceiver(named);
  for (const { pledge } of gifts) {
    if (pledge.beneficiaries.length > 0) continue;
    const others = (entities: readonly Entity[]): Entity[] => entities.filter((entity) => !pledge.pledgers.includes(entity));
    const topic = pledge.madeAt ? others(topicOf(pledge.madeAt, events, context)) : [];
    pledge.beneficiaries = topic.length > 0 || pledge.kind === 'Service' || !usual ? topic : others([usual]);
  }
}

function usualReceiver(named: readonly Draft[]): Entity | undefined {
  const [first] = named;
  if (!first || named.length < LEAST) return undefined;
  return first.pledge.beneficiaries.find(
    (entity) => entity.class === 'Country' && named.every(({ pledge }) => pledge.beneficiaries.includes(entity)),
  );
}

/** Whom an event is for, by the phrases below its nouns; "of" right behind the noun tells whose event it is. */
function topicOf(event: EventFact, events: Events, context: Context): Entity[] {
  const nouns = events.framesOf(event).filter((frame) => !frame.verbal);
  for (const frame of nouns.sort((a, b) => a.head.index - b.head.index)) {
    const [left, right] = context.clauses.tree.edges(frame.head.index);
    for (const [slot, classes] of RECEIVING) {
      for (let at = left; at <= right; at++) {
        for (const argument of context.clauses.argumentsOf(at)) {
          if (argument.slot !== slot || argument.head.index < frame.head.index) continue;
          const found = context.resolver.resolveAll(context.clauses.tree.conjuncts(argument.head));
          const receivers = found.filter(
            (entity) => classes.has(entity.class) && !event.participations.some((part) => part.agent === entity),
          );
          if (receivers.length > 0) return receivers;
        }
      }
    }
  }
  return [];
}
