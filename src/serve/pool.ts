/**
 * Worker threads that answer questions about one graph. So many work at once; some more stand by with the graph loaded, so that one that is
 * ended, because its query took too long or nobody waits for it any more, is replaced at once.
 */
import { HttpError, statusOf } from './http-error.ts';
import type { Answer, Job, Refusal, Source } from './job.ts';
import { Member, WorkerEnded } from './member.ts';

export interface PoolOptions {
  /** Queries that run at once. */
  readonly workers: number;
  /** Further threads that stand by. */
  readonly spares: number;
  /** Milliseconds that a query may run. */
  readonly timeLimit: number;
  /** Requests that may wait for a worker. */
  readonly queueLimit: number;
}

/** What a waiting request is given when its turn comes. */
interface Waiting {
  readonly start: (member: Member) => void;
}

/** A query that its client left may still come to its end within this time, which is cheaper than a new worker. */
const LEFT_GRACE = 250;
/** Time before another look whether the engine of a worker is loaded. */
const LOADING = 250;
/** Time before another try, where a worker could not load the graph. */
const RETRY = 2000;

/** Worker threads that answer queries on one graph, each one query at a time. */
export class Pool {
  /** Resolves with the number of quads when the first worker can answer. @throws PledgegraphError where the graph cannot be loaded */
  readonly opened: Promise<number>;
  private readonly members = new Set<Member>();
  private readonly waiting = new Set<Waiting>();
  private readonly source: Source;
  private readonly options: PoolOptions;
  private running = 0;
  /** Requests without an answer yet: they run, wait, or pause until the engine is loaded. */
  private asked = 0;
  private closing = false;
  private onIdle: (() => void) | undefined;

  constructor(source: Source, options: PoolOptions) {
    this.source = source;
    this.options = options;
    // The others load afterwards: a graph that cannot be loaded is tried once, and the first answers sooner.
    const first = this.spawn();
    this.opened = first.loaded.then((quads) => {
      this.fill();
      return quads;
    });
    this.opened.catch(() => void this.close());
  }

  /** Workers that are loaded, and how many of them work. */
  get state(): { readonly ready: number; readonly running: number; readonly waiting: number } {
    return { ready: [...this.members].filter(({ ready }) => ready).length, running: this.running, waiting: this.waiting.size };
  }

  /**
   * The answer to a job.
   * @param signal aborted when nobody waits for the answer any more; the worker is then ended
   * @throws HttpError with the status and the sentence that tell why there is none; the signal's reason where it was aborted
   */
  async ask(job: Job, signal: AbortSignal): Promise<Answer> {
    this.asked++;
    try {
      return await this.answerTo(job, signal);
    } finally {
      this.asked--;
      if (this.asked === 0) this.onIdle?.();
    }
  }

  /** Asks again and again while the engine is loaded, until the time of a query is over. */
  private async answerTo(job: Job, signal: AbortSignal): Promise<Answer> {
    const deadline = performance.now() + this.options.timeLimit;
    for (;;) {
      signal.throwIfAborted();
      const member = await this.acquire(signal);
      try {
        const result = await this.run(member, job, signal);
        if (!('reason' in result && result.reason === 'loading')) return unwrap(result, job, member);
      } finally {
        this.running--;
        this.dispatch();
      }
      if (performance.now() + LOADING > deadline) throw stillLoading();
      await new Promise((resolve) => setTimeout(resolve, LOADING));
    }
  }

  /** Takes no more jobs, and ends the workers when all that was asked has its answer. */
  async close(): Promise<void> {
    this.closing = true;
    if (this.asked > 0) {
      await new Promise<void>((resolve) => {
        this.onIdle = resolve;
      });
    }
    await this.end();
  }

  /** Ends all workers at once. */
  async end(): Promise<void> {
    this.closing = true;
    await Promise.all([...this.members].map((member) => member.end()));
  }

  private spawn(): Member {
    const member: Member = new Member(this.source, (loaded) => {
      this.members.delete(member);
      if (loaded) this.fill();
      else setTimeout(() => this.fill(), RETRY).unref();
    });
    this.members.add(member);
    member.loaded.then(
      () => this.dispatch(),
      () => {},
    );
    return member;
  }

  private fill(): void {
    while (!this.closing && this.members.size < this.options.workers + this.options.spares) this.spawn();
  }

  private acquire(signal: AbortSignal): Promise<Member> {
    if (this.waiting.size >= this.options.queueLimit) {
      throw new HttpError(503, `${this.waiting.size} queries wait already; try again later.`, { 'Retry-After': '1' });
    }
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', left);
        this.waiting.delete(waiting);
      };
      const left = (): void => {
        settle();
        reject(signal.reason);
        this.dispatch();
      };
      const timer = setTimeout(() => {
        settle();
        reject(new HttpError(503, 'No worker was free in time; try again later.', { 'Retry-After': '5' }));
        this.dispatch();
      }, this.options.timeLimit);
      const waiting = {
        start: (member: Member): void => {
          settle();
          resolve(member);
        },
      };
      signal.addEventListener('abort', left);
      this.waiting.add(waiting);
      this.dispatch();
    });
  }

  /** Gives free workers to those who wait. */
  private dispatch(): void {
    for (const waiting of this.waiting) {
      const free = [...this.members].find((member) => member.ready && !member.taken);
      if (!free || this.running >= this.options.workers) break;
      free.taken = true;
      this.running++;
      waiting.start(free);
    }
  }

  private async run(member: Member, job: Job, signal: AbortSignal): Promise<Answer | Refusal> {
    const { timeLimit } = this.options;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      void member.end();
    }, timeLimit);
    let grace: NodeJS.Timeout | undefined;
    const left = (): void => {
      grace = setTimeout(() => void member.end(), LEFT_GRACE);
    };
    signal.addEventListener('abort', left);
    try {
      return await member.ask(job);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (late) throw new HttpError(503, `The query took longer than ${timeLimit / 1000} s, and was ended; ask for less.`);
      if (error instanceof WorkerEnded) throw new HttpError(500, `The query could not be answered: ${error.message}.`);
      throw error;
    } finally {
      clearTimeout(timer);
      clearTimeout(grace);
      signal.removeEventListener('abort', left);
      member.taken = false;
    }
  }
}

const stillLoading = (): HttpError =>
  new HttpError(503, 'The graph is still being loaded for queries of this kind; try again in a while.', { 'Retry-After': '10' });

function unwrap(result: Answer | Refusal, job: Job, member: Member): Answer {
  if (!('reason' in result)) return result;
  switch (result.reason) {
    case 'fault':
      throw new HttpError(statusOf(result.code), result.message);
    case 'format': {
      const has = result.kind === 'table' ? 'solutions' : 'a graph';
      throw new HttpError(406, `The query gives ${has}, and none of its formats fits the Accept header.`);
    }
    case 'size':
      throw new HttpError(503, `The answer is larger than ${Math.round(job.maxBytes / 1e6)} MB; ask for less, for example with LIMIT.`);
    case 'loading':
      throw stillLoading();
    case 'broken':
      void member.end();
      throw new HttpError(500, `The query could not be answered: ${result.message}.`);
  }
}
