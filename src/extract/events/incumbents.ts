import { phrasePattern, WHOLE } from '../../lexicon/phrases.ts';
import type { Span } from '../../model/doc.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import type { EventClass, EventFact, Role } from '../../model/facts.ts';
import type { TimeMention } from '../../model/value.ts';
import type { Context } from '../context.ts';
import { annotationsIn, isPersonName, lowerBound } from '../reference/mentions.ts';
import { isPlaceName } from '../rules/events/destinations.ts';
import { addParticipation } from './candidates.ts';
import { newEvent, whenOf } from './new-event.ts';
import { startOf } from './times.ts';

const CONFIDENCE = 0.75;
/** Between the phrase and its time or place, UTF-16 units. */
const NEAR = 4;
/** Between a comma and the name that the phrase is of, with its title. */
const TITLED = 130;

const inPost = phrasePattern('in-post', 'giu', ...WHOLE);
const passing = phrasePattern('passing-through', 'giu', '(?<!\\p{L})', '\\s+(?=\\p{Lu})');

/** "Prime Minister X, in office since 11 February", "en poste depuis lundi, le ministre X": who has held an office since a day was appointed then. */
export function readIncumbents(events: readonly EventFact[], context: Context): EventFact[] {
  return [...context.doc.text.matchAll(inPost(context.language))].flatMap(({ index, 0: words }) => {
    const phrase = { start: index, end: index + words.length };
    const since = nextIn(context.doc.times, phrase.end);
    const who = since?.kind === 'since' && since.earliest !== null ? personBeside({ ...phrase, end: since.end }, context) : undefined;
    if (!since || !who || tells(events, 'Appointment', 'Appointee', who.entity)) return [];
    return [factOf('Appointment', 'Appointee', who, { start: Math.min(who.start, phrase.start), end: since.end }, startOf(whenOf(since)))];
  });
}

/** "De passage à Dakar dimanche, la ministre X", "Mr X, passing through Lagos on Monday": who passes through a place visits it. */
export function readPassing(events: readonly EventFact[], context: Context): EventFact[] {
  const { doc } = context;
  return [...doc.text.matchAll(passing(context.language))].flatMap(({ index, 0: words }) => {
    const phrase = { start: index, end: index + words.length };
    const where = doc.mentions[lowerBound(doc.mentions.length, (at) => doc.mentions[at].start, phrase.end)];
    if (!where || where.start > phrase.end || !isPlaceName(where)) return [];
    const when = nextIn(doc.times, where.end);
    const end = when?.end ?? where.end;
    const who = personBeside({ ...phrase, end }, context);
    if (!who || tells(events, 'Visit', 'Visitor', who.entity)) return [];
    const dated = when && when.edtf !== null && (when.kind === 'point' || when.kind === 'span') ? whenOf(when) : null;
    return [{ ...factOf('Visit', 'Visitor', who, { start: phrase.start, end }, dated), place: where.entity }];
  });
}

const factOf = (kind: EventClass, role: Role, who: Mention, span: Span, date: EventFact['date']): EventFact => {
  const event = newEvent({
    class: kind,
    date,
    evidence: [span],
    rule: kind === 'Visit' ? 'event/visit' : 'event/appointment',
    confidence: CONFIDENCE,
  });
  addParticipation(event, role, who.entity);
  return event;
};

const tells = (events: readonly EventFact[], kind: EventClass, role: Role, who: Entity): boolean =>
  events.some((event) => event.class === kind && event.participations.some((part) => part.role === role && part.agent === who));

/** The time that follows within a few letters. */
const nextIn = (times: readonly TimeMention[], from: number): TimeMention | undefined => {
  const next = times[lowerBound(times.length, (at) => times[at].start, from)];
  return next && next.start - from <= NEAR ? next : undefined;
};

/** The person whose name a comma parts from the words, or whom the sentence goes on to name behind the comma that closes them. */
function personBeside({ start, end }: Span, { doc }: Context): Mention | undefined {
  const sentence = doc.sentences[lowerBound(doc.sentences.length, (at) => doc.sentences[at].end, end)];
  if (!sentence || sentence.start > start) return undefined;
  const people = annotationsIn(doc.mentions, { start: sentence.start, end: sentence.end }).filter(isPersonName);
  const before = people.findLast((each) => each.end <= start);
  if (before && /^\s*[,(]\s*$/u.test(doc.text.slice(before.end, start))) return before;
  const between = doc.text.slice(sentence.start, start);
  if (/[\p{L}\d]/u.test(between) || !/^\s*,/u.test(doc.text.slice(end))) return undefined;
  return people.find((each) => each.start >= end && each.start - end <= TITLED);
}
