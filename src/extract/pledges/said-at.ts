import type { EventFact } from '../../model/facts.ts';
import { OCCASIONS, SESSIONS } from '../event-classes.ts';
import type { Events } from '../events/index.ts';
import { chainAbove } from './chain.ts';
import type { Draft } from './index.ts';
import { isTold } from './told.ts';

/** "Told the ambassadors that Ghana would …", "a assuré que son pays enverrait …": the gathering told of last at which whoever says so took part; a session before a visit. */
export function saidAt({ frame }: Draft, events: Events): EventFact | null {
  for (const each of [frame, ...chainAbove(frame)]) {
    const statement = events.ofFrame(each);
    if (statement?.class !== 'Statement') continue;
    const speakers = statement.participations.filter(({ role }) => role === 'Speaker').map(({ agent }) => agent);
    const there = events.events
      .filter((event) => OCCASIONS.has(event.class) && event.factuality === 'Actual' && isThen(event, statement))
      .filter((event) => event.participations.some(({ role, agent }) => role !== 'Target' && speakers.includes(agent)))
      .flatMap((event) => event.evidence.map((span) => ({ event, span })))
      .filter(({ event, span }) => span.start < each.head.start && isTold(event, span, events))
      .sort((a, b) => b.span.start - a.span.start);
    const found = there.find(({ event }) => SESSIONS.has(event.class)) ?? there[0];
    if (found) return found.event;
  }
  return null;
}

/** True for words of the day of a gathering, or of one that has no day. */
const isThen = ({ date }: EventFact, { date: said }: EventFact): boolean =>
  !date || !said || ((said.earliest ?? '') >= (date.earliest ?? '') && (said.latest ?? '9999') <= (date.latest ?? '9999'));
