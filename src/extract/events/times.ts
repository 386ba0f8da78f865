import type { Token } from '../../model/doc.ts';
import type { EventFact, When } from '../../model/facts.ts';
import type { TimeMention } from '../../model/value.ts';
import { addDays } from '../../recognise/time/calendar.ts';
import { type Frame, inSlot, NOW } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { isDateline } from '../datelines.ts';
import { lowerBound } from '../reference/mentions.ts';
import { isAhead, isOfDay, isOfDeed, looksAhead } from './ahead.ts';
import type { Candidate } from './candidates.ts';
import { isCarried } from './carrying-verbs.ts';
import { daysSpent, lasting, openToClose } from './lasting.ts';
import { whenOf } from './new-event.ts';
import { periodInName, timeInName } from './times-in-names.ts';

/** Farthest that a time may stand behind the event noun it dates, UTF-16 units. */
const MAX_GAP = 120;
const DATING = new Set<TimeMention['kind']>(['point', 'span', 'since', 'deadline']);

/**
 * The first time expression with a value that hangs on one of the frames; today before all, points before spans before deadlines.
 * @param dated the frame to date: "au lendemain des frappes" dates something else than the strikes, wherever it hangs
 */
function timeOn(frames: readonly Frame[], context: Context, dated?: Frame): TimeMention | undefined {
  const times = frames
    .flatMap((frame) => context.timesOf(frame))
    .filter((time) => time.edtf !== null && DATING.has(time.kind) && !(dated && isAnchor(dated, time)) && !looksAhead(time, context));
  const today = times.find((time) => time.edtf === context.doc.meta.issued);
  return today ?? times.find((time) => time.kind === 'point' || time.kind === 'span') ?? times[0];
}

/** "Extended the sanctions on Monday", but not "until May", which is how long they are to last. */
function actOn(frames: readonly Frame[], context: Context, dated: Frame): TimeMention | undefined {
  const time = timeOn(frames, context, dated);
  const { issued } = context.doc.meta;
  return time?.kind === 'span' && issued && time.earliest === issued && (time.latest ?? '') > issued ? undefined : time;
}

/**
 * Dates an event by the words on its own frame, on the verbs that support it, behind its noun, or on the verb it is an argument of.
 * @param eventFrames frames that name events: a time on one of them is that event's
 */
export function dateEvent(candidate: Candidate, supports: readonly Frame[], context: Context, eventFrames: ReadonlySet<Frame>): void {
  const { frame, event } = candidate;
  const opened = openToClose(frame, supports, context) ?? daysSpent(frame, context);
  if (opened) {
    event.date = opened;
    return;
  }
  const changed = isChanged(candidate) ? frame.governor : null;
  const imposed = changed?.concepts.has('lift-sanction') ? timeOn(participlesOf(frame, context), context) : undefined;
  if (imposed) {
    event.date = whenOf(imposed);
    return;
  }
  const named = frame.verbal ? undefined : timeInName(frame, context);
  if (named) {
    event.date = named;
    return;
  }
  const own = changed
    ? actOn([changed, ...(changed.governor ? [changed.governor] : [])], context, frame)
    : (timeOn([frame, ...supports], context, frame) ?? timeOnThing(frame, supports, context, eventFrames));
  if (changed && !own) return;
  const found =
    own ??
    (frame.verbal
      ? (timeAbove(candidate, context) ?? timeOfText(candidate, context))
      : frame.concepts.has('noun-speech')
        ? undefined
        : (timeBehind(frame, context, eventFrames) ?? timeOfVerb(frame, supports, context, eventFrames)));
  if (!found && !frame.verbal) event.date = periodInName(frame, context);
  if (!found || isReported(found, candidate, context, eventFrames) || isOld(found, candidate, context)) return;
  if (isCommemorated(found, candidate, context) || isOfDeed(found, candidate, context)) return;
  if (!own && frame.verbal && frame.governor && isReported(found, { ...candidate, frame: frame.governor }, context, eventFrames)) return;
  const when = whenOf(found);
  event.date =
    found.kind === 'since' && STARTS.has(event.class) && found.earliest ? startOf(when) : (lasting(when, frame, supports, context) ?? when);
}

const participlesOf = ({ head }: Frame, { clauses }: Context): readonly Frame[] =>
  clauses.tree.by(head.index, 'acl').flatMap((token) => clauses.at(token.index) ?? []);

/** "Siégera à compter du 1er janvier": what begins on a day is of that day. */
const STARTS = new Set<EventFact['class']>(['Appointment', 'Establishment']);

/** The beginning of what goes on since then. */
export const startOf = (when: When): When => {
  const edtf = when.edtf.replace(/\/\.\.$/, '');
  return { ...when, edtf, latest: edtf === when.earliest ? edtf : when.latest };
};

/** "Decides to lift the sanctions imposed in 2022": what is told is that they are lifted, not when they were imposed. */
const isChanged = ({ frame, event }: Candidate): boolean =>
  event.class === 'Sanction' &&
  frame.governor !== null &&
  frame.governor.objects.includes(frame.head) &&
  (frame.governor.concepts.has('lift-sanction') || frame.governor.concepts.has('extend'));

const isAnchor = ({ head }: Frame, { relation }: TimeMention): boolean =>
  relation !== undefined && relation.anchor.start <= head.start && head.end <= relation.anchor.end;

/** "Signed a memorandum on semiconductors in March", "l’éboulement a fait vingt morts lundi": on the verb of the event, or on one of harm that it does. */
const timeOnThing = (
  frame: Frame,
  supports: readonly Frame[],
  context: Context,
  eventFrames: ReadonlySet<Frame>,
): TimeMention | undefined =>
  (frame.verbal ? [frame] : supports.filter(({ concepts }) => concepts.has('hit')))
    .map((verb) => timeWithin(verb, context, eventFrames))
    .find((time) => time !== undefined);

/** "Signed a memorandum on semiconductors in March", "incendiés par des hommes armés vendredi": the tree hung the time on a thing or doer. */
function timeWithin(frame: Frame, context: Context, eventFrames: ReadonlySet<Frame>): TimeMention | undefined {
  const behind = [...frame.args.map((argument) => argument.head), ...frame.subjects].filter(({ index }) => index > frame.head.index);
  const namesThing = (each: Frame): boolean => !each.verbal && !eventFrames.has(each);
  const things = framesAt([...frame.objects, ...behind], context).filter(namesThing);
  const time = timeOn([...things, ...withinThings(things, namesThing, context)], context);
  if (!time || time.start < frame.head.end) return undefined;
  const issued = context.doc.meta.issued ?? '';
  if (time.kind === 'point' && (time.latest ?? '9999') <= issued) return time;
  return frame.tense === 'future' && isOfMonth(time) && (time.earliest as string) >= issued ? time : undefined;
}

const framesAt = (tokens: readonly Token[], { clauses }: Context): Frame[] => tokens.flatMap((token) => clauses.at(token.index) ?? []);

/** "A memorandum on cooperation in trade on Monday", "un accord sur le commerce du thé lundi": what a thing is about, and what that is about. */
function withinThings(things: readonly Frame[], accepts: (frame: Frame) => boolean, context: Context): Frame[] {
  const found: Frame[] = [];
  for (let level = things, depth = 0; level.length > 0 && depth < MAX_DEPTH; depth++) {
    level = framesAt(
      level.flatMap(({ args }) => args.map(({ head }) => head)),
      context,
    ).filter((each) => accepts(each) && !found.includes(each) && !things.includes(each));
    found.push(...level);
  }
  return found;
}

const MAX_DEPTH = 3;
const MONTH = /^\d{4}-\d\d/u;

/** "Examinera cette demande le 17 mai", "will visit the plant in June": what will be on a day; a year may be that of the thing ("the 2026 programme"). */
const isOfMonth = ({ kind, edtf, earliest }: TimeMention): boolean =>
  (kind === 'point' || kind === 'span') && earliest !== null && MONTH.test(edtf ?? '');

/** A gerund shares the time of its verb ("a souligné hier la Journée en recevant …"); so does what somebody may or must do, or managed to, and words that somebody "a tenu lundi à" say. */
function timeAbove({ event, frame }: Candidate, context: Context): TimeMention | undefined {
  const { governor, link, inherited, tense } = frame;
  if (!governor) return undefined;
  if (event.class === 'Statement' && tense === 'infinitive')
    return timeOn(governor.verbal || !governor.governor ? [governor] : [governor, governor.governor], context);
  return link === 'adverbial' || (link === 'coordinate' && inherited) || isCarried(frame, context)
    ? timeOn([governor], context)
    : undefined;
}

/** "Dans un communiqué publié jeudi, le ministère a exhorté …", "in a statement issued on Thursday": words are of the day of the text that holds them. */
function timeOfText({ event, frame }: Candidate, context: Context): TimeMention | undefined {
  if (event.class !== 'Statement') return undefined;
  const texts = inSlot(frame, 'in').flatMap(({ head }) => (context.conceptsOf(head).has('noun-text') ? [head] : []));
  const given = texts.flatMap(({ index }) => context.clauses.tree.by(index, 'acl')).flatMap(({ index }) => context.clauses.at(index) ?? []);
  return timeOn(
    given.filter(({ passive }) => passive),
    context,
  );
}

/** Verbs that judge what happened some other day. */
const JUDGING = ['reaffirm', 'condemn', 'welcome', 'regret', 'thank'] as const;

/** A verb dates what stands in its clause, also where other words tell of it too ("promised today during the Conference, which had X as its chair"). */
const timeOfVerb = (
  frame: Frame,
  supports: readonly Frame[],
  context: Context,
  eventFrames: ReadonlySet<Frame>,
): TimeMention | undefined =>
  frame.governor &&
  !eventFrames.has(frame.governor) &&
  (supports.length === 0 || (!supports.includes(frame.governor) && !JUDGING.some((concept) => frame.governor?.concepts.has(concept))))
    ? (timeOn([frame.governor], context) ??
      (frame.governor.tense === 'future' && frame.governor.governor ? timeOn([frame.governor.governor], context) : undefined))
    : undefined;

const WEEK = 7;

/** "Building on the summit of December 2022, the United States is announcing …": what is being said is not of long ago. */
const isOld = (time: TimeMention, { event, frame }: Candidate, context: Context): boolean => {
  const { issued } = context.doc.meta;
  return (
    event.class === 'Statement' &&
    frame.verbal &&
    NOW.has(frame.tense) &&
    issued !== undefined &&
    time.latest !== null &&
    addDays(time.latest, WEEK) < issued
  );
};

const YEAR = /^\d{4}$/u;
const ANNIVERSARIES: ReadonlySet<string> = new Set([
  'anniversaire',
  'anniversary',
  'commémoration',
  'commemoration',
  'centenaire',
  'centenary',
]);
/** What is over for longer than this is commemorated, days. */
const LONG_AGO = 366;

/** "A ceremony for the 80th anniversary of the 1944 landings": when that happened which is remembered. */
function isCommemorated({ latest, edtf }: TimeMention, { event, frame }: Candidate, context: Context): boolean {
  const { issued } = context.doc.meta;
  if (!issued || latest === null || addDays(latest, LONG_AGO) >= issued) return false;
  if (ANNIVERSARIES.has(frame.head.lemma)) return true;
  return event.class === 'Ceremony' && (frame.concepts.has('commemorate') || YEAR.test(edtf ?? ''));
}

/** Acts that are over once a body reports them: a time that reaches beyond the issue is that of what was decided. */
const DONE = new Set<EventFact['class']>(['Agreement', 'Decision', 'Appointment']);

/**
 * A later time on a verb of speech belongs to what it reports; so does one that stands behind another event
 * ("a confirmé sa venue, le 4 mai, au forum").
 */
function isReported(time: TimeMention, { event, frame }: Candidate, context: Context, eventFrames: ReadonlySet<Frame>): boolean {
  const { issued } = context.doc.meta;
  const done =
    frame.verbal && (frame.tense === 'perfect' || frame.tense === 'past' || (frame.tense === 'present' && time.kind === 'deadline'));
  if (DONE.has(event.class) && done && issued !== undefined && (time.latest ?? time.earliest ?? '') > issued) return true;
  if (event.class !== 'Statement' && !(event.class === 'Ceremony' && frame.verbal)) return false;
  if (event.class === 'Statement' && issued !== undefined && isAhead(time, issued) && !(frame.tense === 'future' && isOfDay(time)))
    return true;
  if (time.start < frame.head.end) return false;
  const [first] = context.positions.tokensIn(time);
  const judged = JUDGING.some((concept) => frame.concepts.has(concept)) ? judgedBy(frame) : [];
  for (let at = frame.head.index + 1; at < first; at++) {
    const between = context.clauses.at(at);
    if (judged.some(({ index }) => index === at)) return true;
    if (between && (eventFrames.has(between) || between.concepts.has('noun-attendance'))) return true;
  }
  return false;
}

/** "S’est félicité de l’arrivée de renforts, le 7 mai", "thanked Norway for the delivery on 7 May": what is judged stands nearer to the time than the verb. */
const judgedBy = ({ objects, args }: Frame): readonly Token[] => [
  ...objects.filter(({ upos }) => upos === 'NOUN'),
  ...args.flatMap(({ slot, head }) => (JUDGED_SLOTS.has(slot) && head.upos === 'NOUN' ? [head] : [])),
];
const JUDGED_SLOTS: ReadonlySet<string> = new Set(['of', 'for', 'topic', 'on', 'from']);

const NO_EVENTS: ReadonlySet<Frame> = new Set();

/** "La signature, prévue avant l’été, de l’arrangement", "the signing of the contract, on 1 December": on the noun, on a participle beside it, or behind it. */
export const isDated = (frame: Frame, context: Context): boolean =>
  context.timesOf(frame).length > 0 ||
  participlesOf(frame, context).some((each) => context.timesOf(each).length > 0) ||
  (!frame.verbal && timeBehind(frame, context, NO_EVENTS) !== undefined);

/** "Une visite d’État en Chine, les 3 et 4 septembre": a time behind an event noun, with no verb and no other event between, is the noun’s. */
function timeBehind({ head }: Frame, context: Context, eventFrames: ReadonlySet<Frame>): TimeMention | undefined {
  const { times } = context.doc;
  let next = lowerBound(times.length, (index) => times[index].start, head.end);
  while (
    next < times.length &&
    (!DATING.has(times[next].kind) || times[next].edtf === null || isDateline(context.doc, times[next]) || looksAhead(times[next], context))
  )
    next++;
  const time = times[next];
  if (!time || time.start - head.end > MAX_GAP) return undefined;
  const [first] = context.positions.tokensIn(time);
  if (context.doc.tokens[first]?.sentence !== head.sentence) return undefined;
  for (let at = head.index + 1; at < first; at++) {
    const token = context.doc.tokens[at];
    const frame = context.clauses.at(at);
    const finite = (token.upos === 'VERB' && token.feats.VerbForm !== 'Part') || token.upos === 'AUX';
    if (token.sentence !== head.sentence || finite || (frame && !frame.verbal && eventFrames.has(frame))) return undefined;
  }
  return time;
}
