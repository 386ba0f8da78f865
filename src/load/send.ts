/** Carries out a plan, with the entries of the store always on the safe side of what it holds. */
import { PledgegraphError } from '../errors.ts';
import type { RemoteStore } from './connect.ts';
import { StatusError } from './failures.ts';
import { inParallel } from './parallel.ts';
import type { Plan } from './plan.ts';
import type { Source } from './sources.ts';
import { type Entry, manifestTriples, sentTriples } from './stored.ts';
import { type GraphWriter, graphStoreWriter, type LoadProtocol, sendBulk, triplesOf, updateWriter } from './writers.ts';

/** Bytes of N-Quads in one bulk request. */
const BATCH = 4_000_000;
/** Graphs that are sent one by one before the store is told of them together. */
const TOLD_AT_ONCE = 50;
/** What a store answers that has no graph store at that address. */
const NO_GRAPH_STORE = [404, 405, 501];
const TOO_LARGE = 413;

const hasStatus = (error: unknown, ...statuses: readonly number[]): boolean =>
  error instanceof StatusError && statuses.includes(error.status);

/** Carries out a plan, so that the store knows at each moment which graphs are whole in it. */
export class Sender {
  private readonly store: RemoteStore;
  private readonly protocol: LoadProtocol;
  private readonly manifest: string;
  private readonly step: () => void;
  private readonly used = new Set<string>();
  private writer: GraphWriter;
  /** Graphs that stand in the store, whose entries do not yet. */
  private untold: Source[] = [];
  private done = 0;

  constructor(store: RemoteStore, protocol: LoadProtocol, manifest: string, step: () => void) {
    this.store = store;
    this.protocol = protocol;
    this.manifest = manifest;
    this.step = step;
    this.writer = this.chooseWriter();
  }

  /** How graphs were sent. */
  get ways(): string[] {
    return [...this.used].sort();
  }

  /** @throws PledgegraphError that says how far it came */
  async run(base: string, plan: Plan, jobs: number): Promise<void> {
    const { fresh, changed, same, gone, kept } = plan;
    const total = fresh.length + changed.length + gone.length;
    const settled: (readonly [string, Entry])[] = [...kept, ...same.map((source) => [source.graph, source] as const)];
    const onTheirWay = [...fresh, ...changed, ...gone].map(({ graph, name }) => [graph, { name }] as const);
    await this.announce(() => manifestTriples(base, [...settled, ...onTheirWay]));
    try {
      await inParallel(gone, jobs, ({ graph }) => this.remove(graph));
      await inParallel(changed, jobs, (source) => this.replace(source, true));
      await this.sendFresh(fresh, jobs);
    } catch (error) {
      await this.tell().catch(() => undefined);
      throw withProgress(error, this.done, total);
    }
    const sent = [...fresh, ...changed].map((source) => [source.graph, source] as const);
    await this.writer.replace(this.manifest, () => manifestTriples(base, [...settled, ...sent]), true);
  }

  private chooseWriter(): GraphWriter {
    const { graphs } = this.store.endpoints;
    if (this.protocol === 'gsp' && !graphs) {
      throw new PledgegraphError(
        'option-invalid',
        `No graph store is known for this kind of store (${this.store.dialect.title}); use --protocol update.`,
      );
    }
    const byGraph = this.protocol !== 'update' && graphs !== undefined;
    this.used.add(byGraph ? 'gsp' : 'update');
    return byGraph ? graphStoreWriter(this.store, graphs) : updateWriter(this.store);
  }

  /** The first write: a store without a graph store shows here. */
  private async announce(manifest: () => Iterable<string>): Promise<void> {
    try {
      await this.writer.replace(this.manifest, manifest, true);
    } catch (error) {
      if (!hasStatus(error, ...NO_GRAPH_STORE) || this.protocol !== 'auto' || this.used.has('update')) throw error;
      this.used.clear();
      this.used.add('update');
      this.writer = updateWriter(this.store);
      await this.writer.replace(this.manifest, manifest, true).catch(() => {
        throw error;
      });
    }
  }

  private async sendFresh(fresh: readonly Source[], jobs: number): Promise<void> {
    const { bulk } = this.store.endpoints;
    if (this.protocol !== 'auto' || !bulk || this.used.has('update')) await inParallel(fresh, jobs, (source) => this.replace(source));
    else if (fresh.length > 0) {
      this.used.add('bulk');
      await inParallel(batches(fresh), jobs, (batch) => this.sendBatch(bulk, batch));
    }
  }

  /** A batch that is too large for the store goes in halves. */
  private async sendBatch(bulk: URL, batch: readonly Source[]): Promise<void> {
    const entries = batch.map((source) => sentTriples(source).replaceAll(' .\n', ` <${this.manifest}> .\n`)).join('');
    try {
      await sendBulk(this.store, bulk, batch, entries);
    } catch (error) {
      if (!hasStatus(error, TOO_LARGE) || batch.length < 2) throw error;
      const half = batch.length >> 1;
      await this.sendBatch(bulk, batch.slice(0, half));
      await this.sendBatch(bulk, batch.slice(half));
      return;
    }
    this.count(batch.length);
  }

  /** @param there whether the store holds something of that name */
  private async replace(source: Source, there = false): Promise<void> {
    if (there && this.store.dialect.clearFirst) await this.writer.remove(source.graph);
    await this.writer.replace(source.graph, triplesOf(source));
    this.untold.push(source);
    if (this.untold.length >= TOLD_AT_ONCE) await this.tell();
    this.count(1);
  }

  private async remove(graph: string): Promise<void> {
    await this.writer.remove(graph);
    this.count(1);
  }

  /** Tells the store what stands in it by now. */
  private async tell(): Promise<void> {
    const sources = this.untold;
    this.untold = [];
    if (sources.length > 0) await this.writer.add(this.manifest, sources.map(sentTriples).join(''));
  }

  private count(graphs: number): void {
    this.done += graphs;
    for (let each = 0; each < graphs; each++) this.step();
  }
}

function* batches(sources: readonly Source[]): Generator<Source[]> {
  let batch: Source[] = [];
  let bytes = 0;
  for (const source of sources) {
    if (batch.length > 0 && bytes + source.bytes > BATCH) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(source);
    bytes += source.bytes;
  }
  if (batch.length > 0) yield batch;
}

function withProgress(error: unknown, done: number, total: number): unknown {
  if (!(error instanceof PledgegraphError)) return error;
  const { code, message } = error;
  const sentence = message.replace(/\.$/u, '');
  return new PledgegraphError(code, `${sentence}; ${done} of ${total} graphs are done, and the next load goes on from there.`, {
    cause: error,
  });
}
