import { isNamedPerson } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import { type Frame, inSlot, PAST } from '../clause/frame.ts';
import { INDEFINITE } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import type { EventRule } from '../rule.ts';
import { destinationOf } from '../rules/events/destinations.ts';
import { isSpoken } from '../rules/events/said.ts';
import { isTalkTold } from '../rules/events/talks.ts';
import { followVisits, seatActs, seatDeeds } from './account.ts';
import { anchorEvents, shareDays } from './anchors.ts';
import { readAttendance } from './attendance.ts';
import { readAttending } from './attending.ts';
import { callsOfHeadings, readPhoneTalks } from './by-phone.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { carriersOf } from './carriers.ts';
import { readChairing } from './chairing.ts';
import { seatCondemned } from './condemned.ts';
import { dateAccounts } from './days.ts';
import { completeEvents } from './defaults.ts';
import { seatDelegations } from './delegations.ts';
import { placeOfFounded } from './founded-places.ts';
import { leaveListedStates, sealInSession, sealWhereMet, townOfSeat } from './further-places.ts';
import { seatGuests } from './guests.ts';
import { readHeadingLines } from './heading-lines.ts';
import { readHeadsAndHosts } from './heads-and-hosts.ts';
import { seatHearers } from './hearers.ts';
import { seatHomeVisits } from './home-visits.ts';
import { readIncumbents, readPassing } from './incumbents.ts';
import { followItinerary } from './itinerary.ts';
import { listedTexts } from './listed-texts.ts';
import { seatOnMargins } from './margins.ts';
import { readMembers } from './members.ts';
import { mergeCandidates } from './merge.ts';
import { seatMissing } from './missing.ts';
import { missionsUnderWay } from './missions.ts';
import { townBeforeLand } from './nearer-places.ts';
import { dateByNeighbour } from './neighbour-days.ts';
import { seatNextSittings } from './next-sitting.ts';
import { namesItself } from './no-events.ts';
import { listedNominations } from './nominations.ts';
import { readPairs } from './paired.ts';
import { placeBehind, placeInFront, placeOn, placeWhere } from './places.ts';
import { readChairs, readJoined, seatOrators } from './presence.ts';
import { readProgramme } from './programme.ts';
import { quoteWords, signedQuotes } from './quoted.ts';
import { readRecorded } from './recorded.ts';
import { placeBeforeScene, placeInCleft, placeInName, placeLeft, placeSettingScene } from './scene-places.ts';
import { seatDoers } from './scenes.ts';
import { placeOfSent } from './sent-places.ts';
import { separateTalks } from './separate-talks.ts';
import { classEditions } from './series.ts';
import { landOfAttack, siteOfAttack, siteOfDisaster } from './sites.ts';
import { placeOfWords, seatWords } from './spoken-at.ts';
import { readStays } from './stays.ts';
import { adoptStrays } from './strays.ts';
import { applySupport } from './support.ts';
import { dateEvent } from './times.ts';
import { readCompany, seatTravellers } from './travelling.ts';

/** The events of a document, and which event a frame names. */
export interface Events {
  readonly events: readonly EventFact[];
  ofFrame(frame: Frame): EventFact | undefined;
  /** The frames that name an event. */
  framesOf(event: EventFact): readonly Frame[];
}

const GATHERINGS = new Set<EventFact['class']>(['Meeting', 'Summit', 'Conference', 'Visit', 'Call', 'Exercise']);
const TRAVELLING = new Set<EventFact['class']>(['Visit', 'Exercise']);
const PLACE_SLOTS = ['in', 'to', 'place'] as const;

/** "A quitté Genève à destination de Goma": where one goes, not where one leaves. */
const isOnTheWay = ({ concepts }: Frame): boolean => concepts.has('go') || concepts.has('leave-place');

const GOING = ['visit', 'go', 'leave-place'] as const;

/** "Visited Tirana for talks": a journey to a place beside what it was for. */
const isJourney = ({ event, frame }: Candidate): boolean =>
  event.class === 'Visit' && frame.verbal && event.place !== null && GOING.some((concept) => frame.concepts.has(concept));

/** Finds events frame by frame, adds what support verbs say, joins namings of one event, and fills dates and places from context. */
export function extractEvents(context: Context, rules: readonly EventRule[]): Events {
  const byUnit = new Map<string, (readonly [number, EventRule])[]>();
  for (const [place, rule] of rules.entries())
    for (const unit of rule.units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), [place, rule]]);
  const candidates = findCandidates(context, byUnit);
  readPairs(candidates, context);
  const supports = applySupport(candidates, context);
  adoptStrays(candidates, context);
  readAttendance(candidates, supports, context);
  readAttending(candidates, supports, context);
  readChairs(candidates, context);
  readChairing(candidates, context);
  readJoined(candidates, context);
  readRecorded(candidates, context);
  readHeadsAndHosts(candidates, context);
  const carriers = carriersOf(candidates, context);
  const frames = new Set(candidates.map((each) => each.frame));
  for (const each of candidates) {
    const verbs = [...(supports.get(each) ?? []), ...(carriers.get(each) ?? []).filter((verb) => !frames.has(verb))];
    dateEvent(each, verbs, context, frames);
    if (each.again && each.event.date?.edtf.endsWith('/..')) each.event.date = null;
    const slots = each.rule.place ?? PLACE_SLOTS;
    each.event.place =
      (each.event.class === 'Attack' ? siteOfAttack(each, verbs, context, frames) : null) ??
      (TRAVELLING.has(each.event.class) && isOnTheWay(each.frame) ? destinationOf(each.frame, context) : null) ??
      placeOn([each.frame, ...verbs], slots, context) ??
      (each.event.class === 'Disaster' ? siteOfDisaster(each, carriers.get(each) ?? [], context) : null) ??
      (each.event.class === 'Visit' ? destinationOf(each.frame, context) : null) ??
      placeOfWords(each, context) ??
      placeWhere(each, verbs, context) ??
      placeSettingScene(each, verbs, context) ??
      placeInCleft(each, [each.frame, ...verbs], context) ??
      placeInFront(each, context) ??
      placeBeforeScene(each, context) ??
      placeBehind(each, verbs, context, frames) ??
      placeLeft(each, context) ??
      placeOfFounded(each, context) ??
      placeOfSent(each, context) ??
      placeInName(each, context) ??
      (each.event.class === 'Attack' ? landOfAttack(each, verbs, context, frames) : null);
    each.event.place = townBeforeLand(townOfSeat(each.event.place, context), each.frame, context);
  }
  const supporting = new Set([...supports.values()].flat());
  seatDoers(candidates, supporting, context);
  seatMissing(candidates, context);
  seatCondemned(candidates, context);
  seatHomeVisits(candidates, context);
  const touring = new Set([...supports].flatMap(([{ event }, frames]) => (event.class === 'Visit' ? frames : [])));
  const telling = candidates.filter(
    (each) =>
      !isGeneric(each, context) &&
      (!supporting.has(each.frame) || isSpoken(each.frame, context) || (isJourney(each) && !touring.has(each.frame))),
  );
  const { kept, into } = mergeCandidates(classEditions(telling), context.doc.meta.issued);
  leaveListedStates(into, context);
  readProgramme(kept, context);
  anchorEvents(kept, into, context);
  followItinerary(kept, context);
  followVisits(kept, context.doc.meta.issued);
  sealWhereMet(into, context);
  completeEvents(kept, context);
  sealInSession(into, context.doc.meta.issued);
  dateByNeighbour(kept, into, context);
  seatActs(kept, context.doc.meta.issued);
  seatOrators(kept, context);
  shareDays(into, context.doc.meta.issued);
  dateAccounts(kept, into, context);
  seatOnMargins(into, context);
  seatDeeds(kept);
  readHeadingLines(kept, context);
  seatGuests(kept, context);
  seatWords(kept, context);
  readCompany(candidates, into, context);
  readMembers(candidates, into, context);
  seatTravellers(into, context);
  seatDelegations(into, context);
  seatNextSittings(kept);
  seatHearers(kept, context);
  const byFrame = new Map<Frame, EventFact>();
  const framesOf = new Map<EventFact, Frame[]>(kept.map(({ event }) => [event, []]));
  for (const [candidate, target] of into) {
    byFrame.set(candidate.frame, target.event);
    for (const frame of supports.get(candidate) ?? []) byFrame.set(frame, target.event);
  }
  for (const [frame, event] of byFrame) framesOf.get(event)?.push(frame);
  quoteWords((frame) => byFrame.get(frame), context);
  const said = kept.filter((each) => !isEmpty(each, context)).map((each) => each.event);
  const calls = callsOfHeadings(said, context);
  for (const [frame, event] of byFrame) {
    const call = calls.get(event);
    if (!call) continue;
    byFrame.set(frame, call);
    framesOf.get(call)?.push(frame);
  }
  const told = said.filter((event) => !calls.has(event));
  for (const event of told) if (isAhead(event, framesOf.get(event) ?? [], context.doc.meta.issued)) event.factuality = 'Planned';
  const framesAt = (event: EventFact): readonly Frame[] => framesOf.get(event) ?? [];
  return {
    events: [
      ...told,
      ...separateTalks(told, framesAt, context),
      ...readStays(told, context),
      ...readIncumbents(told, context),
      ...readPassing(told, context),
      ...readPhoneTalks(told, context),
      ...missionsUnderWay(told, context),
      ...signedQuotes(told, context),
      ...listedNominations(told, context),
      ...listedTexts(told, (frame) => byFrame.get(frame), context),
    ],
    ofFrame: (frame) => byFrame.get(frame),
    framesOf: framesAt,
  };
}

/** "Look forward to the summit next week": what begins behind the day of issue is still to come, unless a verb tells that it happened. */
const isAhead = ({ factuality, date }: EventFact, frames: readonly Frame[], issued: string | undefined): boolean =>
  factuality === 'Actual' &&
  issued !== undefined &&
  (date?.earliest ?? '').slice(0, issued.length) > issued &&
  !frames.some(({ verbal, tense }) => verbal && PAST.has(tense));

const NAMED_AT_LEAST = new Set<EventFact['class']>([
  'Attack',
  'Exercise',
  'Visit',
  'Call',
  'Meeting',
  'Conference',
  'Disaster',
  'Sanction',
]);

/** What is held on a subject is one event ("une réunion spéciale sur la sécurité des journalistes"). */
const TOPICAL = new Set<EventFact['class']>(['Meeting', 'Conference']);

/** "Une campagne de vaccination", "two surveillance flights": a mission of a kind, one or several of them. */
const isCounted = ({ head }: Frame, event: EventFact, { clauses }: Context): boolean =>
  event.class === 'Exercise' && clauses.tree.by(head.index, 'det', 'nummod').length > 0;

/** "L’envoi d’observateurs", "the deployment of a submarine", some day, somewhere: one that is only spoken of. */
function isAnySending({ head, concepts }: Frame, event: EventFact, { clauses }: Context): boolean {
  if (!concepts.has('noun-sending') || event.date !== null || event.place !== null || event.evidence.length > 1) return false;
  const sent = clauses.argumentsOf(head.index).filter(({ slot }) => slot === 'of');
  return (
    event.participations.every(({ agent }) => agent.class === 'Group' || agent.anonymous === true) &&
    sent.every(({ head: { index } }) =>
      clauses.tree.by(index, 'det', 'nummod', 'nmod:poss').every(({ form, part }) => INDEFINITE.test(form) || part !== undefined),
    )
  );
}

const DEVOTED = new Set(['consacrer', 'dédier', 'devote', 'dedicate']);

/** "Un Conseil interministériel consacré à la pêche". */
const isDevoted = ({ head }: Frame, { clauses }: Context): boolean =>
  clauses.tree.by(head.index, 'acl').some((token) => DEVOTED.has(token.lemma));

const AT = new Set(['at', 'lors de', 'à cours de', 'during', 'pendant', 'durant', 'à occasion de', 'on occasion of']);

/** "Said at a briefing", "a expliqué au cours d’une conférence de presse": where something was done that a finite verb tells. */
const isScene = (frame: Frame, { clauses }: Context): boolean =>
  clauses
    .inSentence(frame.head.sentence)
    .some((each) => each.verbal && PAST.has(each.tense) && each.args.some(({ head, marker }) => head === frame.head && AT.has(marker)));

/** "Physical exercise", "a heart attack": a noun without anybody, any place or any day, and no article that points anywhere. */
function isEmpty({ frame, event, definite, inHeading }: Candidate, context: Context): boolean {
  if (TOPICAL.has(event.class) && inSlot(frame, 'on', 'topic').length > 0) return false;
  if (inSlot(frame, 'between', 'with', 'attendee', 'organizer').length > 0 || isDevoted(frame, context)) return false;
  if (isAnySending(frame, event, context)) return true;
  if (isCounted(frame, event, context) || isScene(frame, context)) return false;
  const again = event.evidence.length > 1 && event.factuality === 'Actual';
  const told = event.date !== null || event.place !== null || event.participations.length > 0 || again;
  const acts = /^nsubj/u.test(frame.head.deprel);
  if ((frame.concepts.has('noun-storm') || (event.class === 'Exercise' && acts)) && namesItself(frame.head, context.doc.tokens))
    return false;
  if (event.class === 'Disaster' && (inHeading || acts)) return false;
  return !frame.verbal && !definite && !told && NAMED_AT_LEAST.has(event.class);
}

/** Several of these, by nobody, nowhere and at no time, are a state of affairs ("l’expansion des attaques terroristes", "la charte des élections"). */
const UNTOLD = new Set<EventFact['class']>(['Attack', 'Election']);

/** "Les Réunions de printemps", "the Annual Meetings": a capital within a sentence names a gathering that has a name. */
const isCapital = ({ head }: Frame, { doc }: Context): boolean =>
  CAPITAL.test(head.form) && head.index > doc.sentences[head.sentence].first && doc.sentences[head.sentence].kind !== 'heading';
const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** "The talks between X and Y", "les entretiens avec X ont porté sur …". */
const isOfPeople = ({ class: kind, participations }: EventFact, frame: Frame): boolean =>
  kind === 'Meeting' && participations.filter(({ agent }) => isNamedPerson(agent)).length > (isTalkTold(frame) ? 0 : 1);

/** "Assistent à ses réunions", "the visits": several, some time, somewhere: no event of its own. */
function isGeneric({ frame, event, definite }: Candidate, context: Context): boolean {
  return (
    !frame.verbal &&
    !isCapital(frame, context) &&
    definite &&
    frame.head.feats.Number === 'Plur' &&
    event.date === null &&
    event.place === null &&
    !isOfPeople(event, frame) &&
    (GATHERINGS.has(event.class) ||
      (UNTOLD.has(event.class) &&
        event.participations.length === 0 &&
        event.evidence.length === 1 &&
        inSlot(frame, 'against', 'on').length === 0))
  );
}
