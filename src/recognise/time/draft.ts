/** From what a rule read and the preposition before it to a mention. */
import type { Span } from '../../model/doc.ts';
import type { TimeMention } from '../../model/value.ts';
import { addDays, envelope, isEdtf } from './calendar.ts';
import type { Draft, Prefix, Value } from './types.ts';

/** What decides a mention besides its value. */
interface Framing {
  readonly span: Span;
  readonly rule: string;
  readonly prefix: Prefix | null;
  readonly issued: string | null;
  /** Time named before in the same sentence. */
  readonly before: Draft | null;
  /** Words that name the event a relation counts from. */
  readonly anchor: Span | null;
}

const startOf = (edtf: string): string => edtf.split('/')[0];
const endOf = (edtf: string): string => edtf.split('/').at(-1)!;

/** "jusqu'en 2027": from the start named before in the sentence, else from the issue date, in the grain of the end. */
function until(edtf: string, issued: string | null, before: Draft | null): string {
  const end = endOf(edtf);
  const named = before?.edtf && (before.kind === 'point' || before.kind === 'since') ? startOf(before.edtf) : null;
  if (issued && named && named.slice(0, 4) !== '..' && named >= issued.slice(0, named.length) && isEdtf(`${named}/${end}`))
    return `${named}/${end}`;
  const start = issued?.slice(0, end.length);
  if (start === end) return end;
  return start && start < end ? `${start}/${end}` : `../${end}`;
}

/** "À compter du 1er janvier": a day to come is when something begins, not a time that has been running. */
const begins = (start: string, issued: string | null): boolean => issued !== null && start.length === issued.length && start > issued;

/** A start that was read as the day itself. */
const isBegun = (edtf: string | null): boolean => edtf !== null && !edtf.includes('/');

/** "Before the summer" is before it begins, "d’ici à la fin de la semaine" by its last day. */
const DEADLINES: Readonly<Partial<Record<Value['grain'], (edtf: string) => string>>> = { season: startOf, week: endOf };

const EDTF: Readonly<Record<string, (edtf: string, framing: Framing) => string>> = {
  since: (edtf, { issued }) => (begins(startOf(edtf), issued) ? startOf(edtf) : `${startOf(edtf)}/..`),
  until: (edtf, { issued, before }) => until(edtf, issued, before),
};

function kindOf(value: Value, prefix: Prefix | null): TimeMention['kind'] {
  const kind = prefix?.kind ?? 'point';
  if (kind === 'until') return 'span';
  if (kind !== 'point') return kind;
  return value.kind ?? (value.grain === 'span' ? 'span' : 'point');
}

/** The mention, or null where value and preposition do not go together ("depuis chaque année"). */
export function draft(value: Value, framing: Framing): Draft | null {
  const { span, rule, prefix } = framing;
  const bound = prefix !== null && prefix.kind !== 'point';
  if (bound && (value.kind === 'duration' || value.kind === 'recurring')) return null;
  const shape = EDTF[prefix?.kind ?? ''];
  const read = value.edtf && prefix?.kind === 'deadline' ? (DEADLINES[value.grain]?.(value.edtf) ?? value.edtf) : value.edtf;
  const edtf = read && shape ? shape(read, framing) : read;
  if (edtf !== null && !isEdtf(edtf)) return null;
  const own: Partial<Value> = read === value.edtf ? value : {};
  const whole = edtf ? envelope(edtf) : { earliest: null, latest: null };
  const relation =
    framing.anchor && value.offsetDays !== undefined
      ? { relation: { anchor: framing.anchor, offsetDays: value.offsetDays, ...(value.coarse ? { coarse: value.coarse } : {}) } }
      : {};
  return {
    ...span,
    edtf,
    earliest: prefix?.kind === 'until' ? whole.earliest : (own.earliest ?? whole.earliest),
    latest: prefix?.kind === 'since' && !isBegun(edtf) ? null : (own.latest ?? whole.latest),
    kind: kindOf(value, prefix),
    ...relation,
    relative: value.relative || (prefix?.kind === 'until' && framing.issued !== null),
    rule,
    grain: value.grain,
  };
}

/** The same mention with another value; the envelope follows. */
export function revalued<T extends Draft>(mention: T, edtf: string, end = mention.end): T {
  return { ...mention, end, edtf, ...envelope(edtf) };
}

/** True if the second time starts the day after the first ends. */
export function follows(first: Draft, second: Draft): boolean {
  const end = first.edtf && envelope(first.edtf).latest;
  return Boolean(end && second.edtf && envelope(second.edtf).earliest === addDays(end, 1));
}
