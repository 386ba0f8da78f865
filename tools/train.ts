import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Linear } from '../src/language/linear/linear.ts';
import { encodeModel, type Weights } from '../src/language/model-file.ts';
import type { Leads } from '../src/language/words/boundary.ts';
import type { LanguageCode } from '../src/model/doc.ts';
import { readArguments, refuse } from './arguments.ts';
import { type Corpus, needTreebanks, readCorpus, TREEBANKS } from './language/corpus.ts';
import { Crew } from './language/crew.ts';
import { type LemmaCase, learnLemmas } from './language/lemmas.ts';
import { type Guessed, PARSER_FOLDS, PARSER_RUNS, parserOptions, TAG_FOLDS, withExamples } from './language/steps.ts';
import { type Averages, classifiers, relationChoices, type Trained } from './language/train-parser.ts';
import { tokenExceptions } from './language/vocabulary.ts';

/** The first chosen on held-out parts, then raised for GSD: trained on loose text, the splitter is too ready to end sentences after a word, and misses those of semicolons. */
const LEADS: Readonly<Record<LanguageCode, Leads>> = { fr: { word: 120, semicolon: -240 }, en: { word: 0, semicolon: 0 } };

/** How often the parser has to see a feature on the way to gold trees to learn from it: with little text all help, with much rare ones teach it single sentences by heart. */
const LEAST: Readonly<Record<LanguageCode, number>> = { fr: 0, en: 8 };

const USAGE = 'Usage: npm run train -- fr|en [--treebanks DIR] [--without TREEBANK]… [--output FILE] [--seed N] [--epochs N] [--threads N]';
const { values, positionals } = readArguments(USAGE, {
  treebanks: { type: 'string', default: '../shared/ud' },
  output: { type: 'string' },
  seed: { type: 'string', default: '1' },
  epochs: { type: 'string', default: '10' },
  threads: { type: 'string', default: String(Math.min(4, availableParallelism())) },
  without: { type: 'string', multiple: true, default: [] },
});
const code = positionals[0] as LanguageCode;
if (!Object.hasOwn(TREEBANKS, code ?? '')) refuse(USAGE);
const stranger = values.without.find((name) => !TREEBANKS[code].includes(name));
if (stranger !== undefined) refuse(`--without: ${stranger} is none of ${TREEBANKS[code].join(', ')}.`);
for (const [name, value] of Object.entries({ seed: values.seed, epochs: values.epochs, threads: values.threads })) {
  if (!/^[1-9]\d{0,5}$/.test(value)) refuse(`--${name}: ${value} is no number from 1 on.`);
}
needTreebanks(values.treebanks, TREEBANKS[code]);
const started = performance.now();
const log = (what: string): void => console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}`);
const range = (size: number): number[] => Array.from({ length: size }, (_, i) => i);

const setting = { code, treebanks: values.treebanks, without: values.without };
const options = { seed: Number(values.seed), epochs: Number(values.epochs), least: LEAST[code], loose: code === 'fr' };
const crew = new Crew(Number(values.threads), {
  corpus: setting,
  options,
});
const corpus = readCorpus(setting);
const { sentences, classes, examples } = corpus;
log(`${sentences.length} sentences, ${classes.tags.length} tags, ${classes.morphs.length} bundles, ${classes.relations.length} relations`);

/** Runs a step for each fold; their guesses, fold after fold. */
const folds = async (name: 'tag fold' | 'parse fold', size: number, guessed: Guessed[], choices: Int32Array[][]): Promise<Guessed[]> =>
  (await Promise.all(range(size).map((fold) => crew.run<Guessed[]>({ name, fold, guessed, choices })))).flat();

/** Share of the words whose part of speech was guessed right. */
function accuracy(guessed: readonly Guessed[]): string {
  const right = guessed.reduce((sum, { at, upos }) => sum + upos.filter((tag, i) => tag === examples[at].upos[i]).length, 0);
  return ((100 * right) / guessed.reduce((sum, { upos }) => sum + upos.length, 0)).toFixed(2);
}

const tagged = folds('tag fold', TAG_FOLDS, [], []);
const tagger = crew.run<Linear>({ name: 'tagger' });
const morphology = crew.run<Linear>({ name: 'morphology' });
const boundary = crew.run<Linear>({ name: 'boundary' });
const guessed = await tagged;
log(`cross-fitted parts of speech ${accuracy(guessed)}`);
const relationsOf = relationChoices(withExamples(guessed, examples), classes);
const choices = relationsOf.map((row) => row.map((seen) => Int32Array.from(seen)));
const advised = folds('parse fold', PARSER_FOLDS, guessed, choices);
const settings = parserOptions(classes, choices, options);
/** A pass of the parser: trainings with several seeds, added up. */
const pass = async (guessed: Guessed[]): Promise<Trained> =>
  classifiers(await Promise.all(range(PARSER_RUNS).map((run) => crew.run<Averages>({ name: 'parser', run, guessed, choices }))), settings);
const first = pass(guessed);
const second = await pass(await advised);
log('parser trained');
const weights: Weights = {
  boundary: await boundary,
  tagger: await tagger,
  morphology: await morphology,
  actions: (await first).actions,
  relations: (await first).relations,
  secondActions: second.actions,
  secondRelations: second.relations,
};
await crew.close();

/** Forms with their lemmas, but for words that the treebank left without. */
const lemmaCases = ({ examples }: Corpus): LemmaCase[] =>
  examples.flatMap((example) =>
    example.sentence.words
      .map((word, i) => ({ form: word.form, upos: word.upos, morph: example.morphs[i], lemma: word.lemma, times: 1 }))
      .filter((one) => one.lemma !== '_' || one.form === '_'),
  );

const description = {
  language: code,
  leads: LEADS[code],
  ...tokenExceptions(code, sentences),
  vocabulary: corpus.vocabulary,
  ...classes,
  relationsOf,
  morphsOf: classes.morphsOf.map((bundles) => [...bundles]),
  ...learnLemmas(lemmaCases(corpus), []),
};
const bytes = encodeModel({ description, lexicon: corpus.lexicon, weights });
const output = values.output ?? fileURLToPath(new URL(`../data/models/${code}.bin`, import.meta.url));
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, bytes);
log(`${output}: ${(bytes.length / 1e6).toFixed(2)} MB`);
