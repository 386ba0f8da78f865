/** One writer at a time: a lock file beside the folder that names who holds it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PledgegraphError } from '../errors.ts';

/**
 * Takes the lock of a folder. A lock whose process is gone is taken over.
 * @returns what releases it
 * @throws PledgegraphError `output-unwritable` where another process holds it
 */
export function takeLock(folder: string): () => void {
  const file = `${folder}.lock`;
  const mine = `${process.pid} ${os.hostname()}\n`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (!create(file, mine)) {
    const holder = holderOf(file);
    if (isAlive(holder)) {
      throw new PledgegraphError(
        'output-unwritable',
        `${folder} is being written by another build (process ${holder.split(' ')[0]}). Wait for it to end; if it is gone, remove ${file}.`,
      );
    }
    if (!removeOf(holder, file) || !create(file, mine))
      throw new PledgegraphError('output-unwritable', `${folder} is being written by another build, which has just begun.`);
  }
  return () => fs.rmSync(file, { force: true });
}

/** Makes the lock with its content in one step: an empty one would look like that of a dead process. */
function create(file: string, content: string): boolean {
  const beside = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(beside, content);
  try {
    fs.linkSync(beside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return createAlone(file, content); // a file system without links
  } finally {
    fs.rmSync(beside, { force: true });
  }
}

function createAlone(file: string, content: string): boolean {
  try {
    fs.writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const holderOf = (file: string): string => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '');

/** Removes a dead process' lock, unless another build has taken it over in between: that one gets it back. */
function removeOf(holder: string, file: string): boolean {
  const aside = `${file}.${process.pid}.old`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return false;
  }
  const removed = holderOf(aside) === holder;
  if (!removed && !fs.existsSync(file)) fs.renameSync(aside, file);
  fs.rmSync(aside, { force: true });
  return removed;
}

/** A process of another machine counts as alive: it cannot be asked. */
function isAlive(holder: string): boolean {
  const [pid, host] = holder.split(' ');
  if (!/^\d+$/.test(pid)) return false;
  if (host !== os.hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
