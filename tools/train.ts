import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Linear } from '../src/language/linear/linear.ts';
import { encodeModel, type Weights } from '../src/language/model-file.ts';
import { morphWords, tagWords } from '../src/language/tag/tagger.ts';
import { Lexemes } from '../src/language/words/lexeme.ts';
import type { LanguageCode } from '../src/model/doc.ts';
import { type GoldSentence, readConllu } from './language/conllu.ts';
import { type Example, type Inventory, inventory, toExample } from './language/examples.ts';
import { type LemmaCase, learnLemmas } from './language/lemmas.ts';
import { readLexicon } from './language/lexicon.ts';
import { trainBoundary } from './language/train-boundary.ts';
import { type ParserExample, trainPasses } from './language/train-parser.ts';
import { trainMorphology, trainTagger } from './language/train-tagger.ts';
import { frequentWords, tokenExceptions } from './language/vocabulary.ts';

const TREEBANKS: Readonly<Record<LanguageCode, readonly string[]>> = {
  fr: ['fr_sequoia-ud-train', 'fr_gsd-ud-dev', 'fr_pud-ud-test'],
  en: ['en_ewt-ud-train'],
};

/** Our own sentences of official prose are few: each counts as several. */
const OWN_WEIGHT = 3;
const FOLDS = 5;
const PARSER_FOLDS = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    treebanks: { type: 'string', default: '../shared/ud' },
    output: { type: 'string' },
    seed: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '10' },
  },
});
const code = positionals[0] as LanguageCode;
if (!Object.hasOwn(TREEBANKS, code ?? '')) {
  console.error('Usage: npm run train -- fr|en [--treebanks DIR]');
  process.exit(2);
}
const seed = Number(values.seed);
const started = performance.now();
const log = (what: string): void => console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}`);

const groups: GoldSentence[][] = TREEBANKS[code].map((name) => readConllu(`${values.treebanks}/${name}.conllu`, name));
const ownFolder = new URL(`../data/treebank/${code}/`, import.meta.url).pathname;
if (existsSync(ownFolder)) {
  for (const file of readdirSync(ownFolder).sort()) if (file.endsWith('.conllu')) groups.push(readConllu(ownFolder + file, file));
}
const sentences = groups.flat();
const vocabulary = frequentWords(sentences, 2);
const exceptions = tokenExceptions(code, sentences);
const classes = inventory(sentences, 3);
const lexicon = readLexicon(code);
const lexemes = new Lexemes(new Set(vocabulary), lexicon);
const examples = sentences.map((sentence) =>
  toExample(sentence, lexemes, classes, TREEBANKS[code].includes(sentence.source) ? 1 : OWN_WEIGHT),
);
log(
  `${sentences.length} sentences, ${vocabulary.length} words, ${classes.tags.length} tags, ${classes.morphs.length} bundles, ${classes.relations.length} relations`,
);

/** Tags and morphology of the words as the models see them, on gold tokens. */
function predict(example: Example, tagger: Linear, morphology: Linear, inv: Inventory): ParserExample {
  const guessed = new Int32Array(example.surface.length);
  tagWords(tagger, example.surface, 0, guessed.length, guessed);
  const upos = Int32Array.from(example.upos);
  example.sentence.tokens.forEach((token, k) => {
    const parts = inv.tags[guessed[k]].split('+');
    if (parts.length !== token.last - token.first) return;
    parts.forEach((part, p) => {
      upos[token.first + p] = inv.upos.indexOf(part);
    });
  });
  const morphs = new Int32Array(upos.length);
  morphWords(morphology, inv.morphsOf, example.words, 0, upos.length, upos, morphs);
  return { example, upos, morphs };
}

const TAG_BITS = 19;
const MORPH_BITS = 15;
const tagEpochs = 10;

const crossTagged: ParserExample[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const rest = examples.filter((_, i) => i % FOLDS !== fold);
  const tagger = trainTagger(rest, classes, TAG_BITS, 8, seed);
  const morphology = trainMorphology(rest, classes, MORPH_BITS, 3, seed);
  examples.forEach((example, i) => {
    if (i % FOLDS === fold) crossTagged.push(predict(example, tagger, morphology, classes));
  });
  log(`fold ${fold + 1} of ${FOLDS} tagged`);
}
const right = crossTagged.reduce((sum, { example, upos }) => sum + upos.reduce((n, tag, i) => n + (tag === example.upos[i] ? 1 : 0), 0), 0);
const all = crossTagged.reduce((sum, { upos }) => sum + upos.length, 0);
log(`cross-fitted parts of speech ${((100 * right) / all).toFixed(2)}`);

const tagger = trainTagger(examples, classes, TAG_BITS, tagEpochs, seed);
const morphology = trainMorphology(examples, classes, MORPH_BITS, 5, seed);
log('tagger and morphology trained');
const parserOptions = {
  actionBits: 21,
  relationBits: 17,
  epochs: Number(values.epochs),
  seed,
  relations: classes.relations.length,
  rootLabel: classes.relations.indexOf('root'),
};
const [first, second] = trainPasses(crossTagged, parserOptions, PARSER_FOLDS, log);
log('parser trained');
const boundary = trainBoundary(groups, lexemes, 17, 16);
log('sentence splitter trained');

const cases: LemmaCase[] = examples.flatMap((example) =>
  example.sentence.words
    .map((word, i) => ({ form: word.form, upos: word.upos, morph: example.morphs[i], lemma: word.lemma, times: 1 }))
    .filter((one) => one.lemma !== '_' || one.form === '_'),
);
const weights: Weights = {
  boundary,
  tagger,
  morphology,
  actions: first.actions,
  relations: first.relations,
  secondActions: second.actions,
  secondRelations: second.relations,
};
const description = {
  language: code,
  ...exceptions,
  vocabulary,
  ...classes,
  morphsOf: classes.morphsOf.map((choices) => [...choices]),
  ...learnLemmas(cases, []),
};
const bytes = encodeModel({ description, lexicon, weights });
const output = values.output ?? new URL(`../data/models/${code}.bin`, import.meta.url).pathname;
mkdirSync(new URL('.', `file://${output.startsWith('/') ? output : `${process.cwd()}/${output}`}`), { recursive: true });
writeFileSync(output, bytes);
log(`${output}: ${(bytes.length / 1e6).toFixed(2)} MB`);
