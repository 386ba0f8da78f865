/**
 * From raw text to quads, validation apart, after start: words per second from 2 kB to 2 MB, and where the time goes.
 * The text is the seed and the project's own corpus, repeated; a word is a stretch between white space.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Doc, LanguageCode } from '../src/model/doc.ts';
import { compiled } from './compiled.ts';

const { extract } = await compiled<typeof import('../src/extract/index.ts')>('extract/index');
const { factsToQuads } = await compiled<typeof import('../src/graph/document.ts')>('graph/document');
const { DEFAULT_BASE } = await compiled<typeof import('../src/graph/iris.ts')>('graph/iris');
const { loadLanguage } = await compiled<typeof import('../src/language/index.ts')>('language/index');
const { gazetteer } = await compiled<typeof import('../src/lexicon/gazetteer.ts')>('lexicon/gazetteer');
const { normsOf } = await compiled<typeof import('../src/lexicon/words.ts')>('lexicon/words');
const { analyse, annotate } = await compiled<typeof import('../src/pipeline.ts')>('pipeline');
const { recogniseOffices } = await compiled<typeof import('../src/recognise/entity/index.ts')>('recognise/entity/index');

const SIZES = [2_000, 20_000, 200_000, 2_000_000];
const ROUNDS = 3;
const LEXICON = [0, 10_000, 100_000];
const WORDS = ['nationale', 'régionale', 'européenne', 'of', 'de', 'pour'];
const META = { identifier: 'bench', issued: '2024-08-28' };

/** The texts of the corpus, one after another. */
function sampleText(code: LanguageCode): string {
  const folder = new URL(`../test/corpus/${code}/`, import.meta.url);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  return files.map((file) => `${readFileSync(new URL(file, folder), 'utf8').trim()}\n\n`).join('');
}

const sized = (sample: string, size: number): string => sample.repeat(Math.ceil(size / sample.length)).slice(0, size);
const wordsIn = (text: string): number => text.split(/\s+/u).length;

function best(work: () => void, rounds: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function build(text: string, language: LanguageCode): number {
  const { doc, facts } = analyse({ text, language, meta: META });
  const { document, registry } = factsToQuads(doc, facts, { base: DEFAULT_BASE });
  return document.length + registry.length;
}

/** The same text stage by stage; each line holds only its own time. */
function stages(text: string, language: LanguageCode): void {
  const model = loadLanguage(language);
  const trees = best(() => model.analyse(text), ROUNDS);
  let doc!: Doc;
  const annotated = best(() => {
    doc = annotate({ text, language, meta: META });
  }, ROUNDS);
  const offices = recogniseOffices(doc);
  const extracted = best(() => extract(doc, { offices, publisher: [] }), ROUNDS);
  const facts = extract(doc, { offices, publisher: [] });
  const written = best(() => factsToQuads(doc, facts, { base: DEFAULT_BASE }), ROUNDS);
  const row = (what: string, ms: number): void =>
    console.log(
      `   ${what.padEnd(24)} ${ms.toFixed(0).padStart(6)} ms ${String(Math.round((wordsIn(text) / ms) * 1000)).padStart(9)} words/s`,
    );
  row('trees', trees);
  row('times, amounts, names', annotated - trees);
  row('events, pledges', extracted);
  row('quads', written);
}

/** The same text with more and more names in the lexicon; last, since nothing takes them out again. */
function lexiconSizes(text: string, language: LanguageCode): void {
  const { names } = gazetteer(language);
  const [some] = gazetteer(language).entries.values();
  let added = 0;
  for (const size of LEXICON) {
    for (; added < size; added++) {
      const form = `Agence ${WORDS[added % WORDS.length]} ${added}`;
      names.add(normsOf(form), { entry: some, kind: 'name', form });
    }
    const ms = best(() => annotate({ text, language, meta: META }), ROUNDS);
    console.log(`   ${`${size} more names`.padEnd(24)} ${ms.toFixed(0).padStart(6)} ms`);
  }
}

for (const language of ['fr', 'en'] as const) {
  const sample = sampleText(language);
  build(sample, language);
  console.log(`${language}   characters    words    quads       ms   words/s`);
  for (const size of SIZES) {
    const text = sized(sample, size);
    let quads = 0;
    const ms = best(
      () => {
        quads = build(text, language);
      },
      size > 1_000_000 ? 1 : ROUNDS,
    );
    const words = wordsIn(text);
    console.log(
      [
        language,
        String(size).padStart(12),
        String(words).padStart(9),
        String(quads).padStart(9),
        ms.toFixed(0).padStart(9),
        String(Math.round((words / ms) * 1000)).padStart(10),
      ].join(''),
    );
  }
  stages(sized(sample, 200_000), language);
  lexiconSizes(sized(sample, 200_000), language);
}
