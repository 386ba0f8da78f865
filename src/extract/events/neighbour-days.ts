import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Span, Token } from '../../model/doc.ts';
import type { EventFact, When } from '../../model/facts.ts';
import type { TimeMention, TimeRelation } from '../../model/value.ts';
import { beside, envelope } from '../../recognise/time/calendar.ts';
import type { Context } from '../context.ts';
import type { Candidate } from './candidates.ts';
import { isDay, onDay } from './new-event.ts';

/** Namings of events with the event of each, by sentence, in text order. */
type BySentence = ReadonlyMap<number, readonly (readonly [Candidate, Candidate])[]>;

/** "Au lendemain des frappes": the strikes lie a day before the event that is dated by them, or it a day after theirs. */
export function dateByNeighbour(kept: readonly Candidate[], into: ReadonlyMap<Candidate, Candidate>, context: Context): void {
  const bySentence = listed([...into].map((naming) => [naming[0].frame.head.sentence, naming]));
  const dated = listed(kept.flatMap((each) => context.timesOf(each.frame).map((time) => [time, each] as const)));
  for (const time of context.doc.times) {
    if (!time.relation) continue;
    const anchor = namedBehind(time.relation.anchor, bySentence, context);
    const verb = dated.get(time)?.find((each) => each !== anchor) ?? besideTime(time, anchor, bySentence, context);
    if (anchor && !anchor.event.date && !isDay(verb?.event.date ?? null)) anchor.event.date = beforeIssue(time, context);
    if (anchor && verb && anchor.event !== verb.event) dateFromOther(anchor.event, verb.event, time.relation);
  }
}

/** Values by key, in the order given. */
function listed<K, V>(entries: readonly (readonly [K, V])[]): ReadonlyMap<K, readonly V[]> {
  const lists = new Map<K, V[]>();
  for (const [key, value] of entries) {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  return lists;
}

/** Gives the day of one of two events to the other, so many days apart. */
function dateFromOther(anchor: EventFact, told: EventFact, relation: TimeRelation): void {
  if (isDay(told.date) && (!anchor.date || isLent(anchor.date, told.date))) anchor.date = shifted(told.date as When, relation, true);
  else if (!told.date && isDay(anchor.date)) told.date = shifted(anchor.date as When, relation);
}

/** "Went there on Monday, ten days after fighting broke out": the day of the one, which the tree gave to the other as well. */
const isLent = (day: When, of: When | null): boolean => day.words !== undefined && day.words.start === of?.words?.start;

/** "Dix jours après la tempête, la ministre a salué …", "this decision comes ten days after the flood": what opens a sentence, or tells when the news comes, counts from the day of issue. */
function beforeIssue({ start, relation }: TimeMention, context: Context): When | null {
  const { doc, positions } = context;
  const [first] = positions.tokensIn({ start, end: start + 1 });
  const token = doc.tokens[first];
  const { issued } = doc.meta;
  const opens =
    token !== undefined && (doc.sentences[token.sentence].first === first || /(?:^|[\n–—])\s*$/u.test(doc.text.slice(0, start)));
  if (issued?.length !== 10 || !relation || relation.offsetDays < 2 || !(opens || isNewsComing(token, context))) return null;
  return shifted(onDay(issued), relation, true);
}

/** "This decision comes only", "cette décision intervient": a present tense right before the time, which dates the news of the text. */
function isNewsComing(token: Token | undefined, { clauses, language, doc }: Context): boolean {
  let at = (token?.index ?? 0) - 1;
  while (doc.tokens[at]?.upos === 'ADV') at--;
  const frame = clauses.at(at);
  return frame?.verbal === true && frame.tense === 'present' && !frame.negated && isSmallWord(language, 'news-comes', frame.head.lemma);
}

/** The event named last before a time in its sentence, where the tree hangs the time on none. */
function besideTime(time: Span, anchor: Candidate | undefined, bySentence: BySentence, { doc, positions }: Context): Candidate | undefined {
  const token = doc.tokens[positions.tokensIn(time)[0]];
  const named = token && bySentence.get(token.sentence);
  return named?.findLast(([{ frame }, to]) => to !== anchor && frame.head.end <= time.start)?.[1];
}

function shifted(when: When, relation: TimeRelation, back = false): When {
  const edtf = beside(when.earliest as string, relation, back);
  return { edtf, ...envelope(edtf) };
}

/** How far behind its first noun what a time counts from may be named ("after last week’s mudslide", "after the Bank opened its office"), in words. */
const ANCHOR_REACH = 6;

/** The event that a time counts from: the one that its noun names, or the next one of the phrase or clause that opens with it. */
function namedBehind(span: Span, bySentence: BySentence, { doc, positions }: Context): Candidate | undefined {
  const [first] = positions.tokensIn(span);
  let best: Candidate | undefined;
  let at = ANCHOR_REACH + 1;
  for (const [{ frame }, to] of bySentence.get(doc.tokens[first]?.sentence) ?? []) {
    const distance = frame.head.index - first;
    if (distance < 0 || distance >= at) continue;
    if (doc.tokens.slice(first, frame.head.index).some(({ upos }) => upos === 'PUNCT')) continue;
    at = distance;
    best = to;
  }
  return best;
}
