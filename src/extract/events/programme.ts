import type { Sentence } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { When } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import { lowerBound } from '../reference/mentions.ts';
import type { Candidate } from './candidates.ts';
import { whenOf } from './new-event.ts';

/** A line longer than this (UTF-16 units) tells something. */
const LONGEST_LINE = 80;
const BLANK = /\n\s*\n/u;

interface Day {
  readonly date: When;
  readonly place: Entity | null;
}

/** "Monday 28 April, Brasília", "Mardi 3 juin – Lomé", and the items below: what a programme lists under a day is of that day, and at the place that stands beside it. */
export function readProgramme(kept: readonly Candidate[], context: Context): void {
  const dayOf = daysOf(context);
  if (dayOf.size === 0) return;
  for (const { event, frame } of kept) {
    const day = dayOf.get(frame.head.sentence);
    if (!day) continue;
    event.date ??= day.date;
    event.place ??= day.place;
  }
}

/** The day under which each sentence of a programme stands. */
function daysOf(context: Context): ReadonlyMap<number, Day> {
  const { doc } = context;
  const out = new Map<number, Day>();
  let day: Day | null = null;
  let items = 0;
  for (const sentence of doc.sentences) {
    const heading = headingOf(sentence, context);
    const before = doc.sentences[sentence.index - 1];
    // A blank line ends the list of a day, not that between its heading and its first item.
    if (before && items > 0 && BLANK.test(doc.text.slice(before.end, sentence.start))) day = null;
    items = heading ? 0 : items + 1;
    if (heading) day = heading;
    else if (day) out.set(sentence.index, day);
  }
  return out;
}

/** A line that holds a day to come, perhaps a place, and nothing else. */
function headingOf({ start, end }: Sentence, { doc }: Context): Day | null {
  const { times, mentions, meta, text } = doc;
  if (end - start > LONGEST_LINE) return null;
  const time = times[lowerBound(times.length, (index) => times[index].start, start)];
  if (!time || time.start !== start || time.end > end || time.kind !== 'point' || time.edtf === null) return null;
  if (!meta.issued || time.earliest === null || time.earliest !== time.latest || time.earliest <= meta.issued) return null;
  const place = mentions.find((mention) => mention.start >= time.end && mention.end <= end && mention.entity.class === 'Place');
  const rest = place ? text.slice(time.end, place.start) + text.slice(place.end, end) : text.slice(time.end, end);
  return /\p{L}/u.test(rest) ? null : { date: whenOf(time), place: place?.entity ?? null };
}
