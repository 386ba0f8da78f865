import type { EventClass, Participation, Role } from '../../model/facts.ts';
import { inSlot } from '../clause/frame.ts';
import { SITTINGS } from '../event-classes.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { namedBefore } from './told-before.ts';

/** Farthest that the last sitting may stand before the next one, UTF-16 units. */
const REACH = 10_000;

/** "La prochaine session se tiendra à Lomé", "the next meeting will take place in May": one of the body that sat before. */
export function seatNextSittings(kept: readonly Candidate[]): void {
  for (const { event, frame, edition } of kept) {
    if (frame.verbal || !SITTINGS.has(event.class) || !(edition.next || edition.ordinal !== null)) continue;
    if (event.participations.some(({ role }) => role === 'Participant' || role === 'Host') || inSlot(frame, 'of', 'between').length > 0)
      continue;
    const isAsked = (each: Candidate): boolean => SITTINGS.has(each.event.class) && bodies(each, event.class).length > 0;
    const before = namedBefore(kept, frame.head.start, REACH, isAsked);
    const sitting = before ? bodies(before, event.class) : [];
    if (sitting.length === 1) addParticipation(event, sitting[0].role, sitting[0].agent);
  }
}

/** Who sits: the body whose session it is, or whose summit. */
const bodies = ({ event }: Candidate, kind: EventClass): readonly Participation[] => {
  const role: Role = kind === 'Meeting' ? 'Participant' : 'Host';
  if (kind !== 'Meeting' && event.class !== kind) return [];
  return event.participations.filter((each) => each.role === role && each.agent.class === 'Organization');
};
