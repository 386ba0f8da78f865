import { parseArgs } from 'node:util';
import { loadLanguage, openLanguage } from '../src/language/index.ts';
import type { LanguageCode } from '../src/model/doc.ts';
import { evaluate, type Measure } from './language/conll18.ts';
import { rawText, readConllu } from './language/conllu.ts';
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { treebanks: { type: 'string', default: '../shared/ud' }, model: { type: 'string' }, dev: { type: 'boolean', default: false } },
});
const code = positionals[0] as LanguageCode;
if (!Object.hasOwn(TEST_PARTS, code ?? '')) {
  console.error('Usage: npm run evaluate:language -- fr|en [--treebanks DIR]');
  process.exit(2);
}
const language = values.model === undefined ? loadLanguage(code) : openLanguage(code, values.model);

console.log(['test part'.padEnd(22), ...MEASURES.map((measure) => measure.padStart(11))].join(''));
for (const name of (values.dev ? DEVELOPMENT_PARTS : TEST_PARTS)[code]) {
  const gold = readConllu(`${values.treebanks}/${name}.conllu`, name);
  const text = rawText(gold);
  const scores = evaluate(goldSide(gold), systemSide(text, language.analyse(text)));
  console.log([name.padEnd(22), ...MEASURES.map((measure) => scores[measure].f1.toFixed(2).padStart(11))].join(''));
}
