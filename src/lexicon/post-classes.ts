import type { LanguageCode } from '../model/doc.ts';
import { perLanguage } from './per-language.ts';
import { alternatives, readTable } from './tsv.ts';
import { normsOf } from './words.ts';

interface Form {
  readonly postClass: string;
  /** Folded words between blanks. */
  readonly words: string;
}

/** The forms of a language, the longest first; of two of one length the lesser, so that no order of rows shows. */
const formsOf = perLanguage((language): readonly Form[] =>
  readTable('lexicon/post-classes.tsv')
    .flatMap((row) => alternatives(row[language]).map((form) => ({ postClass: row.class, words: padded(form) })))
    .sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1)),
);

const padded = (text: string): string => ` ${normsOf(text).join(' ')} `;

/**
 * What kind of post a title names, alike in both languages ("ministre suédoise de la Défense" and "Swedish Defence Minister" are both
 * "minister"); the folded title itself where the table does not know it.
 */
export function postClass(title: string, language: LanguageCode): string {
  const words = padded(title);
  return formsOf(language).find((form) => words.includes(form.words))?.postClass ?? words.trim();
}
