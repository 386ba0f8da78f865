/** Words per second of processor time from raw text to trees, and its linearity from 2 kB to 2 MB. The text is our own treebank's, repeated. */
import { readFileSync } from 'node:fs';
import type { LanguageCode } from '../src/model/doc.ts';
import { compiled } from './compiled.ts';

const { openLanguage } = await compiled<typeof import('../src/language/index.ts')>('language/index');

const SIZES = [2_000, 20_000, 200_000, 2_000_000];
const ROUNDS = 3;

/** The sentences of the treebank, eight to a paragraph. */
function sampleText(code: LanguageCode): string {
  const conllu = readFileSync(new URL(`../data/treebank/${code}/official.conllu`, import.meta.url), 'utf8');
  const sentences = [...conllu.matchAll(/^# text = (.+)$/gmu)].map((found) => found[1]);
  return sentences.map((sentence, i) => sentence + (i % 8 === 7 ? '\n\n' : ' ')).join('');
}

for (const code of ['fr', 'en'] as const) {
  const resident = process.memoryUsage().rss;
  const before = performance.now();
  const language = openLanguage(code, new URL(`../data/models/${code}.bin`, import.meta.url).pathname);
  const loaded = performance.now() - before;
  console.log(`${code}: loaded in ${loaded.toFixed(0)} ms, ${((process.memoryUsage().rss - resident) / 1e6).toFixed(0)} MB more resident`);
  const sample = sampleText(code);
  language.analyse(sample);
  for (const size of SIZES) {
    const text = sample.repeat(Math.ceil(size / sample.length)).slice(0, size);
    let best = Number.POSITIVE_INFINITY;
    let words = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const start = process.cpuUsage();
      words = language.analyse(text).tokens.length;
      best = Math.min(best, process.cpuUsage(start).user / 1000);
    }
    console.log(
      `${code} ${String(size).padStart(8)} characters ${String(words).padStart(7)} words ${Math.round((words / best) * 1000)} words/s`,
    );
  }
}
