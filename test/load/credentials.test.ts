import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '../../src/load/client.ts';
import { readNetrc } from '../../src/load/credentials.ts';
import { PLAIN } from '../../src/load/exchange.ts';
import { connect, findCredentials } from '../../src/load/index.ts';
import { pledgegraph, room } from '../cli/console.ts';
import { FakeStore, FUSEKI } from './fake-store.ts';
import { buildGraph } from './graphs.ts';

const SECRET = 'p"ä ss:wörd';

describe('credentials', function () {
  this.timeout(60_000);

  it('are read from a .netrc as other tools read it', () => {
    const netrc = `# mine\nmachine a.example login ann password one\nmachine B.example\n  login "bo b"\n  account x\n  password "t\\"wo"\nmacdef init\ncd machine login\n\ndefault login any password three\n`;
    assert.deepEqual(readNetrc(netrc, 'a.example'), { user: 'ann', password: 'one' });
    assert.deepEqual(readNetrc(netrc, 'b.example'), { user: 'bo b', password: 't"wo' });
    assert.deepEqual(readNetrc(netrc, 'c.example'), { user: 'any', password: 'three' });
    assert.equal(readNetrc('machine a.example login ann', 'a.example'), undefined);
    assert.equal(readNetrc('', 'a.example'), undefined);
  });

  it('come from the environment before the file, and a token before a password', () => {
    const here = room();
    writeFileSync(here.path('.netrc'), 'machine a.example login ann password one\n');
    const HOME = here.path();
    assert.equal(findCredentials('b.example', { HOME }), undefined);
    assert.deepEqual(findCredentials('a.example', { HOME }), { kind: 'password', user: 'ann', password: 'one', from: here.path('.netrc') });
    const both = { HOME, PLEDGEGRAPH_STORE_USER: 'bob', PLEDGEGRAPH_STORE_PASSWORD: '' };
    assert.deepEqual(findCredentials('a.example', both), { kind: 'password', user: 'bob', password: '', from: 'PLEDGEGRAPH_STORE_USER' });
    assert.equal(findCredentials('a.example', { ...both, PLEDGEGRAPH_STORE_TOKEN: 'abc' })?.kind, 'token');
    assert.throws(() => findCredentials('a.example', { HOME, PLEDGEGRAPH_STORE_USER: 'bob' }), /PLEDGEGRAPH_STORE_PASSWORD is not/u);
    assert.throws(
      () => findCredentials('a.example', { HOME, PLEDGEGRAPH_STORE_TOKEN: 'a\nb' }),
      (error: Error) => !error.message.includes('a\nb'),
    );
    here.remove();
  });

  const basic = `Basic ${Buffer.from(`ann:${SECRET}`).toString('base64')}`;
  const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

  /** What RFC 7616 says the answer to a challenge is. */
  function digestIsRight(header: string, method: string, path: string): boolean {
    const field = (name: string): string =>
      new RegExp(`${name}="?((?:[^",\\\\]|\\\\.)*)`, 'u').exec(header)?.[1].replace(/\\(.)/gu, '$1') ?? '';
    const secret = md5(`ann:graph "store":${SECRET}`);
    const expected = md5(`${secret}:n1:${field('nc')}:${field('cnonce')}:auth:${md5(`${method}:${field('uri')}`)}`);
    return header.startsWith('Digest ') && field('response') === expected && field('uri').startsWith(path) && /nc=0000000\d/u.test(header);
  }

  const KINDS = [
    {
      kind: 'basic',
      challenge: 'Basic realm="x"',
      right: (header: string) => header === basic,
      credentials: { kind: 'password', user: 'ann', password: SECRET, from: 'x' },
    },
    {
      kind: 'digest',
      challenge: 'Basic realm="x", Digest realm="graph \\"store\\"", nonce="n1", qop="auth,auth-int", opaque="o"',
      right: digestIsRight,
      credentials: { kind: 'password', user: 'ann', password: SECRET, from: 'x' },
    },
    {
      kind: 'bearer',
      challenge: 'Bearer',
      right: (header: string) => header === 'Bearer abc.def',
      credentials: { kind: 'token', token: 'abc.def', from: 'x' },
    },
  ] as const;
  for (const { kind, challenge, right, credentials } of KINDS) {
    it(`open a store that asks for ${kind}`, async () => {
      const fake = new FakeStore();
      let opened = 0;
      fake.behaviour = {
        headers: FUSEKI,
        fault({ headers, method, path }) {
          if (headers.authorization && right(headers.authorization, method, path)) opened++;
          else return { kind: 'answer', status: 401, headers: { 'www-authenticate': challenge } };
        },
      };
      const url = new URL(await fake.listen());
      const store = await connect(url, { credentials, retries: 0 });
      assert.ok(opened > 0);
      store.client.close();
      await assert.rejects(
        connect(url, { credentials: { kind: 'password', user: 'ann', password: 'wrong', from: 'NETRC' }, retries: 0 }),
        /it does not accept the password from NETRC\.$/u,
      );
      await fake.close();
    });
  }

  it('are told before the body to a store that hangs up with 401', async () => {
    const taken: number[] = [];
    const server = createServer();
    const serve = (request: IncomingMessage, response: ServerResponse): void => {
      if (!request.headers.authorization) {
        if (!request.headers.expect) request.socket.resetAndDestroy();
        else response.writeHead(401, { 'www-authenticate': 'Basic realm="x"', connection: 'close' }).end();
        return;
      }
      let length = 0;
      request.on('data', (chunk: Buffer) => (length += chunk.length));
      request.on('end', () => {
        taken.push(length);
        response.end();
      });
    };
    server.on('request', serve).on('checkContinue', serve);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const client = new Client({ credentials: { kind: 'password', user: 'ann', password: SECRET, from: 'x' }, retries: 0 });
    const body = { type: 'text/plain', form: PLAIN, parts: () => Array.from({ length: 500 }, () => 'x'.repeat(10_000)) };
    try {
      for (let time = 0; time < 2; time++) await client.send({ method: 'PUT', url, body });
      assert.deepEqual(taken, [5_000_000, 5_000_000]);
    } finally {
      client.close();
      server.close();
    }
  });

  it('are never printed, nor sent where nobody asks for them', async () => {
    const here = room();
    const graph = await buildGraph(here.path());
    const fake = new FakeStore();
    const url = await fake.listen();
    process.env.PLEDGEGRAPH_STORE_USER = 'ann';
    process.env.PLEDGEGRAPH_STORE_PASSWORD = SECRET;
    try {
      const told: string[] = [];
      for (const behaviour of [
        { headers: FUSEKI },
        { fault: () => ({ kind: 'answer', status: 401, text: SECRET, headers: { 'www-authenticate': 'Basic' } }) as const },
      ]) {
        fake.behaviour = behaviour;
        for (const more of [[], ['--json', '--fresh'], ['--dry-run']]) {
          const { out, err } = await pledgegraph(['load', '--to', url, '--graph', graph, '--retries', '0', ...more]);
          told.push(out, err);
        }
      }
      assert.ok(told.join('').includes('does not accept the password from PLEDGEGRAPH_STORE_USER'));
      for (const text of told) assert.ok(!text.includes(SECRET) && !text.includes(basic.slice(6)));
      const open = fake.asked.slice(
        0,
        fake.asked.findIndex(({ headers }) => headers.authorization),
      );
      assert.ok(open.length > 10, 'the open store was sent no password');
    } finally {
      delete process.env.PLEDGEGRAPH_STORE_USER;
      delete process.env.PLEDGEGRAPH_STORE_PASSWORD;
      await fake.close();
      here.remove();
    }
  });
});
