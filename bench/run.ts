/**
 * npm run bench [-- NAME…]: the benchmarks of this folder, all or by name, one after another, each in a process of its own. One that is named is
 * told so (`--alone`), and takes its time.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
/** Files of the folder that are no benchmark. */
const HELPERS = new Set([path.basename(import.meta.url), 'compiled.ts']);
const known = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && !HELPERS.has(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (wanted.includes('--help')) {
  console.log(`Usage: npm run bench [-- NAME…]; the benchmarks are ${known.join(', ')}.`);
  process.exit(0);
}
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exitCode = 2;
}
for (const name of unknown.length > 0 ? [] : known.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  console.log(`== ${name}`);
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(FOLDER, `${name}.ts`), ...(wanted.length > 0 ? ['--alone'] : [])],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
