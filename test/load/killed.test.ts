/**
 * Loads that are killed (SIGKILL) at random points: whatever a load was doing, the next one ends with the store as the folder says, and
 * nothing of others is touched. PLEDGEGRAPH_KILLS sets how many (`npm run test:kills`: 200).
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pledgegraph, ROOT, room } from '../cli/console.ts';
import { random } from '../random.ts';
import { type Asked, type Behaviour, FakeStore, FUSEKI } from './fake-store.ts';
import { buildGraph, isManifest, linesOf, quadsOf } from './graphs.ts';

const KILLS = Number(process.env.PLEDGEGRAPH_KILLS ?? 8);
const SEED = Number(process.env.PLEDGEGRAPH_KILLS_SEED ?? 1);
const PROTOCOLS = ['auto', 'gsp', 'update'];
const MINE = '<urn:a> <urn:b> "mine" <urn:mine> .';
/** Requests of a load that come before the first write, and all of them, about. */
const READS = 5;
const REQUESTS = 16;

describe('a load that is killed', function () {
  this.timeout(120_000 + KILLS * 20_000);
  const here = room();
  const folders: string[] = [];
  const fake = new FakeStore();
  let url: string;

  before(async () => {
    const variants = [
      {},
      { 'en-oslo': 'Oslo, 2 May 2024. Norway will provide 60 million euros to Moldova.' },
      { 'fr-accra': undefined, 'en-ottawa': undefined },
    ];
    for (const [number, changes] of variants.entries()) folders.push(await buildGraph(here.path(`${number}`), changes));
    url = await fake.listen();
    fake.store.update('INSERT DATA { GRAPH <urn:mine> { <urn:a> <urn:b> "mine" } }');
  });
  after(async () => {
    await fake.close();
    here.remove();
  });

  /** A load in a process of its own, killed at the n-th request: before it is read, when it has come, or when it has been done. */
  async function killedLoad(graph: string, protocol: string, at: number, phase: 'fault' | 'arrived' | 'changed'): Promise<boolean> {
    const main = path.join(ROOT, 'src/cli/main.ts');
    const args = ['--import', 'tsx', main, 'load', '--to', url, '--graph', graph, '--protocol', protocol, '--jobs', '3', '--quiet'];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const gone = new Promise<boolean>((resolve) => child.once('exit', (_, signal) => resolve(signal === 'SIGKILL')));
    const first = fake.asked.length;
    const kill = ({ number }: Asked): undefined => void (number - first >= at && child.kill('SIGKILL'));
    fake.behaviour = { headers: FUSEKI, [phase]: kill } as Behaviour;
    const killed = await gone;
    // What the store has taken in, it goes on with; it does not know that nobody waits.
    await new Promise((resolve) => setTimeout(resolve, 50));
    fake.behaviour = { headers: FUSEKI };
    return killed;
  }

  it(`${KILLS} times, and the next one is right`, async () => {
    const next = random(SEED);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)];
    let kills = 0;
    let repairs = 0;
    for (let round = 0; kills < KILLS; round++) {
      assert.ok(round < KILLS * 4 + 20, 'loads are killed, and do not only end');
      const [graph, protocol, phase] = [pick(folders), pick(PROTOCOLS), pick(['fault', 'arrived', 'changed'] as const)];
      const at = READS + Math.floor(next() * (REQUESTS - READS));
      if (await killedLoad(graph, protocol, at, phase)) kills++;
      const told = `round ${round}: ${path.basename(path.dirname(graph))} by ${protocol}, killed at request ${at} (${phase})`;
      if (next() < 0.3) continue;
      const [wanted, way] = [pick(folders), pick(PROTOCOLS)];
      const { code, err } = await pledgegraph(['load', '--to', url, '--graph', wanted, '--protocol', way]);
      assert.equal(code, 0, `${told}: ${err}`);
      assert.deepEqual(
        quadsOf(fake.store, (name) => !isManifest(name) && name !== 'urn:mine'),
        linesOf(wanted),
        told,
      );
      assert.deepEqual(
        quadsOf(fake.store, (name) => name === 'urn:mine'),
        [MINE],
        told,
      );
      const before = fake.writes.length;
      assert.equal((await pledgegraph(['load', '--to', url, '--graph', wanted])).code, 0);
      assert.equal(fake.writes.length, before, `${told}: a further load finds nothing to do`);
      repairs++;
    }
    assert.ok(repairs > 0);
  });
});
