import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { pledgegraph, room } from '../cli/console.ts';

/** Looks at each turn of the loop: the pause between two attempts must not be missed. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turn();
}

describe('a pool of workers that is closed', () => {
  const { path, remove } = room();
  after(remove);

  it('answers first whoever waits for the engine', async () => {
    writeFileSync(path('a.txt'), 'Le 3 mai 2024, la Norvège a promis 5 millions d’euros au Togo.\n');
    const { code, err } = await pledgegraph(['build', path('a.txt'), '--out', path('graph'), '--quiet']);
    assert.equal(code, 0, err);
    // Imported here, as a module: what the test runner loads by itself is no module, and starts no threads.
    const [{ folderSource }, { Pool }] = await Promise.all([import('../../src/serve/folder.ts'), import('../../src/serve/pool.ts')]);
    const source = { ...folderSource(path('graph')), large: 0 };
    const pool = new Pool(source, { workers: 1, spares: 0, timeLimit: 20_000, queueLimit: 8 });
    await pool.opened;
    const job = { question: { text: 'DESCRIBE <https://pledgegraph.example/country/NOR>' }, graph: 'application/n-triples', maxBytes: 1e6 };
    const answer = pool.ask(job, new AbortController().signal);
    await until(() => pool.state.running === 1);
    await until(() => pool.state.running === 0);
    const closed = pool.close();
    const { kind, body } = await answer;
    assert.equal(kind, 'graph');
    assert.match(Buffer.from(body).toString(), /country\/NOR/);
    await closed;
    assert.equal(pool.state.ready, 0);
  });
});
