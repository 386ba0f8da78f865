/** Kills processes at random moments of their work. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Outcome, pledgegraph, ROOT } from '../cli/console.ts';

/** How often; `npm run test:kill` asks for 200. */
export const KILLS = Number(process.env.KILLS ?? 6);

/** The compiled program is quicker to start, so that many kills take it (`PROGRAM=dist/cli/main.js`); the sources otherwise. */
const { PROGRAM } = process.env;
const START = PROGRAM ? [PROGRAM] : ['--import', 'tsx', 'src/cli/main.ts'];

/** Runs the same program to its end. */
export async function undisturbed(...args: readonly string[]): Promise<Pick<Outcome, 'code' | 'err'>> {
  if (!PROGRAM) return pledgegraph(args);
  const child = spawn(process.execPath, [...START, ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (part: Buffer) => {
    err += part;
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, err };
}

export interface Killing {
  /** Arguments of the command line. */
  readonly args: readonly string[];
  /** Lines that it prints on standard output if it is let go on. */
  readonly lines: number;
  readonly random: () => number;
}

/** Milliseconds after the first and each later line within which the process is killed; after the last line it still has to end its work. */
const PAUSE = 40;
const END = 400;

/**
 * Runs the command line in a process of its own, and kills it with SIGKILL: before its first line, or some moments after one of its lines.
 * @returns false where it came to its end before
 */
export async function killed({ args, lines, random }: Killing): Promise<boolean> {
  const child = spawn(process.execPath, [...START, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const wanted = Math.floor(random() * (lines + 1));
  const pause = random() * (wanted === lines ? END : PAUSE);
  await Promise.race([ended, wanted === 0 ? wait(random() * 1500) : printed(child, wanted)]);
  await Promise.race([ended, wait(pause)]);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  return signal === 'SIGKILL';
}

/** Resolves when so many lines have come. */
function printed(child: ChildProcess, lines: number): Promise<void> {
  return new Promise((resolve) => {
    let seen = 0;
    child.stdout!.on('data', (part: Buffer) => {
      for (const byte of part) if (byte === 10) seen++;
      if (seen >= lines) resolve();
    });
  });
}
