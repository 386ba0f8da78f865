import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { PledgegraphError } from '../errors.ts';
import type { DocumentMeta, LanguageCode } from '../model/doc.ts';
import { canonicalText } from './canonical.ts';
import { type Format, formatOfBytes, formatOfName, KNOWN_ENDINGS, loaderOf } from './format.ts';
import { type FoundMeta, readSidecar } from './metadata.ts';
import { type Skipped, walkFolder } from './walk.ts';

export { canonicalText } from './canonical.ts';
export type { Format } from './format.ts';
export { detectLanguage } from './language.ts';
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

/** Longest input in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;
const STDIN = '-';

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
  for (const input of inputs) {
    if (input !== STDIN && (await isFolder(input))) {
      const found = await walkFolder(input);
      result.skipped.push(...found.skipped);
      for (const file of found.files) await add(readFileInput(file), file);
    } else await add(input === STDIN ? readStdin(options.stdin ?? process.stdin) : readFileInput(input), input);
  }
  return result;
}

/** Reads one file, folder or standard input ("-"). */
export async function readInput(input: string, options: Omit<ReadOptions, 'keepGoing'> = {}): Promise<SourceDocument[]> {
  return (await readInputs([input], options)).documents;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function readFileInput(path: string): Promise<SourceDocument> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new PledgegraphError(
      'input-missing',
      `${path} ${error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`}.`,
      { cause: error },
    );
  });
  if (info.size > MOST_BYTES) throw tooLarge(path);
  const hasEnding = basename(path).slice(1).includes('.');
  const format = formatOfName(path) ?? (hasEnding ? undefined : 'text');
  if (!format) throw new PledgegraphError('input-format', `${path} has an ending that is not read; those read are ${KNOWN_ENDINGS}.`);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new PledgegraphError('input-missing', `${path} cannot be read (${error.code}).`, { cause: error });
  });
  const name = hasEnding ? basename(path).replace(/\.[^.]+$/u, '') : basename(path);
  return readBytes(bytes, path, format, name.normalize('NFC'), await readSidecar(path));
}

async function readStdin(stream: AsyncIterable<Uint8Array>): Promise<SourceDocument> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge('Standard input');
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  return readBytes(bytes, STDIN, formatOfBytes(bytes), 'stdin', {});
}

/** The sidecar's words go before those of the file itself. */
async function readBytes(bytes: Uint8Array, path: string, format: Format, name: string, sidecar: FoundMeta): Promise<SourceDocument> {
  const shown = path === STDIN ? 'Standard input' : path;
  if (bytes.length === 0) throw new PledgegraphError('input-empty', `${shown} is empty.`);
  const loaded = await (await loaderOf(format))(bytes, shown);
  const text = canonicalText(loaded.text);
  if (text.trim() === '') throw new PledgegraphError('input-empty', `${shown} holds no text.`);
  const { language, ...meta } = { ...loaded.meta, ...sidecar };
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

function tooLarge(name: string): PledgegraphError {
  return new PledgegraphError('input-too-large', `${name} is larger than ${MOST_BYTES / 1024 / 1024} MB, the most that is read.`);
}
