import { plainForm } from '../../text/plain-form.ts';
import { SPACE } from '../../text/regex.ts';
import type { QuantityLexicon } from './lexicon.ts';
import { matchBefore, skip, skipWords, wordLength } from './match.ts';
import type { Qualified } from './modifiers.ts';
import type { Bounded } from './range.ts';

const BLANK = new RegExp(SPACE, 'uy');
const WORD_AFTER = new RegExp(`${SPACE}(?:[«"“(]${SPACE}?)?([\\p{L}\\p{M}'’-]+)`, 'uy');
const NAME_BEFORE = /(?<![\p{L}\p{M}\p{N}])(\p{Lu}[\p{L}\p{M}'’.-]*)[^\S\n]{1,2}$/u;
const LABEL_REACH = 12;
const MILLION = 1e6;
const LIST_LABEL = /^[^\S\n]*[-–•(]?[^\S\n]*$/u;

/**
 * True where a number can be a quantity. Refused: years, dates, times, durations, ordinals, labels ("article 5"), models ("Leopard 2"),
 * designations ("F-16"), phone numbers, bare pronouns ("l’un", "les deux").
 */
export function isQuantity(text: string, bounded: Bounded, qualified: Qualified, lexicon: QuantityLexicon): boolean {
  const { core } = bounded;
  if (!standsFree(text, core.start, core.end)) return false;
  if (core.kind !== 'count') return true;
  if (text[core.start - 1] === '+') return false;
  const modified = qualified.modifiers.length > 0;
  if (isTime(text, core.end, lexicon)) return false;
  if (core.value === null) return true;
  if (
    matchBefore(lexicon.label, text, core.start) >= 0 ||
    matchBefore(lexicon.codeLabel, text, core.start) >= 0 ||
    isListLabel(text, core.start, core.end)
  )
    return false;
  if (isNameOfNumber(text, core.start, core.end)) return false;
  if (core.numeral.scale >= MILLION || (core.numeral.words && core.value >= MILLION)) return true;
  if (isOneAlone(bounded) || (core.numeral.plain && isNameOrYear(text, bounded, modified, lexicon))) return false;
  return precedesNoun(text, core.end, bounded, lexicon) || ((modified || !core.numeral.plain) && !core.numeral.words);
}

/** No part of a longer token: "F-16", "2022/23", "14h30", "1er", "27-member", "S/2024/3", "3.2.1", "(12)". */
function standsFree(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/[\p{L}\p{M}\p{N}]$/u.test(before) || /^[\p{L}\p{M}\p{N}]/u.test(after)) return false;
  if (/[/_#@=&:]$|[\p{L}\p{N}][-‑.–]$|\d,$/u.test(before) || /^[/_@=]|^[-‑:.,]\p{N}|^[-‑]\p{L}|^[:.]\d/u.test(after)) return false;
  return !(/[([]$/u.test(before) && /^[)\]]/u.test(after) && end - start <= 3);
}

function isListLabel(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LABEL_REACH), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.length < LABEL_REACH && LIST_LABEL.test(line) && /^(?:[.)°]|[^\S\n]?[-–—])[^\S\n]/u.test(text.slice(end, end + 3));
}

/** A month, a unit of time or an hour near: "11 et 12 juillet", "les trois prochains mois", "July 9", "14 h". */
function isTime(text: string, end: number, lexicon: QuantityLexicon): boolean {
  const one = skip(BLANK, text, end);
  const hyphened = /^[-‑]/u.test(text.slice(end)) ? end + 1 : one;
  if (wordLength(lexicon.timeUnit, text, hyphened) > 0 || wordLength(lexicon.month, text, one) > 0) return true;
  const next = /^[\p{L}\p{M}'’]+/u.exec(text.slice(one, one + 30));
  if (!next) return false;
  const two = skip(BLANK, text, one + next[0].length);
  const of = skip(BLANK, text, skipWords(lexicon.of, text, one));
  return (
    wordLength(lexicon.timeUnit, text, of) > 0 ||
    (two > one + next[0].length && wordLength(lexicon.functionWord, text, one) <= 0 && wordLength(lexicon.timeUnit, text, two) > 0)
  );
}

/** A spelt number with a capital inside a sentence is a name: "les Vingt-Sept"; in a headline whose words all have one it may count. */
function isNameOfNumber(text: string, start: number, end: number): boolean {
  return (
    /^\p{Lu}/u.test(text.slice(start, end)) && /[\p{L},’']\s?$/u.test(text.slice(Math.max(0, start - 2), start)) && !isInTitle(text, start)
  );
}

const LONG_WORD = /(?<![\p{L}\p{M}])[\p{L}\p{M}]{4,}/gu;
const LONGEST_TITLE = 200;
const LEAST_WORDS = 4;

/** "Japan Hands Over Two Patrol Boats to Palau": a line of its own of which every longer word has a capital. */
function isInTitle(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const to = end < 0 ? text.length : end;
  if (to - from > LONGEST_TITLE) return false;
  const words = text.slice(from, to).match(LONG_WORD) ?? [];
  return words.length >= LEAST_WORDS && words.every((word) => /^\p{Lu}/u.test(word));
}

function isOneAlone(bounded: Bounded): boolean {
  return bounded.core.numeral.words && bounded.max === 1;
}

/** A plain number after a capitalised name, a month, or in the range of years. */
function isNameOrYear(text: string, bounded: Bounded, modified: boolean, lexicon: QuantityLexicon): boolean {
  const { start, end, figure } = bounded.core;
  const written = text.slice(figure.start, figure.end);
  if (/^0\d/u.test(written) || /^\d{6,}$/u.test(written)) return true;
  if (matchBefore(lexicon.monthBefore, text, start) >= 0) return true;
  const name = NAME_BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  if (!modified && name && !lexicon.openers.has(plainForm(name[1]).replace(/[.'].*$/u, ''))) return true;
  const next = nextWord(text, end);
  if (/^\d{5}$/u.test(written) && next !== undefined && /^\p{Lu}/u.test(next)) return true;
  const year = /^(?:19|20)\d\d$/u;
  if (!year.test(written.slice(-4)) || written.length < 4) return false;
  return !(
    next !== undefined &&
    /^\p{Ll}.*[sx]$/u.test(next) &&
    (modified || written.endsWith('00')) &&
    wordLength(lexicon.functionWord, text, end + 1) <= 0
  );
}

function nextWord(text: string, end: number): string | undefined {
  WORD_AFTER.lastIndex = end;
  return WORD_AFTER.exec(text)?.[1];
}

/** A word that can be counted follows. */
function precedesNoun(text: string, end: number, bounded: Bounded, lexicon: QuantityLexicon): boolean {
  const next = nextWord(text, end);
  if (next === undefined || next.startsWith('-')) return false;
  const at = skip(BLANK, text, end);
  const collective = bounded.core.numeral.scale > 1;
  if (wordLength(lexicon.notCounted, text, at) > 0) return false;
  if (collective && wordLength(lexicon.of, text, at) > 0) return true;
  if (wordLength(lexicon.functionWord, text, at) > 0) return false;
  const second = skip(BLANK, text, at + next.length);
  if (second > at + next.length && wordLength(lexicon.notCounted, text, second) > 0 && /^\p{Lu}/u.test(next)) return false;
  const written = plainForm(text.slice(bounded.core.figure.start, bounded.core.figure.end));
  return !(lexicon.ambiguous.has(written) && !/[sxz]$/u.test(next));
}
