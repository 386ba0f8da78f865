import type { EventFact } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';

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

export function editionOf({ head, verbal }: Frame, { clauses }: Context): Edition {
  if (verbal) return NONE;
  const words = clauses.tree.by(head.index, 'amod');
  const numbered = words.map(({ form }) => NUMBER.exec(form)?.[1]).find((number) => number !== undefined);
  const ordinal = numbered ?? words.find(({ feats, lemma }) => feats.NumType === 'Ord' || WORD.test(lemma))?.lemma.toLowerCase() ?? null;
  return { ordinal, next: words.some(({ lemma }) => NEXT.has(lemma)) };
}

const GATHERINGS: ReadonlySet<EventFact['class']> = new Set(['Meeting', 'Summit', 'Conference', 'Election']);
const isFigure = (ordinal: string): boolean => /^\d/u.test(ordinal);

interface Named {
  readonly event: EventFact;
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
  one.edition.next && !other.edition.next && issued !== undefined && (other.event.date?.latest ?? '9999') <= issued;
