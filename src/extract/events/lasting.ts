import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { LanguageCode, Token } from '../../model/doc.ts';
import type { When } from '../../model/facts.ts';
import type { TimeMention } from '../../model/value.ts';
import { numberOf } from '../../recognise/quantity/number-words.ts';
import { addDays } from '../../recognise/time/calendar.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';

const LONGEST = 15;
const BEGINNING = ['open', 'begin'] as const;
/** Verbs of setting out on a journey. */
const LEAVING = ['leave-place', 'set-off'] as const;
/** Words before a first day. */
const FROM = /^(?:à (?:compter|partir) d|dès |from |starting |beginning |as (?:from|of) )/iu;

const has = ({ concepts }: Frame, wanted: readonly string[]): boolean => wanted.some((concept) => concepts.has(concept));
const ends = (frame: Frame): boolean => frame.concepts.has('close');

const count = (word: string, language: LanguageCode): number => Number(word) || numberOf(word, language);

/** The number of days that a noun counts ("trois jours"); 0 where it counts none. */
export const figureOf = (days: Token | undefined, { clauses: { tree }, language }: Context): number =>
  days && isSmallWord(language, 'day', days.lemma) ? count(tree.by(days.index, 'nummod')[0]?.form ?? '', language) : 0;

/** "Une visite de trois jours", "a two-day visit", "two days of talks": how many days the noun says that it lasts; 0 where it does not. */
function daysOf({ head, args }: Frame, context: Context): number {
  const figure = args.map((argument) => (argument.slot === 'of' ? figureOf(argument.head, context) : 0)).find((days) => days > 0);
  if (figure) return figure;
  const text = context.doc.text.slice(Math.max(0, head.start - 40), head.start);
  const compound = /(\p{L}+|\d+)-day\s+(?:\p{L}+\s+){0,2}$/u.exec(text);
  return compound ? count(compound[1], context.language) : figureOf(context.clauses.tree.head(head), context);
}

/** From the first day to the last, where the words name one of them ("a achevé ce mardi une visite de trois jours", "leaves tonight on a ten-day journey"). */
export function lasting(when: When, frame: Frame, supports: readonly Frame[], context: Context): When | null {
  if (when.earliest === null || when.earliest !== when.latest) return null;
  if (frame.verbal) return has(frame, LEAVING) ? journeyFrom(when.earliest, frame, when, context) : null;
  const last = supports.some(ends) || isOver(frame, context) || isBackFrom(frame, context);
  const words = when.words ? context.doc.text.slice(when.words.start, when.words.end) : '';
  if (!last && !supports.some((each) => has(each, BEGINNING) || has(each, LEAVING)) && !FROM.test(words)) return null;
  const days = daysOf(frame, context);
  return last ? interval(addDays(when.earliest, 1 - days), when.earliest, days, when) : journeyOf(days, when.earliest, when);
}

const OVER =
  /(?<!\p{L})(?:at the (?:end|conclusion|close) of|after|au terme d['’eu]|à l['’]issue d['’eu]|à la fin d['’eu]|après)\s?(?:\S+\s){0,3}$/iu;
/** Words before a noun, UTF-16 units. */
const BEFORE = 48;

/** "Left on Saturday after a three-day visit", "au terme d’une visite de trois jours": the day on which it was over. */
export const isOver = ({ head }: Frame, { doc }: Context): boolean =>
  OVER.test(doc.text.slice(Math.max(0, head.start - BEFORE), head.start));

/** "Est rentré mercredi d’une visite de trois jours": back on the day after which nothing is left of it. */
const isBackFrom = ({ head, governor }: Frame, { language }: Context): boolean =>
  governor?.verbal === true &&
  isSmallWord(language, 'returning', governor.head.lemma) &&
  governor.args.some((argument) => argument.head === head && FROM_SLOTS.has(argument.slot));
const FROM_SLOTS: ReadonlySet<string> = new Set(['of', 'from']);

const journeyOf = (days: number, first: string, when: When): When | null =>
  interval(first, addDays(first, Math.max(days - 1, 0)), days, when);

/** "Leaves tonight on a ten-day journey". */
function journeyFrom(first: string, { args }: Frame, when: When, context: Context): When | null {
  const journeys = args.flatMap(({ head }) => context.clauses.at(head.index) ?? []).filter(({ concepts }) => concepts.has('noun-visit'));
  return journeyOf(Math.max(0, ...journeys.map((each) => daysOf(each, context))), first, when);
}

const interval = (earliest: string, latest: string, days: number, when: When): When | null =>
  days > 1 && days <= LONGEST ? { ...when, edtf: `${earliest}/${latest}`, earliest, latest } : null;

/** "A passé trois jours à Goma, dont elle est rentrée hier", "the five days that she spent there, until Tuesday": up to the last of the days. */
export function daysSpent(frame: Frame, context: Context): When | null {
  if (!frame.concepts.has('spend-time')) return null;
  const { clauses, doc, language } = context;
  const { issued } = doc.meta;
  const counted = doc.tokens
    .slice(doc.sentences[frame.head.sentence].first, frame.head.index + SPENT_WITHIN)
    .filter((token) => token.sentence === frame.head.sentence);
  const days = counted.map((token) => figureOf(token, context)).find((figure) => figure > 0) ?? 0;
  const back = clauses
    .inSentence(frame.head.sentence)
    .filter(({ verbal, head }) => verbal && isSmallWord(language, 'returning', head.lemma));
  const last = [frame, ...back]
    .flatMap((each) => context.timesOf(each))
    .find(({ kind, latest }) => (kind === 'point' || kind === 'deadline') && latest !== null && issued !== undefined && latest <= issued);
  if (!last?.latest) return null;
  const when: When = { edtf: last.latest, earliest: last.latest, latest: last.latest, words: { start: last.start, end: last.end } };
  return interval(addDays(last.latest, 1 - days), last.latest, days, when);
}

const SPENT_WITHIN = 6;

/** "Ouvert hier, le Conseil s’est achevé ce vendredi", "which had begun yesterday, ended today", "réunis depuis mardi, ils se sont séparés": from the one day to the other. */
export function openToClose(frame: Frame, supports: readonly Frame[], context: Context): When | null {
  const verbs = [...supports, ...verbsAround(frame, supports, context)];
  const closing = verbs.filter(ends).flatMap((each) => daysOn(each, context));
  const opening = verbs.filter((each) => has(each, BEGINNING)).flatMap((each) => daysOn(each, context));
  const since = context.timesOf(frame).find((time) => time.kind === 'since' && time.earliest !== null);
  const first = opening[0] ?? since ?? closing[0];
  const last = closing.at(-1);
  if (!first?.earliest || !last?.latest || first.earliest >= last.latest) return null;
  return {
    edtf: `${first.earliest}/${last.latest}`,
    earliest: first.earliest,
    latest: last.latest,
    words: { start: last.start, end: last.end },
  };
}

const daysOn = (frame: Frame, context: Context): readonly TimeMention[] =>
  context.timesOf(frame).filter((time) => time.kind === 'point' && time.earliest !== null && time.earliest === time.latest);

/** Verbs of beginning and ending that tell of what the event’s noun completes ("les travaux de la réunion se sont achevés"), or of those who meet. */
function verbsAround({ head, verbal, subjects, objects }: Frame, supports: readonly Frame[], { clauses }: Context): readonly Frame[] {
  const own = new Set<Token>(verbal ? [...subjects, ...objects] : [...clauses.tree.ancestors(head)].filter(({ upos }) => upos === 'NOUN'));
  if (own.size === 0) return [];
  return clauses
    .inSentence(head.sentence)
    .filter((each) => each.verbal && !supports.includes(each) && (ends(each) || has(each, BEGINNING)))
    .filter((each) => [...each.subjects, ...each.objects].some((token) => own.has(token)));
}
