import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { SITTINGS } from '../event-classes.ts';
import type { Candidate } from './candidates.ts';
import { placesAt } from './places.ts';

/** What people do beside a gathering. */
const BESIDE: ReadonlySet<EventFact['class']> = new Set(['Meeting', 'Agreement', 'Ceremony']);

/** The predicate, and the verb above a noun. */
const around = (frame: Frame): readonly Frame[] => (frame.verbal || frame.governor === null ? [frame] : [frame, frame.governor]);

/** "Met on the margins of the summit in Accra", "ont signé un accord en marge de la conférence de Lomé": done where the gathering sits. */
export function seatOnMargins(into: ReadonlyMap<Candidate, Candidate>, context: Context): void {
  const eventAt = new Map([...into].map(([from, to]) => [from.frame.head.index, to.event]));
  for (const [{ frame }, { event }] of into) {
    if (!BESIDE.has(event.class)) continue;
    for (const { slot, head } of around(frame).flatMap(({ args }) => args)) {
      const gathering = slot === 'margin' ? eventAt.get(head.index) : undefined;
      if (!gathering || gathering === event || !SITTINGS.has(gathering.class)) continue;
      gathering.place ??= placeBesideMargin(head, context);
      event.place ??= gathering.place;
    }
  }
}

/** "On the sidelines of the dialogue in Lomé": the tree may hang the place on the sidelines. */
function placeBesideMargin(gathering: Token, context: Context): Entity | null {
  const { clauses } = context;
  const above = clauses.tree.head(gathering);
  const beside = above ? clauses.argumentsOf(above.index) : [];
  const [place] = beside.flatMap(({ slot, head }) => (slot === 'in' && head.index > gathering.index ? placesAt(head.index, context) : []));
  return place ?? null;
}
