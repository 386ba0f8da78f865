/**
 * npm run readme: runs the commands that README.md names, and writes what they print, and the files it shows, between their markers.
 *
 * `<!-- run [N]: COMMAND -->` … `<!-- end -->`: the command with the first N lines of its standard output
 * `<!-- file: PATH -->` … `<!-- end -->`: a TypeScript file, with imports as a user of the package writes them
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const README = path.join(ROOT, 'README.md');
/** Columns of tables. */
const WIDTH = '118';
const RUN = /(<!-- run(?: (\d+))?: (.+?) -->\n)[\s\S]*?(<!-- end -->)/gu;
const FILE = /(<!-- file: (.+?) -->\n)[\s\S]*?(<!-- end -->)/gu;

function outputOf(command: string, most: number): string {
  console.error(`$ ${command}`);
  const { stdout, stderr, status } = spawnSync('bash', ['-c', command], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: WIDTH, NO_COLOR: '1' },
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`"${command}" failed: ${stderr}`);
  const lines = stdout.trimEnd().split('\n');
  return lines.length <= most ? stdout.trimEnd() : [...lines.slice(0, most), '…'].join('\n');
}

/** The example's code, without the comment it opens with, as it is written outside of this project. */
export const shownFile = (source: string): string =>
  source
    .replace(/^\/\*\*[\s\S]*?\*\/\n/u, '')
    .replaceAll(`'../src/index.ts'`, `'pledgegraph'`)
    .trimEnd();

function filled(readme: string): string {
  return readme
    .replace(RUN, (_, opening: string, most: string | undefined, command: string, closing: string) => {
      const output = outputOf(command, most === undefined ? Number.POSITIVE_INFINITY : Number(most));
      return `${opening}\`\`\`text\n$ ${command}\n${output === '' ? '' : `${output}\n`}\`\`\`\n${closing}`;
    })
    .replace(FILE, (_, opening: string, file: string, closing: string) => {
      return `${opening}\`\`\`ts\n${shownFile(readFileSync(path.join(ROOT, file), 'utf8'))}\n\`\`\`\n${closing}`;
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(README, filled(readFileSync(README, 'utf8')));
