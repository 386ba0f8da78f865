/** The bytes of one input with those of its sidecar, and a hash of all that the reading of it depends on. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { PledgegraphError } from '../errors.ts';
import { type Format, formatOfBytes, formatOfName, KNOWN_ENDINGS } from './format.ts';
import { sidecarPath } from './metadata.ts';

/** Longest input in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** How standard input is named. */
export const STDIN = '-';

export interface RawInput {
  /** As given or found; "-" for standard input. */
  readonly path: string;
  readonly format: Format;
  /** Identifier unless metadata name another. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sidecar: Uint8Array | undefined;
}

/** @throws PledgegraphError `input-missing`, `input-too-large`, `input-format`, `metadata-malformed` */
export function readRawFile(path: string): RawInput {
  const info = attempt(path, () => statSync(path));
  if (!info.isFile() && !info.isDirectory())
    throw new PledgegraphError('input-missing', `${path} is a pipe or a device and no file; send what it gives to standard input ("-").`);
  if (info.size > MOST_BYTES) throw tooLarge(path);
  const hasEnding = basename(path).slice(1).includes('.');
  const format = formatOfName(path) ?? (hasEnding ? undefined : 'text');
  if (!format) throw new PledgegraphError('input-format', `${path} has an ending that is not read; those read are ${KNOWN_ENDINGS}.`);
  const bytes = attempt(path, () => readFileSync(path));
  const name = hasEnding ? basename(path).replace(/\.[^.]+$/u, '') : basename(path);
  return { path, format, name: name.normalize('NFC').replace(/\p{Cc}+/gu, ' '), bytes, sidecar: sidecarBytes(path) };
}

/** @throws PledgegraphError `input-too-large` */
export async function readRawStdin(stream: AsyncIterable<Uint8Array>): Promise<RawInput> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge('Standard input');
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  return { path: STDIN, format: formatOfBytes(bytes), name: 'stdin', bytes, sidecar: undefined };
}

/** SHA-256 of what the document depends on: bytes, sidecar, format and name, but not the folder that it lies in. */
export function fingerprint({ path, format, name, bytes, sidecar }: RawInput): string {
  const parts = [path === STDIN, format, name, hash(bytes), sidecar ? hash(sidecar) : null];
  return hash(JSON.stringify(parts));
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

function sidecarBytes(path: string): Uint8Array | undefined {
  const file = sidecarPath(path);
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new PledgegraphError('metadata-malformed', `${file} cannot be read (${code}).`, { cause: error });
  }
}

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new PledgegraphError('input-missing', `${path} ${code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`}.`, { cause });
  }
}

function tooLarge(name: string): PledgegraphError {
  return new PledgegraphError('input-too-large', `${name} is larger than ${MOST_BYTES / 1024 / 1024} MB, the most that is read.`);
}
