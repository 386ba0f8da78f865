/** The state of the graph that is served now, and how the next takes its place without a request that is lost. */
import type { SavedQuery } from '../query/index.ts';
import { folderSource, watchFolder } from './folder.ts';
import { Generation } from './generation.ts';
import type { Source } from './job.ts';
import type { PoolOptions } from './pool.ts';

interface SiteOptions {
  readonly pool: PoolOptions;
  readonly queries: ReadonlyMap<string, SavedQuery>;
  readonly maxAnswer: number;
  /** Answers the saved queries ahead. */
  readonly warm: boolean;
}

export class Site {
  generation: Generation;
  /** Told when another state of the graph is served, or could not be. */
  onReload: ((error?: Error) => void) | undefined;
  private readonly options: SiteOptions;
  private trouble: string | undefined;
  private loading: Promise<void> | undefined;
  private again = false;
  private unwatch: (() => void) | undefined;
  private readonly ending = new AbortController();
  private warming = new AbortController();

  private constructor(generation: Generation, options: SiteOptions) {
    this.generation = generation;
    this.options = options;
    this.warm();
  }

  /** @throws PledgegraphError where the graph cannot be loaded */
  static async open(source: Source, options: SiteOptions): Promise<Site> {
    return new Site(await new Generation(source, options.pool).open(), options);
  }

  get queries(): ReadonlyMap<string, SavedQuery> {
    return this.options.queries;
  }

  readonly health = (): Readonly<Record<string, unknown>> => ({
    reloading: this.loading !== undefined,
    ...(this.trouble ? { trouble: this.trouble } : {}),
  });

  /** Serves another source: requests that have begun are answered from the one before. @throws PledgegraphError where it cannot be loaded */
  async replace(source: Source): Promise<void> {
    const next = await new Generation(source, this.options.pool).open();
    const last = this.generation;
    this.generation = next;
    this.warming.abort();
    this.warm();
    void last.pool.close();
  }

  /** Serves a folder's graph anew each time it changes. @param interval milliseconds between two looks */
  watch(folder: string, interval: number): void {
    this.unwatch = watchFolder(folder, interval, () => this.reload(folder));
  }

  /** Ends all workers. */
  async end(): Promise<void> {
    this.unwatch?.();
    this.ending.abort();
    this.warming.abort();
    await this.loading;
    await this.generation.pool.end();
  }

  /** One reload at a time; a change in the meantime is read afterwards. */
  private reload(folder: string): void {
    if (this.loading) {
      this.again = true;
      return;
    }
    this.loading = this.tryReload(folder).finally(() => {
      this.loading = undefined;
      if (!this.again || this.ending.signal.aborted) return;
      this.again = false;
      this.reload(folder);
    });
  }

  private async tryReload(folder: string): Promise<void> {
    try {
      await this.replace(folderSource(folder));
      this.trouble = undefined;
      this.onReload?.();
    } catch (error) {
      this.trouble = `The graph on the disk is not served: ${(error as Error).message}`;
      this.onReload?.(error as Error);
    }
  }

  private warm(): void {
    this.warming = new AbortController();
    if (this.options.warm) void this.generation.warm(this.options.queries.values(), this.options.maxAnswer, this.warming.signal);
  }
}
