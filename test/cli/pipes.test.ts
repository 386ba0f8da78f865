import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pledgegraph, ROOT, room, SEED } from './console.ts';

/** Runs the tool in a shell, as `pledgegraph`. */
function shell(line: string): { code: number | null; out: string; err: string } {
  const tool = `pledgegraph() { "${process.execPath}" --import tsx src/cli/main.ts "$@"; }`;
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', `${tool}; ${line}`], { cwd: ROOT, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('output that nobody takes', function () {
  this.timeout(60_000);
  const here = room();
  before(async () => {
    mkdirSync(here.path('in'));
    for (let k = 0; k < 8; k++) writeFileSync(here.path('in', `text-${k}.txt`), readFileSync(SEED));
    await pledgegraph(['build', SEED, '--out', here.path('good'), '--quiet']);
  });
  after(() => here.remove());

  it('a reader that has enough ends an export, without a word', () => {
    const { code, out, err } = shell(`pledgegraph export --format n-quads --graph '${here.path('good')}' | head -1`);
    assert.equal(code, 0);
    assert.match(out, /^<[^\n]+\n$/u);
    assert.equal(err, '');
  });

  it('a reader that has enough does not end a build', () => {
    const { code } = shell(`pledgegraph build '${here.path('in')}' --out '${here.path('graph')}' | head -1`);
    assert.equal(code, 0);
    assert.equal(JSON.parse(readFileSync(here.path('graph', 'manifest.json'), 'utf8')).documents.length, 8);
    assert.ok(!existsSync(here.path('graph.lock')));
  });

  const full = existsSync('/dev/full') ? it : it.skip;
  full('a full disk is told in one sentence', () => {
    const { code, err } = shell(`pledgegraph export --format n-quads --graph '${here.path('good')}' > /dev/full`);
    assert.equal(err, 'pledgegraph: Standard output cannot be written: no space left on the device.\n');
    assert.equal(code, 2);
  });

  full('errors that nobody hears leave the exit code', () => {
    assert.equal(shell('pledgegraph query pledges --graph nowhere 2> /dev/full').code, 2);
  });
});
