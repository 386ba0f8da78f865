import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pledgegraph, ROOT, room, SEED } from './console.ts';

const MANY = 150;

/** Builds in a process of its own, and sends it a signal as soon as it has told of its first document. */
function interruptedBuild(input: string, out: string, signal: 'SIGINT' | 'SIGTERM'): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'build', input, '--out', out], { cwd: ROOT });
  let err = '';
  child.stderr.on('data', (part: Buffer) => {
    err += part;
  });
  child.stdout.once('data', () => child.kill(signal));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, err })));
}

describe('an interrupted build', () => {
  const here = room();
  before(() => {
    mkdirSync(here.path('in'));
    for (let k = 0; k < MANY; k++) writeFileSync(here.path('in', `text-${k}.txt`), readFileSync(SEED));
  });
  after(() => here.remove());

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`by ${signal} leaves no folder, whole or in part`, async () => {
      const { code, err } = await interruptedBuild(here.path('in'), here.path('graph'), signal);
      assert.equal(code, 130, err);
      assert.match(err, /Interrupted: nothing was changed\./u);
      assert.deepEqual(readdirSync(here.path()), ['in']);
    }).timeout(60_000);
  }

  it('leaves the graph that was there', async () => {
    await pledgegraph(['build', SEED, '--out', here.path('graph'), '--quiet']);
    const before = readdirSync(here.path('graph'), { recursive: true }).sort();
    const manifest = readFileSync(here.path('graph', 'manifest.json'), 'utf8');
    const { code } = await interruptedBuild(here.path('in'), here.path('graph'), 'SIGINT');
    assert.equal(code, 130);
    assert.deepEqual(readdirSync(here.path('graph'), { recursive: true }).sort(), before);
    assert.equal(readFileSync(here.path('graph', 'manifest.json'), 'utf8'), manifest);
    assert.deepEqual(readdirSync(here.path()).sort(), ['graph', 'in']);
  }).timeout(60_000);
});
