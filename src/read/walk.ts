import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PledgegraphError } from '../errors.ts';
import { formatOfName } from './format.ts';

/** A file that a folder's walk passed over. */
export interface Skipped {
  readonly path: string;
  readonly reason: 'hidden' | 'metadata' | 'ending' | 'unreadable' | 'graph';
}

export interface Found {
  readonly files: string[];
  readonly skipped: Skipped[];
}

/** The readable files of a folder and its sub-folders, names in the order of their code units; a folder that links back to itself is entered once. */
export async function walkFolder(folder: string): Promise<Found> {
  const found: Found = { files: [], skipped: [] };
  await enter(folder, found, new Set());
  return found;
}

async function enter(folder: string, found: Found, entered: Set<string>): Promise<void> {
  const real = await realpath(folder);
  if (entered.has(real)) return;
  entered.add(real);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new PledgegraphError('input-missing', `${folder} cannot be read (${error.code}).`, { cause: error });
  });
  if (isGraph(names)) {
    found.skipped.push({ path: folder, reason: 'graph' });
    return;
  }
  for (const name of names.sort()) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => undefined);
    if (name.startsWith('.')) found.skipped.push({ path, reason: 'hidden' });
    else if (info?.isDirectory()) await enter(path, found, entered);
    else if (formatOfName(name))
      found.files.push(path); // what cannot be read, such as a link to nothing, is told when it is its turn
    else if (!info?.isFile()) found.skipped.push({ path, reason: 'unreadable' });
    else if (name.endsWith('.meta.json')) found.skipped.push({ path, reason: 'metadata' });
    else found.skipped.push({ path, reason: 'ending' });
  }
}

/** A graph folder keeps copies of texts, which are no inputs of their own. */
const isGraph = (names: readonly string[]): boolean => names.includes('manifest.json') && names.includes('provenance.nq');
