/** Runs the command line in processes of its own, and tells what each took. Needs `npm run build` before. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** Run in the process before the program: tells on a channel of its own what was used, with all threads. */
const METER = `data:text/javascript,${encodeURIComponent(
  "import fs from 'node:fs'; process.on('exit', () => { const u = process.resourceUsage(); fs.writeSync(3, JSON.stringify({ cpu: (u.userCPUTime + u.systemCPUTime) / 1e6, peak: u.maxRSS / 1024 })); });",
)}`;

export interface Took {
  /** Seconds by the clock, and of processor time. */
  readonly wall: number;
  readonly cpu: number;
  /** Most memory that was resident, in MB. */
  readonly peak: number;
  readonly out: string;
}

const LOAD = fileURLToPath(new URL('./load.ts', import.meta.url));

function start(program: readonly string[], args: readonly string[]): ChildProcess {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} does not exist; run npm run build first.`);
  return spawn(process.execPath, ['--import', METER, ...program, ...args], { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
}

async function textOf(stream: unknown): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** Runs a command to its end. @throws Error where it fails */
export function run(...args: readonly string[]): Promise<Took> {
  return finish([MAIN], args);
}

/** Loads all of a graph into the engine for queries. */
export function loadAll(graph: string): Promise<Took> {
  return finish(['--import', 'tsx', LOAD], [graph]);
}

async function finish(program: readonly string[], args: readonly string[]): Promise<Took> {
  const before = performance.now();
  const child = start(program, args);
  const [out, used, [code]] = await Promise.all([textOf(child.stdout), textOf(child.stdio[3]), once(child, 'close')]);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with code ${code}.`);
  return { wall: (performance.now() - before) / 1000, ...JSON.parse(used), out };
}

/** Serves a graph while some work is done with its address. */
export async function serving(graph: string, work: (url: string, ready: number) => Promise<void>): Promise<Took> {
  const before = performance.now();
  const child = start([MAIN], ['serve', '--graph', graph, '--port', '0', '--json']);
  const used = textOf(child.stdio[3]);
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  const out = line.toString();
  try {
    await work((JSON.parse(out) as { url: string }).url, (performance.now() - before) / 1000);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
  return { wall: (performance.now() - before) / 1000, ...JSON.parse(await used), out };
}
