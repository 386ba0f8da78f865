import type { EventFact } from '../../model/facts.ts';
import { inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { Events } from '../events/index.ts';
import type { Draft } from './index.ts';
import { chainAbove } from './stance.ts';

const OCCASIONS = new Set<EventFact['class']>(['Meeting', 'Summit', 'Conference', 'Visit', 'Call', 'Agreement', 'Decision', 'Ceremony']);

/** The event at which a promise was made: one that its own sentence names as the occasion, else the one whose account the sentence stands in. */
export function occasionOf(draft: Draft, events: Events, context: Context): EventFact | null {
  for (const frame of [draft.frame, ...chainAbove(draft.frame)]) {
    for (const argument of inSlot(frame, 'occasion', 'in', 'to')) {
      const named = context.clauses.at(argument.head.index);
      const event = named && events.ofFrame(named);
      if (event && OCCASIONS.has(event.class)) return event;
    }
  }
  return null;
}
