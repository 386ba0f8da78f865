import type { Doc, Span } from '../../model/doc.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import type { EventFact, When } from '../../model/facts.ts';
import type { TimeMention } from '../../model/value.ts';
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
function linesBelow(from: number, context: Context): { places: Entity[]; times: When[] } {
  const lines = shortLines(from, context.doc.text).map((line) => annotationsOf(line, context.doc));
  return {
    places: lines.flatMap(({ names }) => names.map(({ entity }) => entity)).filter((entity) => entity.class === 'Place'),
    times: lines.flatMap(({ days }) => days).flatMap((time) => (time.kind === 'point' && time.edtf !== null ? [whenOf(time)] : [])),
  };
}

/** The next lines behind an offset that hold something, up to one that is long. */
function shortLines(from: number, text: string): Span[] {
  const lines: Span[] = [];
  let start = text.indexOf('\n', from) + 1;
  while (lines.length < LINES && start > 0 && start < text.length) {
    const next = text.indexOf('\n', start);
    const line = { start, end: next < 0 ? text.length : next };
    start = next + 1;
    if (text.slice(line.start, line.end).trim() === '') continue;
    if (line.end - line.start > LONGEST_LINE) break;
    lines.push(line);
  }
  return lines;
}

/** The times and names of places in a line; none where it holds anything else. */
function annotationsOf(line: Span, { text, times, mentions }: Doc): { days: readonly TimeMention[]; names: readonly Mention[] } {
  const days = annotationsIn(times, line);
  const names = annotationsIn(mentions, line).filter(({ entity }) => entity.class === 'Place' || entity.class === 'Country');
  let rest = text.slice(line.start, line.end);
  for (const span of [...days, ...names].sort((a, b) => b.end - b.start - (a.end - a.start)))
    rest = rest.replace(text.slice(span.start, span.end), '');
  return REST.test(rest) ? { days, names } : { days: [], names: [] };
}
