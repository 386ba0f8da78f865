/** One thread with a store of its own: answers one question after another, and may be ended in the middle of any. */
import { parentPort, workerData } from 'node:worker_threads';
import { PledgegraphError } from '../errors.ts';
import { sha256 } from '../graph/iris.ts';
import { writeManifest } from '../graph/manifest.ts';
import { readGraphFolder } from '../graph/store.ts';
import {
  type EvaluateOptions,
  evaluateAs,
  FolderStore,
  fillStore,
  findQuery,
  loadQueries,
  type PreparedQuery,
  prepare,
  type QueryStore,
} from '../query/index.ts';
import type { Answer, FromWorker, Job, Question, Refusal, Source, ToWorker } from './job.ts';

const port = parentPort!;
const source = workerData as Source;
const send = (message: FromWorker, transfer: readonly ArrayBuffer[] = []): void => port.postMessage(message, transfer);

/** What a worker asks: a folder by its columns and, where it must, the engine; quads by the engine. */
type Asked = FolderStore | QueryStore;

/** True for a folder whose engine is loaded beside other work. */
const isLarge = ({ size }: FolderStore): boolean => source.kind === 'folder' && size > source.large;

/** @throws PledgegraphError `graph-unusable` where the folder holds another graph by now */
async function open(): Promise<Asked> {
  if (source.kind === 'quads') return fillStore(source.nquads);
  const graph = readGraphFolder(source.folder);
  if (sha256(writeManifest(graph.manifest)) !== source.manifestSha256) {
    throw new PledgegraphError('graph-unusable', `${source.folder} was replaced while it was read.`);
  }
  return new FolderStore(graph);
}

const saved = loadQueries();

function prepareQuestion(question: Question): PreparedQuery {
  if ('text' in question) return prepare(question.text, {}, 'query', source.base);
  return prepare(findQuery(saved, question.saved), question.parameters, question.saved, source.base);
}

async function answer(store: Asked, job: Job): Promise<Answer | Refusal> {
  const query = prepareQuestion(job.question);
  const kind = query.form === 'SELECT' || query.form === 'ASK' ? 'table' : 'graph';
  const format = job[kind];
  if (format === undefined) return { reason: 'format', kind };
  const union = source.kind === 'folder' || source.union;
  const text = await textOf(store, query, format, { ...job.dataset, base: source.base, union });
  if (text === undefined) return { reason: 'loading' };
  const body = Buffer.from(text);
  return body.length > job.maxBytes ? { reason: 'size' } : { kind, body };
}

/** Undefined where the engine is not loaded yet. */
async function textOf(store: Asked, query: PreparedQuery, format: string, options: EvaluateOptions): Promise<string | undefined> {
  if (!(store instanceof FolderStore)) return evaluateAs(store, query, format, options);
  const quick = store.quickAs(query, format, options);
  if (quick !== undefined) return quick;
  const whole = store.engine();
  if (!isLarge(store) || store.loaded) return evaluateAs(await whole, query, format, options);
  whole.catch(() => undefined); // told when it is next asked for
  return undefined;
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof PledgegraphError) return { reason: 'fault', code: error.code, message: error.message };
  if (error instanceof RangeError) return { reason: 'size' };
  return { reason: 'broken', message: error instanceof Error ? error.message : String(error) };
}

async function handle(store: Asked, { id, job }: ToWorker): Promise<void> {
  try {
    const result = await answer(store, job);
    if ('reason' in result) return send({ type: 'refusal', id, refusal: result });
    // A copy of its own length: small buffers share memory, which cannot be handed over.
    const body = new Uint8Array(result.body);
    send({ type: 'answer', id, answer: { kind: result.kind, body } }, [body.buffer]);
  } catch (error) {
    send({ type: 'refusal', id, refusal: refusalOf(error) });
  }
}

try {
  const store = await open();
  port.on('message', (message: ToWorker) => void handle(store, message));
  send({ type: 'ready', quads: store.size });
  // Soon, since a build may replace the files.
  if (store instanceof FolderStore && !isLarge(store)) store.engine().catch(() => undefined);
} catch (error) {
  const code = error instanceof PledgegraphError ? error.code : undefined;
  send({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  port.close();
}
