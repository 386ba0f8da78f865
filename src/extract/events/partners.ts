import type { Token } from '../../model/doc.ts';
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

/** "Organisée par la Commission en collaboration avec la FAO", "Norway, together with Kenya, hosted …": partners whom the tree hangs on whoever organises, or who stand between him and the verb. */
export const besideDoers = (verb: Frame, held: Token, { clauses, resolver }: Context): readonly Entity[] => {
  const doers = [...verb.subjects, ...inSlot(verb, 'by').map(({ head }) => head)].filter((token) => token !== held);
  const behind = doers.flatMap(({ index }) => clauses.argumentsOf(index));
  const between = [...behind, ...verb.args].filter(
    ({ slot, head: { index } }) => slot === 'attendee' && index < verb.head.index && verb.subjects.some((doer) => doer.index < index),
  );
  return resolver
    .resolveAll(
      [...behind.filter(({ slot }) => slot === 'with' || slot === 'organizer'), ...between].flatMap(({ head }) =>
        clauses.tree.conjuncts(head),
      ),
    )
    .filter(({ class: kind }) => kind === 'Country' || kind === 'Organization');
};
