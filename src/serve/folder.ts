/** The graph folder as a source of workers, and how its change is noticed. */
import fs from 'node:fs';
import path from 'node:path';
import { sha256 } from '../graph/iris.ts';
import { MANIFEST, writeManifest } from '../graph/manifest.ts';
import { readGraphFolder } from '../graph/store.ts';
import type { Source } from './job.ts';

/** A folder of more quads is loaded into the engine beside other work: it takes longer than a client waits. */
const LARGE = 300_000;

/** @throws PledgegraphError `graph-missing`, `graph-unusable` */
export function folderSource(folder: string): Extract<Source, { readonly kind: 'folder' }> {
  const { manifest } = readGraphFolder(folder);
  return {
    kind: 'folder',
    folder: path.resolve(folder),
    manifestSha256: sha256(writeManifest(manifest)),
    base: manifest.base,
    large: LARGE,
  };
}

/** What changes when the manifest is replaced; the empty string where there is none. */
function stateOf(file: string): string {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : '';
}

/**
 * Calls back each time the manifest was replaced. It looks every so many milliseconds: notices of the system are lost on network drives
 * and when a folder takes the place of another.
 * @returns what ends the watch
 */
export function watchFolder(folder: string, interval: number, changed: () => void): () => void {
  const file = path.join(folder, MANIFEST);
  let last = stateOf(file);
  const timer = setInterval(() => {
    const now = stateOf(file);
    if (now === last) return;
    last = now;
    if (now !== '') changed();
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}
