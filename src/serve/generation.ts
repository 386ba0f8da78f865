/** One state of the graph, with the workers that hold it and the answers that were given from it. */
import { createHash } from 'node:crypto';
import type { SavedQuery } from '../query/index.ts';
import { AnswerCache } from './answers.ts';
import { TABLE_FORMATS } from './formats.ts';
import type { Answer, Job, Source } from './job.ts';
import { Pool, type PoolOptions } from './pool.ts';

/** Bytes of answers that are kept: of saved queries, which are answered ahead, and of all others. */
const KEPT_SAVED = 256e6;
const KEPT_OTHERS = 64e6;

export class Generation {
  /** Tells this state from every other: part of entity tags. */
  readonly version: string;
  readonly base: string;
  readonly pool: Pool;
  /** Quads in the store; known once the pool is open. */
  quads = 0;
  private readonly saved = new AnswerCache(KEPT_SAVED);
  private readonly others = new AnswerCache(KEPT_OTHERS);

  constructor(source: Source, options: PoolOptions) {
    this.version = versionOf(source);
    this.base = source.base;
    this.pool = new Pool(source, options);
  }

  /** @throws PledgegraphError where the graph cannot be loaded */
  async open(): Promise<this> {
    this.quads = await this.pool.opened;
    return this;
  }

  /** As {@link Pool.ask}; what was answered before is not asked again. */
  async ask(job: Job, signal: AbortSignal): Promise<Answer> {
    const cache = 'saved' in job.question ? this.saved : this.others;
    const known = cache.get(keyOf(job, 'table')) ?? cache.get(keyOf(job, 'graph'));
    if (known) return known;
    const answer = await this.pool.ask(job, signal);
    cache.set(keyOf(job, answer.kind), answer);
    return answer;
  }

  /** Answers the saved queries that need no parameters, one after another, so that the first to ask does not wait. */
  async warm(queries: Iterable<SavedQuery>, maxBytes: number, signal: AbortSignal): Promise<void> {
    for (const { name, parameters } of queries) {
      if (signal.aborted) return;
      if (parameters.some(({ required }) => required)) continue;
      const job = { question: { saved: name, parameters: {} }, table: TABLE_FORMATS[0].engine, graph: undefined, maxBytes };
      await this.ask(job, signal).catch(() => {});
    }
  }
}

/** What an answer of that kind depends on: in which form the other kind would have come counts for nothing. */
function keyOf({ question, dataset, maxBytes, ...formats }: Job, kind: Answer['kind']): string {
  return JSON.stringify([question, dataset, maxBytes, kind, formats[kind]]);
}

function versionOf(source: Source): string {
  if (source.kind === 'folder') return source.manifestSha256.slice(0, 20);
  const hash = createHash('sha256');
  for (const part of source.nquads) hash.update(part);
  return hash.digest('hex').slice(0, 20);
}
