/** When two namings of gatherings are one, and when they are two. */
import { type Entity, isNamedPerson } from '../../model/entity.ts';
import type { EventClass, EventFact, Role } from '../../model/facts.ts';
import { inSlot } from '../clause/frame.ts';
import type { Candidate } from './candidates.ts';
import { type Same, sameWord } from './headlines.ts';
import { ROUNDS } from './themes.ts';

/** More telling classes first: a meeting that is called a summit somewhere is a summit. */
export const SPECIFIC: readonly EventClass[] = ['Summit', 'Conference'];

/** Who has one of these roles in an event. */
export const agentsIn = (event: EventFact, ...roles: readonly Role[]): readonly Entity[] =>
  event.participations.filter((each) => roles.includes(each.role)).map((each) => each.agent);

/** True where two lists share somebody. */
export const overlap = (a: readonly Entity[], b: readonly Entity[]): boolean => a.some((each) => b.includes(each));

/** True where two lists both name somebody, and nobody stands in both. */
export const disjoint = (a: readonly Entity[], b: readonly Entity[]): boolean => a.length > 0 && b.length > 0 && !overlap(a, b);

/** The named people of the one are all among those of the other: who meets two people in turn meets twice. */
export const nested = (a: readonly Entity[], b: readonly Entity[]): boolean => {
  const [few, many] = [a, b].map((list) => list.filter((each) => !each.anonymous)).sort((x, y) => x.length - y.length);
  return few.length > 0 && few.every((each) => many.includes(each));
};

/** Whoever met, as guest or host. */
export const presentAt = ({ event }: Candidate): readonly Entity[] => agentsIn(event, 'Participant', 'Host');

/** A session without a date of its own is part of the gathering that its paragraph tells of. */
export const isPart = ({ frame, event }: Candidate): boolean =>
  frame.concepts.has('noun-session') && event.date === null && event.place === null;

/** "The Washington Summit", "the Summit on Peace": a name or a subject of its own, under another word than the gathering before. */
export const isNamed = (next: Candidate, known: Candidate): boolean => next.specific && !sameWord(known, next);

/** "La tenue prochaine de la 3e session de la Commission mixte": the sitting of a body. */
const isSessionOf = ({ frame, event }: Candidate): boolean =>
  frame.concepts.has('noun-session') &&
  inSlot(frame, 'of').length > 0 &&
  event.participations.some(({ agent }) => agent.class === 'Organization');

/** A talk of named people is not the forum or the summit that is named afterwards. */
export const isTalk = (known: Candidate, next: Candidate): boolean =>
  (known.frame.verbal || isSessionOf(next)) &&
  known.event.class === 'Meeting' &&
  (SPECIFIC.includes(next.event.class) || isOfOthers(known, next)) &&
  presentAt(known).some((each) => each.class === 'Person');

/** "La rencontre entre X et Y", beside a conference that they attend: a talk of people whom the text has not told of as all that met there. */
export const isTalkBeside: Same = (known, next) =>
  SPECIFIC.includes(known.event.class) &&
  next.event.class === 'Meeting' &&
  !next.frame.verbal &&
  inSlot(next.frame, 'between', 'with').length > 0 &&
  presentAt(next).some((each) => isNamedPerson(each) && !presentAt(known).includes(each));

/** "Le sommet des 4 et 5 juin … la réunion tenue le 4 juin": under another word and with other days of its own. */
export const isOfOtherDays: Same = (known, next) =>
  known.event.date !== null && next.event.date !== null && known.event.date.edtf !== next.event.date.edtf && !sameWord(known, next);

/** "La réunion du groupe de contact", "sa participation à la 12e session du Forum": none that two people had. */
const isOfOthers = (known: Candidate, next: Candidate): boolean =>
  !next.frame.verbal &&
  presentAt(known).every((each) => each.class === 'Person') &&
  inSlot(next.frame, 'of').length > 0 &&
  (next.frame.concepts.has('noun-session') || presentAt(next).every((each) => each.class !== 'Person'));

/** "Les réunions de Bruxelles" are none that a text has named in the singular. */
export const isSeveral = (next: Candidate, known: Candidate): boolean =>
  !known.frame.verbal && !next.frame.verbal && (next.frame.head.feats.Number === 'Plur') !== (known.frame.head.feats.Number === 'Plur');

/** "Met with the President, during a bilateral meeting": a noun behind the verb of a meeting that says nothing of its own. */
const isBareOccasion = (verb: Candidate, noun: Candidate): boolean =>
  verb.frame.concepts.has('meet') &&
  noun.frame.concepts.has('noun-meeting') &&
  noun.frame.head.sentence === verb.frame.head.sentence &&
  noun.frame.head.index > verb.frame.head.index &&
  noun.event.date === null &&
  noun.event.place === null &&
  noun.event.participations.length === 0;

/** "Held talks", "met during a bilateral meeting", "meeting again at our next summit": the verb and the noun that says what it was. */
export const isOwnNoun = (verb: Candidate, noun: Candidate): boolean =>
  verb.frame.verbal &&
  !noun.frame.verbal &&
  (isBareOccasion(verb, noun) ||
    verb.frame.objects.includes(noun.frame.head) ||
    verb.frame.args.some(
      (argument) =>
        argument.head === noun.frame.head && (argument.slot === 'occasion' || argument.slot === 'for' || argument.slot === 'in'),
    ));

/** "The next round of talks", "un nouveau cycle de négociations": one gathering, named by two nouns. */
export const isRoundOf: Same = (known, next) =>
  (ROUNDS.has(known.frame.head.lemma) || (known.frame.concepts.has('noun-session') && SPECIFIC.includes(next.event.class))) &&
  inSlot(known.frame, 'of').some(({ head }) => head === next.frame.head);

/** "Les deux ministres ont également eu un échange sur le Sahel": people who have met talk of one thing more, without another day or place. */
export const isFurtherTalk: Same = (known, next) =>
  next.joint &&
  !next.timed &&
  next.event.place === null &&
  presentAt(known).length > 1 &&
  presentAt(known).length === presentAt(next).length &&
  nested(presentAt(known), presentAt(next));
