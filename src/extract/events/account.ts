import type { Entity } from '../../model/entity.ts';
import type { EventFact, Role } from '../../model/facts.ts';
import { addDays } from '../../recognise/time/calendar.ts';
import { type Frame, PAST } from '../clause/frame.ts';
import { SITTINGS } from '../event-classes.ts';
import type { Candidate } from './candidates.ts';

/** What happens on a visit besides it. */
const ON_VISIT = new Set<EventFact['class']>(['Visit', 'Meeting', 'Agreement', 'Exercise', 'Ceremony', 'Establishment']);
const TO_COME = new Set<Frame['tense']>(['future', 'conditional', 'infinitive']);
/** "Reçue par le ministre, elle a plaidé …" too. */
const DONE = new Set<Frame['tense']>([...PAST, 'participle']);
/** What a visitor takes part in is named by a noun too ("a assisté à l’exercice"). */
const ATTENDED = new Set<EventFact['class']>(['Meeting', 'Exercise', 'Ceremony']);
/** On one of the days of the visit. */
const isWithin = ({ date }: EventFact, { date: stay }: EventFact): boolean =>
  (date?.earliest ?? '') >= (stay?.earliest ?? '') && (date?.latest ?? '9999') <= (stay?.latest ?? '');

/** Acts of a gathering that are done where it sits. */
const ACTS = new Set<EventFact['class']>(['Agreement', 'Decision', 'Ceremony']);
/** Farthest that an act may stand behind the visit that it belongs to, in sentences. */
const REACH = 8;

const agentsIn = (event: EventFact, ...roles: readonly Role[]): readonly Entity[] =>
  event.participations.filter(({ role }) => roles.includes(role)).map(({ agent }) => agent);

/** "S’est rendu les 12 et 13 février en Roumanie, où il a rencontré …": whom a visitor met, and what he signed, is of the days of the visit, and a meeting of its place. */
export function followVisits(kept: readonly Candidate[], issued: string | undefined): void {
  const visits = kept.filter(({ event }) => event.class === 'Visit' && event.date !== null);
  if (visits.length === 0) return;
  for (const each of kept) {
    const { event, frame } = each;
    if (!(frame.verbal ? ON_VISIT : ATTENDED).has(event.class)) continue;
    const visit = visits.findLast((one) => isOn(each, one, issued));
    if (!visit) continue;
    event.date ??= visit.event.date;
    const known = event.class === 'Meeting' || (event.class === 'Agreement' && visit.event.place?.class === 'Place');
    if (known && isWithin(event, visit.event)) event.place ??= visit.event.place;
  }
}

function isOn({ event, frame }: Candidate, visit: Candidate, issued: string | undefined): boolean {
  const gap = frame.head.sentence - visit.frame.head.sentence;
  if (gap < 0 || gap > REACH || visit.frame.head.index > frame.head.index) return false;
  const planned = visit.event.factuality === 'Planned' || (issued !== undefined && (visit.event.date?.earliest ?? '') > issued);
  if (frame.verbal ? !(planned ? TO_COME : DONE).has(frame.tense) : planned !== (event.factuality === 'Planned')) return false;
  const visitors = agentsIn(visit.event, 'Visitor');
  const people = agentsIn(event, 'Participant', 'Author', 'Chair', 'Visitor').filter((each) => each.class === 'Person');
  return people.some((each) => visitors.includes(each)) || (frame.verbal && people.length === 0 && gap <= 1);
}

const DAYS_BACK = 30;

/** The sitting that the text reports, and none that it recalls or foretells. */
const isRecent = ({ date }: EventFact, issued: string | undefined): boolean =>
  issued === undefined || date?.latest == null || (date.latest <= issued && addDays(date.latest, DAYS_BACK) >= issued);

/** "La Conférence adopte …", "observe une minute de silence", in the communiqué of its session at Accra: what a body does on the day that it sits, it does where it sits. */
export function seatActs(kept: readonly Candidate[], issued: string | undefined): void {
  const first = kept.find(
    ({ event }) => SITTINGS.has(event.class) && event.date !== null && event.factuality === 'Actual' && isRecent(event, issued),
  );
  if (!first) return;
  const members = agentsIn(first.event, 'Participant', 'Host').filter((each) => each.class !== 'Person' && each.class !== 'Country');
  for (const { event, frame } of kept) {
    if (event.class === 'Ceremony' && frame.verbal && event.date === null && event.factuality === 'Actual') event.date = first.event.date;
    if (event.place || !ACTS.has(event.class) || event.date?.edtf !== first.event.date?.edtf || !first.event.place) continue;
    const doers = agentsIn(event, 'Author', 'Participant');
    if (doers.every((each) => members.includes(each) || each.class === 'Group')) event.place = first.event.place;
  }
}

/** What people do where they are on that day; words are said anywhere. */
const SEATED = new Set<EventFact['class']>(['Meeting', 'Agreement', 'Ceremony']);
const SCENES = new Set<EventFact['class']>(['Meeting', 'Summit', 'Conference', 'Ceremony', 'Establishment', 'Visit']);

/** "A ouvert mardi à Praia la réunion des experts. Elle a signé un accord avec …": who meets or signs on the day of a gathering of his is where the last named was. */
export function seatDeeds(kept: readonly Candidate[]): void {
  kept.forEach(({ event }, index) => {
    if (event.place || !SEATED.has(event.class) || event.factuality !== 'Actual' || event.date === null) return;
    const doers = agentsIn(event, 'Participant', 'Author', 'Chair').filter((each) => each.class !== 'Country');
    const scene = kept
      .slice(0, index)
      .findLast(
        ({ event: one }) =>
          SCENES.has(one.class) &&
          one.place?.class === 'Place' &&
          one.date?.edtf === event.date?.edtf &&
          one.participations.some(({ agent }) => doers.includes(agent)),
      );
    if (scene) event.place = scene.event.place;
  });
}
