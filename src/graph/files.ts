/** Files that are either whole or not there. */
import fs from 'node:fs';
import path from 'node:path';
import { PledgegraphError } from '../errors.ts';

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is no folder',
  ENOENT: 'a part of the path does not exist',
  EEXIST: 'something of that name is in the way',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
  ELOOP: 'its links lead in a circle',
};

/** An error of the file system as one the user understands; others pass as they are. */
export function unwritable(place: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (!code || error instanceof PledgegraphError) return error;
  return new PledgegraphError('output-unwritable', `${place} cannot be written: ${REASONS[code] ?? code}.`, { cause: error });
}

/** Writes beside and renames, so that the name never stands for half a file. Not yet on the disk: see {@link flush}. */
export function writeBeside(file: string, content: string | Uint8Array): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(beside, content);
    fs.renameSync(beside, file);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
}

/** Writes all of `bytes`, at the end of what was written or at `position`; returns how many. */
export function writeAll(handle: number, bytes: Uint8Array, position?: number): number {
  for (let at = 0; at < bytes.length; ) {
    at += fs.writeSync(handle, bytes, at, bytes.length - at, position === undefined ? null : position + at);
  }
  return bytes.length;
}

/** Waits until files and folders are on the disk, sixteen at a time. */
export async function flush(paths: readonly string[]): Promise<void> {
  const waiting = [...paths];
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await flushOne(next);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

async function flushOne(file: string): Promise<void> {
  const folder = fs.statSync(file).isDirectory();
  if (folder && process.platform === 'win32') return; // folders cannot be opened there
  const handle = await fs.promises.open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name behind all links, so that what they lead to is replaced and not they; of a link to nothing, the name where that would be. */
export function throughLinks(file: string): string {
  if (fs.statSync(file, { throwIfNoEntry: false })) return fs.realpathSync(file);
  const link = fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink();
  return link ? throughLinks(path.resolve(path.dirname(file), fs.readlinkSync(file))) : path.resolve(file);
}

/** A device or a pipe is written to: replacing it would take it from all who use it. */
function isReplaceable(file: string): boolean {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return !stat || stat.isFile() || stat.isDirectory();
}

/**
 * Writes one file for the user: whole, or not at all.
 * @throws PledgegraphError `output-unwritable`
 */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  try {
    if (!isReplaceable(file)) {
      fs.writeFileSync(file, content);
      return;
    }
    const target = throughLinks(file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    writeBeside(target, content);
    await flush([target]);
  } catch (error) {
    throw unwritable(file, error);
  }
}
