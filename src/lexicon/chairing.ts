import type { LanguageCode } from '../model/doc.ts';
import { WORD_END } from '../text/regex.ts';
import { perLanguage } from './per-language.ts';
import { sourceOf } from './phrases.ts';
import { readTable } from './tsv.ts';

/** A way to say who chairs a gathering. */
export interface ChairingPhrase {
  /** Finds the words; a group `noun` holds what is chaired, a group `who` whoever chairs it. */
  readonly words: RegExp;
  /** Letters, in lower case, that stand in every match: a text without them need not be searched. */
  readonly letters: string;
  /** Where whoever chairs stands: before the words, behind them, or between their two parts. */
  readonly who: 'before' | 'behind' | 'within';
}

const WHO = '…';
/** Longest title and name between two words, UTF-16 units. */
const LONGEST = 160;

/** The phrases of data/lexicon/LANG/chairing.tsv. Read once. Throws `lexicon-malformed`. */
export const chairingPhrases = perLanguage((language: LanguageCode): readonly ChairingPhrase[] =>
  readTable(`lexicon/${language}/chairing.tsv`).map(({ words }) => compile(words)),
);

function compile(row: string): ChairingPhrase {
  const [before, behind] = row.split(WHO).map(source);
  const who = before === '' ? 'before' : behind === '' ? 'behind' : 'within';
  const between = who === 'within' ? `(?<who>[^.;:\\n]{2,${LONGEST}}?),?[ \\u00a0]` : '';
  return { words: new RegExp(`(?<!\\p{L})${before}${between}${behind}${WORD_END}`, 'dgiu'), letters: fixedLetters(row), who };
}

/** The longest run of letters of a row that no other may stand for. */
function fixedLetters(row: string): string {
  let fixed = row.replace(/\[[^\]]+\]/gu, ' ');
  for (let last = ''; last !== fixed; ) {
    last = fixed;
    fixed = fixed.replace(/\([^()]*\)\??|\p{L}\?/gu, ' ');
  }
  const runs = fixed.toLowerCase().split(/[^\p{L}]+/u);
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

const source = (part: string): string => sourceOf(part.replace(/^[ ,]+|[ ,]+$/gu, '').replace(/\[[^\]]+\]/gu, '(?<noun>\\p{L}+)'));
