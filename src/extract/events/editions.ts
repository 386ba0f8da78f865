import type { Token } from '../../model/doc.ts';
import type { EventFact } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { ROUNDS } from './themes.ts';

/** Which of a series of gatherings a noun names: "la 12e session", "the third summit", "our next meeting". */
export interface Edition {
  /** The number, or the ordinal as a word. */
  readonly ordinal: string | null;
  /** The one to come. */
  readonly next: boolean;
}

const NUMBER = /^(\d+)(?:e|ème|eme|er|ère|th|st|nd|rd)$/iu;
/** "Deuxième", which not every tree marks as an ordinal. */
const WORD = /ième$/u;
const NEXT: ReadonlySet<string> = new Set(['next', 'upcoming', 'forthcoming', 'prochain']);
const NONE: Edition = { ordinal: null, next: false };

/** "The next round of the dialogue": the noun that counts what it names. */
function counting(noun: Token, { clauses }: Context): Token {
  const above = clauses.tree.head(noun);
  return above && ROUNDS.has(above.lemma) && noun.deprel.startsWith('nmod') ? above : noun;
}

export function editionOf({ head, verbal }: Frame, context: Context): Edition {
  if (verbal) return NONE;
  const words = context.clauses.tree.by(counting(head, context).index, 'amod');
  const numbered = words.map(({ form }) => NUMBER.exec(form)?.[1]).find((number) => number !== undefined);
  const ordinal = numbered ?? words.find(({ feats, lemma }) => feats.NumType === 'Ord' || WORD.test(lemma))?.lemma.toLowerCase() ?? null;
  return { ordinal, next: words.some(({ lemma }) => NEXT.has(lemma)) };
}

const GATHERINGS: ReadonlySet<EventFact['class']> = new Set(['Meeting', 'Summit', 'Conference', 'Election']);
const isFigure = (ordinal: string): boolean => /^\d/u.test(ordinal);

interface Named {
  readonly inHeading: boolean;
  readonly event: EventFact;
  readonly frame: Frame;
  readonly edition: Edition;
}

/** "La deuxième réunion" is not "la troisième"; "our next summit" is none that has been. */
export function areOtherEditions(known: Named, next: Named, issued: string | undefined): boolean {
  if (!GATHERINGS.has(known.event.class)) return false;
  const [a, b] = [known.edition.ordinal, next.edition.ordinal];
  if (a !== null && b !== null && a !== b && isFigure(a) === isFigure(b)) return true;
  return isToCome(known, next, issued) || isToCome(next, known, issued);
}

const isToCome = (one: Named, other: Named, issued: string | undefined): boolean =>
  one.edition.next && !other.edition.next && issued !== undefined && isPast(other, issued);

/** Held before the text was issued, by its date, or by a verb that says so; the gathering of a title is the one that the text tells of. */
const isPast = ({ event, frame, inHeading }: Named, issued: string): boolean =>
  (inHeading && !event.date && !frame.verbal) ||
  (event.date ? (event.date.latest ?? '9999') <= issued : frame.verbal && event.factuality === 'Actual');
