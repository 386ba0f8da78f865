/** Runs the tool in this process, with what it would print caught. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const SEED = path.join(ROOT, 'data/communiques/seed.txt');

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * The tool is imported here, as it imports its commands: what the test runner loads by itself would be a second copy of every module.
 * @param stdin what is piped to the tool
 */
export async function pledgegraph(args: readonly string[], stdin: string | Uint8Array = ''): Promise<Outcome> {
  const { run } = await import('../../src/cli/run.ts');
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => {
      out += typeof text === 'string' ? text : Buffer.from(text).toString();
    },
    err: (text) => {
      err += text;
    },
    terminal: false,
    colour: false,
    stdin: (async function* () {
      yield typeof stdin === 'string' ? Buffer.from(stdin) : stdin;
    })(),
  });
  return { code, out, err };
}

/** A folder for one test, and what removes it. */
export function room(): { path: (...names: string[]) => string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'pledgegraph-'));
  return { path: (...names) => path.join(folder, ...names), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
