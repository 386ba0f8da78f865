import type { Lexeme, Lexemes } from '../../src/language/words/lexeme.ts';
import type { GoldSentence, GoldWord } from './conllu.ts';

/** The closed sets of classes of a language, in the order of the model. */
export interface Inventory {
  readonly tags: string[];
  readonly upos: string[];
  readonly morphs: string[];
  readonly morphsOf: readonly Int32Array[];
  readonly relations: string[];
}

/** One training sentence in the models' numbers. */
export interface Example {
  /** How often it is shown in one epoch. */
  readonly times: number;
  readonly sentence: GoldSentence;
  /** Surface tokens and their gold tags. */
  readonly surface: Lexeme[];
  readonly tags: Int32Array;
  /** Words: gold part of speech, morphology (class, -1 for a rare bundle), head (`size` for the root), relation (-1 where it is not to be learnt). */
  readonly words: Lexeme[];
  readonly upos: Int32Array;
  readonly morphs: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

const surfaceTag = (sentence: GoldSentence, k: number): string => {
  const token = sentence.tokens[k];
  return sentence.words
    .slice(token.first, token.last)
    .map((word) => word.upos)
    .join('+');
};

/** Collects the classes; bundles of morphology seen fewer than `leastMorph` times are left out. */
export function inventory(sentences: readonly GoldSentence[], leastMorph: number): Inventory {
  const tags = new Set<string>();
  const upos = new Set<string>();
  const relations = new Set<string>();
  const bundles = new Map<string, number>();
  for (const sentence of sentences) {
    sentence.tokens.forEach((_, k) => {
      const tag = surfaceTag(sentence, k);
      tags.add(tag);
      for (const part of tag.split('+')) upos.add(part);
    });
    for (const word of sentence.words) {
      relations.add(word.deprel);
      bundles.set(`${word.upos} ${word.feats}`, (bundles.get(`${word.upos} ${word.feats}`) ?? 0) + 1);
    }
  }
  const frequent = [...bundles].filter(([, n]) => n >= leastMorph).map(([key]) => key);
  const uposList = [...upos].sort();
  for (const one of uposList) if (!frequent.some((key) => key.startsWith(`${one} `))) frequent.push(`${one} _`);
  const morphs = [...new Set(frequent.map((key) => key.slice(key.indexOf(' ') + 1)))].sort();
  const morphsOf = uposList.map((one) =>
    Int32Array.from(
      frequent.filter((key) => key.startsWith(`${one} `)),
      (key) => morphs.indexOf(key.slice(one.length + 1)),
    ).sort(),
  );
  return { tags: [...tags].sort(), upos: uposList, morphs, morphsOf, relations: [...relations].sort() };
}

/** Treebanks that leave a relation without the subtype that the others of the language give it: there it teaches heads only. */
const COARSE: Readonly<Record<string, readonly string[]>> = { 'fr_pud-ud-test': ['obl'] };

const isCoarse = (sentence: GoldSentence, word: GoldWord): boolean => COARSE[sentence.source]?.includes(word.deprel) ?? false;

/** The sentence in numbers. */
export function toExample(sentence: GoldSentence, lexemes: Lexemes, classes: Inventory, times = 1): Example {
  const size = sentence.words.length;
  return {
    times,
    sentence,
    surface: sentence.tokens.map((token) => lexemes.get(token.surface)),
    tags: Int32Array.from(sentence.tokens, (_, k) => classes.tags.indexOf(surfaceTag(sentence, k))),
    words: sentence.words.map((word) => lexemes.get(word.form)),
    upos: Int32Array.from(sentence.words, (word) => classes.upos.indexOf(word.upos)),
    morphs: Int32Array.from(sentence.words, (word) => classes.morphs.indexOf(word.feats)),
    heads: Int32Array.from(sentence.words, (word) => (word.head < 0 ? size : word.head)),
    labels: Int32Array.from(sentence.words, (word) => (isCoarse(sentence, word) ? -1 : classes.relations.indexOf(word.deprel))),
  };
}

/** Each as often as it is to be shown. */
export function repeated<T>(list: readonly T[], times: (one: T) => number): T[] {
  return list.flatMap((one) => Array.from({ length: times(one) }, () => one));
}
