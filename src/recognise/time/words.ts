/** The words of time of a language: data/lexicon/{fr,en}/time.json. */
import { readFileSync } from 'node:fs';
import type { LanguageCode } from '../../model/doc.ts';
import { plainForm } from '../../text/plain-form.ts';
import { anyOf } from '../../text/regex.ts';

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade';
export type Part = 'start' | 'mid' | 'end';

/** Words that tell which way a verb looks, whatever its own tense. */
export interface TenseWords {
  /** Lemmas of participles and adjectives that announce what is to come ("prévu", "due"). */
  readonly announcing: readonly string[];
  /** Lemmas of verbs whose infinitive lies ahead ("envisage d’aller"). */
  readonly planning: readonly string[];
  /** Words before a time that look forward to what it dates ("ahead of the summit in July"). */
  readonly forward: readonly string[];
  /** Lemmas of verbs whose present tells what is to come, where a day stands beside it ("leaves on Thursday", "se réunit en mai"). */
  readonly coming: readonly string[];
  /** Lemmas of verbs that call others to what is mostly still to come ("a convié les ministres à une réunion le 20 mars"). */
  readonly inviting: readonly string[];
  /** Lemmas of verbs that speak of what has happened ("condemns the attack of 3 June"). */
  readonly judging: readonly string[];
  /** Words before a noun behind which something else happens ("after the vote of 3 June"). */
  readonly backward: readonly string[];
}

interface TimeWords extends TenseWords {
  readonly months: Readonly<Record<string, number>>;
  readonly weekdays: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Spring 1 … winter 4. */
  readonly seasons: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, Unit>>;
  readonly parts: Readonly<Record<string, Part>>;
  /** "12-25", or "easter+39". */
  readonly holidays: Readonly<Record<string, string>>;
  readonly counted: readonly string[];
  readonly functionWords: readonly string[];
}

/** A language's words, each table with the source of a pattern that matches its entries and the words they start with. */
export interface Lexicon extends TimeWords {
  source(table: Table): string;
  starts(...tables: Table[]): string[];
  /** Value of a word of a table, whatever its case, spaces and apostrophes. */
  value<T extends Table>(table: T, word: string): TimeWords[T][string];
  /** Pattern for a number in figures (up to three) or words. */
  readonly number: string;
  count(words: string): number;
}

type Table = 'months' | 'weekdays' | 'numbers' | 'ordinals' | 'seasons' | 'units' | 'parts' | 'holidays';

/** The first run of letters or digits of each phrase, in lower case; "#" for digits. */
export function firstWords(phrases: Iterable<string>): string[] {
  const first = (phrase: string): string => /\p{N}|[\p{L}\p{M}]+/u.exec(phrase)?.[0].toLowerCase() ?? '';
  return [...new Set([...phrases].map(first).map((word) => (/^\p{N}/u.test(word) ? '#' : word)))];
}

/** Reads the words of time of a language. */
export function timeLexicon(language: LanguageCode): Lexicon {
  const file = new URL(`../../../data/lexicon/${language}/time.json`, import.meta.url);
  const words = JSON.parse(readFileSync(file, 'utf8')) as TimeWords;
  const numberWord = anyOf(Object.keys(words.numbers));
  const count = (text: string): number => {
    if (/^\d+$/u.test(text)) return Number(text);
    const known = words.numbers[plainForm(text)];
    return (
      known ??
      plainForm(text)
        .split(/ et |[- ]/u)
        .reduce((sum, part) => sum + (words.numbers[part] ?? 0), 0)
    );
  };
  return {
    ...words,
    source: (table) => anyOf(Object.keys(words[table])),
    starts: (...tables) => firstWords(tables.flatMap((table) => Object.keys(words[table]))),
    value: (table, word) => words[table][plainForm(word)] as never,
    number: `(?:\\d{1,3}|${numberWord}(?:(?:-et-| et |[- ])${numberWord})?)`,
    count,
  };
}
