/** A worker thread as the pool sees it: it loads, then takes one job after another until it is ended. */
import { Worker } from 'node:worker_threads';
import { type ErrorCode, PledgegraphError } from '../errors.ts';
import type { Answer, FromWorker, Job, Refusal, Source, ToWorker } from './job.ts';

/** A thread of this module's own kind: compiled, or as source where the program itself runs from its source, with what compiles that. */
function startThread(source: Source): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), { workerData: source });
  const [loader, module] = [import.meta.resolve('tsx/esm/api'), new URL('./worker.ts', import.meta.url).href].map((each) =>
    JSON.stringify(each),
  );
  const code = `import(${loader}).then(({ register }) => { register(); return import(${module}); });`;
  return new Worker(code, { eval: true, workerData: source });
}

/** Why a member answers no more. */
export class WorkerEnded extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WorkerEnded';
  }
}

interface Running {
  readonly id: number;
  readonly resolve: (result: Answer | Refusal) => void;
  readonly reject: (error: Error) => void;
}

export class Member {
  /** Resolves with the number of quads in its store. @throws PledgegraphError where the graph cannot be loaded */
  readonly loaded: Promise<number>;
  /** True between loading and its end. */
  ready = false;
  ended = false;
  /** True while it is somebody's. */
  taken = false;
  private readonly worker: Worker;
  private running: Running | undefined;
  private jobs = 0;

  /** @param onEnd called once, when the thread is gone for whatever reason */
  constructor(source: Source, onEnd: (loaded: boolean) => void) {
    this.worker = startThread(source);
    let loaded = false;
    let reason = 'it ended';
    this.loaded = new Promise((resolve, reject) => {
      this.worker.on('message', (message: FromWorker) => {
        loaded ||= message.type === 'ready';
        this.receive(message, resolve, reject);
      });
      this.worker.on('error', (error) => {
        reason = error.message;
      });
      this.worker.on('exit', () => {
        reject(failure(undefined, reason));
        this.finish(reason);
        onEnd(loaded);
      });
    });
    this.loaded.catch(() => {});
  }

  /** @throws WorkerEnded where the thread ends before it answers */
  ask(job: Job): Promise<Answer | Refusal> {
    this.jobs++;
    const id = this.jobs;
    return new Promise((resolve, reject) => {
      this.running = { id, resolve, reject };
      this.worker.postMessage({ id, job } satisfies ToWorker);
    });
  }

  /** Ends the thread, in the middle of what it does. */
  async end(): Promise<void> {
    this.ready = false;
    this.ended = true;
    await this.worker.terminate();
  }

  private receive(message: FromWorker, resolve: (quads: number) => void, reject: (error: Error) => void): void {
    if (message.type === 'ready') {
      this.ready = !this.ended;
      resolve(message.quads);
    } else if (message.type === 'failed') {
      reject(failure(message.code, message.message));
    } else if (this.running?.id === message.id) {
      const { resolve: done } = this.running;
      this.running = undefined;
      done(message.type === 'answer' ? message.answer : message.refusal);
    }
  }

  private finish(reason: string): void {
    this.ready = false;
    this.ended = true;
    this.running?.reject(new WorkerEnded(reason));
    this.running = undefined;
  }
}

const failure = (code: ErrorCode | undefined, message: string): Error =>
  code ? new PledgegraphError(code, message) : new Error(`A worker could not load the graph: ${message}`);
