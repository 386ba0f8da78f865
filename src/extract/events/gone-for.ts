import type { EventFact } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { OCCASIONS } from '../event-classes.ts';
import { addParticipation, type Candidate } from './candidates.ts';

type Visits = ReadonlyMap<number, readonly Candidate[]>;

/** The visits of each sentence that tells of any. */
export function visitsBySentence(kept: readonly Candidate[]): Visits {
  const visits = new Map<number, Candidate[]>();
  for (const each of kept) {
    if (each.event.class !== 'Visit') continue;
    const { sentence } = each.frame.head;
    visits.set(sentence, [...(visits.get(sentence) ?? []), each]);
  }
  return visits;
}

/** "Travelled to Warsaw to meet with …", "goes to Doha on Monday for consultations": what somebody goes for is where and when the visit is, and he takes part in it. */
export function followVisit({ event, frame }: Candidate, visits: Visits, context: Context): void {
  if ((event.place && event.date) || !(OCCASIONS.has(event.class) || SET_UP.has(event.class))) return;
  const visit = visits
    .get(frame.head.sentence)
    ?.find(
      (each) =>
        each.frame.head.index < frame.head.index &&
        (isGoneFor(frame, each.frame) || isGoneTo(frame, each.frame, context)) &&
        (!SET_UP.has(event.class) || frame.governor === each.frame),
    );
  if (!visit) return;
  event.place ??= visit.event.place;
  event.date ??= visit.event.date;
  if (event.factuality === 'Actual') event.factuality = visit.event.factuality;
  if (frame.verbal || event.class === 'Visit') return;
  for (const { role, agent } of visit.event.participations) if (role === 'Visitor') addParticipation(event, 'Participant', agent);
}

/** "Travelled to meet with …", "goes to Doha for consultations": by an infinitive, or behind a preposition of purpose. */
const isGoneFor = (frame: Frame, visit: Frame): boolean =>
  frame.verbal
    ? frame.tense === 'infinitive'
    : visit.args.some(({ slot, marker, head }) => head === frame.head && (slot === 'for' || marker === 'for' || marker === 'pour'));

/** What else somebody may travel to do ("flew to Kara to open a school", "pour y signer un accord"). */
const SET_UP = new Set<EventFact['class']>(['Agreement', 'Establishment']);
const GONE_TO = ['attend', 'open', 'launch', 'chair', 'host', 'hold', 'co-host'] as const;
const PURPOSE = new Set(['pour', 'to', 'afin']);

/** "Se rendra à Varsovie le 12 mars pour participer à la réunion": what somebody travels to take part in. */
const isGoneTo = ({ verbal, governor }: Frame, visit: Frame, { clauses }: Context): boolean =>
  !verbal &&
  governor !== null &&
  GONE_TO.some((concept) => governor.concepts.has(concept)) &&
  governor.tense === 'infinitive' &&
  governor.governor === visit &&
  clauses.tree.by(governor.head.index, 'mark', 'case').some(({ lemma }) => PURPOSE.has(lemma));
