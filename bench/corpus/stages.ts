/** What one document costs, stage by stage, in one thread that is warm. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Quad } from '../../src/graph/terms.ts';
import { compiled } from '../compiled.ts';
import { readPatterns } from './texts.ts';
import { vary } from './vary.ts';

const { factsToQuads } = await compiled<typeof import('../../src/graph/document.ts')>('graph/document');
const { GraphFolderWriter } = await compiled<typeof import('../../src/graph/folder.ts')>('graph/folder');
const { DEFAULT_BASE } = await compiled<typeof import('../../src/graph/iris.ts')>('graph/iris');
const { prepareDocument } = await compiled<typeof import('../../src/graph/prepare.ts')>('graph/prepare');
const { analyse } = await compiled<typeof import('../../src/pipeline.ts')>('pipeline');
const { validate } = await compiled<typeof import('../../src/validate/index.ts')>('validate/index');

export interface Stage {
  readonly name: string;
  /** Seconds of processor time. */
  readonly cpu: number;
  readonly documents: number;
  readonly words: number;
  readonly quads: number;
}

/** Documents before the clock starts: code is compiled by then. */
const WARM_UP = 200;

/** Times documents of a seed through reading and extraction, validation, and writing into a folder. */
export async function timeStages(documents: number, seed: number): Promise<Stage[]> {
  const patterns = readPatterns();
  const room = mkdtempSync(path.join(tmpdir(), 'pledgegraph-bench-'));
  const writer = new GraphFolderWriter(path.join(room, 'graph'), { base: DEFAULT_BASE, recipe: 'bench' });
  const spent = { extract: 0, validate: 0, write: 0 };
  let [words, quads] = [0, 0];
  try {
    for (let number = -WARM_UP; number < documents; number++) {
      const { identifier, text, meta } = vary(patterns, seed, number + WARM_UP);
      const measure = async <T>(stage: keyof typeof spent, work: () => T | Promise<T>): Promise<T> => {
        const before = process.cpuUsage();
        const result = await work();
        const { user, system } = process.cpuUsage(before);
        if (number >= 0) spent[stage] += (user + system) / 1e6;
        return result;
      };
      const { doc, graph } = await measure('extract', () => {
        const read = analyse({ text, meta: { ...meta, identifier } });
        return { doc: read.doc, graph: factsToQuads(read.doc, read.facts, { base: DEFAULT_BASE }) };
      });
      const all: Quad[] = [...graph.document, ...graph.registry];
      await measure('validate', () => validate(all));
      await measure('write', () => writer.put(prepareDocument({ doc, graph, file: `${identifier}.txt`, plain: true, recipe: 'bench' })));
      if (number < 0) continue;
      words += text.split(/\s+/u).length;
      quads += all.length;
    }
  } finally {
    writer.abort();
    rmSync(room, { recursive: true, force: true });
  }
  return Object.entries(spent).map(([name, cpu]) => ({ name, cpu, documents, words, quads }));
}
