/** One thread with a store of its own: answers one question after another, and may be ended in the middle of any. */
import { parentPort, workerData } from 'node:worker_threads';
import { PledgegraphError } from '../errors.ts';
import { sha256 } from '../graph/iris.ts';
import { writeManifest } from '../graph/manifest.ts';
import { readGraphFolder } from '../graph/store.ts';
import { evaluateAs, fillStore, findQuery, loadQueries, type PreparedQuery, prepare, type QueryStore } from '../query/index.ts';
import type { Answer, FromWorker, Job, Question, Refusal, Source, ToWorker } from './job.ts';

const port = parentPort!;
const source = workerData as Source;
const send = (message: FromWorker, transfer: readonly ArrayBuffer[] = []): void => port.postMessage(message, transfer);

/** @throws PledgegraphError `graph-unusable` where the folder holds another graph by now */
function readSource(): Iterable<string> {
  if (source.kind === 'quads') return source.nquads;
  const graph = readGraphFolder(source.folder);
  if (sha256(writeManifest(graph.manifest)) !== source.manifestSha256) {
    throw new PledgegraphError('graph-unusable', `${source.folder} was replaced while it was read.`);
  }
  return graph.files({ provenance: true });
}

const saved = loadQueries();

function prepareQuestion(question: Question): PreparedQuery {
  if ('text' in question) return prepare(question.text, {}, 'query', source.base);
  return prepare(findQuery(saved, question.saved), question.parameters, question.saved, source.base);
}

async function answer(store: QueryStore, job: Job): Promise<Answer | Refusal> {
  const query = prepareQuestion(job.question);
  const kind = query.form === 'SELECT' || query.form === 'ASK' ? 'table' : 'graph';
  const format = job[kind];
  if (format === undefined) return { reason: 'format', kind };
  const union = source.kind === 'folder' || source.union;
  const text = await evaluateAs(store, query, format, { ...job.dataset, base: source.base, union });
  const body = Buffer.from(text);
  return body.length > job.maxBytes ? { reason: 'size' } : { kind, body };
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof PledgegraphError) return { reason: 'fault', code: error.code, message: error.message };
  if (error instanceof RangeError) return { reason: 'size' };
  return { reason: 'broken', message: error instanceof Error ? error.message : String(error) };
}

async function handle(store: QueryStore, { id, job }: ToWorker): Promise<void> {
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
  const store = await fillStore(readSource());
  port.on('message', (message: ToWorker) => void handle(store, message));
  send({ type: 'ready', quads: store.size });
} catch (error) {
  const code = error instanceof PledgegraphError ? error.code : undefined;
  send({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  port.close();
}
