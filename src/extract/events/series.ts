import type { EventClass } from '../../model/facts.ts';
import { inSlot } from '../clause/frame.ts';
import { addEvidence } from '../evidence.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { namedBefore } from './told-before.ts';

const EDITION = /^[ée]dition$/u;
/** How far back the series may be named, UTF-16 units. */
const REACH = 3000;
const HELD_IN_SERIES: ReadonlySet<EventClass> = new Set(['Meeting', 'Summit', 'Conference', 'Ceremony', 'Exercise']);

const isEdition = ({ frame, event }: Candidate): boolean => event.class === 'Ceremony' && EDITION.test(frame.head.lemma);

/**
 * "La deuxième édition du Forum" is that forum; "la prochaine édition se tiendra en 2025" is one of what the text has told of, a forum, an exercise, a
 * festival. Returns the candidates without those that an edition stands for.
 */
export function classEditions(candidates: readonly Candidate[]): readonly Candidate[] {
  const editions = candidates.filter(isEdition);
  if (editions.length === 0) return candidates;
  const byHead = new Map(candidates.map((each) => [each.frame.head.index, each]));
  const told = new Set<Candidate>();
  for (const { frame, event } of editions) {
    const of = inSlot(frame, 'of').map(({ head }) => byHead.get(head.index));
    const whole = of.find((each) => each !== undefined && HELD_IN_SERIES.has(each.event.class));
    if (whole) {
      told.add(whole);
      for (const { role, agent } of whole.event.participations) addParticipation(event, role, agent);
      for (const span of whole.event.evidence) addEvidence(event.evidence, span);
    }
    const isSeries = (each: Candidate): boolean => !each.frame.verbal && HELD_IN_SERIES.has(each.event.class) && !isEdition(each);
    const series = whole ?? (inSlot(frame, 'of').length === 0 ? namedBefore(candidates, frame.head.start, REACH, isSeries) : undefined);
    if (series) event.class = series.event.class;
  }
  return candidates.filter((each) => !told.has(each));
}
