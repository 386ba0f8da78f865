import type { Context } from '../context.ts';
import { SITTINGS } from '../event-classes.ts';
import { addParticipation, type Candidate } from './candidates.ts';

/** "La conférence a enregistré la participation de 200 délégués et la présence de M. X", "the meeting saw the participation of Ms Y": who took part. */
export function readRecorded(candidates: readonly Candidate[], { clauses, conceptsOf, resolver }: Context): void {
  const gatherings = new Map(
    candidates.filter(({ frame, event }) => !frame.verbal && SITTINGS.has(event.class)).map((each) => [each.frame.head.index, each]),
  );
  for (const { verbal, negated, subjects, objects } of clauses.frames) {
    const [gathering] = verbal && !negated ? subjects.flatMap(({ index }) => gatherings.get(index) ?? []) : [];
    if (!gathering) continue;
    const present = objects
      .filter((token) => conceptsOf(token).has('noun-attendance'))
      .flatMap(({ index }) => clauses.argumentsOf(index))
      .flatMap(({ slot, head }) => (slot === 'of' ? clauses.tree.conjuncts(head) : []));
    for (const entity of resolver.resolveAll(present))
      if (entity.class !== 'Place') addParticipation(gathering.event, 'Participant', entity);
  }
}
