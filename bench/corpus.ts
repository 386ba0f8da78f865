/**
 * A corpus as it grows: documents, words and quads a second for extraction, validation, writing, a whole build, loading and queries, with the
 * peak of memory, for two sizes, so that the slope shows. Alone by its name it takes 1,000 and 10,000 documents, among all others 200.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { loadAll, run, serving, type Took } from './corpus/process.ts';
import { optionsOf, type Question, savedQuestions } from './corpus/questions.ts';
import { timeStages } from './corpus/stages.ts';
import { writeCorpus } from './corpus/write.ts';

const SEED = 1;
const SIZES = process.argv.includes('--alone') ? [1000, 10_000] : [200];
const SAMPLE = 500;

const figure = (value: number, digits = 0): string => value.toFixed(digits).padStart(10);
const perSecond = (count: number, seconds: number): string => figure(count / seconds, count / seconds < 100 ? 1 : 0);
const row = (what: string, ...cells: readonly string[]): void => console.log(`${what.padEnd(34)}${cells.join('')}`);
const head = (...names: readonly string[]): void => row('', ...names.map((name) => name.padStart(10)));

interface Size {
  readonly documents: number;
  readonly words: number;
  readonly quads: number;
}

function rate(what: string, { wall, cpu, peak }: Took, { documents, words, quads }: Size): void {
  row(what, figure(wall, 1), figure(cpu, 1), ...[documents, words, quads].map((count) => perSecond(count, wall)), figure(peak));
}

async function stages(documents: number): Promise<void> {
  head('', 's cpu', 'doc/s', 'words/s', 'quads/s');
  const each = await timeStages(Math.min(documents, SAMPLE), SEED);
  for (const stage of each) {
    const rates = [stage.documents, stage.words, stage.quads].map((count) => perSecond(count, stage.cpu));
    row(`${stage.name}, one warm thread`, ' '.repeat(10), figure(stage.cpu, 1), ...rates);
  }
}

async function shell(graph: string): Promise<void> {
  const took: { question: Question; run: Took }[] = [];
  for (const question of savedQuestions()) {
    took.push({ question, run: await run('query', question.name, ...optionsOf(question), '--graph', graph) });
  }
  took.sort((a, b) => b.run.wall - a.run.wall);
  const show = (what: string, each: Took): void => row(what, figure(each.wall, 2), figure(each.cpu, 2), ' '.repeat(30), figure(each.peak));
  show('query pledges, cold', took.find(({ question }) => question.name === 'pledges')!.run);
  show(`slowest: ${took[0].question.name}`, took[0].run);
  show('middle of all saved queries', took[took.length >> 1].run);
}

async function served(graph: string): Promise<void> {
  const asked = async (url: string, { name, parameters }: Question): Promise<{ name: string; ms: number }> => {
    const before = performance.now();
    const answer = await fetch(`${url}queries/${name}?${new URLSearchParams(parameters)}`, {
      headers: { Accept: 'application/json, text/turtle' },
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return { name: [name, ...Object.values(parameters)].join(' '), ms: performance.now() - before };
  };
  const took = await serving(graph, async (url, ready) => {
    row('serve: first answer can be asked', figure(ready, 2));
    for (const round of ['first time', 'again']) {
      const times: { name: string; ms: number }[] = [];
      for (const question of savedQuestions()) times.push(await asked(url, question));
      times.sort((a, b) => b.ms - a.ms);
      const slow = times.filter(({ ms }) => ms > 100).map(({ name, ms }) => `${name} ${ms.toFixed(0)} ms`);
      row(
        `serve: ${round}, slowest, middle, ms`,
        figure(times[0].ms),
        figure(times[times.length >> 1].ms),
        `  ${slow.slice(0, 6).join(', ')}`,
      );
    }
  });
  row('serve: peak memory', ' '.repeat(50), figure(took.peak));
}

async function measure(documents: number): Promise<void> {
  const room = mkdtempSync(path.join(tmpdir(), 'pledgegraph-bench-'));
  const [input, graph] = [path.join(room, 'in'), path.join(room, 'graph')];
  try {
    const words = writeCorpus(input, documents, SEED);
    const built = await run('build', input, '--out', graph, '--json');
    const { quads } = JSON.parse(built.out.trimEnd().split('\n').at(-1)!).summary as { quads: number };
    console.log(`${documents} documents, ${words} words, ${quads} quads`);
    await stages(documents);
    const size = { documents, words, quads };
    head('s wall', 's cpu', 'doc/s', 'words/s', 'quads/s', 'peak MB');
    rate(`build, ${availableParallelism()} threads`, built, size);
    rate('build again, nothing changed', await run('build', input, '--out', graph, '--json'), size);
    rate('load all into the engine', await loadAll(graph), size);
    await shell(graph);
    await served(graph);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

for (const documents of SIZES) await measure(documents);
