import type { Entity } from '../../model/entity.ts';
import type { When } from '../../model/facts.ts';
import type { TimeMention } from '../../model/value.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { fillers } from '../slots.ts';
import type { Candidate } from './candidates.ts';

/** Farthest that a time may stand behind the event noun it dates, UTF-16 units. */
const MAX_GAP = 60;
const DATING = new Set<TimeMention['kind']>(['point', 'span', 'since', 'deadline']);

export const whenOf = (time: TimeMention): When => ({
  edtf: time.edtf as string,
  earliest: time.earliest,
  latest: time.latest,
  words: { start: time.start, end: time.end },
});

/** The first time expression with a value that hangs on one of the frames; points before spans before deadlines. */
export function timeOn(frames: readonly Frame[], context: Context): TimeMention | undefined {
  const times = frames.flatMap((frame) => context.timesOf(frame)).filter((time) => time.edtf !== null && DATING.has(time.kind));
  return times.find((time) => time.kind === 'point' || time.kind === 'span') ?? times[0];
}

/** Dates an event by the words on its own frame, on the verbs that support it, or on the verb it is an argument of. */
export function dateEvent(candidate: Candidate, supports: readonly Frame[], context: Context, eventFrames: ReadonlySet<Frame>): void {
  const frames = [candidate.frame, ...supports];
  if (candidate.frame.verbal && candidate.frame.link === 'adverbial' && candidate.frame.governor) frames.push(candidate.frame.governor);
  const above = candidate.frame.governor;
  if (!candidate.frame.verbal && above && !eventFrames.has(above) && supports.length === 0) frames.push(above);
  const time = timeOn(frames, context) ?? (candidate.frame.verbal ? undefined : timeBehind(candidate.frame, context));
  if (time && !isAhead(time, candidate, context)) candidate.event.date = whenOf(time);
}

/** What has been said cannot lie ahead: a later time on a verb of speech belongs to what it reports. */
const isAhead = (time: TimeMention, { event }: Candidate, context: Context): boolean =>
  event.class === 'Statement' && context.doc.meta.issued !== undefined && (time.earliest ?? '') > context.doc.meta.issued;

/** "Créé lors du sommet tenu par l’Organisation en juillet 2023": a time close behind an event noun is the noun’s, wherever the tree hangs it. */
function timeBehind({ head }: Frame, context: Context): TimeMention | undefined {
  const time = context.doc.times.find((each) => each.start >= head.end && DATING.has(each.kind) && each.edtf !== null);
  if (!time || time.start - head.end > MAX_GAP) return undefined;
  const [first] = context.positions.tokensIn(time);
  const between = context.doc.tokens.slice(head.index + 1, first);
  const crossed = between.some((token) => token.upos === 'PUNCT' || (token.upos === 'VERB' && token.feats.VerbForm !== 'Part') || context.clauses.at(token.index)?.concepts.size);
  const participle = between.filter((token) => token.upos === 'VERB').length;
  return crossed && participle === 0 ? undefined : between.some((token) => token.sentence !== head.sentence || token.upos === 'PUNCT') ? undefined : time;
}

/** Where a frame's phrases say it happened: a place after "à", "in", "dans"; a state only where a rule's slots say so or after "in", "en". */
export function placeOn(frames: readonly Frame[], slots: readonly string[], context: Context): Entity | null {
  for (const frame of frames) {
    for (const slot of slots) {
      for (const entity of fillers(frame, slot, context).flatMap((token) => placesAt(token.index, context))) {
        if (entity.class === 'Place' || (entity.class === 'Country' && slot !== 'to')) return entity;
      }
    }
  }
  return null;
}

function placesAt(index: number, context: Context): Entity[] {
  return context.positions
    .headedBy(index)
    .filter((mention) => mention.kind !== 'adjective' && (mention.entity.class === 'Place' || mention.entity.class === 'Country'))
    .map((mention) => mention.entity);
}
