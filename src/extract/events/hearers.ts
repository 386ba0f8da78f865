import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import { type Frame, PAST } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { namedBefore } from './told-before.ts';

const TALKS: ReadonlySet<EventFact['class']> = new Set(['Meeting', 'Call', 'Visit']);
/** Farthest that the account of a talk goes on behind it, UTF-16 units. */
const ACCOUNT = 1500;
/** Farthest behind the verb that the words for whoever hears stand, UTF-16 units. */
const REACH = 60;
const otherParty = phrasePattern('other-party', 'iu');
const otherParties = phrasePattern('other-parties', 'iu');

/**
 * "The Minister met President X. She assured her host …", "met the Governor, who asked for …": in the account of a talk, words to "his hosts", and
 * those that a relative clause tells of, are spoken to whoever else takes part in it. Other words may be meant for everybody.
 */
export function seatHearers(kept: readonly Candidate[], context: Context): void {
  for (const each of kept) {
    const { event, frame } = each;
    if (event.class !== 'Statement' || !frame.verbal || frame.negated || !PAST.has(frame.tense)) continue;
    if (event.participations.some(({ role }) => role === 'Target')) continue;
    const speakers = people(event, 'Speaker');
    if (speakers.length !== 1) continue;
    const [speaker] = speakers;
    const talk = namedBefore(
      kept,
      frame.head.start,
      ACCOUNT,
      (other) => TALKS.has(other.event.class) && people(other.event).includes(speaker),
    );
    const others = talk ? people(talk.event).filter((other) => other !== speaker) : [];
    for (const other of hearing(each, others, context)) addParticipation(event, 'Target', other);
  }
}

function hearing({ frame, event }: Candidate, others: readonly Entity[], { doc }: Context): readonly Entity[] {
  const words = doc.text.slice(frame.head.end, Math.min(frame.head.end + REACH, doc.sentences[frame.head.sentence].end));
  if (otherParties(doc.language).test(words)) return others;
  if (others.length !== 1) return [];
  if (otherParty(doc.language).test(words)) return others;
  return tellsOnly(frame) && event.participations.length === 1 ? others : [];
}

/** "…, who asked for help": whoever has just been named says it. */
const tellsOnly = ({ link, subjects, concepts }: Frame): boolean =>
  link === 'relative' && !concepts.has('announce') && subjects.some(({ feats }) => feats.PronType === 'Rel');

const people = ({ participations }: EventFact, only?: string): readonly Entity[] => [
  ...new Set(
    participations.filter(({ role, agent }) => agent.class === 'Person' && (only === undefined || role === only)).map(({ agent }) => agent),
  ),
];
