import {
  CLASS,
  DIGIT,
  isApostrophe,
  isDigit,
  isHyphen,
  isSpace,
  isWordUnit,
  JOINER,
  LETTER,
  MARK,
  SPACE,
  SURROGATE,
} from './characters.ts';

/** What the scanner must know of a language to cut words. */
export interface WordRules {
  /** Called with a run of letters, digits, hyphens and apostrophes; pushes the ends of its words. */
  readonly cut: (text: string, start: number, end: number, push: (end: number) => void) => void;
  /** Lower-case words that keep their full stop ("mme.", "art."). */
  readonly abbreviations: ReadonlySet<string>;
  /** True where digits may be grouped by blanks ("40 000"). */
  readonly groupedDigits: boolean;
  /** True where a hyphen before a number is part of it ("-6 °C"). */
  readonly signedNumbers: boolean;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>«»"“”]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy;
/** Marks that end the sentence rather than the address. */
const ADDRESS_TAIL = ".,;:!?)]'’…";

/** The longest run the scanner reads as one word: keeps look-ahead linear on hostile input. */
const MAX_RUN = 200;

/** End of the web or mail address at `start`, or `start` where there is none. */
function addressEnd(text: string, start: number): number {
  ADDRESS.lastIndex = start;
  const found = ADDRESS.exec(text);
  if (found === null) return start;
  let length = found[0].length;
  while (ADDRESS_TAIL.includes(found[0][length - 1])) length--;
  return start + length;
}

/** Names of files and sites by their ending ("rapport.pdf", "eda.admin.ch" only with "www."). */
const NAMED_FILE = /(?:[.-][\p{L}\p{N}]+){0,8}\.(?:com|net|org|edu|gov|info|pdf|docx?|xlsx?|html?|jpe?g|png|txt|csv|zip)(?![\p{L}\p{N}])/uy;

/** Any of these marks between white space is one token. */
const SMILEY = /[:;=]['-]?[)(DPp|\]]+(?=\s|$)/uy;

/** "N1.5 billion", "Sh1.2bn", "KSh3,000.50": letters of a currency right before a sum. */
const LETTERED_SUM = /\p{Lu}\p{L}{0,4}\p{Nd}+(?:[.,]\p{Nd}+)+\p{L}{0,2}(?![\p{L}\p{N}])/uy;

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? at : at + found[0].length;
};

/** True where a mail address may go on after a full stop: an "@" follows before any blank. */
function mailAhead(text: string, from: number): boolean {
  for (let at = from; at < from + 40; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x40) return true;
    if (unit !== 0x2e && unit !== 0x5f && !isHyphen(unit) && !isWordUnit(unit)) return false;
  }
  return false;
}

const looksLikeAddress = (text: string, start: number, end: number): boolean => {
  const next = text.charCodeAt(end);
  if ((next === 0x2e || next === 0x5f) && mailAhead(text, end)) return true;
  if (next === 0x40) return true;
  if (next === 0x3a && text.startsWith('://', end)) return true;
  return next === 0x2e && end - start === 3 && text.slice(start, end).toLowerCase() === 'www';
};

/** End of a number: digits with inner points, commas, colons, and apostrophes, or blanks where the language has them, before groups of three. */
function numberEnd(text: string, start: number, grouped: boolean): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  for (;;) {
    const unit = text.charCodeAt(at);
    const inner = unit === 0x2e || unit === 0x2c || unit === 0x3a || unit === 0x2f;
    if (inner && isDigit(text.charCodeAt(at + 1))) {
      at++;
      while (isDigit(text.charCodeAt(at))) at++;
    } else if ((grouped || isApostrophe(unit)) && at - start <= 11 && isGroup(text, start, at)) at += 4;
    else return at;
  }
}

/** True where a blank or an apostrophe ("500'000") and exactly three digits follow, and what stands before are one to three digits or such groups. */
function isGroup(text: string, start: number, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== 0x20 && mark !== 0xa0 && mark !== 0x202f && mark !== 0x2009 && !isApostrophe(mark)) return false;
  for (let k = 1; k <= 3; k++) if (!isDigit(text.charCodeAt(at + k))) return false;
  if (isWordUnit(text.charCodeAt(at + 4))) return false;
  let run = 0;
  while (at - 1 - run >= start && isDigit(text.charCodeAt(at - 1 - run))) run++;
  return run === 3 || (run < 3 && at - run === start);
}

/** End of an optional ending in brackets ("membre(s)", "élu(e)") at the bracket, or `at`. */
function optionEnd(text: string, at: number): number {
  const close = text.charCodeAt(at + 2) === 0x29 ? at + 2 : text.charCodeAt(at + 3) === 0x29 ? at + 3 : 0;
  if (close === 0) return at;
  const first = text[at + 1].toLowerCase();
  return first === 's' || first === 'e' ? close + 1 : at;
}

/** The sign of "4×4". */
const TIMES = 0xd7;

/** End of the run of word units from `start`: letters, marks, digits, hyphens or apostrophes between them, a multiplication sign between digits. */
function runEnd(text: string, start: number): number {
  let at = start + 1;
  const limit = Math.min(text.length, start + MAX_RUN);
  while (at < limit) {
    const unit = text.charCodeAt(at);
    const kind = CLASS[unit];
    if (kind === LETTER || kind === DIGIT || kind === MARK || kind === JOINER) at++;
    else if (isApostrophe(unit)) at++;
    else if (isHyphen(unit) && isWordUnit(text.charCodeAt(at + 1))) at++;
    else if (unit === TIMES && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) at++;
    else {
      const option = unit === 0x28 ? optionEnd(text, at) : at;
      if (option === at) break;
      at = option;
    }
  }
  return at;
}

/** End of initials and acronyms with points ("J.-C.", "U.S.", "M."), or `start` where there are none. */
function initialsEnd(text: string, start: number): number {
  let at = start;
  let letters = 0;
  while (CLASS[text.charCodeAt(at)] === LETTER && text.charCodeAt(at + 1) === 0x2e && letters < 8) {
    letters++;
    at += 2;
    if (isHyphen(text.charCodeAt(at)) && CLASS[text.charCodeAt(at + 1)] === LETTER && text.charCodeAt(at + 2) === 0x2e) at++;
  }
  if (letters >= 2) return isWordUnit(text.charCodeAt(at)) ? start : at;
  if (letters !== 1) return start;
  const capital = text[start] !== text[start].toLowerCase();
  return capital && (at >= text.length || isSpace(text.charCodeAt(at))) ? at : start;
}

const standsAlone = (text: string, at: number): boolean => at === 0 || isSpace(text.charCodeAt(at - 1));

/** End of a symbol: one unit, a run of the same dot, dash, star or line, or an emoji with its joiners. */
function symbolEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  let at = start + 1;
  if (unit === 0xb0 && CLASS[text.charCodeAt(at)] === LETTER && !isWordUnit(text.charCodeAt(at + 1))) return at + 1;
  if ((unit === 0x3a || unit === 0x3b || unit === 0x3d) && standsAlone(text, start)) at = Math.max(at, matchEnd(SMILEY, text, start));
  if (CLASS[unit] === SURROGATE) {
    while (at < text.length && (CLASS[text.charCodeAt(at)] === SURROGATE || CLASS[text.charCodeAt(at)] === JOINER) && at < start + 16) at++;
    return at;
  }
  const repeats =
    unit === 0x2e ||
    unit === 0x2d ||
    unit === 0x2a ||
    unit === 0x5f ||
    unit === 0x3d ||
    unit === 0x21 ||
    unit === 0x3f ||
    unit === 0x24 ||
    unit === 0x3c ||
    unit === 0x3e;
  if (repeats) while (text.charCodeAt(at) === unit && at < start + MAX_RUN) at++;
  while (CLASS[text.charCodeAt(at)] === MARK || CLASS[text.charCodeAt(at)] === JOINER) at++;
  return at;
}

/**
 * Cuts [from, to) of `text` into surface tokens; white space belongs to none. Calls `push(start, end)` in text order. Linear in the length.
 */
export function scan(text: string, from: number, to: number, rules: WordRules, push: (start: number, end: number) => void): void {
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = CLASS[unit];
    if (kind === SPACE || kind === JOINER) at++;
    else if (kind === LETTER || kind === MARK) at = scanWord(text, at, rules, push);
    else if (kind === DIGIT) at = scanNumber(text, at, rules, push);
    else {
      const signed = rules.signedNumbers && unit === 0x2d && isDigit(text.charCodeAt(at + 1)) && standsAlone(text, at);
      const end = signed ? numberEnd(text, at + 1, rules.groupedDigits) : symbolEnd(text, at);
      push(at, end);
      at = end;
    }
  }
}

function scanWord(text: string, start: number, rules: WordRules, push: (start: number, end: number) => void): number {
  if (text.charCodeAt(start + 1) === 0x2e) {
    const initials = initialsEnd(text, start);
    if (initials > start) {
      push(start, initials);
      return initials;
    }
  }
  const end = runEnd(text, start);
  if (looksLikeAddress(text, start, end)) {
    const address = addressEnd(text, start);
    if (address > end) {
      push(start, address);
      return address;
    }
  }
  const mark = text.charCodeAt(end);
  const sum = (mark === 0x2e || mark === 0x2c) && isDigit(text.charCodeAt(end + 1)) ? matchEnd(LETTERED_SUM, text, start) : start;
  if (sum > end) {
    push(start, sum);
    return sum;
  }
  const named = text.charCodeAt(end) === 0x2e && isWordUnit(text.charCodeAt(end + 1)) ? matchEnd(NAMED_FILE, text, end) : end;
  if (named > end) {
    push(start, named);
    return named;
  }
  let from = start;
  let last = start;
  rules.cut(text, start, end, (wordEnd) => {
    if (from > start) push(last, from);
    last = from;
    from = wordEnd;
  });
  if (text.charCodeAt(end) === 0x2e && from === end && rules.abbreviations.has(text.slice(last, end + 1).toLowerCase())) {
    if (text.charCodeAt(end + 1) !== 0x2e) from = end + 1;
  }
  push(last, from);
  return from;
}

function scanNumber(text: string, start: number, rules: WordRules, push: (start: number, end: number) => void): number {
  const number = numberEnd(text, start, rules.groupedDigits);
  const run = runEnd(text, start);
  if (run <= number || isApostrophe(text.charCodeAt(number))) {
    push(start, number);
    return number;
  }
  return scanWord(text, start, rules, push);
}
