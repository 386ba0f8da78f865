import { loadConcepts } from '../../lexicon/concepts.ts';
import type { LanguageCode, Token } from '../../model/doc.ts';

/** Ends of plurals, and what stands in their place in the singular, the commonest first. */
const ENDINGS: Readonly<Record<LanguageCode, readonly (readonly [plural: RegExp, singular: string])[]>> = {
  en: [
    [/s$/u, ''],
    [/ies$/u, 'y'],
    [/es$/u, ''],
    [/es$/u, 'is'],
  ],
  fr: [
    [/[sx]$/u, ''],
    [/aux$/u, 'al'],
    [/aux$/u, 'ail'],
  ],
};

/**
 * "Crises", "ceremonies", "séjours": a lemmatiser that learns endings guesses the singular of words that it has not seen. Where the word list knows
 * no such noun, but one that the plural may come from, it is that. Linear.
 */
export function mendSingulars(tokens: readonly Token[], language: LanguageCode): void {
  const { nouns } = loadConcepts(language);
  for (const token of tokens) {
    if (token.upos !== 'NOUN' || token.feats.Number !== 'Plur' || nouns.has(token.lemma)) continue;
    const form = token.form.toLowerCase();
    const known = ENDINGS[language]
      .map(([plural, singular]) => (plural.test(form) ? form.replace(plural, singular) : ''))
      .find((each) => nouns.has(each));
    if (known) token.lemma = known;
  }
}
