import { type Entity, isNamedPerson } from '../../model/entity.ts';
import type { EventClass, EventFact, Role } from '../../model/facts.ts';
import { inSlot } from '../clause/frame.ts';
import { addEvidence } from '../evidence.ts';
import { isSameDisaster } from './calamities.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { areOtherEditions } from './editions.ts';
import {
  isHeadline,
  isHeadlineAttack,
  isHeadlineCall,
  isHeadlineDuty,
  isHeadlineTalk,
  isHeadlineVisit,
  isStateOf,
  isTitleAttack,
  isTripOfHeading,
  isVisitOfHeading,
  nameOf,
  type Same,
  sameWord,
} from './headlines.ts';
import { areJointWords, keepTellingSpeakers } from './joint-words.ts';
import {
  agentsIn,
  disjoint,
  isFurtherTalk,
  isNamed,
  isOfOtherDays,
  isOwnNoun,
  isPart,
  isRoundOf,
  isSeveral,
  isTalk,
  isTalkBeside,
  nested,
  overlap,
  presentAt,
  SPECIFIC,
} from './same-gathering.ts';
import { areSameWords } from './same-words.ts';

/** Classes whose names may stand for one another ("la réunion" for a conference). */
const FAMILY: Readonly<Partial<Record<EventClass, string>>> = { Meeting: 'meeting', Summit: 'meeting', Conference: 'meeting' };
const familyOf = (event: EventFact): string => FAMILY[event.class] ?? event.class;

/** "L’attaque en Haïti" of the heading was on a hospital, the summit "in Canada" in Ottawa: a state, and a place that lies or may lie in it. */
const isWithin = (a: EventFact, b: EventFact): boolean =>
  isStateOf(a.place, b.place) ||
  (a.class === 'Attack' && [a, b].some(({ place }) => place?.class === 'Country') && [a, b].some(({ place }) => place?.class === 'Place'));

const conflict = (a: EventFact, b: EventFact): boolean => {
  const dates = a.date !== null && b.date !== null && !datesMeet(a, b);
  const places = a.place !== null && b.place !== null && a.place !== b.place && !isWithin(a, b);
  const hosts = agentsIn(a, 'Host').length > 0 && agentsIn(b, 'Host').length > 0 && !overlap(agentsIn(a, 'Host'), agentsIn(b, 'Host'));
  return dates || places || hosts;
};

/** True where the envelopes of two dates share a day. */
function datesMeet(a: EventFact, b: EventFact): boolean {
  const [x, y] = [a.date, b.date];
  if (!x || !y) return true;
  return (x.earliest ?? '') <= (y.latest ?? '9999') && (y.earliest ?? '') <= (x.latest ?? '9999');
}

const sameAgents =
  (role: Role): Same =>
  (known, next) =>
    overlap(agentsIn(known.event, role), agentsIn(next.event, role));

const attackKind = (candidate: Candidate): string =>
  candidate.frame.concepts.has('noun-invasion') || candidate.frame.concepts.has('invade') ? 'war' : 'strike';

const states = (event: EventFact, role: Role): readonly Entity[] => agentsIn(event, role).filter((each) => each.class === 'Country');

/** A text tells of one war under many words ("invasion", "war", "aggression"), unless other states wage it or suffer it. */
const isSameWar: Same = (known, next) =>
  attackKind(next) === 'war' &&
  !disjoint(states(known.event, 'Author'), states(next.event, 'Author')) &&
  !disjoint(states(known.event, 'Target'), states(next.event, 'Target'));

/** "Cet attentat", "l’attaque": one strike, and no word of who, where or when. */
const isUntold = ({ event, frame }: Candidate): boolean =>
  frame.head.feats.Number === 'Sing' &&
  event.participations.every(({ agent }) => agent.class === 'Group') &&
  inSlot(frame, 'on', 'against').length === 0 &&
  event.place === null &&
  event.date === null;

const isOneDay = ({ date }: EventFact): boolean => date !== null && date.earliest === date.latest;

/** Two nouns of one journey: the same days, or no day told behind an article or in a heading. */
const isOneTrip: Same = (known, next) =>
  known.event.date !== null && next.event.date !== null
    ? known.event.date.edtf === next.event.date.edtf
    : (next.definite || known.inHeading) && !(known.frame.verbal && next.frame.verbal);

/** "Before and after the minister’s trip", "pendant son séjour": a noun that tells neither day nor place. */
const isBareAgain = ({ frame, event }: Candidate): boolean => !frame.verbal && event.date === null && event.place === null;

/** "Travelled to Doha … Following her visit to Qatar": the state of a town that was told before, without another day. */
const isTownsState: Same = (known, next) =>
  !next.frame.verbal && next.event.date === null && isStateOf(known.event.place, next.event.place);

/** No named person in the one speaks against the other. */
const noOthers =
  (role: Role): Same =>
  (known, next) => {
    const [a, b] = [known, next].map(({ event }) => agentsIn(event, role).filter(isNamedPerson));
    return a.length === 0 || b.length === 0 || overlap(a, b);
  };

/** "Its 14th package of sanctions", "a wave of attacks": the one noun counts what the other names. */
const isCountedBy: Same = (known, next) =>
  known.event.class === next.event.class &&
  next.event.class !== 'Statement' &&
  !next.definite &&
  inSlot(known.frame, 'of').some(({ head }) => head === next.frame.head);

/** "The Bled Conference, the largest conference on security": what the words behind a comma say of it. */
const isApposed: Same = ({ frame: { head } }, next) => next.frame.head.deprel === 'appos' && next.frame.head.head === head.index;

const haveOtherThemes: Same = (known, next) => known.theme !== null && next.theme !== null && known.theme !== next.theme;

/** "Le Conseil a adopté le projet de loi … Il a approuvé le projet de décret": two acts of one body on two texts. */
const areTwoTexts: Same = (known, next) =>
  known.frame.verbal && next.frame.verbal && known.frame.head.sentence !== next.frame.head.sentence && haveOtherThemes(known, next);

/** "L’exercice" of "un exercice naval", "the naval exercise". */
const isNamedAgain: Same = (known, next) =>
  next.definite && sameWord(known, next) && (next.phrase === known.phrase || !next.phrase.includes(' '));

/** When two namings of one class are one event, given that nothing in them conflicts. */
const SAME: Readonly<Record<string, Same>> = {
  Statement: areSameWords,
  meeting: (known, next) =>
    (next.definite &&
      !isNamed(next, known) &&
      !isSeveral(next, known) &&
      !isTalk(known, next) &&
      !isTalkBeside(known, next) &&
      !isOfOtherDays(known, next) &&
      !disjoint(agentsIn(known.event, 'Organizer'), agentsIn(next.event, 'Organizer')) &&
      (next.event.date === null || known.event.date !== null || known.inHeading)) ||
    (known.inHeading && isOneDay(known.event) && isOneDay(next.event) && overlap(presentAt(known), presentAt(next))) ||
    (isPart(next) && known.paragraph === next.paragraph && !isTalk(known, next)) ||
    isOwnNoun(known, next) ||
    isOwnNoun(next, known) ||
    isRoundOf(known, next) ||
    isHeadlineTalk(known, next) ||
    isFurtherTalk(known, next) ||
    (known.inHeading &&
      !next.inHeading &&
      presentAt(known).some((each) => each.class === 'Person' || presentAt(known).length > 1) &&
      nested(presentAt(known), presentAt(next))) ||
    (sameWord(known, next) && (nested(presentAt(known), presentAt(next)) || known.inHeading !== next.inHeading)),
  Attack: (known, next) =>
    isTitleAttack(known, next) ||
    (isHeadline(known, next) && sameWord(known, next) && (next.definite || sameAgents('Target')(known, next))) ||
    (attackKind(known) === attackKind(next) &&
      (sameAgents('Author')(known, next) || (next.definite && (sameWord(known, next) || isUntold(next))) || isSameWar(known, next))),
  Visit: (known, next) =>
    (next.definite && next.event.place === null) ||
    isOwnNoun(known, next) ||
    isOwnNoun(next, known) ||
    ((isVisitOfHeading(known, next) || (isHeadline(known, next) && next.event.date !== null)) && noOthers('Visitor')(known, next)) ||
    (known.event.place !== null && known.event.place === next.event.place && noOthers('Visitor')(known, next) && isOneTrip(known, next)) ||
    (sameAgents('Visitor')(known, next) &&
      (isBareAgain(next) ||
        isTownsState(known, next) ||
        known.event.place === next.event.place ||
        isOwnNoun(known, next) ||
        isHeadlineVisit(known, next) ||
        isTripOfHeading(known, next))),
  Agreement: (known, next) =>
    (next.definite && !haveOtherThemes(known, next)) || known.inHeading || (sameAgents('Author')(known, next) && !areTwoTexts(known, next)),
  Establishment: (known, next) => sameAgents('Target')(known, next) || (isHeadline(known, next) && sameWord(known, next)),
  Exercise: (known, next) =>
    isNamedAgain(known, next) ||
    isHeadlineDuty(known, next) ||
    (nameOf(known) !== null && nameOf(known) === nameOf(next) && sameWord(known, next)),
  Appointment: (known, next) =>
    isPassedOn(known, next) ||
    (sameAgents('Appointee')(known, next) && (known.event.date === null || next.event.date === null || datesMeet(known.event, next.event))),
  Sanction: (known, next) => (next.definite && sameWord(known, next)) || (known.inHeading && !next.inHeading),
  Disaster: isSameDisaster,
  Call: (known, next) =>
    (next.definite && !disjoint(presentAt(known), presentAt(next))) ||
    isHeadlineCall(known, next) ||
    isOwnNoun(known, next) ||
    nested(presentAt(known), presentAt(next)),
  Ceremony: (known, next) => known.frame.head.sentence === next.frame.head.sentence || (next.definite && sameWord(known, next)),
};

/** "The chair passes to Djibouti on 1 July, when Minister X will take over from Ms Y": the state and whoever sits for it. */
const isPassedOn: Same = (known, next) =>
  (known.frame.concepts.has('fall-to') || known.frame.concepts.has('hand-over')) &&
  next.frame.concepts.has('succeed') &&
  next.frame.head.sentence === known.frame.head.sentence &&
  known.event.participations.every(({ agent }) => agent.class !== 'Person');

/** A general word takes up the gathering before it: a meeting, a visit, a signing. */
const GATHERED: Same = (known) => ['Meeting', 'Summit', 'Conference', 'Visit', 'Call', 'Agreement', 'Ceremony'].includes(known.event.class);

/** "Une rencontre est prévue en marge du sommet": beside it, and not the summit itself. */
const isOnMargin: Same = ({ frame }, next) =>
  [frame, ...(frame.governor?.verbal ? [frame.governor] : [])].some((each) =>
    each.args.some(({ head, slot }) => slot === 'margin' && head === next.frame.head),
  );

/** "Ont signé à cette occasion une lettre": what is done on an occasion is not the occasion. */
const isDoneThen: Same = ({ frame }, next) =>
  frame.verbal && frame.args.some(({ head, slot }) => head === next.frame.head && (slot === 'occasion' || slot === 'to' || slot === 'on'));

/** "La cérémonie s’est déroulée à Cotonou en présence de X", "speaking at the ceremony in Lomé": one that no other words have told of, if these tell where it was or who was there. */
const isOwnCeremony = ({ vague, frame, event }: Candidate): boolean =>
  vague &&
  frame.concepts.has('noun-ceremony') &&
  (event.place !== null || (event.participations.length > 0 && frame.governor?.verbal === true && frame.governor.concepts.has('hold')));

/** "Une visioconférence … Lors de la réunion", "un appel de X … Cet entretien": the meeting was the one at a distance. */
const isRemoteMeeting: Same = (known, next) =>
  next.event.class === 'Meeting' &&
  next.definite &&
  !next.frame.verbal &&
  (known.frame.concepts.has('noun-remote') || !next.inHeading) &&
  isUntold(next) &&
  next.event.participations.length === 0;

/** "This was the first visit by a minister since 2019": says which one it was that nothing has told of. */
const isOfNothing = ({ again, event }: Candidate): boolean => again && event.participations.length === 0;

/** What a verb does and its noun names, whichever event the verb has joined ("M. X effectue une visite", "held talks"). */
const GOING_TO: ReadonlySet<string> = new Set(['meeting', 'Visit', 'Call']);

/** Joins candidates that name the same event, nearest earlier naming first. Returns the events in text order, and where each candidate went. */
export function mergeCandidates(
  candidates: readonly Candidate[],
  issued: string | undefined,
): { kept: Candidate[]; into: Map<Candidate, Candidate> } {
  const kept: Candidate[] = [];
  const byFamily = new Map<string, Candidate[]>();
  const into = new Map<Candidate, Candidate>();
  let before: Candidate | undefined;
  for (const next of candidates) {
    const same = next.vague ? GATHERED : (SAME[familyOf(next.event)] ?? isNamedAgain);
    const family = familyOf(next.event);
    const fits = (each: Candidate, sure = false): boolean =>
      (!conflict(each.event, next.event) || isHeadlineVisit(each, next) || isHeadlineAttack(each, next)) &&
      !areOtherEditions(each, next, issued) &&
      !(next.vague && isDoneThen(each, next)) &&
      !isOnMargin(each, next) &&
      (sure || same(each, next) || next.again || isCountedBy(each, next) || isApposed(each, next));
    const verb =
      before && familyOf(before.event) === family && GOING_TO.has(family) && isOwnNoun(before, next) ? into.get(before) : undefined;
    before = next;
    const known =
      (verb && fits(verb, true) ? verb : undefined) ??
      (next.vague ? kept.findLast((each) => sameWord(each, next) && fits(each)) : undefined) ??
      (next.vague ? kept : (byFamily.get(family) ?? [])).findLast((each) => fits(each)) ??
      (byFamily.get('Call') ?? []).findLast((each) => isRemoteMeeting(each, next));
    const own = !known && isOwnCeremony(next);
    if (own) next.event.class = 'Ceremony';
    if (known) {
      const joint = areJointWords(known, next);
      absorb(known, next);
      if (joint) keepTellingSpeakers(known.event);
    } else if (own || !(next.vague || isOfNothing(next))) {
      kept.push(next);
      const relatives = byFamily.get(familyOf(next.event));
      if (relatives) relatives.push(next);
      else byFamily.set(familyOf(next.event), [next]);
    }
    if (known || own || kept.at(-1) === next) into.set(next, known ?? next);
  }
  return { kept, into };
}

function absorb(known: Candidate, next: Candidate): void {
  const [a, b] = [known.event, next.event];
  for (const span of b.evidence) addEvidence(a.evidence, span);
  for (const { role, agent, ...extra } of b.participations) addParticipation(a, role, agent, extra);
  if (!a.date || (b.date && b.date.edtf.length > a.date.edtf.length)) a.date = b.date ?? a.date;
  if (a.place === null || (((a.class === 'Visit' && known.inHeading) || isWithin(a, b)) && b.place?.class === 'Place'))
    a.place = b.place ?? a.place;
  if (SPECIFIC.includes(b.class)) a.class = b.class;
  const told = next.frame.verbal || next.frame.head.sentence !== known.frame.head.sentence;
  if (a.factuality !== 'Actual' && b.factuality === 'Actual' && b.date && told) a.factuality = 'Actual';
}
