import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildDocument, type Checked } from '../../build.ts';
import { PledgegraphError } from '../../errors.ts';
import { GraphFolderWriter } from '../../graph/folder.ts';
import { DEFAULT_BASE } from '../../graph/iris.ts';
import { type Derivation, provenanceQuads } from '../../graph/provenance.ts';
import { readInputs, type SourceDocument } from '../../read/index.ts';
import { type Call, type ExitCode, flag, text } from '../command.ts';
import { type Guard, interruptible } from '../interrupt.ts';
import { progress } from '../progress.ts';
import { BuildReport } from '../report.ts';
import { DEFAULT_GRAPH } from '../shared.ts';
import { packageVersion } from '../version.ts';

/** Errors that one input causes, and that leave the others as they are. A span that does not quote its text is none: it fails the build. */
const OF_ONE_INPUT = new Set(['language-unknown']);

/**
 * Reads, extracts, validates, writes. What cannot be read is named and left out, a document that breaks a shape is kept apart; nothing
 * shows before all is written.
 */
export async function build(call: Call): Promise<ExitCode> {
  const { values } = call;
  const base = readBase(text(values, 'base') ?? DEFAULT_BASE);
  const out = text(values, 'out') ?? DEFAULT_GRAPH;
  const startedAt = new Date().toISOString();
  const report = new BuildReport(call, out);
  let writer: GraphFolderWriter | undefined;
  const guard = interruptible(() => writer?.abort());
  try {
    const documents = await readAll(call, report);
    guard.check();
    writer = new GraphFolderWriter(out, { base });
    const derivations = await addAll(call, documents, { writer, base, guard, report });
    if (derivations.length === 0) {
      writer.abort();
      return 2;
    }
    await writer.commit(provenanceQuads(base, { startedAt, endedAt: new Date().toISOString(), version: packageVersion() }, derivations));
  } catch (error) {
    writer?.abort();
    throw error;
  } finally {
    guard.release();
  }
  report.summary();
  return report.exitCode;
}

/** @throws PledgegraphError where there is nothing to build: with the error of the only input, or a sentence about all */
async function readAll({ words, io }: Call, report: BuildReport): Promise<readonly SourceDocument[]> {
  const { documents, skipped, failed } = await readInputs(words, { keepGoing: true, stdin: io.stdin });
  if (documents.length === 0 && failed.length === 1) throw failed[0].error;
  for (const { path, error } of failed) report.unusable(path, error);
  if (documents.length > 0) return documents;
  const passed = skipped.length > 0 ? ` (${skipped.length} files of other kinds were passed over)` : '';
  throw new PledgegraphError('input-missing', `There is no communiqué to read in ${words.join(', ')}${passed}.`);
}

interface Tools {
  readonly writer: GraphFolderWriter;
  readonly base: string;
  readonly guard: Guard;
  readonly report: BuildReport;
}

/** Lets a signal in between two documents. */
async function addAll(call: Call, documents: readonly SourceDocument[], { writer, base, guard, report }: Tools): Promise<Derivation[]> {
  const derivations: Derivation[] = [];
  const bar = progress(call.io, documents.length, flag(call.values, 'quiet'));
  try {
    for (const source of documents) {
      const checked = await checkDocument(source, base, report);
      bar.clear();
      if (checked) {
        store(writer, checked);
        derivations.push({ identifier: source.meta.identifier, inputSha256: inputHash(source), textSha256: checked.built.graph.sha256 });
        report.document(checked);
      }
      bar.step();
      await new Promise((resolve) => setImmediate(resolve));
      guard.check();
    }
  } finally {
    bar.clear();
  }
  return derivations;
}

/** Undefined where the text is not usable, which is told then. Errors name the file; what came over standard input is shown in the kept copy. */
async function checkDocument(
  { path, meta, text: content, language, format }: SourceDocument,
  base: string,
  report: BuildReport,
): Promise<Checked | undefined> {
  try {
    return await buildDocument({ text: content, meta, language }, { base, file: path, plain: format === 'text' && path !== '-' });
  } catch (error) {
    if (!(error instanceof PledgegraphError)) throw error;
    const named = error.message.includes(path) ? error : new PledgegraphError(error.code, `${path}: ${error.message}`, { cause: error });
    if (!OF_ONE_INPUT.has(error.code)) throw named;
    report.unusable(path, named);
    return undefined;
  }
}

function store(writer: GraphFolderWriter, { built, report: { conforms }, results }: Checked): void {
  if (conforms) writer.add(built);
  else
    writer.reject(
      built,
      results.filter(({ result }) => result.severity === 'Violation').map(({ message }) => message),
    );
}

/** Of the bytes of the file; standard input is gone, its text is left. */
function inputHash({ path, text: content }: SourceDocument): string {
  const hash = createHash('sha256');
  return hash.update(path === '-' ? content : readFileSync(path)).digest('hex');
}

/** @throws PledgegraphError `option-invalid` for what cannot begin an IRI */
function readBase(base: string): string {
  if (/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\u0080-\uffff]+$/iu.test(base)) return base;
  throw new PledgegraphError('option-invalid', `--base ${base} cannot begin an IRI; write something like ${DEFAULT_BASE}.`);
}
