/** Finds the date of issue where nothing outside the text tells it: in a dateline, a label, or beside "today". */
import type { LanguageCode, Span } from '../../model/doc.ts';
import type { TimeMention } from '../../model/value.ts';

/** A date of issue and the words that give it. */
export interface IssueDate {
  /** ISO date. */
  readonly date: string;
  readonly span: Span;
}

/** How much of a text's beginning and end may hold a dateline or a signature, in UTF-16 units. */
const HEAD = 2500;
const FOOT = 400;

const PLACE = "[(«\"*]*\\p{Lu}[\\p{L}\\p{M}’'.-]*(?:[ -](?:[\\p{Lu}(][\\p{L}\\p{M}’'.)-]*|de|du|la|le|sur|en|of|the))*";
const LABELS =
  'publi[ée]e? le|mis en ligne le|date|fait à [^\\n]{1,40}|communiqué(?: de presse)?(?: (?:n°|nº)[^\\n]{1,20})? du|published(?: on)?|released(?: on)?|issued(?: on)?|posted(?: on)?|for immediate release|press release|media release|news release|statement';

const DATELINE = new RegExp(`(?:^|\\n|\\()[ \\t]*(?:${PLACE}(?:, ?${PLACE}){0,2}(?: ?[,–—-]| ?\\()? ?)?(?:le )?$`, 'u');
const LABELLED = new RegExp(`(?:^|\\n|[ \\t(])(?:${LABELS})[ \\t]*[:,–—|-]?[ \\t]*\\n?(?:le )?$`, 'iu');
const DAY = /^\d{4}-\d\d-\d\d$/u;
const CLOSED = /^[ \t]*(?:\([^()\n]{1,40}\)[ \t]*[-–—]|[-–—:|)]|\.(?!\d)|\n|$)/u;
const TODAY = /^(?:ce|cet|aujourd|today|this)(?!\p{L})/iu;
const PREPOSITION = /^(?:on|in|by|since|until|du|en|au|depuis|avant|dès)(?!\p{L})/iu;
const NEAR_TODAY = /(?:aujourd['’]hui|today|ce jour),? ?\(?(?:le )?$/iu;

/** Whether the words around an absolute day say that it is the day of issue. */
function isIssue(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 120), start);
  if (TODAY.test(words) || NEAR_TODAY.test(before) || LABELLED.test(before)) return true;
  return !PREPOSITION.test(words) && CLOSED.test(text.slice(end, end + 40)) && DATELINE.test(before);
}

/** The first time that is an absolute day and stands where dates of issue stand. */
function issueDateAmong(text: string, times: readonly TimeMention[]): IssueDate | null {
  const found = times.find((time) => time.kind === 'point' && !time.relative && DAY.test(time.edtf ?? '') && isIssue(text, time));
  return found ? { date: found.edtf!, span: { start: found.start, end: found.end } } : null;
}

/** Recognises the times in the parts of a text that may hold the date of issue. */
type Recognise = (text: string, options: { language: LanguageCode; issued: null }) => TimeMention[];

/** The date of issue that a text gives in its head or, failing that, its foot; null if it gives none. */
export function findIssueDate(text: string, language: LanguageCode, recognise: Recognise): IssueDate | null {
  const head = issueDateAmong(text, recognise(text.slice(0, HEAD), { language, issued: null }));
  if (head || text.length <= HEAD) return head;
  const from = text.length - FOOT;
  const foot = recognise(text.slice(from), { language, issued: null });
  return issueDateAmong(
    text,
    foot.map((time) => ({ ...time, start: time.start + from, end: time.end + from })),
  );
}
