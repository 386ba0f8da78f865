import { PledgegraphError } from '../errors.ts';
import { readTable } from '../lexicon/tsv.ts';
import type { LanguageCode } from '../model/doc.ts';

interface Profile {
  readonly language: string;
  readonly words: ReadonlySet<string>;
  readonly letters: ReadonlySet<string>;
}

/** A text is long enough after this many words; the rest is not read. */
const MOST_WORDS = 4000;
/** Function words are about four in ten words of running French or English, fewer in lists and headings. */
const LEAST_SHARE = 0.15;
const LETTER_WEIGHT = 0.2;

let profiles: readonly Profile[] | undefined;

function languageProfiles(): readonly Profile[] {
  profiles ??= readTable('languages.tsv').map((row) => ({
    language: row.language,
    words: new Set(row.words.split(' ')),
    letters: new Set(row.letters),
  }));
  return profiles;
}

/**
 * The language of a text, by its function words and accented letters (data/languages.tsv).
 * @param name how the message names the input
 * @throws PledgegraphError `language-unknown` where another language fits better or none does
 */
export function detectLanguage(text: string, name = 'The text'): LanguageCode {
  const words = [...text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)].slice(0, MOST_WORDS).map((match) => match[0]);
  const ranked = languageProfiles()
    .map((profile) => ({ language: profile.language, score: scoreOf(words, profile) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (words.length > 0 && best.score >= LEAST_SHARE * words.length && (best.language === 'fr' || best.language === 'en'))
    return best.language;
  throw new PledgegraphError(
    'language-unknown',
    `${name} is neither clearly French nor clearly English; name its language in the metadata ("language": "fr" or "en") if it is.`,
  );
}

function scoreOf(words: readonly string[], profile: Profile): number {
  let score = 0;
  for (const word of words) {
    if (profile.words.has(word)) score += 1;
    for (const letter of word) if (profile.letters.has(letter)) score += LETTER_WEIGHT;
  }
  return score;
}
