import type { Entity } from '../../model/entity.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { allEntitiesIn } from '../slots.ts';
import { addParticipation, type Candidate } from './candidates.ts';

/** "Le Togo était représenté à la conférence par une délégation": the tree hangs whoever represents others on the gathering, where he looked like its organiser. */
export function seatEnvoys({ event, frame }: Candidate, context: Context): void {
  const envoys = allEntitiesIn(frame, ['by'], context);
  event.participations = event.participations.filter(({ role, agent }) => role !== 'Organizer' || !envoys.includes(agent));
  for (const envoy of envoys) addParticipation(event, 'Participant', envoy);
}

/** "Organisée par la Commission en collaboration avec la FAO": partners whom the tree hangs on whoever organises. */
export const besideDoers = (verb: Frame, { clauses, resolver }: Context): readonly Entity[] =>
  resolver
    .resolveAll(
      [...verb.subjects, ...inSlot(verb, 'by').map(({ head }) => head)]
        .flatMap(({ index }) => clauses.argumentsOf(index))
        .filter(({ slot }) => slot === 'with' || slot === 'organizer')
        .flatMap(({ head }) => clauses.tree.conjuncts(head)),
    )
    .filter(({ class: kind }) => kind === 'Country' || kind === 'Organization');
