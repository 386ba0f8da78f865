import type { EventFact, When } from '../../model/facts.ts';
import { addDays } from '../../recognise/time/calendar.ts';
import { type Frame, PAST } from '../clause/frame.ts';
import { ALREADY } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { OCCASIONS } from '../event-classes.ts';
import { lowerBound } from '../reference/mentions.ts';
import type { Candidate } from './candidates.ts';
import { lasting } from './lasting.ts';
import { onDay } from './new-event.ts';
import { sceneVerb } from './scenes.ts';

/** What people do on their way, one after the other. */
const STATIONS: ReadonlySet<EventFact['class']> = new Set(['Meeting', 'Visit', 'Ceremony', 'Call']);
const SCENES: ReadonlySet<EventFact['class']> = new Set(['Meeting', 'Visit', 'Conference', 'Call', 'Ceremony']);
/** What somebody does at a scene. */
const DONE_THERE: ReadonlySet<EventFact['class']> = new Set(['Statement', 'Agreement', 'Decision', 'Meeting', 'Ceremony']);
/** A communiqué tells of the last days; what lies further back has a date of its own. */
const DAYS_BACK = 6;
/** Sentences between two stations of one account. */
const REACH = 6;

/** Dates what an account tells in passing: stations that follow one another, and scenes at which something dated is said or signed. */
export function dateAccounts(kept: readonly Candidate[], into: ReadonlyMap<Candidate, Candidate>, context: Context): void {
  const { issued } = context.doc.meta;
  if (!issued) return;
  dateScenes(into, context, issued);
  for (const [each, { event }] of into) {
    if (event.date || event.factuality !== 'Actual' || !isTold(each)) continue;
    event.date = stationBefore(each, event, kept, issued)?.event.date ?? onDay(issued);
  }
  dateScenes(into, context, issued);
}

/** Scenes of what has a day by now; a meeting on a visit may get its own only as one of several stations. */
function dateScenes(into: ReadonlyMap<Candidate, Candidate>, context: Context, issued: string): void {
  const deeds = new Map([...into].map(([{ frame }, { event }]) => [frame, event]));
  for (const [candidate, target] of into) {
    if (target.event.date || target.event.factuality !== 'Actual') continue;
    target.event.date = dayOfScene(candidate, deeds, context, issued);
  }
}

/** "A rencontré le gouverneur": said as the text's own news, not of somebody in a clause, and not as done long since. */
function isTold({ event, frame }: Candidate): boolean {
  const verb = frame.verbal ? frame : isGranted(frame) ? frame.governor : null;
  return (
    STATIONS.has(event.class) &&
    event.factuality === 'Actual' &&
    verb !== null &&
    PAST.has(verb.tense) &&
    verb.link !== 'relative' &&
    verb.link !== 'participle' &&
    !verb.negated &&
    !verb.modals.some((word) => ALREADY.has(word))
  );
}

/** "A reçu en audience M. X", "a accordé une audience à Y": the noun tells what the verb does. */
const isGranted = ({ governor, head }: Frame): boolean =>
  governor?.verbal === true &&
  governor.concepts.has('receive') &&
  (governor.objects.includes(head) ||
    governor.args.some((argument) => argument.head === head && (argument.slot === 'in' || argument.slot === 'for')));

/** Days before its issue that a communiqué reports on; what is older it recalls. */
const REPORTED = 10;

export const isReported = ({ date }: EventFact, issued: string | undefined): boolean =>
  issued !== undefined && date?.latest != null && date.latest <= issued && addDays(date.latest, REPORTED) >= issued;

const isRecent = ({ date }: EventFact, issued: string): boolean =>
  date !== null &&
  date.earliest !== null &&
  date.latest !== null &&
  date.latest <= issued &&
  addDays(date.latest, DAYS_BACK) >= issued &&
  addDays(date.earliest, DAYS_BACK) >= date.latest;

/** The nearest station before in the same account; kept candidates stand in text order. */
function stationBefore({ frame }: Candidate, event: EventFact, kept: readonly Candidate[], issued: string): Candidate | undefined {
  const from = lowerBound(kept.length, (index) => kept[index].frame.head.index, frame.head.index);
  for (let at = from - 1; at >= 0 && frame.head.sentence - kept[at].frame.head.sentence <= REACH; at--) {
    const one = kept[at];
    const recent = one.event !== event && OCCASIONS.has(one.event.class) && one.event.factuality === 'Actual';
    if (recent && isRecent(one.event, issued)) return one;
  }
  return undefined;
}

/** "Announced at a joint news conference", "signed an agreement during a visit to Tallinn": the day of what was done there. */
function dayOfScene({ event, frame }: Candidate, deeds: ReadonlyMap<Frame, EventFact>, context: Context, issued: string): When | null {
  if (frame.verbal || !SCENES.has(event.class) || frame.head.feats.Number === 'Plur') return null;
  const verb = sceneVerb(frame, context);
  const arg = verb?.args.find(({ head }) => head === frame.head);
  // "De passage à Dakar, X a …"; "a parlé de sa visite" tells nothing of when it was.
  const fronted = arg?.slot === 'of' && event.class === 'Visit' && frame.head.index < (verb?.head.index ?? 0);
  if (!verb || (arg && !fronted && !SCENE_SLOTS.has(arg.slot))) return null;
  const deed = deeds.get(verb);
  if (!deed?.date || !DONE_THERE.has(deed.class) || deed.factuality !== 'Actual' || !isRecent(deed, issued)) return null;
  return lasting(deed.date, frame, [], context) ?? deed.date;
}

const SCENE_SLOTS: ReadonlySet<string> = new Set(['in', 'to', 'occasion', 'margin', 'after', 'for']);
