import type { EventFact, When } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import type { Candidate } from './candidates.ts';

const MEETINGS = new Set<EventFact['class']>(['Meeting', 'Summit', 'Conference', 'Visit', 'Call']);
/** Acts that a body reports of its own day. */
const ACTS_OF_THE_DAY = new Set<EventFact['class']>(['Statement', 'Agreement', 'Decision', 'Sanction']);

/** Fills what the words leave open: the day of a reported act, and the country that an attack hit. */
export function completeEvents(kept: readonly Candidate[], context: Context): void {
  const { issued } = context.doc.meta;
  const host = mainMeeting(kept);
  for (const { event, frame } of kept) {
    if (!event.date && issued && ACTS_OF_THE_DAY.has(event.class) && event.factuality === 'Actual' && frame.verbal) {
      event.date = occasionOf(event, host, context) ?? day(issued);
    }
    if (!event.place && (event.class === 'Attack' || event.class === 'Disaster')) event.place = placeOfTarget(event);
  }
}

const day = (date: string): When => ({ edtf: date, earliest: date, latest: date });

/** The first dated meeting that took place. */
function mainMeeting(kept: readonly Candidate[]): EventFact | undefined {
  return kept.find(({ event }) => MEETINGS.has(event.class) && event.date !== null && event.factuality === 'Actual')?.event;
}

/** Somebody who took part in the meeting that the text reports spoke there; the issuer speaks on the day of issue. */
function occasionOf(event: EventFact, host: EventFact | undefined, context: Context): When | null {
  if (!host?.date || event.class !== 'Statement' || (host.date.latest ?? '') > (context.doc.meta.issued ?? '')) return null;
  const speakers = event.participations.filter((each) => each.role === 'Speaker').map((each) => each.agent);
  if (speakers.some((speaker) => context.self.entities.includes(speaker))) return null;
  const present = host.participations.some((each) => speakers.includes(each.agent));
  return present && host.date.earliest === host.date.latest ? host.date : null;
}

function placeOfTarget(event: EventFact): EventFact['place'] {
  for (const { role, agent } of event.participations) {
    if (role !== 'Target') continue;
    if (agent.class === 'Country' || agent.class === 'Place') return agent;
    if (agent.collectiveOf?.class === 'Country') return agent.collectiveOf;
  }
  return null;
}
