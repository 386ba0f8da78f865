import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Lexemes, type Lexicon } from '../../src/language/words/lexeme.ts';
import type { LanguageCode } from '../../src/model/doc.ts';
import { refuse } from '../arguments.ts';
import { type GoldSentence, readConllu } from './conllu.ts';
import { type Example, type Inventory, inventory, toExample } from './examples.ts';
import { readLexicon } from './lexicon.ts';
import { frequentWords } from './vocabulary.ts';

export const TREEBANKS: Readonly<Record<LanguageCode, readonly string[]>> = {
  fr: ['fr_sequoia-ud-train', 'fr_sequoia-ud-dev', 'fr_gsd-ud-dev', 'fr_pud-ud-test'],
  en: ['en_ewt-ud-train', 'en_ewt-ud-dev'],
};

/** Ends with a sentence where a treebank is not there. */
export function needTreebanks(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const file = `${folder}/${name}.conllu`;
    if (!existsSync(file)) refuse(`There is no ${file}: --treebanks names the folder that holds the treebanks of Universal Dependencies.`);
  }
}

/** How often each of our own sentences counts: those written for what the public treebanks lack, and those of whole communiqués. */
const OWN_WEIGHTS: Readonly<Record<string, number>> = {
  'official.conllu': 3,
  'communiques.conllu': 2,
  'styles.conllu': 2,
  'short.conllu': 4,
};

const OWN = new URL('../../data/treebank/', import.meta.url);

/** Our own sentences that nothing is trained on. */
export const ownTestPart = (code: LanguageCode): string => fileURLToPath(new URL(`${code}/communiques-test.conllu`, OWN));

export interface CorpusOptions {
  readonly code: LanguageCode;
  readonly treebanks: string;
  /** Treebanks that are left out, to choose settings on them. */
  readonly without: readonly string[];
}

/** Everything a language is trained on. */
export interface Corpus {
  readonly groups: readonly (readonly GoldSentence[])[];
  readonly sentences: readonly GoldSentence[];
  readonly vocabulary: readonly number[];
  readonly lexicon: Lexicon;
  readonly lexemes: Lexemes;
  readonly classes: Inventory;
  readonly examples: readonly Example[];
}

/** Reads the treebanks, our own sentences and the word list of a language. */
export function readCorpus({ code, treebanks, without }: CorpusOptions): Corpus {
  const names = TREEBANKS[code].filter((name) => !without.includes(name));
  const groups: GoldSentence[][] = names.map((name) => readConllu(`${treebanks}/${name}.conllu`, name));
  for (const file of Object.keys(OWN_WEIGHTS)) groups.push(readConllu(fileURLToPath(new URL(`${code}/${file}`, OWN)), file));
  const sentences = groups.flat();
  const vocabulary = frequentWords(sentences, 2);
  const classes = inventory(sentences, 3);
  const lexicon = readLexicon(code);
  const lexemes = new Lexemes(new Set(vocabulary), lexicon);
  const examples = sentences.map((sentence) => toExample(sentence, lexemes, classes, OWN_WEIGHTS[sentence.source] ?? 1));
  return { groups, sentences, vocabulary, lexicon, lexemes, classes, examples };
}
