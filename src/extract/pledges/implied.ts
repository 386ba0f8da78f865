import type { Entity } from '../../model/entity.ts';
import type { EventFact, Kind } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import type { Events } from '../events/index.ts';
import type { Draft } from './index.ts';

/** The slots that tell whom a gathering is for, and which parties they may name. */
const RECEIVING: readonly (readonly [string, ReadonlySet<Entity['class']>])[] = [
  ['benefit', new Set(['Country', 'Organization', 'Group'])],
  ['for', new Set(['Country', 'Organization', 'Group'])],
  ['to', new Set(['Country', 'Organization'])],
  ['of', new Set(['Country'])],
];

/**
 * Receivers that the sentence leaves out because the account tells: those the gathering is for ("conférence de soutien au Liban"), else
 * those of the promise before it at the same gathering.
 */
export function implyBeneficiaries(drafts: readonly Draft[], events: Events, context: Context): void {
  const usual = usualReceiver(drafts);
  const others = (entities: readonly Entity[], { pledge }: Draft): Entity[] =>
    entities.filter((entity) => !pledge.pledgers.includes(entity));
  let before: Draft | undefined;
  for (const draft of drafts) {
    const { pledge } = draft;
    if (pledge.beneficiaries.length === 0 && GIVING.has(pledge.kind)) {
      const topic = pledge.madeAt ? others(topicOf(pledge.madeAt, events, context), draft) : [];
      const previous = before && isBeside(before, draft, context) ? others(before.pledge.beneficiaries, draft) : [];
      const sources = [topic, previous, pledge.kind === 'Service' ? [] : others(usual, draft)];
      pledge.beneficiaries = sources.find((source) => source.length > 0) ?? [];
    }
    if (pledge.beneficiaries.length > 0 && GIVING.has(pledge.kind)) before = draft;
  }
}

const GIVING = new Set<Kind>(['Financial', 'Material', 'Service']);

/** Promises at one gathering are for the same party; who is trained or hosted at it is not who is paid. */
const isBeside = (before: Draft, draft: Draft, { doc: { sentences } }: Context): boolean =>
  sentences[draft.frame.head.sentence].paragraph - sentences[before.frame.head.sentence].paragraph <= (draft.pledge.amount ? 1 : 0) &&
  before.pledge.kind === draft.pledge.kind &&
  draft.pledge.madeAt !== null &&
  before.pledge.madeAt === draft.pledge.madeAt;

/** The state that at least two gifts of a text are for, and more than half of those that say for whom. */
function usualReceiver(drafts: readonly Draft[]): Entity[] {
  const named = drafts.filter(({ pledge }) => GIVING.has(pledge.kind) && pledge.beneficiaries.length > 0);
  const states = [...new Set(named.flatMap(({ pledge }) => pledge.beneficiaries))].filter((entity) => entity.class === 'Country');
  return states.filter((state) => {
    const count = named.filter(({ pledge }) => pledge.beneficiaries.includes(state)).length;
    return count > 1 && count * 2 > named.length;
  });
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
          if (slot === 'of' && at === frame.head.index) continue;
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
