import { stat } from 'node:fs/promises';
import { PledgegraphError } from '../errors.ts';
import type { DocumentMeta, LanguageCode } from '../model/doc.ts';
import { canonicalText } from './canonical.ts';
import { type Format, loaderOf } from './format.ts';
import { readSidecar } from './metadata.ts';
import { type RawInput, readRawFile, readRawStdin, STDIN } from './raw.ts';
import { type Found, type Skipped, walkFolder } from './walk.ts';

export { canonicalText } from './canonical.ts';
export { decodeUtf8, refuseControls } from './decode.ts';
export type { Format } from './format.ts';
export { detectLanguage } from './language.ts';
export { checkMetadata } from './metadata.ts';
export { fingerprint, MOST_BYTES, type RawInput, readRawFile, readRawStdin, STDIN } from './raw.ts';
export type { Skipped } from './walk.ts';

/** A document as read: canonical text and what its metadata says. */
export interface SourceDocument {
  /** As given or found; "-" for standard input. */
  readonly path: string;
  readonly meta: DocumentMeta;
  readonly text: string;
  /** Only where the metadata names it. */
  readonly language?: LanguageCode;
  readonly format: Format;
}

/** What could not be read where the caller wants to go on. */
export interface Failed {
  readonly path: string;
  readonly error: PledgegraphError;
}

export interface ReadResult {
  /** In the order of the inputs, folders in the order of their paths. */
  readonly documents: SourceDocument[];
  /** Files of folders that were passed over, and why. */
  readonly skipped: Skipped[];
  /** Empty unless `keepGoing` is set. */
  readonly failed: Failed[];
}

export interface ReadOptions {
  /** What "-" reads; standard input unless given. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Collect errors of single documents instead of throwing the first. */
  readonly keepGoing?: boolean;
}

/**
 * Reads files, folders (with their sub-folders, in the order of paths) and standard input ("-").
 * @throws PledgegraphError `input-missing`, `input-empty`, `input-binary`, `input-too-large`, `input-encoding`, `input-format`, `metadata-malformed`
 */
export async function readInputs(inputs: readonly string[], options: ReadOptions = {}): Promise<ReadResult> {
  const result: ReadResult = { documents: [], skipped: [], failed: [] };
  const seen = new Map<string, string>();
  const add = async (read: Promise<SourceDocument>, path: string): Promise<void> => {
    try {
      const document = await read;
      refuseDuplicate(seen, document);
      result.documents.push(document);
    } catch (error) {
      if (!options.keepGoing || !(error instanceof PledgegraphError)) throw error;
      result.failed.push({ path, error });
    }
  };
  const { files, skipped } = await listInputs(inputs);
  result.skipped.push(...skipped);
  for (const file of files) await add(readListed(file, options.stdin), file);
  return result;
}

/** Reads one file, folder or standard input ("-"). */
export async function readInput(input: string, options: Omit<ReadOptions, 'keepGoing'> = {}): Promise<SourceDocument[]> {
  return (await readInputs([input], options)).documents;
}

/** The names of all that inputs hold, folders opened in the order of their paths; nothing is read yet. @throws PledgegraphError `input-missing` */
export async function listInputs(inputs: readonly string[]): Promise<Found> {
  const found: Found = { files: [], skipped: [] };
  for (const input of inputs) {
    if (input === STDIN || !(await isFolder(input))) {
      found.files.push(input);
      continue;
    }
    const { files, skipped } = await walkFolder(input);
    for (const file of files) found.files.push(file);
    for (const each of skipped) found.skipped.push(each);
  }
  return found;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function readListed(path: string, stdin: AsyncIterable<Uint8Array> = process.stdin): Promise<SourceDocument> {
  return readDocument(path === STDIN ? await readRawStdin(stdin) : readRawFile(path));
}

/**
 * From bytes to a document. The sidecar's words go before those of the file itself.
 * @throws PledgegraphError `input-empty`, `input-binary`, `input-encoding`, `input-format`, `metadata-malformed`
 */
export async function readDocument({ path, bytes, format, name, sidecar }: RawInput): Promise<SourceDocument> {
  const shown = path === STDIN ? 'Standard input' : path;
  const found = sidecar ? readSidecar(sidecar, path) : {};
  if (bytes.length === 0) throw new PledgegraphError('input-empty', `${shown} is empty.`);
  const loaded = await (await loaderOf(format))(bytes, shown);
  const text = canonicalText(loaded.text);
  if (text.trim() === '') throw new PledgegraphError('input-empty', `${shown} holds no text.`);
  const { language, ...meta } = { ...loaded.meta, ...found };
  return { path, format, text, meta: { ...meta, identifier: meta.identifier ?? name }, ...(language && { language }) };
}

function refuseDuplicate(seen: Map<string, string>, document: SourceDocument): void {
  const { identifier } = document.meta;
  const other = seen.get(identifier);
  if (other !== undefined) {
    throw new PledgegraphError(
      'metadata-malformed',
      `${document.path} and ${other} have the same identifier "${identifier}"; name another in the metadata ("identifier") of one.`,
    );
  }
  seen.set(identifier, document.path);
}
