import type { Entity } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import type { Draft } from './index.ts';

/** Parties of a gathering: who takes part, and the bodies that people there speak for. */
export const partiesOf = (event: EventFact, { self }: Context): Set<Entity> =>
  new Set(
    event.participations.flatMap(({ agent }) => [
      agent,
      ...self.bodyOf(agent),
      ...(agent.class === 'Group' && agent.collectiveOf ? [agent.collectiveOf] : []),
    ]),
  );

export const takesPart = ({ pledge }: Draft, event: EventFact, context: Context): boolean => {
  const parties = partiesOf(event, context);
  return (
    parties.size === 0 ||
    pledge.pledgers.some(
      (entity) =>
        parties.has(entity) || (entity.class === 'Group' && entity.collectiveOf !== undefined && parties.has(entity.collectiveOf)),
    )
  );
};

/** True where who promises is known to take part. */
export const isAttended = (draft: Draft, event: EventFact, context: Context): boolean =>
  event.participations.length > 0 && takesPart(draft, event, context);
