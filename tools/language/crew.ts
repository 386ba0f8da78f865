import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type CorpusOptions, readCorpus } from './corpus.ts';
import { type Result, runStep, type Step, type StepOptions } from './steps.ts';

interface Setting {
  readonly corpus: CorpusOptions;
  readonly options: StepOptions;
}

/** TypeScript has to be registered in each thread anew. */
const START = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import('${import.meta.url}'); })`;

/** Threads that carry steps out, each with a corpus of its own; who is free takes the next step. */
export class Crew {
  private readonly idle: Worker[];
  private readonly workers: readonly Worker[];
  private readonly waiting: ((worker: Worker) => void)[] = [];

  constructor(size: number, setting: Setting) {
    this.workers = Array.from({ length: size }, () => new Worker(START, { eval: true, workerData: setting }));
    this.idle = [...this.workers];
  }

  /** The result of a step; rejects where its thread fails. */
  async run<R extends Result>(step: Step): Promise<R> {
    const worker = this.idle.pop() ?? (await new Promise<Worker>((resolve) => this.waiting.push(resolve)));
    const result = await new Promise<R>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', (message: R) => {
        worker.off('error', reject);
        resolve(message);
      });
      worker.postMessage(step);
    });
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.idle.push(worker);
    return result;
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

if (!isMainThread && parentPort) {
  const port = parentPort;
  const { corpus, options } = workerData as Setting;
  const material = readCorpus(corpus);
  port.on('message', (step: Step) => port.postMessage(runStep(step, material, options)));
}
