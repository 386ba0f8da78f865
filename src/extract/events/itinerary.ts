import type { Sentence } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact, When } from '../../model/facts.ts';
import type { TimeMention } from '../../model/value.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { lowerBound } from '../reference/mentions.ts';
import type { Candidate } from './candidates.ts';
import { whenOf } from './new-event.ts';
import { placeOpening } from './places.ts';

/** What a traveller does at a station of his journey. */
const DONE_THERE: ReadonlySet<EventFact['class']> = new Set(['Meeting', 'Agreement', 'Statement', 'Ceremony', 'Visit', 'Establishment']);
const PLACED_THERE: ReadonlySet<EventFact['class']> = new Set(['Meeting', 'Agreement', 'Ceremony', 'Establishment']);
const TOLD: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'future']);
const ASIDE: ReadonlySet<Frame['link']> = new Set(['relative', 'participle', 'complement', 'control']);
/** Sentences that a station may go on for. */
const REACH = 6;
/** Words before the time that opens a sentence. */
const OPENING = 2;

interface Station {
  readonly from: number;
  readonly date: When | null;
  readonly place: Entity | null;
}

/**
 * "Le 11 octobre, à Vientiane, le ministre a coprésidé … Les délégations ont signé …": in the account of a journey of several days, a day or
 * place that opens a sentence holds until the next one does.
 */
export function followItinerary(kept: readonly Candidate[], context: Context): void {
  const journey = kept.find(({ event }) => event.class === 'Visit' && lasts(event.date));
  if (!journey) return;
  const stations = stationsOf(journey, context);
  for (const { event, frame } of kept) {
    const station = stations.get(frame.head.sentence);
    if (!station || event === journey.event || !DONE_THERE.has(event.class) || !isTold(frame)) continue;
    event.date ??= station.date;
    if (PLACED_THERE.has(event.class) && within(event.date, journey.event.date)) event.place ??= station.place;
  }
}

const lasts = (date: When | null): boolean => date?.earliest != null && date.latest !== null && date.earliest < date.latest;

const within = (date: When | null, journey: When | null): boolean =>
  date === null || ((date.earliest ?? '') >= (journey?.earliest ?? '') && (date.latest ?? '9999') <= (journey?.latest ?? ''));

/** Told in a main clause, or by a participle before it ("reçu ensuite par le Premier ministre, il …"). */
const isTold = ({ verbal, link, tense, negated }: Frame): boolean =>
  verbal && !negated && (TOLD.has(tense) ? !ASIDE.has(link) : tense === 'participle' && link === 'adverbial');

/** The station at which each sentence behind that of the journey is set. */
function stationsOf({ frame, event }: Candidate, context: Context): ReadonlyMap<number, Station> {
  const out = new Map<number, Station>();
  let station: Station | null = null;
  for (const sentence of context.doc.sentences.slice(frame.head.sentence + 1)) {
    const time = openingTime(sentence, context);
    const date = time && within(whenOf(time), event.date) ? whenOf(time) : null;
    const place = placeOpening(sentence, context);
    if (date || place) station = { from: sentence.index, date, place };
    else if (time || sentence.kind === 'heading' || (station && sentence.index - station.from > REACH)) station = null;
    if (station) out.set(sentence.index, station);
  }
  return out;
}

function openingTime({ first, start, end }: Sentence, { doc, positions }: Context): TimeMention | undefined {
  const { times } = doc;
  const time = times[lowerBound(times.length, (index) => times[index].start, start)];
  if (!time || time.end > end || time.edtf === null || (time.kind !== 'point' && time.kind !== 'span')) return undefined;
  return positions.tokensIn(time)[0] - first <= OPENING ? time : undefined;
}
