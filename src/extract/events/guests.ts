import type { Entity } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import { PAST } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { OCCASIONS, SITTINGS } from '../event-classes.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { isReported } from './days.ts';

/** Sentences that the account of a gathering fills. */
const ACCOUNT = 20;

/**
 * "The Board met in Lomé on Tuesday. … Ms X of the World Bank warned …": whoever speaks in the account of a gathering of the last days took part
 * in it, unless he speaks for whoever issues the text, or takes part in something else that it tells of.
 */
export function seatGuests(kept: readonly Candidate[], context: Context): void {
  const { issued } = context.doc.meta;
  const sitting = kept.find(
    ({ event, inHeading }) => SITTINGS.has(event.class) && !inHeading && event.factuality === 'Actual' && isReported(event, issued),
  );
  if (!sitting || isBetweenPeople(sitting.event)) return;
  const busy = new Set(kept.flatMap(({ event }) => (OCCASIONS.has(event.class) ? event.participations.map(({ agent }) => agent) : [])));
  for (const { event, frame } of kept) {
    const gap = frame.head.sentence - sitting.frame.head.sentence;
    if (event.class !== 'Statement' || gap < 0 || gap > ACCOUNT || event.factuality !== 'Actual') continue;
    const then = event.date?.edtf === issued || event.date?.edtf === sitting.event.date?.edtf;
    if (!frame.verbal || !PAST.has(frame.tense) || !then) continue;
    for (const { role, agent } of event.participations)
      if (role === 'Speaker' && agent.class === 'Person' && !busy.has(agent) && !isIssuers(agent, context))
        addParticipation(sitting.event, 'Participant', agent);
  }
}

/** "Met Minister X": two people who talk, and nobody else. */
const isBetweenPeople = ({ class: kind, participations }: EventFact): boolean =>
  kind === 'Meeting' &&
  (participations.some(({ role, agent }) => role === 'Participant' && agent.class === 'Person') ||
    participations.every(({ agent }) => agent.class !== 'Organization' && agent.class !== 'Group'));

const isIssuers = (person: Entity, { postsOf, self }: Context): boolean =>
  postsOf(person).some(({ organization }) => organization !== null && self.entities.includes(organization));
