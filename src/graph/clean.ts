/** What may be removed from and beside a graph folder, and what may not. */
import fs from 'node:fs';
import path from 'node:path';
import { PledgegraphError } from '../errors.ts';
import { COLUMNS_FILE, columnsName } from './columns-file.ts';
import { JOURNAL } from './journal.ts';
import { FOLDERS, isManifest, MANIFEST, type Manifest } from './manifest.ts';

/**
 * True for a folder that holds a graph, false for one that is not there or empty.
 * @throws PledgegraphError `output-foreign` for anything else: it is not ours to replace
 */
export function holdsGraph(folder: string): boolean {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  if (!stat) return false;
  if (!stat.isDirectory()) throw new PledgegraphError('output-foreign', `${folder} is a file; a graph needs a folder of its own.`);
  const manifest = path.join(folder, MANIFEST);
  if (fs.existsSync(manifest) && isManifest(fs.readFileSync(manifest, 'utf8'))) return true;
  if (fs.readdirSync(folder).length === 0) return false;
  throw new PledgegraphError('output-foreign', `${folder} holds something else than a graph; name another folder, or empty this one.`);
}

/** Removes what builds of earlier versions that died left beside the folder. Only under its lock: what is there then belongs to nobody. */
export function removeRemains(folder: string): void {
  const parent = path.dirname(folder);
  for (const name of fs.readdirSync(parent)) {
    if (name.startsWith(`${path.basename(folder)}.partial-`) && /-\d+$/.test(name))
      fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/** Removes the files that the manifest does not name. Only where this program writes, and only its kinds of file. */
export function removeStrangers(root: string, manifest: Manifest): void {
  const { graph, pieces } = manifest.registry;
  const ours = new Set([
    graph,
    pieces,
    columnsName(manifest),
    ...[...manifest.documents, ...manifest.rejected].flatMap((entry) => [entry.graph, entry.text]),
  ]);
  const remove = (name: string): void => {
    if (!ours.has(name)) fs.rmSync(path.join(root, name), { force: true });
  };
  for (const folder of FOLDERS) {
    for (const name of fs.readdirSync(path.join(root, folder))) if (/\.(?:nq|txt|tmp)$/.test(name)) remove(`${folder}/${name}`);
  }
  for (const name of fs.readdirSync(root))
    if (/^registry\.\w+\.(?:nq|json)$|\.tmp$/.test(name) || COLUMNS_FILE.test(name) || name === JOURNAL) remove(name);
}
