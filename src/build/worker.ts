/** A thread: one item after another, each answered with its number. */
import { parentPort, workerData } from 'node:worker_threads';
import { perform, type Work } from './works.ts';

const { work, options } = workerData as { work: Work; options: never };

parentPort!.on('message', async ({ number, item }: { number: number; item: never }) => {
  const answer = await perform(work, item, options);
  parentPort!.postMessage({ number, answer }, bytesOf(answer));
});

/** Bytes change hands instead of being copied. */
function bytesOf(value: unknown): ArrayBuffer[] {
  if (value instanceof Uint8Array) return [value.buffer as ArrayBuffer];
  return value && typeof value === 'object' ? Object.values(value).flatMap(bytesOf) : [];
}
