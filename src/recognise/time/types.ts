import type { LanguageCode } from '../../model/doc.ts';
import type { TimeMention, TimeRelation } from '../../model/value.ts';

export type Grain = 'day' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'span' | 'none';

/** -1: the words speak of the past, 1: of the future, 0: they do not say. */
export type Direction = -1 | 0 | 1;

/** What a rule reads from a match, before prepositions decide its kind. */
export interface Value {
  readonly edtf: string | null;
  readonly grain: Grain;
  readonly relative: boolean;
  /** Set where the words themselves decide; else the preposition does, else it is a point. */
  readonly kind?: TimeMention['kind'];
  /** Narrower than the envelope of `edtf`: "fin mars". */
  readonly earliest?: string | null;
  readonly latest?: string | null;
  /** Days between the time meant and the event that the `anchor` group of the match names. */
  readonly offsetDays?: number;
  /** The unit of `offsetDays`, where it is coarser than weeks. */
  readonly coarse?: TimeRelation['coarse'];
}

/** All that a rule may know of the document when it reads a match. */
export interface Context {
  readonly language: LanguageCode;
  readonly issued: string | null;
  /** Day that "the next day" counts from: the last one named, else the issue date. */
  readonly reference: string | null;
  /** The last time named before, whatever its grain: "four years later" counts from it. Null if there is none. */
  readonly named: string | null;
  /** Month of the last day or month named before, of which "the 12th" is. Null if there is none. */
  readonly month: string | null;
  /** Day or month from which a length of time in this sentence runs: the last date in it, else the issue date. */
  readonly anchor: string | null;
  /** Year named by the other end of a range. */
  readonly year: number | null;
  /** What the preposition or the governing verb's tense says. */
  direction(): Direction;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** One class of expressions. `source` is a pattern (see `flexible`), tried at words of `starts` ("#" stands for digits). */
export interface Rule {
  readonly id: string;
  readonly starts: readonly string[];
  readonly source: string;
  /** False where the words mean a time only after a preposition or article ("2024", "May"). */
  readonly alone?: boolean;
  /** True where the match names both ends of a range, so that "from" before it opens nothing. */
  readonly closed?: boolean;
  /** False for what a preposition cannot introduce (it holds one already). */
  readonly prefixed?: boolean;
  /** True where the match ends or may end in a number that a noun after it would claim ("2000 hommes"). */
  readonly figure?: boolean;
  /** True where a month stands before the number, so that an article before both leaves it no noun to count ("the May 12 meeting"). */
  readonly dated?: boolean;
  read(groups: Groups, context: Context, match: string): Value | null;
}

/**
 * Words before an expression that decide what kind of time it is. What its group `outside` matches is no part of
 * the mention: the preposition belongs to the noun before ("le sommet de 2023").
 */
export interface Prefix {
  readonly id: string;
  readonly source: string;
  readonly starts: readonly string[];
  readonly kind: TimeMention['kind'] | 'until';
  /** Time that the preposition points to, whatever the verb. */
  readonly direction?: Direction;
  /** Time that the preposition suggests where no verb's tense says more. */
  readonly lean?: Direction;
  /** True where a bare number after it is as likely an amount ("de 2000 à 3000"). */
  readonly weak?: boolean;
  /** Set on what was matched with an article at its end. */
  readonly definite?: boolean;
  /** Words between the two ends of a range that this prefix opens. */
  readonly middle?: string;
  /** True where the prefix means nothing without the second end ("entre", "between"). */
  readonly needsEnd?: boolean;
  /** Rules that cannot follow ("in May 31 countries" has no day). */
  readonly excludes?: readonly string[];
}

export interface Grammar {
  readonly rules: readonly Rule[];
  readonly prefixes: readonly Prefix[];
  /** Conjunction between two times ("et", "and"). */
  readonly conjunction: string;
  /** Nouns that make the number before them an amount. */
  readonly counted: readonly string[];
  /** Words that may follow a year after a weak preposition. */
  readonly functionWords: readonly string[];
}

/** A mention with the grain that refiners still need. */
export interface Draft extends TimeMention {
  readonly grain: Grain;
}
