import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact, When } from '../../model/facts.ts';
import { type Frame, PAST } from '../clause/frame.ts';
import { pointsThere } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { lowerBound } from '../reference/mentions.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { isReported } from './days.ts';
import { lasting } from './lasting.ts';
import { dateByNeighbour } from './neighbour-days.ts';
import { isDay, whenOf } from './new-event.ts';

const GATHERINGS = new Set<EventFact['class']>(['Meeting', 'Summit', 'Conference', 'Visit', 'Call', 'Ceremony', 'Agreement']);
const SPEECH = ['say', 'inform', 'announce', 'urge', 'ask', 'welcome'] as const;

/** Where and when an event is that its own words place only by another event: "y", "à l’issue de la cérémonie", "au lendemain des frappes". */
export function anchorEvents(kept: readonly Candidate[], into: ReadonlyMap<Candidate, Candidate>, context: Context): void {
  for (const each of into.keys()) {
    const target = into.get(each) as Candidate;
    placeThere(each, target, kept, context);
    if (!target.event.date) target.event.date = reportedTime(each, context);
  }
  dateByNeighbour(kept, into, context);
}

/** "À l’issue de la cérémonie, elle s’est rendue à …", "ont signé à cette occasion": the day of the one is the day of the other. */
export function shareDays(into: ReadonlyMap<Candidate, Candidate>, issued: string | undefined): void {
  const eventAt = new Map([...into].map(([from, to]) => [from.frame.head.index, to.event]));
  const pointed = new Set([...into.keys()].flatMap(({ vague, frame }) => (vague ? [frame.head.index] : [])));
  for (const [each, { event }] of into) {
    if (event.date && !isPresumed(event, issued)) continue;
    for (const { head, opens } of settingsOf(each.frame, event, pointed)) {
      const occasion = eventAt.get(head.index);
      if (!occasion || occasion === event || !occasion.date) continue;
      const over = opens ? isOver(occasion.date, issued) : isDay(occasion.date) && isReported(occasion, issued);
      if (!event.date || (GATHERINGS.has(occasion.class) && over)) event.date = occasion.date;
    }
    event.date ??= dayOfVisit(event, into);
  }
}

const AT = ['in'] as const;

/** What the words around an event say that it was done at, and whether they open their clause. */
function settingsOf(frame: Frame, event: EventFact, pointed: ReadonlySet<number>): { readonly head: Token; readonly opens: boolean }[] {
  const slots: readonly string[] = ['occasion', 'margin', ...(event.date && event.class === 'Statement' ? AT : [])];
  return around(frame).flatMap((verb) =>
    verb.args
      .map(({ slot, head }) => ({ head, slot, opens: event.date !== null && opensWith(verb, slot, head) }))
      .filter(({ slot, head, opens }) => opens || slots.includes(slot) || pointed.has(head.index)),
  );
}

const SETTING: ReadonlySet<string> = new Set(['in', 'to', 'occasion', 'margin']);

/** "At the forum hosted by Togo last October, ministers reaffirmed …": a gathering in front of a verb that has been done, however long ago it was. */
const opensWith = ({ head, tense, verbal }: Frame, slot: string, setting: Token): boolean =>
  verbal && PAST.has(tense) && SETTING.has(slot) && setting.index < head.index;

const isOver = ({ latest }: When, issued: string | undefined): boolean => issued !== undefined && latest !== null && latest <= issued;

const PRESUMED: ReadonlySet<EventFact['class']> = new Set(['Statement', 'Agreement', 'Decision', 'Ceremony']);

/** What no word dates is of the day of issue, unless it was said or done at a gathering ("at the ceremony, he voiced …", "ont signé à cette occasion"). */
const isPresumed = ({ class: kind, date }: EventFact, issued: string | undefined): boolean =>
  PRESUMED.has(kind) && date !== null && !date.words && date.edtf === issued;

/** "Following the meeting, they attended a ceremony and hosted a dinner": the predicate, the verb above a noun, and the one that a joined verb continues. */
function around(frame: Frame): readonly Frame[] {
  const verb = frame.verbal ? frame : frame.governor;
  const first = verb?.link === 'coordinate' ? verb.governor : null;
  return [frame, ...(verb && verb !== frame && verb.objects.includes(frame.head) ? [verb] : []), ...(first?.verbal ? [first] : [])];
}

/** "Visited Kyiv today. In Kyiv, he met …": a meeting at the place of a visit of one day, by the visitor. */
function dayOfVisit(event: EventFact, into: ReadonlyMap<Candidate, Candidate>): When | null {
  if (event.class !== 'Meeting' || !event.place) return null;
  for (const { event: visit } of into.values()) {
    const visitors = visit.participations.filter((part) => part.role === 'Visitor').map((part) => part.agent);
    if (
      visit.class === 'Visit' &&
      visit.place === event.place &&
      isDay(visit.date) &&
      event.participations.some((part) => visitors.includes(part.agent))
    )
      return visit.date;
  }
  return null;
}

/** "Y", "there", on the predicate or on the verb that holds what a noun names. */
const isThere = ({ head, governor, verbal }: Frame, { clauses }: Context): boolean =>
  [head, ...(!verbal && governor?.verbal && governor.objects.includes(head) ? [governor.head] : [])]
    .flatMap(({ index }) => clauses.tree.children(index))
    .some(pointsThere);

const CEREMONIAL = ['open', 'close'] as const;
const HELD = ['noun-meeting', 'noun-conference', 'noun-summit', 'noun-occasion'] as const;

/** "Told delegates", "a lancé devant l’assistance", "intervenant en plénière", "en levant la séance": words that only those who are at a gathering say. */
function speaksThere(frame: Frame, { clauses, language, conceptsOf }: Context): boolean {
  const beside = clauses.inSentence(frame.head.sentence).filter(({ link, governor }) => link === 'adverbial' && governor === frame);
  return [frame, ...beside].some(
    ({ objects, recipients, args, concepts }) =>
      [...objects, ...recipients, ...args.map(({ head }) => head)].some(({ lemma }) => isSmallWord(language, 'audience', lemma)) ||
      (CEREMONIAL.some((concept) => concepts.has(concept)) &&
        objects.some((token) => HELD.some((concept) => conceptsOf(token).has(concept)))),
  );
}

/** "Y": there and then, the gathering named last before. */
function placeThere(each: Candidate, { event }: Candidate, kept: readonly Candidate[], context: Context): void {
  const there = isThere(each.frame, context);
  if (!there && !(event.class === 'Statement' && speaksThere(each.frame, context))) return;
  if (event.class === 'Visit') event.place ??= lastPlace(each.frame, context);
  const before = kept.findLast(
    (other) => other.event !== event && GATHERINGS.has(other.event.class) && other.frame.head.index < each.frame.head.index,
  );
  if (!there && !(before && isDay(before.event.date) && isReported(before.event, context.doc.meta.issued))) return;
  if (!before) {
    if (event.class !== 'Statement') event.place ??= lastPlace(each.frame, context);
    return;
  }
  if (each.frame.tense !== 'future' || (before.event.date?.earliest ?? '') > (context.doc.meta.issued ?? '9999'))
    event.date ??= before.event.date;
  if (event.class === 'Statement')
    for (const part of event.participations)
      if (part.role === 'Speaker' && GATHERINGS.has(before.event.class) && before.event.class !== 'Visit')
        addParticipation(before.event, 'Participant', part.agent);
  event.place ??= before.event.place ?? (event.class === 'Statement' ? null : lastPlace(each.frame, context));
}

const PLACE_BACK = 2;

/** "… stationné à Cincu. Elle s’y est rendue": where a journey leads is the place named last before it. */
function lastPlace({ head }: Frame, { doc, positions }: Context): Entity | null {
  const { mentions } = doc;
  for (let at = lowerBound(mentions.length, (index) => mentions[index].start, head.start) - 1; at >= 0; at--) {
    const { entity, kind, start } = mentions[at];
    const [first] = positions.tokensIn({ start, end: start + 1 });
    if (head.sentence - (doc.tokens[first]?.sentence ?? 0) > PLACE_BACK) return null;
    if (kind !== 'adjective' && kind !== 'metonym' && (entity.class === 'Place' || entity.class === 'Country')) return entity;
  }
  return null;
}

/** "A indiqué qu’il se rendra à Lomé le 3 juin": a time on the verb of speech that stands behind the event is the event's. */
function reportedTime({ frame }: Candidate, context: Context): When | null {
  let above: Frame | null = frame.governor;
  for (let steps = 0; above && steps < 3; steps++, above = above.governor) {
    if (!SPEECH.some((concept) => above?.concepts.has(concept))) continue;
    const time = context.timesOf(above).find((one) => one.edtf !== null && one.kind === 'point' && one.start > (above as Frame).head.start);
    if (!time) continue;
    const when = whenOf(time);
    return lasting(when, frame, [], context) ?? when;
  }
  return null;
}
