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
    const holder = fs.readFileSync(file, 'utf8').trim();
    if (isAlive(holder)) {
      throw new PledgegraphError(
        'output-unwritable',
        `${folder} is being written by another build (process ${holder.split(' ')[0]}). Wait for it to end; if it is gone, remove ${file}.`,
      );
    }
    fs.rmSync(file, { force: true });
    if (!create(file, mine))
      throw new PledgegraphError('output-unwritable', `${folder} is being written by another build, which has just begun.`);
  }
  return () => fs.rmSync(file, { force: true });
}

function create(file: string, content: string): boolean {
  try {
    fs.writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
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
