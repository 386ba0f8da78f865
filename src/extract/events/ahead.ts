import { phrasePattern } from '../../lexicon/phrases.ts';
import type { TimeMention } from '../../model/value.ts';
import { addDays } from '../../recognise/time/calendar.ts';
import { type Frame, PAST } from '../clause/frame.ts';
import { type Context, nearestFrame } from '../context.ts';
import { OCCASIONS } from '../event-classes.ts';
import type { Candidate } from './candidates.ts';

/** "La pire sécheresse depuis 40 ans", "the worst floods since 1984": what something is measured against. */
const measured = phrasePattern('measured', 'iu', '(?<!\\p{L})', '(?:\\s\\p{L}+){0,2}\\s$');
const MEASURED_LENGTH = 60;

/** "Ahead of winter", "à l’approche de Noël": what a deadline opens with before which something is done. */
const ahead = phrasePattern('ahead-of', 'iu', '^', '(?!\\p{L})');
const AHEAD_LENGTH = 20;

/** "Initialement prévue le 3 mai": it is another day now. */
const initially = phrasePattern('initially', 'iu', '(?<!\\p{L})', '$');
const INITIAL_LENGTH = 40;

/** "Ahead of winter", "à l’approche de Noël": why something is done before then, not when. */
export const looksAhead = ({ kind, start }: TimeMention, { doc }: Context): boolean =>
  (kind === 'deadline' && ahead(doc.language).test(doc.text.slice(start, start + AHEAD_LENGTH))) ||
  (kind === 'since' && measured(doc.language).test(doc.text.slice(Math.max(0, start - MEASURED_LENGTH), start))) ||
  initially(doc.language).test(doc.text.slice(Math.max(0, start - INITIAL_LENGTH), start));

/** Days that a span may still run when it is told of as one that something lasts. */
const LONG = 31;

/** What begins after the issue, or runs from it on ("prolonged the mandate until May and noted …", "over the next three years"), is what is spoken of. */
export const isAhead = ({ earliest, latest, kind }: TimeMention, issued: string): boolean =>
  (earliest ?? '') > issued ||
  (kind === 'span' && earliest === issued && (latest ?? '') > issued) ||
  (kind === 'span' && earliest?.slice(0, 7) === issued.slice(0, 7) && (latest ?? '') > addDays(issued, LONG));

const DAY = /^\d{4}-\d\d-\d\d/u;

/** "Will address Parliament on Friday": when words will be said; a year may be that of what is announced. */
export const isOfDay = ({ kind, edtf }: TimeMention): boolean => kind === 'point' && DAY.test(edtf ?? '');

const SCENE_SLOTS: ReadonlySet<string> = new Set(['in', 'occasion', 'margin', 'after']);

/** "At the summit, Norway pledged 12 million by 2026", "… d’ici à 2026": what is done at a gathering is for later than the gathering. */
export function isOfDeed(time: TimeMention, { event, frame }: Candidate, context: Context): boolean {
  const { issued } = context.doc.meta;
  const head = context.positions.headOf(time);
  const verb = head && nearestFrame(context.clauses, head);
  if (!issued || frame.verbal || !verb?.verbal || !OCCASIONS.has(event.class)) return false;
  const isLater = time.kind === 'deadline' ? (time.latest ?? '') > issued : isAhead(time, issued);
  return isLater && (PAST.has(verb.tense) || time.kind === 'deadline') && isScene(frame, verb);
}

/** Where something is done, and not what is done to; "au sommet" is where it stands in front. */
const isScene = ({ head }: Frame, verb: Frame): boolean =>
  verb.args.some(
    (argument) => argument.head === head && (SCENE_SLOTS.has(argument.slot) || (argument.slot === 'to' && head.index < verb.head.index)),
  );
