import { buildCorpus } from '../../build/corpus.ts';
import { recipe } from '../../build/recipe.ts';
import { PledgegraphError } from '../../errors.ts';
import { GraphFolderWriter } from '../../graph/folder.ts';
import type { Identities } from '../../graph/identities.ts';
import { listInputs } from '../../read/index.ts';
import { type Call, type ExitCode, flag, text } from '../command.ts';
import { type Guard, interruptible } from '../interrupt.ts';
import { progress } from '../progress.ts';
import { BuildReport } from '../report.ts';
import { DEFAULT_GRAPH, MOST_JOBS, readBase, readIdentities, wholeNumber } from '../shared.ts';
import { packageVersion } from '../version.ts';

/**
 * Reads, extracts, validates, writes what is new or has changed. What cannot be read is named and left out, a document that breaks a shape is
 * kept apart; nothing shows before all is written.
 */
export async function build(call: Call): Promise<ExitCode> {
  const { values, words, io } = call;
  io.outlive?.();
  const base = readBase(values);
  const identities = readIdentities(values);
  const out = text(values, 'out') ?? DEFAULT_GRAPH;
  const jobs = wholeNumber(values, 'jobs', 1, MOST_JOBS);
  const startedAt = new Date().toISOString();
  const report = new BuildReport(call, out);
  const files = await filesIn(words);
  let writer: GraphFolderWriter | undefined;
  const guard = interruptible(() => writer?.abort());
  try {
    writer = new GraphFolderWriter(out, { base, recipe: recipe(identities), fresh: flag(values, 'fresh') });
    await addAll(call, files, { writer, base, identities, guard, report, jobs });
    if (report.documents === 0) {
      writer.abort();
      return 2;
    }
    await writer.commit({ startedAt, endedAt: new Date().toISOString(), version: packageVersion() });
  } catch (error) {
    if (isFull(error)) writer?.suspend();
    else writer?.abort();
    throw error;
  } finally {
    guard.release();
  }
  report.summary(writer.gone);
  return report.exitCode;
}

/** @throws PledgegraphError `input-missing` where there is nothing to build */
async function filesIn(words: readonly string[]): Promise<readonly string[]> {
  const { files, skipped } = await listInputs(words);
  if (files.length > 0) return files;
  const passed = skipped.length > 0 ? ` (${skipped.length} files of other kinds were passed over)` : '';
  throw new PledgegraphError('input-missing', `There is no communiqué to read in ${words.join(', ')}${passed}.`);
}

interface Tools {
  readonly writer: GraphFolderWriter;
  readonly base: string;
  readonly identities: Identities | undefined;
  readonly guard: Guard;
  readonly report: BuildReport;
  readonly jobs: number | undefined;
}

/** Lets a signal in between two documents. */
async function addAll(
  { values, io }: Call,
  files: readonly string[],
  { writer, base, identities, guard, report, jobs }: Tools,
): Promise<void> {
  const bar = progress(io, files.length, flag(values, 'quiet'));
  const options = {
    base,
    identities: identities?.content,
    recipe: recipe(identities),
    colour: io.terminal && io.colour,
    jobs,
    stdin: io.stdin,
  };
  try {
    for await (const step of buildCorpus(files, writer, options)) {
      bar.clear();
      report.step(step);
      bar.step();
      await new Promise((resolve) => setImmediate(resolve));
      guard.check();
    }
  } finally {
    bar.clear();
  }
}

/** On a full disk what is finished stays, for the next build to go on from; it is in nobody's way otherwise. */
function isFull(error: unknown): boolean {
  const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT';
}
