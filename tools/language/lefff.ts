import { createRequire } from 'node:module';

/** Classes of verb forms by their code in the Lefff: bits of the built-in word list. */
const BITS: Readonly<Record<string, number>> = { W: 1, K: 2, G: 4, P: 8, F: 16, C: 16, I: 32, J: 64, S: 128, T: 128, Y: 256 };
const PLURAL = 512;
const THIRD = 1024;
const MASCULINE = 1 << 12;
const FEMININE = 1 << 13;
const NOUN_PLURAL = 1 << 14;

/** Verb forms of the Lefff (package french-verbs-lefff) with the bits of all their readings. */
export function readVerbs(): Map<string, number> {
  const verbs = createRequire(import.meta.url)('french-verbs-lefff/dist/conjugations.json') as Record<string, Record<string, string[]>>;
  const forms = new Map<string, number>();
  for (const table of Object.values(verbs)) {
    for (const [code, list] of Object.entries(table)) {
      list.forEach((form, at) => {
        if (form === 'NA' || form === null) return;
        const finite = list.length === 6;
        const bits = BITS[code] | (finite && at >= 3 ? PLURAL : 0) | (finite && at % 3 === 2 ? THIRD : 0);
        forms.set(form, (forms.get(form) ?? 0) | bits);
      });
    }
  }
  return forms;
}

/** Nouns of the Lefff (package french-words-gender-lefff) with their gender, and their regular plurals. */
export function readNouns(): Map<string, number> {
  const nouns = createRequire(import.meta.url)('french-words-gender-lefff/dist/words.json') as Record<string, 'M' | 'F'>;
  const forms = new Map<string, number>();
  const add = (form: string, bits: number): void => {
    forms.set(form, (forms.get(form) ?? 0) | bits);
  };
  for (const [word, gender] of Object.entries(nouns)) {
    if (word.toLowerCase() !== word) continue;
    const bits = gender === 'M' ? MASCULINE : FEMININE;
    add(word, bits);
    for (const form of plurals(word)) add(form, bits | NOUN_PLURAL);
  }
  return forms;
}

function plurals(word: string): string[] {
  if (/[sxz]$/u.test(word)) return [];
  if (/al$/u.test(word)) return [word.replace(/al$/u, 'aux'), `${word}s`];
  return /(?:au|eu)$/u.test(word) ? [`${word}x`] : [`${word}s`];
}
