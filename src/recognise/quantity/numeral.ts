import { plainForm } from '../../text/plain-form.ts';
import { HYPHEN, SPACE } from '../../text/regex.ts';
import type { QuantityLexicon } from './lexicon.ts';
import { matchBefore, matchLength, skip, skipWords, wordLength } from './match.ts';
import { halfEnd, readNumberWords } from './number-words.ts';

/** A bare number, in digits or words, with its scale ("1,5 milliard", "deux cents", "une vingtaine"). */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** Null where the words give no figure ("des dizaines"). */
  readonly value: number | null;
  readonly approximate: boolean;
  /** An ungrouped integer in digits without scale: may be a year, a label, a model. */
  readonly plain: boolean;
  /** Product of the scale words after the figure, 1 for none. */
  readonly scale: number;
  readonly words: boolean;
}

const GROUP_BLANK = '[ \\u00a0\\u2009\\u202f]';
const GROUPED = new RegExp(
  `(?:\\d{1,3}(?:${GROUP_BLANK}\\d{3})+|\\d{1,3}(?:['’]\\d{3})+|\\d{1,3}(?:,\\d{3}){2,}|\\d{1,3}(?:\\.\\d{3}){2,})(?!\\d)(?:[.,]\\d+)?`,
  'uy',
);
const SIMPLE = /\d+(?:[.,]\d+)?(?![.,]\d)/uy;
const GAP = new RegExp(`${SPACE}|${HYPHEN}`, 'uy');
const REPETITION = new RegExp(`${SPACE}?\\((\\d[\\d \\u00a0\\u202f]*)\\)`, 'uy');
const BLANK = new RegExp(SPACE, 'uy');

/** The number that starts at `start`, if there is one. */
export function parseNumeral(text: string, start: number, lexicon: QuantityLexicon): Numeral | undefined {
  return (
    parseDigits(text, start, lexicon) ??
    parseHalf(text, start, lexicon) ??
    parseWords(text, start, lexicon) ??
    parseVague(text, start, lexicon)
  );
}

function parseDigits(text: string, start: number, lexicon: QuantityLexicon): Numeral | undefined {
  const grouped = matchLength(GROUPED, text, start);
  const length = grouped > 0 ? grouped : matchLength(SIMPLE, text, start);
  if (length <= 0) return undefined;
  const written = text.slice(start, start + length);
  const scales = scalesAfter(text, start + length, lexicon);
  const value = grouped > 0 ? groupedValue(written) : simpleValue(written, lexicon, scales.factor > 1);
  const plain = grouped <= 0 && scales.factor === 1 && /^\d+$/u.test(written);
  const own = numeral(start, value, scales, plain, false);
  const rest = scales.factor >= THOUSAND ? restAfter(text, own, lexicon) : undefined;
  return rest ? { ...own, end: rest.end, value: round((own.value ?? 0) + (rest.value ?? 0)) } : own;
}

/** From here on a smaller figure may follow ("4 milliards 500 millions"); thousands are followed by what is less ("703 mille 100"). */
const THOUSAND = 1000;

/** "500 millions" behind "4 milliards": a round figure of a smaller scale, or what is left below a thousand, with nothing but a space between. */
function restAfter(text: string, { end, scale }: Numeral, lexicon: QuantityLexicon): Numeral | undefined {
  const at = skip(BLANK, text, end);
  const rest = at > end ? parseDigits(text, at, lexicon) : undefined;
  if (rest === undefined || rest.approximate || (rest.value ?? scale) >= scale) return undefined;
  return scale === THOUSAND ? (rest.plain ? rest : undefined) : rest.scale > 1 && rest.scale < scale ? rest : undefined;
}

function parseWords(text: string, start: number, lexicon: QuantityLexicon): Numeral | undefined {
  const read = readNumberWords(text, start, lexicon);
  if (read) {
    const scales = scalesAfter(text, repetitionEnd(text, read.end, read.value), lexicon);
    return numeral(start, read.value, scales, false, true);
  }
  const article = skipWords(lexicon.article, text, start);
  if (article === start) return undefined;
  const scales = scalesAfter(text, article, lexicon);
  return scales.factor > 1 ? numeral(start, 1, scales, false, true) : undefined;
}

/** "cinq (5)": the end of the figure said again in brackets, or the place itself. */
function repetitionEnd(text: string, end: number, value: number): number {
  REPETITION.lastIndex = end;
  const again = REPETITION.exec(text);
  return again && Number(again[1].replace(/\D/gu, '')) === value ? end + again[0].length : end;
}

/** "half a million", "half a dozen". */
export function parseHalf(text: string, start: number, lexicon: QuantityLexicon): Numeral | undefined {
  const half = skipWords(lexicon.halfOf, text, start);
  if (half === start) return undefined;
  const scales = scalesAfter(text, half, lexicon);
  return scales.factor > 1 ? numeral(start, 0.5, scales, false, true) : undefined;
}

/** "des dizaines de", "plusieurs centaines", "several million", "thousands of": no figure. */
function parseVague(text: string, start: number, lexicon: QuantityLexicon): Numeral | undefined {
  const scales = scalesFrom(text, start, lexicon);
  if (scales.factor === 1) return undefined;
  const plural = /s$/iu.test(text.slice(start, scales.end)) && wordLength(lexicon.of, text, skip(BLANK, text, scales.end)) > 0;
  if (!plural && matchBefore(lexicon.vague, text, start) < 0) return undefined;
  return { start, end: scales.end, value: null, approximate: true, plain: false, scale: scales.factor, words: true };
}

function numeral(start: number, figure: number, scales: Scales, plain: boolean, words: boolean): Numeral {
  const value = round(figure * scales.factor + scales.half);
  return { start, end: scales.end, value, approximate: scales.approximate, plain, scale: scales.factor, words };
}

interface Scales {
  readonly end: number;
  readonly factor: number;
  readonly approximate: boolean;
  /** What "et demi" adds. */
  readonly half: number;
}

/** Scale words and collectives after a figure: "milliards", "-million", "centaines de millions", "million et demi". */
function scalesAfter(text: string, end: number, lexicon: QuantityLexicon): Scales {
  const at = skip(GAP, text, end);
  const scales = at > end ? scalesFrom(text, at, lexicon) : undefined;
  return scales && scales.factor > 1 ? scales : { end, factor: 1, approximate: false, half: 0 };
}

function scalesFrom(text: string, start: number, lexicon: QuantityLexicon): Scales {
  let end = start;
  let at = start;
  let factor = 1;
  let approximate = false;
  for (;;) {
    const collective = wordLength(lexicon.collective, text, at);
    const length = Math.max(collective, wordLength(lexicon.scale, text, at));
    if (length <= 0) break;
    const key = plainForm(text.slice(at, at + length));
    factor *= lexicon.values.get(key) ?? 1;
    approximate ||= collective > 0 && !lexicon.exact.has(key);
    end = at + length;
    at = skip(BLANK, text, end);
    at = skip(BLANK, text, skipWords(lexicon.of, text, at));
  }
  const half = factor > 1 ? halfEnd(text, end, lexicon) : end;
  return { end: half, factor, approximate, half: half > end ? factor / 2 : 0 };
}

/** Where two kinds of separator stand, the last is the decimal one. */
function groupedValue(written: string): number {
  const separators: string[] = written.match(/[.,]/gu) ?? [];
  const last: string | undefined = separators.at(-1);
  const decimal = last !== undefined && separators.indexOf(last) === separators.length - 1;
  const cut = decimal ? written.lastIndexOf(last) : written.length;
  return Number(`${written.slice(0, cut).replace(/\D/gu, '')}.${written.slice(cut + 1) || '0'}`);
}

/** One separator with three digits after it: the language says whether it groups; a scale after it makes it a decimal point. */
function simpleValue(written: string, lexicon: QuantityLexicon, scaled: boolean): number {
  const [whole, separator, fraction] = written.split(/([.,])/u);
  if (separator === undefined) return Number(written);
  const groups = separator === (lexicon.language === 'en' ? ',' : '.');
  const grouping = groups && fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0') && (!scaled || separator === ',');
  return Number(grouping ? whole + fraction : `${whole}.${fraction}`);
}

/** Decimals of a product without the dust of binary fractions. */
export function round(value: number): number {
  return Number(value.toPrecision(15));
}
