/** Builds a graph folder from many inputs: what is new or has changed is built, the rest is taken over, what is gone leaves. */
import { PledgegraphError } from '../errors.ts';
import type { GraphFolderWriter } from '../graph/folder.ts';
import type { ManifestEntry } from '../graph/manifest.ts';
import { fingerprint, type RawInput, readRawFile, readRawStdin, STDIN } from '../read/index.ts';
import type { ItemOptions, Outcome } from './item.ts';
import { inOrder, threadsFor } from './pool.ts';

interface CorpusOptions extends ItemOptions {
  /** How many threads; by default one for each core where there is enough to do, and none for a few texts. */
  readonly jobs?: number;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** One input, in the order of the inputs. */
export type Step =
  | { readonly kind: 'built'; readonly entry: ManifestEntry; readonly violations?: string }
  | { readonly kind: 'carried'; readonly entry: ManifestEntry }
  | { readonly kind: 'unusable'; readonly file: string; readonly error: PledgegraphError };

/** What is to be done with an input: take over what there is, or build. */
type Plan = Carry | Unusable | { readonly kind: 'build'; readonly input: string | RawInput };
type Carry = { readonly kind: 'carry'; readonly entry: ManifestEntry; readonly file: string };
type Unusable = Extract<Outcome, { kind: 'unusable' }>;

/**
 * Puts documents into a graph folder, one step an input. The result does not depend on the number of threads.
 * @param files as {@link listInputs} gives them
 * @throws PledgegraphError `evidence-mismatch`, `output-unwritable`, and whatever else a fault of the program is
 */
export async function* buildCorpus(files: readonly string[], writer: GraphFolderWriter, options: CorpusOptions): AsyncGenerator<Step> {
  const plans: Plan[] = [];
  for (const file of files) plans.push(await planFor(file, writer, options));
  const changed = plans.flatMap((plan) => (plan.kind === 'build' ? [plan.input] : []));
  const { base, recipe, identities, colour } = options;
  const outcomes = inOrder('build', each(changed), { base, recipe, identities, colour }, threadsFor(changed.length, options.jobs));
  try {
    for (const plan of plans) yield take(plan.kind === 'build' ? ((await outcomes.next()).value as Outcome) : plan, writer);
  } finally {
    await outcomes.return(undefined);
  }
}

async function planFor(file: string, writer: GraphFolderWriter, { stdin }: CorpusOptions): Promise<Plan> {
  try {
    const raw = file === STDIN ? await readRawStdin(stdin) : readRawFile(file);
    const entry = writer.find(fingerprint(raw));
    return entry ? { kind: 'carry', entry, file } : { kind: 'build', input: file === STDIN ? raw : file };
  } catch (error) {
    if (!(error instanceof PledgegraphError)) throw error;
    const { code, message } = error;
    return { kind: 'unusable', file, code, message };
  }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

function take(step: Carry | Outcome, writer: GraphFolderWriter): Step {
  switch (step.kind) {
    case 'carry':
      return unlessTaken(step.file, () => ({ kind: 'carried', entry: writer.carry(step.entry, step.file) }));
    case 'unusable':
      return { kind: 'unusable', file: step.file, error: new PledgegraphError(step.code, step.message) };
    case 'failed':
      throw step.code ? new PledgegraphError(step.code, step.message) : new Error(step.message);
    case 'built': {
      const { prepared, violations } = step;
      return unlessTaken(prepared.entry.file, () => {
        writer.put(prepared);
        return { kind: 'built', entry: prepared.entry, violations };
      });
    }
  }
}

/** A second document of one identifier is left out, and named. */
function unlessTaken(file: string, store: () => Step): Step {
  try {
    return store();
  } catch (error) {
    if (!(error instanceof PledgegraphError) || error.code !== 'metadata-malformed') throw error;
    return { kind: 'unusable', file, error };
  }
}
