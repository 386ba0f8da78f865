import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { EventFact, Role } from '../../model/facts.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { isPersonName } from '../reference/mentions.ts';
import { allEntitiesIn } from '../slots.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { namedBefore } from './told-before.ts';

/** The candidates, and those that they have been joined to. */
type Merged = ReadonlyMap<Candidate, Candidate>;

const SENTENCES_BACK = 2;
/** Farthest that a visit or talk may stand before those who came along, UTF-16 units. */
const ACCOUNT = 500;
const COMING: ReadonlyMap<EventFact['class'], Role> = new Map([
  ['Visit', 'Visitor'],
  ['Meeting', 'Participant'],
  ['Ceremony', 'Participant'],
]);
const FINITE: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'present', 'future']);

/** "Elle était accompagnée du général X", "he will be accompanied by Y": who comes along to what is told of just before, where whoever they accompany is. */
export function readCompany(candidates: readonly Candidate[], into: Merged, context: Context): void {
  for (const frame of context.clauses.frames) {
    if (
      !frame.verbal ||
      !frame.passive ||
      frame.negated ||
      !isSmallWord(context.language, 'accompanying', frame.head.lemma) ||
      !FINITE.has(frame.tense)
    )
      continue;
    const led = context.resolver.resolveAll(frame.objects);
    const named = namedBefore(
      candidates,
      frame.head.start,
      ACCOUNT,
      (each) =>
        COMING.has(each.event.class) &&
        frame.head.sentence - each.frame.head.sentence <= SENTENCES_BACK &&
        (into.get(each)?.event.participations.some(({ agent }) => led.includes(agent)) ?? false),
    );
    const visit = named && into.get(named);
    const role = visit && COMING.get(visit.event.class);
    if (!visit || !role) continue;
    for (const entity of allEntitiesIn(frame, ['subject', 'by', 'of', 'attendee'], context))
      if (entity.class === 'Person' && !led.includes(entity)) addParticipation(visit.event, role, entity);
  }
}

/** Words of a post between a name and the comma behind it ("X, directrice du PAM, en visite à …"). */
const POST = 14;

/** "Le directeur, Daniel Roux, en visite cette semaine à Dollow": the person named before the comma goes there. */
export function seatTravellers(into: Merged, { doc, positions, clauses }: Context): void {
  for (const [{ frame }, { event }] of into) {
    if (frame.verbal || event.class !== 'Visit' || event.participations.some(({ role }) => role === 'Visitor')) continue;
    if (inSlot(frame, 'of', 'by', 'owner').length > 0) continue;
    const at = frame.head.index;
    if (doc.tokens[at - 1]?.lemma !== 'en' || doc.tokens[at - 2]?.form !== ',') continue;
    for (let before = at - 3; before >= at - POST && doc.tokens[before]?.sentence === frame.head.sentence; before--) {
      if (clauses.at(before)?.verbal) break;
      const person = positions.headedBy(before).find(isPersonName);
      if (!person) continue;
      addParticipation(event, 'Visitor', person.entity);
      break;
    }
  }
}
