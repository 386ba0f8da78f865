/** How many quads a second validation takes: copies of one complete document, each in a graph of its own, about 10 000 quads in all. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { DataFactory, type Quad, type Term } from 'n3';
import { DEFAULT_BASE } from '../src/graph/iris.ts';
import { parseRdf } from '../src/validate/parse.ts';
import { validate } from '../src/validate/validate.ts';

const { namedNode, quad } = DataFactory;
const FILE = new URL('../test/ontology/complete.ttl', import.meta.url);
const TARGET = 10_000;

function copyOf(quads: readonly Quad[], number: number): Quad[] {
  const own = <T extends Term>(term: T): T =>
    term.termType === 'NamedNode' && term.value.startsWith(DEFAULT_BASE) ? (namedNode(`${term.value}-${number}`) as unknown as T) : term;
  const graph = namedNode(`${DEFAULT_BASE}graph/${number}`);
  return quads.map((q) => quad(own(q.subject), q.predicate, own(q.object), graph));
}

const one = parseRdf(readFileSync(FILE, 'utf8'), 'complete.ttl') as Quad[];
const copies = Array.from({ length: Math.ceil(TARGET / one.length) }, (_, number) => copyOf(one, number));

async function time(what: string, work: () => Promise<number>): Promise<void> {
  const start = performance.now();
  const quads = await work();
  const ms = performance.now() - start;
  console.log(`${what}: ${quads} quads in ${ms.toFixed(0)} ms, ${Math.round((quads / ms) * 1000)} quads/s`);
}

await time('first document, with loading', async () => {
  await validate(one);
  return one.length;
});
for (const round of [1, 2, 3]) {
  await time(`round ${round}, documents one by one`, async () => {
    for (const document of copies) await validate(document);
    return copies.length * one.length;
  });
  await time(`round ${round}, all graphs in one call`, async () => {
    await validate(copies.flat());
    return copies.length * one.length;
  });
}
