import { hashFolded } from '../../src/language/words/hash.ts';
import { wordRules } from '../../src/language/words/rules.ts';
import { scan } from '../../src/language/words/scan.ts';
import type { LanguageCode } from '../../src/model/doc.ts';
import type { GoldSentence } from './conllu.ts';
import { rawText } from './conllu.ts';

const count = <K>(map: Map<K, number>, key: K): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};

/** Folded hashes of the word forms seen at least `least` times, sorted. */
export function frequentWords(sentences: readonly GoldSentence[], least: number): number[] {
  const seen = new Map<number, number>();
  for (const sentence of sentences) {
    for (const token of sentence.tokens) count(seen, hashFolded(token.surface, 0, token.surface.length));
    for (const token of sentence.tokens) {
      if (token.last - token.first < 2) continue;
      for (const word of sentence.words.slice(token.first, token.last)) count(seen, hashFolded(word.form, 0, word.form.length));
    }
  }
  return [...seen]
    .filter(([, n]) => n >= least)
    .map(([hash]) => hash)
    .sort((a, b) => a - b);
}

/** Gold tokens that the bare rules would cut: words with an inner hyphen or apostrophe, and abbreviations. */
export function tokenExceptions(code: LanguageCode, sentences: readonly GoldSentence[]): { abbreviations: string[]; whole: string[] } {
  const bare = wordRules(code, [], []);
  const kept = new Map<string, number>();
  const cutUp = new Map<string, number>();
  for (const sentence of sentences) {
    const text = rawText([sentence]);
    const gold = new Map<number, number>();
    let at = 0;
    for (const token of sentence.tokens) {
      gold.set(at, at + token.surface.length);
      at += token.surface.length + (token.spaceAfter ? 1 : 0);
    }
    const ours = new Map<number, number>();
    scan(text, 0, text.length, bare, (start, end) => ours.set(start, end));
    for (const [start, end] of gold) {
      const form = text.slice(start, end).toLowerCase().replace(/’/gu, "'");
      if (/\s/u.test(form) || !/\p{L}/u.test(form)) continue;
      if (ours.has(start) && (ours.get(start) as number) < end) count(kept, form);
    }
    for (const [start, end] of ours)
      if (gold.get(start) === end && text[end] === '.') count(cutUp, `${text.slice(start, end).toLowerCase()}.`);
    for (const form of kept.keys()) if (!cutUp.has(form)) cutUp.set(form, 0);
  }
  const texts = rawText(sentences).toLowerCase().replace(/’/gu, "'");
  const runs = new Map<string, number>();
  for (const found of texts.matchAll(/[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|['-](?=[\p{L}\p{M}\p{N}]))*'?/gu)) count(runs, found[0]);
  const abbreviations: string[] = [];
  const whole: string[] = [];
  for (const [form, n] of kept) {
    if (/^[\p{L}\p{M}\p{N}-]+\.$/u.test(form)) {
      if (n >= (cutUp.get(form) ?? 0)) abbreviations.push(form);
    } else if (/^[\p{L}\p{M}\p{N}'-]+$/u.test(form) && n * 2 > (runs.get(form) ?? 0)) whole.push(form);
  }
  return { abbreviations: abbreviations.sort(), whole: whole.sort() };
}
