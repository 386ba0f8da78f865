import type { Span } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact, When } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import { SITTINGS } from '../event-classes.ts';
import { annotationsIn } from '../reference/mentions.ts';
import type { Candidate } from './candidates.ts';
import { whenOf } from './new-event.ts';

/** Farthest that the heading that names a session may stand from the beginning of its text, UTF-16 units. */
const TOP = 800;
/** Lines looked at below it, blank ones left out. */
const LINES = 3;
/** A longer line tells something. */
const LONGEST_LINE = 70;
/** What a line of a place and a day may hold besides them. */
const REST = /^(?:[\s,.()/–—-]|le|on|the)*$/iu;

/** "Communiqué of the 25th session", and "Lomé, Togo, 12 March 2024" on a line of its own below: where and when the session was. */
export function readHeadingLines(kept: readonly Candidate[], context: Context): void {
  const sessions = kept.filter(
    ({ event, frame, inHeading }) => inHeading && !frame.verbal && SITTINGS.has(event.class) && frame.head.start < TOP,
  );
  for (const { event, frame } of sessions) {
    const { places, times } = linesBelow(frame.head.end, context);
    if (!places[0] || isToldBelow(event, event.date ?? times[0], kept)) continue;
    event.place ??= places[0];
    if (times[0] && (!event.date || (!event.date.words && event.date.edtf === context.doc.meta.issued))) event.date = times[0];
  }
}

/** Another session of that day, of which the heading is only the title. */
const isToldBelow = (event: EventFact, day: When | undefined, kept: readonly Candidate[]): boolean =>
  day !== undefined && kept.some(({ event: other }) => other !== event && SITTINGS.has(other.class) && other.date?.edtf === day.edtf);

/** The places and days that stand on lines of their own right below a heading. */
function linesBelow(from: number, { doc }: Context): { places: Entity[]; times: When[] } {
  const places: Entity[] = [];
  const times: When[] = [];
  let start = doc.text.indexOf('\n', from) + 1;
  for (let count = 0; count < LINES && start > 0 && start < doc.text.length; ) {
    const next = doc.text.indexOf('\n', start);
    const line: Span = { start, end: next < 0 ? doc.text.length : next };
    start = next + 1;
    if (doc.text.slice(line.start, line.end).trim() === '') continue;
    if (line.end - line.start > LONGEST_LINE) break;
    count++;
    const days = annotationsIn(doc.times, line);
    const names = annotationsIn(doc.mentions, line).filter(({ entity }) => entity.class === 'Place' || entity.class === 'Country');
    let rest = doc.text.slice(line.start, line.end);
    for (const span of [...days, ...names].sort((a, b) => b.end - b.start - (a.end - a.start)))
      rest = rest.replace(doc.text.slice(span.start, span.end), '');
    if (!REST.test(rest)) continue;
    places.push(...names.flatMap(({ entity }) => (entity.class === 'Place' ? [entity] : [])));
    times.push(...days.flatMap((time) => (time.kind === 'point' && time.edtf !== null ? [whenOf(time)] : [])));
  }
  return { places, times };
}
