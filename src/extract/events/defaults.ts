import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact, When } from '../../model/facts.ts';
import { addDays } from '../../recognise/time/calendar.ts';
import { type Frame, PAST } from '../clause/frame.ts';
import { ALREADY } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { allEntitiesIn } from '../slots.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { isToldDone } from './done-nouns.ts';
import { followVisit, visitsBySentence } from './gone-for.ts';
import { isToldInPassing } from './in-passing.ts';
import { isOver } from './lasting.ts';
import { dayOfResolve } from './resolved.ts';

const MEETINGS = new Set<EventFact['class']>(['Meeting', 'Summit', 'Conference', 'Visit', 'Call']);
/** Acts that a body reports of its own day. */
const ACTS_OF_THE_DAY = new Set<EventFact['class']>(['Statement', 'Agreement', 'Decision', 'Sanction', 'Appointment', 'Call']);

/** Fills what the words leave open: the day of a reported act, of the session that the text reports, and the country that an attack hit. */
export function completeEvents(kept: readonly Candidate[], context: Context): void {
  const { issued } = context.doc.meta;
  const main = mainMeeting(kept, context);
  const host = main?.event;
  const states = statesByMentions(context);
  const visits = visitsBySentence(kept);
  const byHead = new Map(kept.map((each) => [each.frame.head.index, each]));
  for (const each of kept) {
    const { event, frame } = each;
    followVisit(each, visits, context);
    if (
      !event.date &&
      issued &&
      event.factuality === 'Actual' &&
      (frame.tense !== 'infinitive' || event.class === 'Statement' || isDecided(each)) &&
      !frame.modals.some((word) => ALREADY.has(word)) &&
      !isToldInPassing(each, context)
    ) {
      if (ACTS_OF_THE_DAY.has(event.class) && (frame.verbal || isToldDone(each) || frame.concepts.has('noun-speech')))
        event.date = dateAbove(each, kept) ?? occasionOf(each, main, context) ?? day(issued);
      else if (!host && each.definite && isSession(each)) event.date = day(issued);
    }
    event.date ??= dayOfResolve(each, host, context);
    if (event.class === 'Establishment') event.date ??= dayOfFounding(each, byHead, context);
    if (event.class === 'Appointment' && host) fillAppointer(each, host);
    if (event.class === 'Attack') fillVictim(each, states);
    if (event.class === 'Disaster') event.place ??= stateOfText(context.self.entities, states);
    if (event.class === 'Election') placeElection(each, context, states);
    if (!event.place && (event.class === 'Attack' || event.class === 'Disaster')) event.place = placeOfTarget(event, states, context);
    if (event.class === 'Attack') aimAtState(event);
  }
}

const FOUNDING_ACTS = new Set<EventFact['class']>(['Agreement', 'Decision']);
/** Paragraphs in which a text tells its own news. */
const LEAD = 1;

/** "Signed a protocol creating an agency": founded by the act above it; "The Union has launched the Agency", in the lead of a text, that day. */
function dayOfFounding(
  { event, frame, inHeading, paragraph }: Candidate,
  byHead: ReadonlyMap<number, Candidate>,
  context: Context,
): When | null {
  const { issued } = context.doc.meta;
  if (event.factuality !== 'Actual' || frame.modals.some((word) => ALREADY.has(word))) return null;
  const act = [...context.clauses.tree.ancestors(frame.head)]
    .map(({ index }) => byHead.get(index)?.event)
    .find((above) => above && FOUNDING_ACTS.has(above.class));
  if (act?.date && frame.link === 'participle') return act.date;
  const isNews =
    frame.verbal &&
    !frame.passive &&
    frame.link === 'root' &&
    (inHeading || paragraph <= LEAD) &&
    (PAST.has(frame.tense) || frame.tense === 'present') &&
    event.participations.some(({ role }) => role === 'Author');
  return isNews && issued ? day(issued) : null;
}

/** "Mme X est nommée directrice": in the account of a body’s session, it names her. */
function fillAppointer({ event, frame }: Candidate, host: EventFact): void {
  const open = frame.passive && frame.tense === 'present' && event.participations.every((part) => part.role === 'Appointee');
  const bodies = host.participations.filter(({ role, agent }) => role === 'Participant' && agent.class === 'Organization');
  if (open && bodies.length === 1) addParticipation(event, 'Author', bodies[0].agent);
}

/** "La session", "la réunion", with no gathering dated in the text: the one that it reports; not one on whose margins others meet. */
const isSession = ({ event, frame }: Candidate): boolean =>
  event.class === 'Meeting' &&
  !frame.verbal &&
  frame.head.feats.Number !== 'Plur' &&
  !frame.governor?.args.some(({ slot, head }) => slot === 'margin' && head === frame.head);

/** "Avec le ministre, qui lui a décrit …": words in a clause on another event were said there. */
function dateAbove({ frame }: Candidate, kept: readonly Candidate[]): When | null {
  if (frame.link !== 'relative') return null;
  return kept.find((each) => each.frame === frame.governor && MEETINGS.has(each.event.class))?.event.date ?? null;
}

/** "Decides to lift the sanctions": done by deciding. */
const isDecided = ({ event, frame }: Candidate): boolean => event.class === 'Sanction' && frame.governor?.concepts.has('decide') === true;

const day = (date: string): When => ({ edtf: date, earliest: date, latest: date });

/**
 * The gathering that the text is about: dated, past, and named in its headings or in its first paragraph of prose; a visit that a clause
 * recalls ("said X, who toured the camps on Monday") is not.
 */
function mainMeeting(kept: readonly Candidate[], context: Context): Candidate | undefined {
  const opening =
    context.doc.sentences.find((sentence) => sentence.kind === 'prose' && sentence.end - sentence.start > SHORTEST_PROSE)?.paragraph ?? 0;
  return kept.find(
    ({ event, frame, paragraph }) =>
      MEETINGS.has(event.class) &&
      event.date !== null &&
      event.factuality === 'Actual' &&
      paragraph <= opening &&
      !(event.class === 'Visit' && frame.link === 'relative'),
  );
}

/** A line shorter than this (UTF-16 units) is a dateline or a heading, whatever it was taken for. */
const SHORTEST_PROSE = 60;
const LONGEST_DAYS_BACK = 4;

/** Words reported of a gathering of the last days were said there; the issuer, and whoever reacts, speaks on the day of issue. */
function occasionOf({ event, frame }: Candidate, main: Candidate | undefined, context: Context): When | null {
  const host = main?.event;
  const { issued } = context.doc.meta;
  if (!host?.date || !issued || event.class !== 'Statement' || frame.concepts.has('react') || presentsText(frame, context)) return null;
  const { earliest, latest } = host.date;
  if (
    !earliest ||
    !latest ||
    (earliest !== latest && host.class !== 'Visit') ||
    latest > issued ||
    addDays(latest, LONGEST_DAYS_BACK) < issued
  )
    return null;
  const speakers = event.participations.filter((each) => each.role === 'Speaker').map((each) => each.agent);
  if (speakers.length === 0 || speakers.some((speaker) => context.self.entities.includes(speaker))) return null;
  if (main && earliest !== latest && main.frame.head.sentence === frame.head.sentence && isOver(main.frame, context)) return day(latest);
  const present = host.participations.map(({ agent }) => agent);
  return earliest === latest || speakers.some((speaker) => present.includes(speaker)) ? host.date : null;
}

/** "Provided the following readout", "a publié le communiqué suivant": the text itself, given out on the day of issue. */
const presentsText = ({ verbal, head }: Frame, { clauses, language }: Context): boolean =>
  !verbal && clauses.tree.by(head.index, 'amod', 'acl', 'advmod').some(({ form }) => isSmallWord(language, 'below', form));

/**
 * "L’invasion russe", "les frappes russes" and no word of where: the state that the text is about besides the attacker, if it is about one.
 * A war is against it; a strike lands in it.
 */
function fillVictim({ event, frame }: Candidate, states: States): void {
  if (event.place || event.participations.some((part) => part.role === 'Target')) return;
  const authors = event.participations.filter((part) => part.role === 'Author').map((part) => part.agent);
  if (authors.length === 0) return;
  const state = stateOfText(authors, states);
  if (!state) return;
  event.place = state;
  if (frame.concepts.has('noun-invasion')) addParticipation(event, 'Target', state);
}

/** "Paraguay’s elections", "le scrutin présidentiel ghanéen", "les élections en Guinée": a state votes at home, and nobody is its author. */
function placeElection({ event, frame }: Candidate, context: Context, states: States): void {
  const voters = event.participations.find(({ agent }) => agent.class === 'Group' && agent.collectiveOf?.class === 'Country');
  event.place ??= voters?.agent.collectiveOf ?? null;
  if (frame.verbal) return;
  const own =
    allEntitiesIn(frame, ['adjective', 'owner', 'of', 'named', 'in', 'to', 'for'], context).find((each) => each.class === 'Country') ??
    event.participations.find(({ role, agent }) => role === 'Organizer' && agent.class === 'Country')?.agent;
  // "L’élection du Togo au Conseil": a state that is chosen votes nowhere.
  if (event.participations.some(({ role, agent }) => role === 'Appointee' && agent === own)) return;
  event.participations = event.participations.filter(({ agent }) => agent !== own);
  event.place ??= own ?? stateOfText(context.self.entities, states);
}

/** "Russia fired forty missiles into Ukraine": a state that attacks in another, and no word of what, attacks that other. */
function aimAtState(event: EventFact): void {
  const { place, participations } = event;
  if (place?.class !== 'Country' || participations.some(({ role, agent }) => role === 'Target' || agent === place)) return;
  if (participations.some(({ role, agent }) => role === 'Author' && agent.class === 'Country')) addParticipation(event, 'Target', place);
}

/** The state that a text is about besides these. */
function stateOfText(others: readonly Entity[], states: States): Entity | null {
  const [first, second] = states.filter(([entity]) => !others.includes(entity));
  if (!first || first[1] < LEAST_MENTIONS || (second && second[1] * 2 > first[1])) return null;
  return first[0];
}

/** States with their number of mentions, the most named first. */
type States = readonly (readonly [Entity, number])[];

function statesByMentions(context: Context): States {
  const counts = new Map<Entity, number>();
  for (const { entity } of context.doc.mentions) if (entity.class === 'Country') counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** A text that names a state so often, and no other half as often, is about it. */
const LEAST_MENTIONS = 3;

/** Where whoever was hit is: the place itself, the state of those people, the state of that body. */
function placeOfTarget(event: EventFact, states: States, context: Context): EventFact['place'] {
  for (const { role, agent } of event.participations) {
    if (role !== 'Target') continue;
    if (agent.class === 'Country' || agent.class === 'Place') return agent;
    if (agent.collectiveOf?.class === 'Country') return agent.collectiveOf;
    if (agent.class !== 'Organization') continue;
    const home = states.find(([{ key }]) => agent.state !== undefined && key === `country/${agent.state}`);
    const named = home?.[0] ?? stateInName(agent, context);
    if (named) return named;
  }
  return null;
}

/** "The Belgian tax agency", "le ministère tchadien des Finances": the state in what a body is called. */
function stateInName(body: Entity, { doc, positions }: Context): Entity | undefined {
  const name = positions.firstOf(body);
  if (!name) return undefined;
  const [first, last] = positions.tokensIn(name);
  return doc.tokens
    .slice(first, last)
    .flatMap(({ index }) => positions.headedBy(index))
    .find(({ entity, start, end }) => entity.class === 'Country' && start >= name.start && end <= name.end)?.entity;
}
