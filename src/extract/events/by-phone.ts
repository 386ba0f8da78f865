import { phrasePattern, WHOLE } from '../../lexicon/phrases.ts';
import type { Span } from '../../model/doc.ts';
import { type Entity, isNamedPerson } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import type { TimeMention } from '../../model/value.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { addEvidence, evidenceOf } from '../evidence.ts';
import { annotationsIn, isPersonName, lowerBound } from '../reference/mentions.ts';
import { addresses } from '../rules/events/said.ts';
import { addParticipation } from './candidates.ts';
import { factualityOf } from './factuality.ts';
import { newEvent, whenOf } from './new-event.ts';

const byPhone = phrasePattern('by-phone', 'giu', ...WHOLE);
/** Farthest that the phrase may stand behind its verb, and a name behind the phrase, in words. */
const REACH = 16;
const NAME_WITHIN = 14;
const OPENING = 4;
const CONFIDENCE = 0.75;

/**
 * "Informed Ms X over the telephone", "avait fait le point par écrans interposés avec Y", "had X on the line": two people who are said, by whatever verb,
 * to have spoken at a distance had a call. A meeting of theirs that the same words name was that call.
 */
export function readPhoneTalks(events: readonly EventFact[], context: Context): EventFact[] {
  const found: EventFact[] = [];
  for (const { index, 0: words } of context.doc.text.matchAll(byPhone(context.language))) {
    const phrase = { start: index, end: index + words.length };
    const frame = verbOf(phrase, context);
    const people = frame ? speakersOf(frame, phrase, context) : [];
    if (!frame || frame.negated || people.length < 2 || speaksAtGathering(frame, context)) continue;
    const span = evidenceOf(frame, context);
    const told = [...events, ...found].filter(({ evidence }) => evidence.some((each) => each.start < phrase.end && span.start < each.end));
    if (told.some((event) => event.class === 'Call')) continue;
    const talk = told.find((event) => isTalkOf(event, people, frame));
    const event = talk ?? callOf(frame, phrase, span, context);
    event.class = 'Call';
    for (const person of people) addParticipation(event, 'Participant', person);
    if (!talk) found.push(event);
  }
  return found;
}

/** "Will address the summit by video", "took part by video link": before many. */
const speaksAtGathering = (frame: Frame, context: Context): boolean =>
  addresses(frame, context) || frame.concepts.has('attend') || frame.concepts.has('take-floor');

/** A meeting that the verb itself names, of nobody else. */
const isTalkOf = (event: EventFact, people: readonly Entity[], { head }: Frame): boolean =>
  event.class === 'Meeting' &&
  event.evidence.some(({ start, end }) => start <= head.start && head.end <= end) &&
  event.participations.every(({ agent }) => people.includes(agent));

const callOf = (frame: Frame, phrase: Span, span: Span, context: Context): EventFact => {
  const when = timeOf(frame, phrase, context);
  return newEvent({
    class: 'Call',
    date: when ? whenOf(when) : null,
    factuality: factualityOf(frame),
    evidence: [span],
    rule: 'event/call',
    confidence: CONFIDENCE,
  });
};

/** The predicate that the phrase stands behind, or in front of where it opens the sentence. */
function verbOf({ start, end }: Span, { doc, clauses }: Context): Frame | undefined {
  const at = lowerBound(doc.tokens.length, (index) => doc.tokens[index].end, start + 1);
  const token = doc.tokens[at];
  if (!token) return undefined;
  const verbs = clauses.inSentence(token.sentence).filter(({ tense }) => tense !== 'participle' && tense !== 'none');
  const before = verbs.findLast(({ head }) => head.start < end && at - head.index <= REACH);
  if (before) return before;
  return at - doc.sentences[token.sentence].first <= OPENING ? verbs.find(({ head }) => head.index > at) : undefined;
}

/** Who speaks and whom the verb or a name behind the phrase tells. */
function speakersOf(frame: Frame, phrase: Span, { resolver, positions, doc, clauses }: Context): readonly Entity[] {
  const told = [...frame.subjects, ...frame.objects, ...frame.recipients, ...inSlot(frame, 'with', 'to', 'from').map(({ head }) => head)];
  const people = resolver.resolveAll(told).filter(isNamedPerson);
  if (people.length !== 1) return people;
  for (let at = frame.head.index + 1; doc.tokens[at]?.sentence === frame.head.sentence; at++) {
    const { start } = doc.tokens[at];
    const person = positions.holding(at).find((mention) => isPersonName(mention) && !people.includes(mention.entity));
    if (person) return [...people, person.entity];
    const gap = at - frame.head.index;
    if (gap > REACH + NAME_WITHIN || (start > phrase.end && clauses.at(at)?.verbal)) break;
  }
  return people;
}

/** The time on the verb, else the one beside the phrase or at the beginning of the sentence. */
function timeOf(frame: Frame, phrase: Span, { doc, timesOf }: Context): TimeMention | undefined {
  const isDay = ({ kind, edtf }: TimeMention): boolean => (kind === 'point' || kind === 'span') && edtf !== null;
  const own = timesOf(frame).find(isDay);
  if (own) return own;
  const { start, end } = doc.sentences[frame.head.sentence];
  const beside = annotationsIn(doc.times, { start: Math.min(frame.head.start, phrase.start), end: Math.min(end, phrase.end + BESIDE) });
  return (
    beside.find(isDay) ??
    annotationsIn(doc.times, { start, end: frame.head.start }).find((time) => isDay(time) && time.start - start < BESIDE)
  );
}

/** Between the phrase and its day, UTF-16 units. */
const BESIDE = 30;

/**
 * "Entretien téléphonique avec M. X" over "le ministre s’est entretenu ce jour avec son homologue, M. X": a talk without a place, on the day of the
 * call that the heading tells of and with nobody but those on the line, of whom the heading may name one, is that call. Returns such talks with their call, which takes over what they tell.
 */
export function callsOfHeadings(events: readonly EventFact[], { doc }: Context): ReadonlyMap<EventFact, EventFact> {
  const headings = doc.sentences.filter(({ kind }) => kind === 'heading');
  const calls = events.filter(
    (event) =>
      event.class === 'Call' && event.evidence.some(({ start }) => headings.some((line) => line.start <= start && start < line.end)),
  );
  const found = new Map<EventFact, EventFact>();
  if (calls.length !== 1) return found;
  const [call] = calls;
  for (const event of events) {
    if (!isThatCall(event, call)) continue;
    found.set(event, call);
    for (const span of event.evidence) addEvidence(call.evidence, span);
    for (const { role, agent } of event.participations) addParticipation(call, role, agent);
    call.date ??= event.date;
  }
  return found;
}

const isThatCall = (event: EventFact, call: EventFact): boolean => {
  const people = event.participations.map(({ agent }) => agent).filter(({ anonymous }) => !anonymous);
  const heard = call.participations.map(({ agent }) => agent);
  return (
    event.class === 'Meeting' &&
    event.place === null &&
    event.factuality === call.factuality &&
    (call.date === null || event.date?.edtf === call.date.edtf) &&
    people.length > 0 &&
    people.some((each) => heard.includes(each)) &&
    people.filter((each) => !heard.includes(each)).length <= (heard.length === 1 ? 1 : 0)
  );
};
