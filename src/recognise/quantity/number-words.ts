import type { LanguageCode } from '../../model/doc.ts';
import { plainForm } from '../../text/plain-form.ts';
import { HYPHEN, SPACE } from '../../text/regex.ts';
import { type QuantityLexicon, quantityLexicon } from './lexicon.ts';
import { skip, skipWords, wordLength } from './match.ts';

const JOINER = new RegExp(`${SPACE}(?:et|and)${SPACE}|${HYPHEN}(?:et|and)${HYPHEN}|${SPACE}|${HYPHEN}`, 'iuy');
const BLANK = new RegExp(SPACE, 'uy');

/** What a run of number words adds up to so far. */
interface Sum {
  /** Closed groups ("deux millions"). */
  total: number;
  /** The open group below a thousand. */
  group: number;
  /** Words below this may still join the open group. */
  room: number;
  hundreds: boolean;
}

/** The number that a run of words spells from `start` on ("vingt-huit", "a hundred and twenty"), and where the run ends. */
export function readNumberWords(text: string, start: number, lexicon: QuantityLexicon): { value: number; end: number } | undefined {
  let at = start;
  const article = skipWords(lexicon.article, text, start);
  if (article > start) at = skip(BLANK, text, article);
  const sum: Sum = { total: 0, group: 0, room: Number.POSITIVE_INFINITY, hundreds: false };
  let end = start;
  let previous = article > start ? 0 : -1;
  for (;;) {
    const word = wordAt(
      text,
      at,
      previous < 0 ? [lexicon.number] : article > start && end === start ? [lexicon.scale] : [lexicon.number, lexicon.scale],
      lexicon,
    );
    if (!word) break;
    if (end > start && /\p{L}/u.test(text.slice(end, at)) && !joinsByAnd(previous, word.value, lexicon)) break;
    if (!add(sum, word.value)) break;
    previous = word.value;
    end = word.end;
    at = skip(JOINER, text, end);
    if (at === end) break;
  }
  if (end === start) return undefined;
  const half = previous >= 1000 ? halfEnd(text, end, lexicon) : end;
  return { value: sum.total + sum.group + (half > end ? previous / 2 : 0), end: half };
}

/** The number that one word is ("douze", "twenty-one"); 0 where it is none. */
export function numberOf(word: string, language: LanguageCode): number {
  const read = readNumberWords(word, 0, quantityLexicon(language));
  return read?.end === word.length ? read.value : 0;
}

/** The end of "et demi" after a scale word, or the place itself. */
export function halfEnd(text: string, end: number, lexicon: QuantityLexicon): number {
  const blank = skip(BLANK, text, end);
  const half = skipWords(lexicon.halfMore, text, blank);
  return half > blank ? half : end;
}

function wordAt(
  text: string,
  at: number,
  patterns: readonly RegExp[],
  lexicon: QuantityLexicon,
): { value: number; end: number } | undefined {
  const length = Math.max(...patterns.map((pattern) => wordLength(pattern, text, at)));
  if (length <= 0) return undefined;
  return { value: lexicon.values.get(plainForm(text.slice(at, at + length))) ?? 0, end: at + length };
}

/** "vingt et un", "soixante et onze"; "two hundred and five". */
function joinsByAnd(previous: number, value: number, lexicon: QuantityLexicon): boolean {
  if (lexicon.language === 'en') return previous >= 100 && value < 100;
  return previous >= 20 && previous < 100 && (value === 1 || value === 11);
}

/** Adds a word's value; false where the word cannot continue the number. */
function add(sum: Sum, value: number): boolean {
  if (value >= 1000) return addScale(sum, value);
  if (value === 100) return addHundred(sum);
  if (value === 20 && sum.group % 100 === 4) {
    sum.group += 76;
    sum.room = 20;
    return true;
  }
  if (value >= sum.room) return false;
  sum.group += value;
  sum.room = roomAfter(value);
  return true;
}

function addScale(sum: Sum, value: number): boolean {
  const rising = sum.total > 0 && sum.total % value !== 0;
  if (rising && sum.total >= value && sum.group === 0) return false;
  if (rising && sum.total < value) sum.total = (sum.total + sum.group) * value;
  else sum.total += (sum.group || 1) * value;
  sum.group = 0;
  sum.room = Number.POSITIVE_INFINITY;
  sum.hundreds = false;
  return true;
}

function addHundred(sum: Sum): boolean {
  if (sum.hundreds) return false;
  sum.group = (sum.group || 1) * 100;
  sum.room = 100;
  sum.hundreds = true;
  return true;
}

/** French counts on to 19 after sixty ("soixante-quinze"), and says "dix-sept". */
function roomAfter(value: number): number {
  if (value === 60) return 20;
  return value >= 10 && value !== 11 && value % 10 === 0 ? 10 : 0;
}
