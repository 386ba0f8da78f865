import { type Language, loadLanguage, openLanguage } from '../src/language/index.ts';
import type { LanguageCode } from '../src/model/doc.ts';
import { readArguments, refuse } from './arguments.ts';
import { evaluate, type Measure } from './language/conll18.ts';
import { rawText, readConllu } from './language/conllu.ts';
import { needTreebanks, ownTestPart } from './language/corpus.ts';
import { goldSide, systemSide } from './language/sides.ts';

const TEST_PARTS: Readonly<Record<LanguageCode, readonly string[]>> = {
  fr: ['fr_sequoia-ud-test', 'fr_gsd-ud-test'],
  en: ['en_ewt-ud-test'],
};
const DEVELOPMENT_PARTS: Readonly<Record<LanguageCode, readonly string[]>> = {
  fr: ['fr_sequoia-ud-dev'],
  en: ['en_ewt-ud-dev'],
};
const MEASURES: readonly Measure[] = ['words', 'sentences', 'upos', 'lemmas', 'uas', 'las'];

const USAGE = 'Usage: npm run evaluate:language -- fr|en [--treebanks DIR] [--model FILE] [--dev]';
const { values, positionals } = readArguments(USAGE, {
  treebanks: { type: 'string', default: '../shared/ud' },
  model: { type: 'string' },
  dev: { type: 'boolean', default: false },
});
const code = positionals[0] as LanguageCode;
if (!Object.hasOwn(TEST_PARTS, code ?? '')) refuse(USAGE);
const parts = (values.dev ? DEVELOPMENT_PARTS : TEST_PARTS)[code];
needTreebanks(values.treebanks, parts);
const language = open();

function open(): Language {
  try {
    return values.model === undefined ? loadLanguage(code) : openLanguage(code, values.model);
  } catch (error) {
    return refuse((error as Error).message);
  }
}

console.log(['test part'.padEnd(22), ...MEASURES.map((measure) => measure.padStart(11))].join(''));
const own = values.dev ? [] : [['own communiqués', ownTestPart(code)]];
for (const [name, file] of [...parts.map((part) => [part, `${values.treebanks}/${part}.conllu`]), ...own]) {
  const gold = readConllu(file, name);
  const text = rawText(gold);
  const scores = evaluate(goldSide(gold), systemSide(text, language.analyse(text)));
  console.log([name.padEnd(22), ...MEASURES.map((measure) => scores[measure].f1.toFixed(2).padStart(11))].join(''));
}
