import { perLanguage } from '../../lexicon/per-language.ts';
import { alternatives, readTable } from '../../lexicon/tsv.ts';
import type { LanguageCode } from '../../model/doc.ts';
import { plainForm } from '../../text/plain-form.ts';
import { anyOf, DASH, SPACE } from '../../text/regex.ts';

/** How two figures join to a range: the word before the first (null for none) and what stands between them. */
interface RangeFrame {
  readonly opener: RegExp | null;
  readonly connector: RegExp;
}

type ModifierKind = 'min' | 'max' | 'approximate' | 'total' | 'extra' | 'per';

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
  /** Number words, scales, collectives, fractions by key (`plainForm`); abbreviations as written. */
  readonly values: Values;
  readonly abbreviations: Values;
  /** First letters, up to a blank, hyphen or apostrophe, of every word that a number may begin with; lower case. */
  readonly beginnings: ReadonlySet<string>;
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
  /** Abbreviations: capitals count, and they may stick to the figure. */
  readonly shortUnit: RegExp;
  readonly longUnit: RegExp;
  readonly of: RegExp;
  readonly before: readonly Modifier[];
  readonly after: readonly Modifier[];
  /** Verbs whose particle looks like a bound ("handed over 5 million"). */
  readonly particled: RegExp;
  readonly vague: RegExp;
  readonly ranges: readonly RangeFrame[];
  /** Beginnings of verbs of change ("augment"). */
  readonly change: readonly string[];
  /** Between the figures of a list: a comma or "et". */
  readonly listJoint: RegExp;
  readonly respective: readonly string[];
  readonly timeUnit: RegExp;
  readonly month: RegExp;
  readonly monthBefore: RegExp;
  readonly notCounted: RegExp;
  readonly functionWord: RegExp;
  /** Participles of giving behind a sum ("15 millions apportés par"). */
  readonly paid: RegExp;
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
/** Classes of words that a number may begin with. */
const BEGINNING = ['number', 'scale', 'collective', 'article', 'half-of', 'fraction'];
const SHORT_UNIT = 5;

/** The words of a language, read from data/lexicon/{language}/quantity.tsv on first use. */
export const quantityLexicon = perLanguage(build);

/** A sticky pattern of any of the words. */
function here(list: readonly string[], flags = 'iuy'): RegExp {
  return new RegExp(list.length > 0 ? anyOf(list) : '(?!)', flags);
}

/** A pattern of any of the words right before a place, a blank between unless they end in an apostrophe. */
function before(list: readonly string[], flags = 'iu'): RegExp {
  const elided = list.filter((word) => word.endsWith("'"));
  const whole = list.filter((word) => !word.endsWith("'"));
  const parts = [...(elided.length > 0 ? [anyOf(elided)] : []), ...(whole.length > 0 ? [`${anyOf(whole)}${SPACE}`] : [])];
  return new RegExp(parts.length > 0 ? `(?:${parts.join('|')})$` : '(?!)', flags);
}

function rangeFrame(opener: string, connector: string): RangeFrame {
  const joined = connector === '-' ? `${SPACE}?${DASH}${SPACE}?` : `${SPACE}${anyOf([connector])}${SPACE}`;
  return { opener: opener === '' ? null : before([opener]), connector: new RegExp(joined, 'iuy') };
}

function build(language: LanguageCode): QuantityLexicon {
  const rows = readTable(`lexicon/${language}/quantity.tsv`);
  const rowsOf = (name: string) => rows.filter((row) => row.class === name);
  const wordsOf = (name: string) => rowsOf(name).flatMap((row) => alternatives(row.words));
  const setOf = (name: string) => new Set(wordsOf(name).map(plainForm));
  const valuesOf = (names: readonly string[], key: (word: string) => string) =>
    new Map(
      names.flatMap(rowsOf).flatMap((row) => alternatives(row.words).map((word): [string, number] => [key(word), Number(row.value)])),
    );
  const modifiers = (table: readonly [string, ModifierKind][], make: (list: readonly string[]) => RegExp): Modifier[] =>
    table.flatMap(([name, kind]) => rowsOf(name).map((row) => ({ kind, pattern: make(alternatives(row.words)), value: row.value })));
  const monthFlags = language === 'en' ? 'u' : 'iu';
  return {
    language,
    values: valuesOf(['number', 'scale', 'collective', 'fraction'], plainForm),
    abbreviations: valuesOf(['scale-abbreviation'], (word) => word),
    beginnings: new Set(BEGINNING.flatMap(wordsOf).map((word) => /^\p{L}*/u.exec(word.toLowerCase())?.[0] ?? '')),
    number: here(wordsOf('number')),
    scale: here(wordsOf('scale')),
    abbreviation: here(wordsOf('scale-abbreviation'), 'uy'),
    collective: here(wordsOf('collective')),
    exact: setOf('exact'),
    article: here(wordsOf('article')),
    halfMore: here(wordsOf('half-more')),
    halfOf: here(wordsOf('half-of')),
    fraction: here(wordsOf('fraction')),
    percent: here(wordsOf('percent')),
    shortUnit: here(
      wordsOf('unit').filter((unit) => unit.length <= SHORT_UNIT),
      'uy',
    ),
    longUnit: here(wordsOf('unit').filter((unit) => unit.length > SHORT_UNIT)),
    of: here(wordsOf('of')),
    before: modifiers(BEFORE, before),
    after: modifiers(AFTER, here),
    particled: before(wordsOf('particled')),
    vague: before(wordsOf('vague')),
    ranges: rowsOf('range').map((row) => rangeFrame(row.words, row.value)),
    change: wordsOf('change'),
    listJoint: new RegExp(`,${SPACE}|${SPACE}${anyOf(wordsOf('list-joint'))}${SPACE}`, 'iuy'),
    respective: wordsOf('respective'),
    timeUnit: here(wordsOf('time-unit')),
    month: here(wordsOf('month'), `${monthFlags}y`),
    monthBefore: before(wordsOf('month'), monthFlags),
    notCounted: here(wordsOf('not-counted')),
    functionWord: here(wordsOf('function-word')),
    paid: here(wordsOf('paid')),
    openers: setOf('opener'),
    ambiguous: setOf('ambiguous'),
    label: new RegExp(`${anyOf(wordsOf('label'))}(?:${SPACE})?$`, 'iu'),
    codeLabel: before(wordsOf('code-label'), 'u'),
    codeLabels: new Set(wordsOf('code-label')),
  };
}
