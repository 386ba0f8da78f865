import assert from 'node:assert/strict';
import fs from 'node:fs';
import { readGraphFolder } from '../../src/graph/store.ts';
import { pledgegraph, room } from '../cli/console.ts';
import { filesOf, writeTexts } from './texts.ts';

/** Lets so many writes through, then the disk is full: the next leaves half of what it should, and all after it nothing. */
async function withRoomFor(writes: number, work: () => Promise<void>): Promise<boolean> {
  const { writeFileSync, writeSync } = fs;
  let left = writes;
  const full = (): Error => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  fs.writeFileSync = ((file: string, content: string | Uint8Array, options: object) => {
    if (left-- > 0) return writeFileSync(file, content, options);
    if (left === -1) writeFileSync(file, content.slice(0, content.length >> 1), options);
    throw full();
  }) as typeof fs.writeFileSync;
  fs.writeSync = ((file: number, content: Uint8Array, ...rest: number[]) => {
    if (left-- > 0) return writeSync(file, content, ...rest);
    if (left === -1) writeSync(file, content.subarray(0, content.length >> 1));
    throw full();
  }) as typeof fs.writeSync;
  try {
    await work();
  } finally {
    Object.assign(fs, { writeFileSync, writeSync });
  }
  return left < 0;
}

describe('a full disk', () => {
  const here = room();
  after(() => here.remove());
  const [input, out, anew] = [here.path('in'), here.path('graph'), here.path('anew')];
  const build = (folder: string) => pledgegraph(['build', input, '--out', folder, '--quiet']);

  it('at any write leaves the last good graph, and the next build goes on', async () => {
    let full = true;
    let writes = 0;
    for (; full; writes++) {
      fs.rmSync(out, { recursive: true, force: true });
      writeTexts(input, new Map([[0, 0], [1, 0]])); // biome-ignore format: one line
      await build(out);
      const before = filesOf(out);
      writeTexts(input, new Map([[0, 1], [1, 0], [2, 0]])); // biome-ignore format: one line
      full = await withRoomFor(writes, async () => {
        const { code, err } = await build(out);
        if (code !== 0) assert.match(err, /^pledgegraph: \S*graph cannot be written: no space left on the device\.\n$/u);
      });
      if (full) {
        const files = filesOf(out);
        for (const [file, bytes] of Object.entries(before)) assert.equal(files[file], bytes, `${file} after ${writes} writes`);
        assert.ok(readGraphFolder(out).allQuads().length > 0);
      }
      const { code, err } = await build(out);
      assert.equal(code, 0, err);
      fs.rmSync(anew, { recursive: true, force: true });
      await build(anew);
      assert.deepEqual(filesOf(out), filesOf(anew), `after ${writes} writes`);
      assert.deepEqual(fs.readdirSync(here.path()).sort(), ['anew', 'graph', 'in']);
    }
    assert.ok(writes > 10, `${writes} writes`);
  }).timeout(120_000);
});
