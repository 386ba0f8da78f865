import { type Linear, pack } from '../../src/language/linear/linear.ts';
import type { RelationChoices } from '../../src/language/syntax/parser.ts';
import { morphWords, tagWords } from '../../src/language/tag/tagger.ts';
import type { Corpus } from './corpus.ts';
import type { Example, Inventory } from './examples.ts';
import { trainBoundary } from './train-boundary.ts';
import { type Averages, classifiers, type ParserOptions, parseAll, trainParser } from './train-parser.ts';
import { trainMorphology, trainTagger } from './train-tagger.ts';

export const TAG_FOLDS = 5;
export const PARSER_FOLDS = 4;
/** Trainings of each pass of the parser, which differ in their seed. */
export const PARSER_RUNS = 4;
/** Between the seeds of trainings whose weights are added up. */
const SEED_STEP = 7919;
const TAG_BITS = 19;
const MORPH_BITS = 15;

/** A sentence (by its number) with guessed tags, and the tree of the first pass where it has one. */
export interface Guessed {
  readonly at: number;
  readonly upos: Int32Array;
  readonly morphs: Int32Array;
  readonly advice?: { readonly heads: Int32Array; readonly labels: Int32Array };
}

/** One piece of the training that needs no other piece running beside it. */
export type Step =
  | {
      readonly name: 'tag fold' | 'parse fold';
      readonly fold: number;
      readonly guessed: readonly Guessed[];
      readonly choices: RelationChoices;
    }
  | { readonly name: 'parser'; readonly run: number; readonly guessed: readonly Guessed[]; readonly choices: RelationChoices }
  | { readonly name: 'tagger' | 'morphology' | 'boundary' };

export interface StepOptions {
  readonly seed: number;
  readonly epochs: number;
  /** How often the parser has to see a feature to learn from it. */
  readonly least: number;
  /** True where headings and open sentences are to be made for the sentence splitter. */
  readonly loose: boolean;
}

/** What steps give: classifiers, weights, or the guesses of a fold. */
export type Result = Linear | Averages | Guessed[];

/** Carries a step out. The same step gives the same result in any thread. */
export function runStep(step: Step, corpus: Corpus, options: StepOptions): Result {
  const { examples, classes, groups, lexemes } = corpus;
  const { seed, epochs, loose } = options;
  switch (step.name) {
    case 'tag fold':
      return tagFold(step.fold, examples, classes, seed);
    case 'parse fold':
      return parseFold(
        step.fold,
        step.guessed,
        examples,
        parserOptions(classes, step.choices, { ...options, epochs: Math.ceil(epochs * 0.6) }),
      );
    case 'parser':
      return trainParser(
        withExamples(step.guessed, examples),
        parserOptions(classes, step.choices, { ...options, seed: seed + SEED_STEP * step.run }),
      );
    case 'tagger':
      return trainTagger(examples, classes, TAG_BITS, 10, seed);
    case 'morphology':
      return trainMorphology(examples, classes, MORPH_BITS, 5, seed);
    case 'boundary':
      return trainBoundary(groups, lexemes, { bits: 19, epochs: 8, seed, loose });
  }
}

export const parserOptions = (
  { relations, upos }: Inventory,
  choices: RelationChoices,
  { seed, epochs, least }: StepOptions,
): ParserOptions => ({
  least,
  actionBits: 21,
  relationBits: 17,
  epochs,
  seed,
  relations: relations.length,
  rootLabel: relations.indexOf('root'),
  choices,
  mark: upos.indexOf('PUNCT'),
});

export const withExamples = (guessed: readonly Guessed[], examples: readonly Example[]) =>
  guessed.map(({ at, ...rest }) => ({ example: examples[at], ...rest }));

/** Tags one fold with classifiers trained on the others. */
function tagFold(fold: number, examples: readonly Example[], classes: Inventory, seed: number): Guessed[] {
  const rest = examples.filter((_, i) => i % TAG_FOLDS !== fold);
  const tagger = trainTagger(rest, classes, TAG_BITS, 8, seed);
  const morphology = trainMorphology(rest, classes, MORPH_BITS, 3, seed);
  return examples.flatMap((example, at) => (at % TAG_FOLDS === fold ? [{ at, ...predict(example, tagger, morphology, classes) }] : []));
}

/** Tags and morphology of the words as the models see them, on gold tokens. */
function predict(example: Example, tagger: Linear, morphology: Linear, classes: Inventory): { upos: Int32Array; morphs: Int32Array } {
  const guessed = new Int32Array(example.surface.length);
  tagWords(tagger, example.surface, 0, guessed.length, guessed);
  const upos = Int32Array.from(example.upos);
  example.sentence.tokens.forEach((token, k) => {
    const parts = classes.tags[guessed[k]].split('+');
    if (parts.length !== token.last - token.first) return;
    parts.forEach((part, p) => {
      upos[token.first + p] = classes.upos.indexOf(part);
    });
  });
  const morphs = new Int32Array(upos.length);
  morphWords(morphology, classes.morphsOf, example.words, 0, upos.length, upos, morphs);
  return { upos, morphs };
}

/** Parses one fold with a first pass trained on the others. */
function parseFold(fold: number, guessed: readonly Guessed[], examples: readonly Example[], options: ParserOptions): Guessed[] {
  const inFold = (_: unknown, i: number): boolean => i % PARSER_FOLDS === fold;
  const part = guessed.filter(inFold);
  const rest = guessed.filter((one, i) => !inFold(one, i));
  const trained = classifiers([trainParser(withExamples(rest, examples), options)], options);
  const trees = parseAll(withExamples(part, examples), { ...options, ...trained, actions: pack(trained.actions) });
  return part.map((one, i) => ({ ...one, advice: trees[i] }));
}
