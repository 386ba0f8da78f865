import { readTable } from '../../lexicon/tsv.ts';
import type { LanguageCode } from '../../model/doc.ts';
import { cutEnglish } from './english.ts';
import { cutFrench, FRENCH_CONTRACTIONS } from './french.ts';
import type { WordRules } from './scan.ts';

/** "Hon.", "Mme.": titles of address that are cut short; what stands behind them goes on with the sentence. */
const shortTitles = (code: LanguageCode): string[] =>
  readTable(`lexicon/${code}/titles.tsv`)
    .flatMap(({ title }) => title.toLowerCase().split(' '))
    .filter((word) => /^\p{L}{2,}\.$/u.test(word));

/** The tokeniser's rules with what was learnt from a treebank, abbreviations and words that are never cut (both in lower case), and titles. */
export function wordRules(code: LanguageCode, abbreviations: Iterable<string>, wholeWords: Iterable<string>): WordRules {
  const whole = new Set(wholeWords);
  const cut = code === 'fr' ? cutFrench : cutEnglish;
  return {
    cut: (text, start, end, push) => cut(text, start, end, push, whole),
    abbreviations: new Set([...abbreviations, ...shortTitles(code)]),
    groupedDigits: code === 'fr',
    signedNumbers: code === 'fr',
  };
}

/** Contractions that may also be articles, or a noun. */
const AMBIGUOUS = /^(?:d(?:u|es)|audit)$/iu;

const LONGEST_CONTRACTION = Math.max(...Object.keys(FRENCH_CONTRACTIONS).map((form) => form.length));

/**
 * The words of a surface form: two for a contraction, in its capitals, one for any other. `tagged` is the number of words that its tag stands
 * for: it decides where the form may also be an article, or a noun.
 */
export function openContraction(code: LanguageCode, form: string, tagged: number): readonly string[] {
  if (code !== 'fr' || form.length > LONGEST_CONTRACTION) return [form];
  const lower = form.toLowerCase();
  if (!Object.hasOwn(FRENCH_CONTRACTIONS, lower) || (tagged === 1 && AMBIGUOUS.test(form))) return [form];
  const [first, second] = FRENCH_CONTRACTIONS[lower];
  if (form === form.toUpperCase()) return [first.toUpperCase(), second.toUpperCase()];
  return form === lower ? [first, second] : [first[0].toUpperCase() + first.slice(1), second];
}
