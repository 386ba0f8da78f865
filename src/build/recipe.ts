/** What results depend on besides the inputs: the program's code, words, models and shapes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Identities } from '../graph/identities.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CODE = fileURLToPath(new URL('../', import.meta.url));

/** Folders of code that no document passes through. */
const ELSEWHERE = new Set(['cli', 'load', 'network', 'query', 'serve']);
/** Data that is not read when a graph is built. */
const NOT_READ = new Set(['communiques', 'treebank']);

let known: string | undefined;

/**
 * A hash of the content of the code, of `data/`, of the shapes, of the versions of packages that this package asks for (read once in a process,
 * about 25 MB), and of the user's file of identities. A version number alone would not do: a linguist who edits a table changes no version.
 */
export function recipe(identities?: Identities): string {
  known ??= hashOf([
    ...filesUnder(CODE, ELSEWHERE, /\.[jt]s$/),
    ...filesUnder(path.join(ROOT, 'data'), NOT_READ, /\.(?:tsv|json|bin)$/),
    ...filesUnder(path.join(ROOT, 'ontology/shapes'), new Set(), /\.ttl$/),
    path.join(ROOT, 'package.json'),
  ]);
  return identities ? `${known}-${identities.hash.slice(0, DIGITS)}` : known;
}

/** Hexadecimal digits kept of the hash: it tells apart the few recipes that one graph meets. */
const DIGITS = 20;

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(contentOf(file))
      .update('\0');
  return hash.digest('hex').slice(0, DIGITS);
}

function contentOf(file: string): string | Uint8Array {
  if (path.basename(file) !== 'package.json') return readFileSync(file);
  const { version, dependencies } = JSON.parse(readFileSync(file, 'utf8'));
  return JSON.stringify([version, dependencies]);
}

/** Files in the order of their paths. */
function filesUnder(folder: string, without: ReadonlySet<string>, wanted: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return without.has(entry.name) ? [] : filesUnder(file, new Set(), wanted);
      return wanted.test(entry.name) && !entry.name.endsWith('.d.ts') ? [file] : [];
    });
}
