import type { LanguageCode } from '../model/doc.ts';
import { flexible } from '../text/regex.ts';
import { perLanguage } from './per-language.ts';
import { readTable } from './tsv.ts';

const NEVER = '(?!)';

/** The source of a pattern for words in which "*" is the rest of a word and "…" a stretch of the same clause; a capital "À" may lack its accent. */
export const sourceOf = (words: string): string =>
  flexible(
    words
      .replace(/\*/gu, '\\p{L}*')
      .replace(/…/gu, '[^.;\\n]{0,90}')
      .replace(/(?<!\p{L})à(?!\p{L})/gu, '[àa]'),
  );

const phrases = perLanguage((language): ReadonlyMap<string, readonly string[]> => {
  const byUse = new Map<string, string[]>();
  for (const { use, words } of readTable(`lexicon/${language}/phrases.tsv`)) byUse.set(use, [...(byUse.get(use) ?? []), sourceOf(words)]);
  return byUse;
});

/** Sources to put a phrase between that begins and ends with whole words. */
export const WHOLE = ['(?<!\\p{L})', '(?!\\p{L})'] as const;

/** A pattern that finds the phrases of data/lexicon/LANG/phrases.tsv for a use, between two sources; made once for each language. */
export const phrasePattern = (use: string, flags: string, before = '', behind = ''): ((language: LanguageCode) => RegExp) =>
  perLanguage((language) => new RegExp(`${before}(?:${(phrases(language).get(use) ?? [NEVER]).join('|')})${behind}`, flags));
