import type { Entity } from '../../model/entity.ts';
import type { EventFact, Role } from '../../model/facts.ts';
import { addDays } from '../../recognise/time/calendar.ts';
import { inSlot, PAST } from '../clause/frame.ts';
import { isThere, LOCATIVE } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { lowerBound } from '../reference/mentions.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { isReported } from './days.ts';
import { sceneVerb } from './scenes.ts';

/** Verbs that judge, and what they judge happened somewhere ("condemned the killings in Goma"). */
const JUDGING = ['condemn', 'welcome', 'regret', 'warn', 'thank', 'react', 'be-moved'] as const;
/** Farthest that the place may stand behind the verb of speech, in words: a name and a title stand between. */
const REACH = 16;

/** "Told journalists in Lomé", "a assuré la ministre, Ana Ruiz, à Nairobi": where words were said, in front of what they say. */
export function placeOfWords({ event, frame }: Candidate, context: Context): Entity | null {
  if (event.class !== 'Statement' || !frame.verbal || JUDGING.some((concept) => frame.concepts.has(concept))) return null;
  const speakers = frame.subjects.filter(({ index }) => index > frame.head.index);
  const own = inSlot(frame, 'in', 'to', 'place').map(({ head }) => head);
  for (let at = frame.head.index + 1; at < frame.head.index + REACH && context.doc.tokens[at]?.sentence === frame.head.sentence; at++) {
    const token = context.doc.tokens[at];
    if (token.upos === 'SCONJ' || token.feats.VerbForm === 'Fin' || token.form === '“' || token.form === '«') return null;
    if (!context.clauses.tree.by(at, 'case').some(({ lemma }) => LOCATIVE.has(lemma))) continue;
    const above = context.clauses.tree.head(token);
    if (!own.includes(token) && !(above && speakers.some((one) => above === one || context.clauses.tree.head(above) === one))) continue;
    const place = context.positions.headedBy(at).find(({ entity, kind }) => entity.class === 'Place' && kind !== 'adjective');
    if (place) return place.entity;
  }
  return null;
}

const SCENES: ReadonlySet<EventFact['class']> = new Set([
  'Meeting',
  'Summit',
  'Conference',
  'Ceremony',
  'Establishment',
  'Visit',
  'Call',
  'Agreement',
]);
/** Sentences of speeches that the account of a ceremony reports. */
const SPEECHES = 12;
/** Farthest before the words of somebody who was there on a day before the issue, in sentences, for its place to be theirs. */
const NEAR = 4;
/** Farthest that the gathering may stand before words spoken "there" or to those who attend, in sentences. */
const ACCOUNT = 3;

const agentsIn = ({ participations }: EventFact, isAsked: (role: Role) => boolean): readonly Entity[] =>
  participations.filter(({ role }) => isAsked(role)).map(({ agent }) => agent);

/**
 * Words of somebody who took part in a gathering are of its day, if they are told with it and no word dates them: in its sentence, in the
 * next, "there", or to somebody else who attends. They were said where it was: in its sentence, on a day before the issue, at a ceremony, or "there".
 */
export function seatWords(kept: readonly Candidate[], context: Context): void {
  const { issued } = context.doc.meta;
  for (const each of kept) {
    const { event, frame, inHeading } = each;
    if (inHeading || event.class !== 'Statement' || event.factuality !== 'Actual') continue;
    const scene = sceneOf(each, kept, context);
    if (!scene) continue;
    seatSpeakers(each, scene, context);
    const gap = frame.head.sentence - scene.frame.head.sentence;
    const there = isThere(frame, context.clauses);
    const heard = agentsIn(event, (role) => role === 'Target').some((one) =>
      agentsIn(scene.event, (role) => role !== 'Target').includes(one),
    );
    const open = event.date !== null && PAST.has(frame.tense) && !event.date.words && event.date.edtf === issued;
    if (open && isReported(scene.event, issued) && (gap <= 1 || there || heard || isByGuest(each, scene))) event.date = scene.event.date;
    if (event.place || scene.event.place?.class !== 'Place' || event.date?.edtf !== scene.event.date?.edtf) continue;
    const near = gap === 0 || (event.date?.edtf !== issued && gap <= (isByGuest(each, scene) ? NEAR : 1));
    if (near || there || (scene.event.class === 'Ceremony' && gap <= SPEECHES)) event.place = scene.event.place;
  }
}

/** Somebody by name who was there: what he is quoted with, he said there. */
const isByGuest = ({ event }: Candidate, scene: Candidate): boolean => {
  const seated = agentsIn(scene.event, (role) => role !== 'Target');
  return agentsIn(event, (role) => role === 'Speaker').some((one) => one.class === 'Person' && seated.includes(one));
};

/** "Said at the ceremony": whoever speaks there takes part in it. */
function seatSpeakers({ event, frame }: Candidate, scene: Candidate, context: Context): void {
  if (scene.event.class !== 'Ceremony' || sceneVerb(scene.frame, context) !== frame) return;
  const seated = agentsIn(scene.event, (role) => role !== 'Target');
  for (const speaker of agentsIn(event, (role) => role === 'Speaker'))
    if (speaker.class === 'Person' && !seated.includes(speaker)) addParticipation(scene.event, 'Participant', speaker);
}

const FEW_DAYS = 4;

/** A gathering of some days that ended before the text: what was said there was said on one of them. */
const isOver = ({ class: kind, date }: EventFact, issued: string | undefined): boolean =>
  kind !== 'Visit' &&
  issued !== undefined &&
  date?.earliest != null &&
  date.latest !== null &&
  date.latest < issued &&
  addDays(date.earliest, FEW_DAYS) >= date.latest;

/** The gathering of one day told last before, or in the same sentence, in which a speaker takes part or during which he speaks. */
function sceneOf({ event, frame }: Candidate, kept: readonly Candidate[], context: Context): Candidate | undefined {
  const speakers = agentsIn(event, (role) => role === 'Speaker').filter(
    (one) => one.class !== 'Country' && !context.self.entities.includes(one),
  );
  const { issued } = context.doc.meta;
  const byPerson = speakers.some((one) => one.class === 'Person');
  const { sentence } = frame.head;
  const from = (wanted: number): number => lowerBound(kept.length, (index) => kept[index].frame.head.sentence, wanted);
  return kept.slice(from(sentence - SPEECHES), from(sentence + 1)).findLast(({ event: one, frame: scene }) => {
    const gap = sentence - scene.head.sentence;
    const during = gap === 0 && sceneVerb(scene, context) === frame;
    return (
      (scene.head.index < frame.head.index || during) &&
      scene.link !== 'relative' &&
      gap <= (one.class === 'Ceremony' || byPerson ? SPEECHES : ACCOUNT) &&
      SCENES.has(one.class) &&
      one.factuality === 'Actual' &&
      one.date !== null &&
      (one.date.earliest === one.date.latest || isOver(one, issued) || (one.class === 'Visit' && isThere(frame, context.clauses))) &&
      ((during && speakers.length > 0) || agentsIn(one, (role) => role !== 'Target').some((agent) => speakers.includes(agent)))
    );
  });
}
