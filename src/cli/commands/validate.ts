import { readFileSync, statSync } from 'node:fs';
import { PledgegraphError } from '../../errors.ts';
import { folderTexts, type GraphFolder } from '../../graph/store.ts';
import { OA } from '../../graph/vocabulary.ts';
import { decodeUtf8 } from '../../read/index.ts';
import { sentencesByLooks } from '../../text/sentences.ts';
import {
  type AnyQuad,
  type LocatedResult,
  locateResults,
  parseRdf,
  renderJson,
  renderSarif,
  renderText,
  renderTurtle,
  type SourceText,
  validate,
} from '../../validate/index.ts';
import { type Call, type ExitCode, flag, type Output, text, type Values } from '../command.ts';
import { choice, openGraph, readStandardInput } from '../shared.ts';
import { withSource } from '../source.ts';
import { packageVersion } from '../version.ts';

type Writer = (results: readonly LocatedResult[], call: Call) => string;

const WRITERS: Readonly<Record<'text' | 'json' | 'turtle' | 'sarif', Writer>> = {
  text: (results, { values, io }) => renderText(results, { colour: io.colour, least: flag(values, 'quiet') ? 'Violation' : 'Info' }),
  json: (results) => renderJson(results),
  turtle: (results) => renderTurtle(results),
  sarif: (results) => renderSarif(results, { version: packageVersion() }),
};
const FORMATS = Object.keys(WRITERS) as (keyof typeof WRITERS)[];

/** Validates files of RDF, or the graph folder, and shows each finding with the words of the source. */
export async function validateCommand(call: Call): Promise<ExitCode> {
  const { words, values, io } = call;
  const format = choice(values, 'format', FORMATS, flag(values, 'json') ? 'json' : 'text');
  const { folder, quads } =
    words.length > 0 ? { folder: folderAtHand(values), quads: await readFiles(words, io) } : await readSource(values);
  const report = await validate(quads, { shapes: text(values, 'shapes') });
  const results = locateResults(report, quads, folder ? textsOf(quads, folder) : new Map());
  if (!(format === 'text' && flag(values, 'quiet') && report.conforms)) io.out(WRITERS[format](results, call));
  if (words.length === 0 && folder && text(values, 'endpoint') === undefined) tellRejected(folder, io);
  return report.conforms ? 0 : 1;
}

const readSource = (values: Values): Promise<{ folder: GraphFolder | undefined; quads: readonly AnyQuad[] }> =>
  withSource(values, async ({ folder, quads }) => ({ folder, quads: await quads() }));

/** Files may be checked where there is no graph folder; they are then shown without their sentences. */
function folderAtHand(values: Values): GraphFolder | undefined {
  if (text(values, 'graph') !== undefined) return openGraph(values);
  try {
    return openGraph(values);
  } catch (error) {
    if (error instanceof PledgegraphError) return undefined;
    throw error;
  }
}

async function readFiles(files: readonly string[], io: Output): Promise<AnyQuad[]> {
  const quads: AnyQuad[] = [];
  for (const file of files) {
    for (const quad of parseRdf(file === '-' ? await readStandardInput(io) : readOne(file), file === '-' ? 'standard input' : file))
      quads.push(quad);
  }
  return quads;
}

function readOne(file: string): string {
  const info = statSync(file, { throwIfNoEntry: false });
  if (!info) throw new PledgegraphError('input-missing', `${file} does not exist.`);
  if (info.isDirectory())
    throw new PledgegraphError('input-format', `${file} is a folder; to check a graph folder, write --graph ${file}.`);
  try {
    return decodeUtf8(readFileSync(file), file);
  } catch (cause) {
    if (cause instanceof PledgegraphError) throw cause;
    throw new PledgegraphError('input-missing', `${file} cannot be read.`, { cause });
  }
}

/** The texts that the graph points into, as far as the folder keeps them. */
function textsOf(quads: readonly AnyQuad[], folder: GraphFolder): Map<string, SourceText> {
  const find = folderTexts(folder);
  const texts = new Map<string, SourceText>();
  for (const { predicate, object } of quads) {
    if (predicate.value !== OA.hasSource || texts.has(object.value)) continue;
    const source = find(object.value);
    if (source) texts.set(object.value, { ...source, sentences: sentencesByLooks(source.text) });
  }
  return texts;
}

/** What the build kept apart is no part of the graph, and must not be forgotten. */
function tellRejected({ manifest: { rejected } }: GraphFolder, io: Output): void {
  for (const { identifier, reasons = [] } of rejected) io.err(`Kept apart when the graph was built: ${identifier}. ${reasons.join(' ')}\n`);
}
