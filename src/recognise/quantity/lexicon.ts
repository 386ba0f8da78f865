import { alternatives, readTable } from '../../lexicon/tsv.ts';
import type { LanguageCode } from '../../model/doc.ts';
import { anyOf, DASH, SPACE, WORD_END, WORD_START } from '../../text/regex.ts';

/** How two figures join to a range: the word before the first (null for none) and what stands between them. */
export interface RangeFrame {
  readonly opener: RegExp | null;
  readonly connector: RegExp;
}

export type ModifierKind = 'min' | 'max' | 'approximate' | 'total' | 'extra' | 'per';

/** Words that say something of the figure next to them. */
export interface Modifier {
  readonly kind: ModifierKind;
  readonly pattern: RegExp;
  readonly value: string;
}

type Values = ReadonlyMap<string, number>;

/** The words of quantities of one language, ready to match: patterns that look back end in "$", the others are sticky. */
export interface QuantityLexicon {
  readonly language: LanguageCode;
  /** Number words, scales, collectives, fractions by key (`keyOf`); abbreviations as written. */
  readonly values: Values;
  readonly abbreviations: Values;
  readonly number: RegExp;
  readonly scale: RegExp;
  readonly abbreviation: RegExp;
  readonly collective: RegExp;
  readonly exact: ReadonlySet<string>;
  readonly article: RegExp;
  readonly halfMore: RegExp;
  readonly halfOf: RegExp;
  readonly fraction: RegExp;
  readonly percent: RegExp;
  readonly units: readonly RegExp[];
  readonly of: RegExp;
  readonly before: readonly Modifier[];
  readonly after: readonly Modifier[];
  readonly vague: RegExp;
  readonly ranges: readonly RangeFrame[];
  readonly change: RegExp;
  readonly timeUnit: RegExp;
  readonly month: RegExp;
  readonly monthBefore: RegExp;
  readonly notCounted: RegExp;
  readonly functionWord: RegExp;
  readonly openers: ReadonlySet<string>;
  readonly ambiguous: ReadonlySet<string>;
  readonly label: RegExp;
  /** Codes of currencies that stand for something else before a number ("COP 28"), as written. */
  readonly codeLabel: RegExp;
  readonly codeLabels: ReadonlySet<string>;
}

const BEFORE: readonly [string, ModifierKind][] = [
  ['min', 'min'],
  ['max', 'max'],
  ['approximate', 'approximate'],
  ['total', 'total'],
  ['extra-before', 'extra'],
  ['per-before', 'per'],
];
const AFTER: readonly [string, ModifierKind][] = [
  ['min-after', 'min'],
  ['max-after', 'max'],
  ['approximate-after', 'approximate'],
  ['total-after', 'total'],
  ['extra-after', 'extra'],
  ['per', 'per'],
];
const SHORT_UNIT = 5;
const cache = new Map<LanguageCode, QuantityLexicon>();

/** The words of a language, read from data/lexicon/{language}/quantity.tsv on first use. */
export function quantityLexicon(language: LanguageCode): QuantityLexicon {
  const known = cache.get(language);
  if (known) return known;
  const made = build(language);
  cache.set(language, made);
  return made;
}

/** Lower case, one kind of blank, apostrophe and hyphen: the key under which a written form is looked up. */
export function keyOf(written: string): string {
  return written
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-');
}

/** A sticky pattern of any of the words, as whole words. */
export function wordsHere(list: readonly string[], flags = 'iuy'): RegExp {
  return new RegExp(list.length > 0 ? `${WORD_START}${anyOf(list)}${WORD_END}` : '(?!)', flags);
}

/** A pattern of any of the words right before a place, a blank between unless they end in an apostrophe. */
function wordsBefore(list: readonly string[], flags = 'iu'): RegExp {
  const elided = list.filter((word) => word.endsWith("'"));
  const whole = list.filter((word) => !word.endsWith("'"));
  const parts = [elided.length > 0 ? anyOf(elided) : '(?!)', whole.length > 0 ? `${anyOf(whole)}${SPACE}` : '(?!)'];
  return new RegExp(`${WORD_START}(?:${parts.join('|')})$`, flags);
}

function rangeFrame(opener: string, connector: string): RangeFrame {
  const joined = connector === '-' ? `${SPACE}?${DASH}${SPACE}?` : `${SPACE}${anyOf([connector])}${SPACE}`;
  return { opener: opener === '' ? null : wordsBefore([opener]), connector: new RegExp(joined, 'iuy') };
}

function build(language: LanguageCode): QuantityLexicon {
  const rows = readTable(`lexicon/${language}/quantity.tsv`);
  const rowsOf = (name: string) => rows.filter((row) => row.class === name);
  const wordsOf = (name: string) => rowsOf(name).flatMap((row) => alternatives(row.words));
  const setOf = (name: string) => new Set(wordsOf(name).map(keyOf));
  const valuesOf = (names: readonly string[], key: (word: string) => string) =>
    new Map(
      names.flatMap(rowsOf).flatMap((row) => alternatives(row.words).map((word): [string, number] => [key(word), Number(row.value)])),
    );
  const modifiers = (table: readonly [string, ModifierKind][], make: (list: readonly string[]) => RegExp): Modifier[] =>
    table.flatMap(([name, kind]) => rowsOf(name).map((row) => ({ kind, pattern: make(alternatives(row.words)), value: row.value })));
  const monthFlags = language === 'en' ? 'u' : 'iu';
  return {
    language,
    values: valuesOf(['number', 'scale', 'collective', 'fraction'], keyOf),
    abbreviations: valuesOf(['scale-abbreviation'], (word) => word),
    number: wordsHere(wordsOf('number')),
    scale: wordsHere(wordsOf('scale')),
    abbreviation: new RegExp(anyOf(wordsOf('scale-abbreviation')), 'uy'),
    collective: wordsHere(wordsOf('collective')),
    exact: setOf('exact'),
    article: new RegExp(`${WORD_START}${anyOf(wordsOf('article'))}`, 'iuy'),
    halfMore: wordsHere(wordsOf('half-more')),
    halfOf: wordsHere(wordsOf('half-of')),
    fraction: wordsHere(wordsOf('fraction')),
    percent: new RegExp(`${anyOf(wordsOf('percent'))}${WORD_END}`, 'iuy'),
    units: [
      new RegExp(`${anyOf(wordsOf('unit').filter((unit) => unit.length <= SHORT_UNIT))}${WORD_END}`, 'uy'),
      wordsHere(wordsOf('unit').filter((unit) => unit.length > SHORT_UNIT)),
    ],
    of: new RegExp(`${WORD_START}${anyOf(wordsOf('of'))}`, 'iuy'),
    before: modifiers(BEFORE, wordsBefore),
    after: modifiers(AFTER, (list) => wordsHere(list)),
    vague: wordsBefore(wordsOf('vague')),
    ranges: rowsOf('range').map((row) => rangeFrame(row.words, row.value)),
    change: new RegExp(`${WORD_START}(?:${wordsOf('change').join('|')})${WORD_END}[^.;:!?\\n]{0,40}$`, 'iu'),
    timeUnit: wordsHere(wordsOf('time-unit')),
    month: wordsHere(wordsOf('month'), `${monthFlags}y`),
    monthBefore: wordsBefore(wordsOf('month'), monthFlags),
    notCounted: wordsHere(wordsOf('not-counted')),
    functionWord: new RegExp(
      `${WORD_START}(?:${anyOf(
        wordsOf('function-word')
          .filter((word) => word.endsWith("'"))
          .concat('\u0000'),
      )}|${anyOf(wordsOf('function-word').filter((word) => !word.endsWith("'")))}${WORD_END})`,
      'iuy',
    ),
    openers: setOf('opener'),
    ambiguous: setOf('ambiguous'),
    label: new RegExp(`${WORD_START}(?:${anyOf(wordsOf('label'))})(?:${SPACE})?$`, 'iu'),
    codeLabel: wordsBefore(wordsOf('code-label'), 'u'),
    codeLabels: new Set(wordsOf('code-label')),
  };
}
