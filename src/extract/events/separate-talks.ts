import type { Span, Token } from '../../model/doc.ts';
import { isNamedPerson, type Mention } from '../../model/entity.ts';
import type { EventFact, Participation } from '../../model/facts.ts';
import type { TimeMention } from '../../model/value.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { annotationsIn } from '../reference/mentions.ts';
import { isPlaceName } from '../rules/events/destinations.ts';
import { newEvent, whenOf } from './new-event.ts';

const WITH: ReadonlySet<string> = new Set(['with', 'avec']);
/** Words that join a second talk to the first, and those that set it after it. */
const JOINING: ReadonlySet<string> = new Set(['and', 'et']);
const NEXT: ReadonlySet<string> = new Set(['then', 'later', 'puis', 'ensuite']);
/** Words between the joint and "with" ("and, in Oslo on Monday, with"). */
const REACH = 8;

/** A second talk: from its joint to its end, with what is said of when and where. */
interface Part extends Span {
  readonly with: Token;
  readonly after: boolean;
  readonly time: TimeMention | undefined;
  readonly place: EventFact['place'];
}

/**
 * "Held meetings with Minister X, and with President Y", "spoke with X, then with Y", "talks with X and, in Oslo on Monday, with Y": several
 * talks, where the noun is a plural, one follows the other, or each has a time or place of its own. Takes those of the later talks out of the first.
 */
export function separateTalks(told: readonly EventFact[], framesOf: (event: EventFact) => readonly Frame[], context: Context): EventFact[] {
  return told.flatMap((event) => {
    if (event.class !== 'Meeting' && event.class !== 'Call') return [];
    const frames = framesOf(event);
    const frame = frames.find(({ head }) => event.evidence.some(({ start, end }) => start <= head.start && head.end <= end));
    return frame ? separated(event, frame, frames.some(isSeveral), context) : [];
  });
}

/** "Meetings", "entretiens": English "talks" are one or several. */
const isSeveral = ({ verbal, head }: Frame): boolean => !verbal && head.feats.Number === 'Plur';

/** The talks of one sentence behind its first, which loses to them what is theirs. */
function separated(event: EventFact, frame: Frame, several: boolean, context: Context): EventFact[] {
  const guests = (span: Span): Participation[] =>
    event.participations.filter(({ agent }) => isNamedPerson(agent) && mentionsIn(span, context).some(({ entity }) => entity === agent));
  const parts = partsBehind(frame, context).filter((part) => several || part.after || part.time || part.place);
  const first = parts.length > 0 ? guests({ start: frame.head.end, end: parts[0].start }) : [];
  const later = parts.map(guests);
  if (first.length === 0 || later.length === 0 || later.some((each) => each.length === 0)) return [];
  const others = event.participations.filter((each) => !first.includes(each) && !later.flat().includes(each));
  event.participations = [...others, ...first];
  keepBefore(event, parts, frame, context);
  return parts.map((part, index) =>
    newEvent({
      ...event,
      date: part.time ? whenOf(part.time) : event.date,
      place: part.place ?? (part.time ? null : event.place),
      evidence: [{ start: part.with.start, end: part.end }],
      participations: [...others, ...later[index]].map((each) => ({ ...each })),
    }),
  );
}

/** Takes the time and the place of later talks from the first. */
function keepBefore(event: EventFact, parts: readonly Part[], { head }: Frame, context: Context): void {
  if ((event.date?.words?.start ?? -1) >= parts[0].start) {
    const own = pointIn({ start: context.doc.sentences[head.sentence].start, end: parts[0].start }, context);
    event.date = own ? whenOf(own) : null;
  }
  if (parts.some(({ place }) => place !== null && place === event.place)) event.place = null;
}

/** The first time in a span that tells when something was. */
const pointIn = (span: Span, { doc }: Context): TimeMention | undefined =>
  annotationsIn(doc.times, span).find(({ kind, edtf }) => kind === 'point' && edtf !== null);

const mentionsIn = (span: Span, { doc }: Context): Mention[] => annotationsIn(doc.mentions, span);

/** The further talks that a sentence joins to the one its predicate names, up to the next predicate. */
function partsBehind({ head }: Frame, context: Context): Part[] {
  const { tokens } = context.doc;
  const joints: { at: number; with: Token }[] = [];
  let end = head.index + 1;
  let seen = false;
  for (; tokens[end]?.sentence === head.sentence && !isOver(tokens[end], context); end++) {
    if (!WITH.has(tokens[end].lemma)) continue;
    const at = seen ? jointBefore(end, tokens) : -1;
    if (at > 0) joints.push({ at, with: tokens[end] });
    seen = true;
  }
  const last = tokens[end - 1].form === ',' || tokens[end - 1].form === '.' ? tokens[end - 2].end : tokens[end - 1].end;
  return joints.map(({ at, with: own }, index) => {
    const span = { start: tokens[at].start, end: joints[index + 1] ? tokens[joints[index + 1].at - 1].end : last };
    const place = mentionsIn({ start: span.start, end: own.start }, context).find(isPlaceName);
    return {
      ...span,
      with: own,
      after: tokens.slice(at, own.index).some(({ form }) => NEXT.has(form.toLowerCase())),
      time: pointIn(span, context),
      place: place?.entity ?? null,
    };
  });
}

/** Where what is said with "with" is over: at the next predicate, or a colon. */
const isOver = (token: Token, { clauses }: Context): boolean =>
  token.form === ';' || token.form === ':' || token.feats.PronType === 'Rel' || clauses.at(token.index)?.verbal === true;

/** The "and" or "then" that joins a second "with", with a few words of time and place between. */
function jointBefore(at: number, tokens: readonly Token[]): number {
  for (let back = at - 1; back > at - REACH && back > 0; back--) {
    const word = tokens[back].form.toLowerCase();
    if (NEXT.has(word)) return JOINING.has(tokens[back - 1].form.toLowerCase()) ? back - 1 : back;
    if (JOINING.has(word)) return back;
  }
  return -1;
}
