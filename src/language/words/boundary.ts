import { type Linear, score } from '../linear/linear.ts';
import { CLASS, LETTER } from './characters.ts';
import { fold, mix } from './hash.ts';
import type { Lexeme } from './lexeme.ts';

/** Surface tokens of a text, as parallel arrays. */
export interface Surface {
  readonly starts: number[];
  readonly ends: number[];
  readonly lexemes: Lexeme[];
}

const MAX_FEATURES = 64;
const features = new Int32Array(MAX_FEATURES);
const scores = new Int32Array(2);
/** Bits of the word list: parts of speech. */
const READINGS = 0x1ff;
const FINITE = 1;
const EDGE = 0x6b43a9b5;

/** Running counts since the sentence began: what a full stop means depends on what is open. */
export interface Open {
  length: number;
  /** Words that can only be finite verbs, up to two. */
  verbs: number;
  quotes: number;
  brackets: number;
  /** How many of the last sentences of this text had no closing mark, as a fading sum: texts with open headings go on having them. */
  readonly unclosed: number;
}

const CLOSING = /^[.!?…»”"]/u;

/** The counts at the start of a sentence, after the one whose last word is `last`. */
export function fresh(before?: Open, last = ''): Open {
  const unclosed = before === undefined ? 0 : ((before.unclosed * 7) >> 3) + (CLOSING.test(last) ? 0 : 32);
  return { length: 0, verbs: 0, quotes: 0, brackets: 0, unclosed };
}

/** Counts one more token of the sentence. */
export function advance(open: Open, { form, lexicon }: Lexeme): void {
  open.length++;
  if ((lexicon & READINGS) === FINITE && open.verbs < 2) open.verbs++;
  if (form === '«' || form === '“') open.quotes++;
  else if (form === '»' || form === '”') open.quotes = Math.max(0, open.quotes - 1);
  else if (form === '"') open.quotes = open.quotes > 0 ? 0 : 1;
  else if (form === '(' || form === '[') open.brackets++;
  else if (form === ')' || form === ']') open.brackets = Math.max(0, open.brackets - 1);
}

/** Features of a sentence end after token `i` of [first, last); returns their number. */
export function boundaryFeatures(surface: Surface, i: number, first: number, last: number, open: Open, out: Int32Array): number {
  const { lexemes, starts, ends } = surface;
  const word = (k: number): number => (k >= first && k < last ? lexemes[k].known : EDGE);
  const shape = (k: number): number => (k >= first && k < last ? lexemes[k].shape : 99);
  const suffix = (k: number): number => (k >= first && k < last ? lexemes[k].suffix2 : EDGE);
  const gap = starts[i + 1] > ends[i] ? 1 : 0;
  const w0 = word(i);
  const n1 = word(i + 1);
  const n2 = word(i + 2);
  const p1 = word(i - 1);
  const length = open.length < 4 ? open.length : open.length < 8 ? 4 : open.length < 20 ? 5 : open.length < 40 ? 6 : 7;
  const state = Math.min(open.quotes, 2) * 8 + Math.min(open.brackets, 2);
  const closing = mix(w0, gap);
  let n = 0;
  out[n++] = 0x2f6e2b1;
  out[n++] = mix(1, closing);
  out[n++] = mix(2, n1);
  out[n++] = mix(mix(3, closing), n1);
  out[n++] = mix(mix(4, closing), shape(i + 1));
  out[n++] = mix(mix(5, closing), p1);
  out[n++] = mix(mix(6, closing), mix(shape(i - 1), shape(i + 1)));
  out[n++] = mix(mix(7, closing), state);
  out[n++] = mix(mix(8, closing), mix(state, shape(i + 1)));
  out[n++] = mix(mix(9, closing), length);
  out[n++] = mix(mix(10, shape(i)), mix(shape(i + 1), gap));
  out[n++] = mix(mix(11, shape(i)), mix(shape(i + 1), shape(i + 2)));
  out[n++] = mix(mix(12, n1), n2);
  out[n++] = mix(mix(13, closing), mix(n1, n2));
  out[n++] = mix(mix(14, suffix(i)), shape(i + 1));
  out[n++] = mix(mix(15, closing), mix(shape(i + 1), length));
  out[n++] = mix(mix(16, shape(i)), mix(shape(i + 1), length));
  out[n++] = mix(mix(17, word(i - 1)), mix(w0, shape(i + 1)));
  out[n++] = mix(mix(18, n1), mix(shape(i), length));
  out[n++] = mix(mix(19, closing), mix(shape(i + 1), shape(i + 2)));
  out[n++] = mix(mix(20, suffix(i)), mix(n1, gap));
  out[n++] = mix(mix(21, closing), mix(Math.min(open.length, 3), p1));
  out[n++] = mix(mix(22, word(i - 1)), mix(w0, n1));
  out[n++] = mix(mix(23, closing), Math.min(ends[i] - starts[i], 8));
  out[n++] = mix(mix(24, closing), mix(n2, shape(i + 1)));
  out[n++] = mix(mix(25, length), mix(state, shape(i + 1)));
  const habit = Math.min(open.unclosed >> 5, 3);
  const listed = (k: number): number => (k >= first && k < last ? (lexemes[k].lexicon === 0 ? 1 : 2) : 0);
  const readings = (k: number): number => (k >= first && k < last ? (lexemes[k].lexicon & READINGS) + 1 : 0);
  const open0 = mix(readings(i + 1), shape(i + 1));
  const close0 = mix(readings(i), shape(i));
  const after = shape(i + 1) * 4 + listed(i + 1);
  const before = shape(i) * 4 + listed(i);
  out[n++] = mix(mix(26, closing), after);
  out[n++] = mix(mix(27, before), mix(after, gap));
  out[n++] = mix(mix(28, before), mix(after, shape(i + 2) * 4 + listed(i + 2)));
  out[n++] = mix(mix(29, shape(i - 1) * 4 + listed(i - 1)), mix(before, after));
  out[n++] = mix(mix(30, closing), mix(after, length));
  out[n++] = mix(mix(31, before), mix(after, length));
  out[n++] = mix(mix(32, suffix(i)), mix(after, gap));
  out[n++] = mix(mix(33, n1), mix(before, after));
  out[n++] = mix(mix(42, n1), mix(shape(i), after));
  out[n++] = mix(mix(43, n1), mix(closing, after));
  out[n++] = mix(mix(44, n1), mix(length, mix(shape(i), after)));
  out[n++] = mix(mix(45, n1), mix(after, habit));
  out[n++] = mix(mix(34, after), mix(word(i + 2), gap));
  out[n++] = mix(mix(35, after), mix(suffix(i + 1), before));
  out[n++] = mix(mix(36, after), mix(shape(i + 2), shape(i + 3)));
  out[n++] = mix(mix(38, habit), mix(shape(i), gap));
  out[n++] = mix(mix(39, habit), mix(before, after));
  out[n++] = mix(mix(40, habit), mix(closing, after));
  out[n++] = mix(mix(41, habit), mix(length, after));
  out[n++] = mix(mix(37, before), mix(shape(i - 1), shape(i - 2)));
  out[n++] = mix(mix(46, open0), close0);
  out[n++] = mix(mix(47, open0), mix(shape(i), gap));
  out[n++] = mix(mix(48, open0), mix(close0, readings(i + 2)));
  out[n++] = mix(mix(49, open0), mix(readings(i + 2), shape(i + 2)));
  out[n++] = mix(mix(50, n1), mix(shape(i + 1), close0));
  out[n++] = mix(mix(51, n1), mix(shape(i + 1), mix(close0, habit)));
  out[n++] = mix(mix(52, open0), mix(close0, length));
  out[n++] = mix(mix(53, open.verbs), mix(close0, open0));
  out[n++] = mix(mix(54, open.verbs), mix(closing, open0));
  out[n++] = mix(mix(55, open.verbs), mix(n1, mix(shape(i + 1), shape(i))));
  return n;
}

/** "Le 65ème Sommet", "the 12th Forum": an ordinal in figures waits for its noun. */
const ORDINAL = /^\d+(?:e|ème|er|ère|nde?|th|st|rd)$/u;

/** By how much an end must lead: after a word, where no mark closes the sentence, and after a semicolon. */
export interface Leads {
  readonly word: number;
  readonly semicolon: number;
}

const WORD = /[\p{L}\p{N}]/u;

/** A sentence of so many tokens is none: it ends at the next mark, and after so many more anywhere, so that what looks at whole sentences stays linear in the text. */
const LONGEST = 800;
const MARGIN = 200;

const isEndless = (length: number, form: string): boolean => length >= LONGEST && (!WORD.test(form) || length >= LONGEST + MARGIN);

const COMMA = 0x2c;
/** Capitals are known below this unit. */
const CASED = 0x590;

/** A word or comma before a small letter ends no sentence: the model is not asked. */
function goesOn(form: string, next: string): boolean {
  const last = form.charCodeAt(form.length - 1);
  const first = next.charCodeAt(0);
  return (CLASS[last] === LETTER || last === COMMA) && first < CASED && CLASS[first] === LETTER && fold(first) === first;
}

/** Pushes the index after the last token of each sentence of [first, last). `locked[i]` forbids an end after token `first + i`. */
export function splitSentences(
  model: Linear,
  leads: Leads,
  surface: Surface,
  first: number,
  last: number,
  locked: Uint8Array | undefined,
  push: (end: number) => void,
): void {
  let open = fresh();
  let begun = first;
  for (let i = first; i < last; i++) {
    advance(open, surface.lexemes[i]);
    if (i + 1 === last) push(last);
    else if (
      (locked === undefined || locked[i - first] === 0) &&
      (i + 1 - begun >= LONGEST || !goesOn(surface.lexemes[i].form, surface.lexemes[i + 1].form))
    ) {
      score(model, features, boundaryFeatures(surface, i, first, last, open, features), scores);
      const { form } = surface.lexemes[i];
      const lead = scores[1] - scores[0];
      const ends = form === ';' ? lead > leads.semicolon : lead > 0 && (lead > leads.word || !WORD.test(form)) && !ORDINAL.test(form);
      if (ends || isEndless(i + 1 - begun, form)) {
        push(i + 1);
        begun = i + 1;
        open = fresh(open, form);
      }
    }
  }
}
