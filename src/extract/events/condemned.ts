import type { Context } from '../context.ts';
import { addParticipation, type Candidate } from './candidates.ts';

/** "Condemned the ramming of a boat by X", "dénonce les frappes de X": whoever made the attack is condemned with it. */
export function seatCondemned(candidates: readonly Candidate[], { clauses }: Context): void {
  const byHead = new Map(candidates.map((each) => [each.frame.head.index, each]));
  for (const { event, frame } of candidates) {
    if (event.class !== 'Statement' || !frame.verbal || !frame.concepts.has('condemn')) continue;
    for (const { index } of frame.objects.flatMap((token) => clauses.tree.conjuncts(token))) {
      const deed = byHead.get(index);
      if (deed?.event.class !== 'Attack' || deed.frame.verbal) continue;
      for (const { role, agent } of deed.event.participations) if (role === 'Author') addParticipation(event, 'Target', agent);
    }
  }
}
