/** Work on many items by several threads: answers come in the order of the items, and no more are under way than a bound allows. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Answer, type Item, type Options, perform, type Work } from './works.ts';

/** Below this many items a thread costs more (0.2 to 0.5 s until its models are read and its code is warm) than it saves. */
const WORTH_A_THREAD = 24;
/** Items under way for each thread: enough that none waits for a long text before its own, few enough that memory stays flat. */
const AHEAD = 8;
/** Items that a thread has before it, so that it need not wait for the next. */
const AT_HAND = 2;
/** MB for objects that do not live long: a text makes about 10 MB of them. */
const YOUNG = 32;

/** How many threads a number of items is worth; 0 is the calling thread itself. */
export function threadsFor(items: number, wanted?: number): number {
  if (wanted !== undefined) return wanted < 2 ? 0 : Math.min(wanted, items);
  return items < WORTH_A_THREAD ? 0 : Math.max(1, availableParallelism());
}

/**
 * Answers in the order of the items, each as soon as it and all before it are there.
 * @param threads 0 to work in the calling thread
 * @throws Error where a thread died
 */
export async function* inOrder<W extends Work>(
  work: W,
  items: AsyncIterable<Item<W>>,
  options: Options<W>,
  threads: number,
): AsyncGenerator<Answer<W>> {
  if (threads === 0) {
    for await (const item of items) yield await perform(work, item, options);
    return;
  }
  const pool = new Pool(work, options, threads);
  const source = items[Symbol.asyncIterator]();
  const underWay: Promise<Answer<W>>[] = [];
  try {
    let next: Promise<IteratorResult<Item<W>>> | undefined = source.next();
    while (next || underWay.length > 0) {
      const full = !next || underWay.length >= threads * AHEAD;
      const arrived: IteratorResult<Item<W>> | undefined = full ? undefined : await first(next!, underWay[0]);
      if (!arrived) yield await underWay.shift()!;
      else if (arrived.done) next = undefined;
      else {
        underWay.push(pool.answer(arrived.value));
        next = source.next();
      }
    }
  } finally {
    await pool.close();
    await source.return?.();
  }
}

/** The next item, or undefined where the oldest answer is there before it. */
async function first<T>(next: Promise<T>, answer: Promise<unknown> | undefined): Promise<T | undefined> {
  return answer ? Promise.race([next, answer.then(() => undefined)]) : next;
}

interface Waiting<W extends Work> {
  readonly item: Item<W>;
  readonly resolve: (answer: Answer<W>) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  /** Numbers of the items that it has before it. */
  readonly busy: Set<number>;
}

/** Run from the sources, as tests do, a thread has to be given the loader of TypeScript that the main thread has. */
function threadCode(): URL {
  if (!import.meta.url.endsWith('.ts')) return new URL('./worker.js', import.meta.url);
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const code = JSON.stringify(new URL('./worker.ts', import.meta.url).href);
  return new URL(`data:text/javascript,${encodeURIComponent(`import { register } from ${loader}; register(); await import(${code});`)}`);
}

class Pool<W extends Work> {
  private readonly threads: Thread[];
  private readonly waiting: number[] = [];
  private readonly items = new Map<number, Waiting<W>>();
  private count = 0;
  private closed = false;

  constructor(work: W, options: Options<W>, threads: number) {
    this.threads = Array.from({ length: threads }, () => this.start({ work, options }));
  }

  answer(item: Item<W>): Promise<Answer<W>> {
    const number = this.count++;
    const promise = new Promise<Answer<W>>((resolve, reject) => this.items.set(number, { item, resolve, reject }));
    promise.catch(() => undefined); // told to whoever waits for it; those behind it are not waited for any more
    this.waiting.push(number);
    this.hand();
    return promise;
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }

  private start(workerData: { work: W; options: Options<W> }): Thread {
    const worker = new Worker(threadCode(), { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    const thread: Thread = { worker, busy: new Set() };
    worker.on('message', ({ number, answer }: { number: number; answer: Answer<W> }) => {
      this.items.get(number)?.resolve(answer);
      this.items.delete(number);
      thread.busy.delete(number);
      this.hand();
    });
    worker.on('error', (error) => this.fail(error as Error));
    worker.on('exit', (code) => this.fail(new Error(`A thread ended with code ${code}.`)));
    return thread;
  }

  /** Gives what waits to the threads that have least before them. */
  private hand(): void {
    while (this.waiting.length > 0) {
      const thread = this.threads.reduce((least, each) => (each.busy.size < least.busy.size ? each : least));
      if (thread.busy.size >= AT_HAND) return;
      const number = this.waiting.shift()!;
      thread.busy.add(number);
      thread.worker.postMessage({ number, item: this.items.get(number)!.item });
    }
  }

  private fail(error: Error): void {
    if (this.closed) return;
    for (const { reject } of this.items.values()) reject(error);
    this.items.clear();
  }
}
