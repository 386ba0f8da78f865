import type { Entity } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import type { Events } from '../events/index.ts';
import type { Draft } from './index.ts';

const RECEIVING = ['benefit', 'for', 'to', 'of'] as const;

/**
 * Receivers that the sentence leaves out because the account tells: those the gathering is for ("conférence de soutien au Liban"), else
 * those of the promise before it at the same gathering.
 */
export function implyBeneficiaries(drafts: readonly Draft[], events: Events, context: Context): void {
  let before: Draft | undefined;
  for (const draft of drafts) {
    const { pledge } = draft;
    if (pledge.beneficiaries.length === 0 && pledge.madeAt && pledge.kind !== 'Policy') {
      const topic = topicOf(pledge.madeAt, events, context).filter((entity) => !pledge.pledgers.includes(entity));
      const previous =
        before?.pledge.madeAt === pledge.madeAt ? before.pledge.beneficiaries.filter((entity) => !pledge.pledgers.includes(entity)) : [];
      pledge.beneficiaries = topic.length > 0 ? topic : previous;
    }
    if (pledge.beneficiaries.length > 0) before = draft;
  }
}

/** Whom an event is for, by the phrases below its nouns. */
function topicOf(event: EventFact, events: Events, context: Context): Entity[] {
  const nouns = events.framesOf(event).filter((frame) => !frame.verbal);
  for (const frame of nouns.sort((a, b) => a.head.index - b.head.index)) {
    const [left, right] = context.clauses.tree.edges(frame.head.index);
    for (const slot of RECEIVING) {
      for (let at = left; at <= right; at++) {
        for (const argument of context.clauses.argumentsOf(at)) {
          if (argument.slot !== slot || argument.head.index < frame.head.index) continue;
          const found = context.resolver.resolveAll(context.clauses.tree.conjuncts(argument.head));
          const receivers = found.filter(
            (entity) =>
              (entity.class === 'Country' || entity.class === 'Organization') &&
              !event.participations.some((part) => part.agent === entity),
          );
          if (receivers.length > 0) return receivers;
        }
      }
    }
  }
  return [];
}
