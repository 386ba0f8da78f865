import { PledgegraphError } from '../errors.ts';
import { readTable } from '../lexicon/tsv.ts';
import type { LanguageCode } from '../model/doc.ts';

/** What words and letters say: languages, by their number, that each belongs to. */
interface Profiles {
  readonly languages: readonly string[];
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly letters: ReadonlyMap<string, readonly number[]>;
}

/** A text is long enough after this many words; the rest is not read. */
const MOST_WORDS = 4000;
/** Function words are about four in ten words of running French or English, fewer in lists and headings. */
const LEAST_SHARE = 0.15;
const LETTER_WEIGHT = 0.2;

let profiles: Profiles | undefined;

function readProfiles(): Profiles {
  const rows = readTable('languages.tsv');
  const owners = (unitsOf: (row: (typeof rows)[number]) => Iterable<string>): Map<string, number[]> => {
    const map = new Map<string, number[]>();
    rows.forEach((row, language) => {
      for (const unit of new Set(unitsOf(row))) map.set(unit, [...(map.get(unit) ?? []), language]);
    });
    return map;
  };
  return {
    languages: rows.map((row) => row.language),
    words: owners((row) => row.words.split(' ')),
    letters: owners((row) => row.letters),
  };
}

/**
 * The language of a text, by its function words and accented letters (data/languages.tsv).
 * @param name how the message names the input
 * @throws PledgegraphError `language-unknown` where another language fits better or none does
 */
export function detectLanguage(text: string, name = 'The text'): LanguageCode {
  profiles ??= readProfiles();
  const { languages, words, letters } = profiles;
  const scores = languages.map(() => 0);
  let count = 0;
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    if (count === MOST_WORDS) break;
    count++;
    for (const language of words.get(word) ?? []) scores[language] += 1;
    for (const letter of word) for (const language of letters.get(letter) ?? []) scores[language] += LETTER_WEIGHT;
  }
  const best = scores.reduce((winner, score, at) => (score > scores[winner] ? at : winner), 0);
  const language = languages[best];
  if (count > 0 && scores[best] >= LEAST_SHARE * count && (language === 'fr' || language === 'en')) return language;
  throw new PledgegraphError(
    'language-unknown',
    `${name} is neither clearly French nor clearly English; name its language in the metadata ("language": "fr" or "en") if it is.`,
  );
}
