import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { pledgegraph, room } from '../cli/console.ts';
import { Client } from './client.ts';

const COUNT = 'SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a <http://xmlns.com/foaf/0.1/Document> }';

describe('a graph folder that changes', () => {
  const { path, remove } = room();
  after(remove);

  async function build(names: readonly string[]): Promise<void> {
    for (const name of names)
      writeFileSync(path(`${name}.txt`), `Le 3 mai 2024, la Norvège a promis 5 millions d’euros au Togo (${name}).\n`);
    const { code, err } = await pledgegraph(['build', ...names.map((name) => path(`${name}.txt`)), '--out', path('graph'), '--quiet']);
    assert.equal(code, 0, err);
  }

  it('is served anew, and no request in between fails', async () => {
    await build(['a']);
    const reloads: unknown[] = [];
    const client = await Client.start(path('graph'), { watch: 50, onReload: (error) => reloads.push(error) });
    try {
      const count = async (): Promise<string> => {
        const { status, text } = await client.query(COUNT, 'text/csv');
        assert.equal(status, 200, text);
        return text.split('\r\n')[1];
      };
      assert.equal(await count(), '1');
      const first = JSON.parse((await client.ask('health')).text).version;
      await build(['a', 'b']);
      const seen = new Set<string>();
      for (let i = 0; i < 500 && !seen.has('2'); i++) {
        seen.add(await count());
        await wait(10);
      }
      assert.deepEqual([...seen].sort(), ['1', '2']);
      assert.notEqual(JSON.parse((await client.ask('health')).text).version, first);
      assert.deepEqual(reloads, [undefined]);

      writeFileSync(path('graph', 'manifest.json'), '{"format":"pledgegraph-graph","version":1');
      for (let i = 0; i < 200 && reloads.length < 2; i++) await wait(20);
      assert.match(String(reloads[1]), /manifest\.json is no JSON/);
      assert.equal(await count(), '2');
      assert.match(JSON.parse((await client.ask('health')).text).trouble, /is not served/);
    } finally {
      await client.stop();
    }
  });

  it('that is none is told before anything listens', async () => {
    await assert.rejects(Client.start(path('nothing')), { code: 'graph-missing' });
  });
});
