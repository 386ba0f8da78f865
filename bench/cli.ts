/** Cold starts from the shell, each in a process of its own: the fastest and the middle of some runs. Needs `npm run build` before. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const MAIN = path.join(ROOT, 'dist/cli/main.js');
const RUNS = 9;

if (!existsSync(MAIN)) throw new Error(`${MAIN} does not exist; run npm run build first.`);
const room = mkdtempSync(path.join(tmpdir(), 'pledgegraph-bench-'));
const graph = path.join(room, 'graph');
const CALLS: readonly (readonly string[])[] = [
  ['--help'],
  ['build', path.join(ROOT, 'data/communiques/seed.txt'), '--out', graph],
  ['query', 'pledges', '--graph', graph],
  ['validate', '--graph', graph],
  ['explain', '40 milliards', '--graph', graph],
];

function secondsOf(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`pledgegraph ${args.join(' ')} failed: ${stderr}`);
  return (performance.now() - start) / 1000;
}

try {
  for (const args of CALLS) {
    const times = Array.from({ length: RUNS }, () => secondsOf(args)).sort((a, b) => a - b);
    const words = args.map((word) => word.replace(ROOT, '').replace(graph, 'graph')).join(' ');
    console.log(`${words.padEnd(48)} fastest ${times[0].toFixed(2)} s, middle ${times[RUNS >> 1].toFixed(2)} s`);
  }
} finally {
  rmSync(room, { recursive: true, force: true });
}
