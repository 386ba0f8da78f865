import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildDocument, type Checked } from '../../build.ts';
import { PledgegraphError } from '../../errors.ts';
import { countFacts } from '../../graph/counts.ts';
import { GraphFolderWriter } from '../../graph/folder.ts';
import { DEFAULT_BASE } from '../../graph/iris.ts';
import { type Derivation, provenanceQuads } from '../../graph/provenance.ts';
import { readInputs, type SourceDocument } from '../../read/index.ts';
import { countBySeverity, renderText } from '../../validate/index.ts';
import { type Call, type ExitCode, flag, text } from '../command.ts';
import { interruptible } from '../interrupt.ts';
import { progress } from '../progress.ts';
import { packageVersion } from '../version.ts';

interface Totals {
  documents: number;
  rejected: number;
  events: number;
  pledges: number;
  spans: number;
  quads: number;
  warnings: number;
}

/** Reads, extracts, validates, writes. A document that breaks a shape is kept apart; nothing shows before all is written. */
export async function build(call: Call): Promise<ExitCode> {
  const { words, values, io } = call;
  if (words.length === 0) throw new PledgegraphError('option-invalid', 'build needs a file, a folder, or - for standard input. See pledgegraph build --help.');
  const base = text(values, 'base') ?? DEFAULT_BASE;
  const startedAt = new Date().toISOString();
  const { documents, skipped } = await readInputs(words);
  if (documents.length === 0) throw new PledgegraphError('input-missing', `${words.join(', ')}: no communiqué to read there${skipped.length > 0 ? ` (${skipped.length} files passed over)` : ''}.`);
  const writer = new GraphFolderWriter(text(values, 'out') ?? 'graph', { base });
  const totals: Totals = { documents: 0, rejected: 0, events: 0, pledges: 0, spans: 0, quads: 0, warnings: 0 };
  const bar = progress(io, documents.length, flag(values, 'quiet'));
  const guard = interruptible(() => writer.abort());
  try {
    const derivations: Derivation[] = [];
    for (const source of documents) {
      guard.check();
      const checked = await checkDocument(source, base);
      file(writer, checked);
      derivations.push({ identifier: source.meta.identifier, inputSha256: inputHash(source), textSha256: checked.built.graph.sha256 });
      bar.clear();
      report(call, checked, totals);
      bar.step();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writer.commit(provenanceQuads(base, { startedAt, endedAt: new Date().toISOString(), version: packageVersion() }, derivations));
  } catch (error) {
    writer.abort();
    throw error;
  } finally {
    bar.clear();
    guard.release();
  }
  summary(call, totals);
  return totals.rejected > 0 ? 1 : 0;
}

/** Errors in a text name its file. */
async function checkDocument({ path, meta, text: content, language, format }: SourceDocument, base: string): Promise<Checked> {
  try {
    return await buildDocument({ text: content, meta, language }, { base, file: path, plain: format === 'text' });
  } catch (error) {
    if (!(error instanceof PledgegraphError) || error.message.includes(path)) throw error;
    throw new PledgegraphError(error.code, `${path}: ${error.message}`, { cause: error });
  }
}

function file(writer: GraphFolderWriter, { built, report: { conforms }, results }: Checked): void {
  if (conforms) writer.add(built);
  else writer.reject(built, results.filter(({ result }) => result.severity === 'Violation').map(({ message }) => message));
}

function inputHash({ path, text: content }: SourceDocument): string {
  const hash = createHash('sha256');
  try {
    return hash.update(readFileSync(path)).digest('hex');
  } catch {
    return hash.update(content).digest('hex');
  }
}

function report({ values, io }: Call, { built, report: { conforms }, results }: Checked, totals: Totals): void {
  const counts = countFacts(built.graph.document);
  const severities = countBySeverity(results.map(({ result }) => result));
  totals.documents++;
  if (!conforms) totals.rejected++;
  totals.events += counts.events;
  totals.pledges += counts.pledges;
  totals.spans += counts.spans;
  totals.quads += counts.quads;
  totals.warnings += severities.Warning;
  const { identifier, issued } = built.doc.meta;
  if (flag(values, 'json')) io.out(`${JSON.stringify({ identifier, file: built.file, language: built.doc.language, issued: issued ?? null, conforms, ...counts, findings: severities })}\n`);
  else if (!flag(values, 'quiet')) {
    const state = conforms ? '' : '  KEPT APART: breaks a shape';
    const dated = issued ?? 'no date found: relative dates stay open';
    const nothing = counts.events + counts.pledges === 0 ? '  no event or pledge found' : '';
    io.out(`${identifier}  ${built.doc.language}  ${dated}  ${count(counts.events, 'event')}  ${count(counts.pledges, 'pledge')}  ${count(counts.entities, 'entity', 'entities')}${nothing}${state}\n`);
  }
  if (!conforms) io.err(renderText(results, { least: 'Violation', colour: io.terminal }));
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

function summary({ values, io }: Call, totals: Totals): void {
  const out = text(values, 'out') ?? 'graph';
  if (flag(values, 'json')) io.out(`${JSON.stringify({ summary: { ...totals, out } })}\n`);
  else if (!flag(values, 'quiet')) {
    const apart = totals.rejected > 0 ? `, ${totals.rejected} kept apart in ${out}/rejected` : '';
    io.out(`${count(totals.documents, 'document')}${apart}: ${count(totals.events, 'event')}, ${count(totals.pledges, 'pledge')}, ${totals.spans} spans that quote the text, ${totals.quads} quads in ${out}\n`);
  }
}
