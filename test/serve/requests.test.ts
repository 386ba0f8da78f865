import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Client, shared } from './client.ts';

const HEADER_SEPARATOR = '|';

interface Case {
  readonly what: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly status: number;
  readonly type: string;
  readonly holds: string;
}

const bytes = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll('\\n', '\n').replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

function readCase(line: string): Case {
  const [what, method, path, headers, body, status, type, holds] = line.split('\t');
  const pairs = headers.split(HEADER_SEPARATOR).filter((each) => each !== '');
  const named = Object.fromEntries(pairs.map((each) => each.split(/:\s*(.*)/s).slice(0, 2)));
  return { what, method, path, headers: named, body: bytes(body), status: Number(status), type, holds };
}

const cases = readFileSync(new URL('requests.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(readCase);

describe('requests', () => {
  let client: Client;
  before(async () => {
    client = await Client.start(shared(), { cors: ['https://a.example'] });
  });
  after(() => client.stop());

  for (const { what, method, path, headers, body, status, type, holds } of cases) {
    it(`are answered: ${what}`, async () => {
      const response = await client.ask(path, { method, headers, body: body.length > 0 ? body : undefined });
      assert.equal(response.status, status, response.text);
      if (type !== '-') assert.equal(response.headers['content-type'], type);
      assert.ok(response.text.includes(holds), response.text.slice(0, 500));
      if (status >= 400) assert.match(response.text, /^[^\n]+\n$/, 'one sentence');
    });
  }

  it('by HEAD have the headers of GET, and no body', async () => {
    for (const path of ['sparql?query=ASK%20%7B%7D', 'id/country/UKR', 'graph-store?default', 'health', '.well-known/void']) {
      const get = await client.ask(path);
      const head = await client.ask(path, { method: 'HEAD' });
      assert.equal(head.status, 200);
      assert.equal(head.text, '');
      assert.equal(head.headers['content-type'], get.headers['content-type'], path);
      assert.equal(head.headers.etag, get.headers.etag, path);
      if (path !== 'health') assert.equal(Number(head.headers['content-length']), Buffer.byteLength(get.text), path);
    }
  });

  it('for what a client has already are answered by 304', async () => {
    const first = await client.query('ASK {}');
    const again = await client.query('ASK {}', undefined, { headers: { 'If-None-Match': first.headers.etag } });
    assert.equal(again.status, 304);
    assert.equal(again.text, '');
    const other = await client.query('ASK {}', 'application/sparql-results+xml', { headers: { 'If-None-Match': first.headers.etag } });
    assert.equal(other.status, 200);
  });

  it('of named origins may be read by their pages, others may not', async () => {
    const named = await client.query('ASK {}', undefined, { headers: { Origin: 'https://a.example' } });
    assert.equal(named.headers['access-control-allow-origin'], 'https://a.example');
    const other = await client.query('ASK {}', undefined, { headers: { Origin: 'https://b.example' } });
    assert.equal(other.headers['access-control-allow-origin'], undefined);
    const failed = await client.query('ASK {', undefined, { headers: { Origin: 'https://a.example' } });
    assert.equal(failed.headers['access-control-allow-origin'], 'https://a.example');
    const before = await client.ask('sparql', {
      method: 'OPTIONS',
      headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': 'POST' },
    });
    assert.match(before.headers['access-control-allow-methods'] ?? '', /POST/);
  });

  it('lead from an entity to its description', async () => {
    const { headers } = await client.ask('country/UKR');
    assert.equal(headers.location, `${client.root}id/country/UKR`);
    assert.equal((await client.ask(new URL(headers.location!).pathname)).status, 200);
  });

  it('that are no HTTP get one sentence and the connection closed', async () => {
    assert.match(await client.raw('GARBAGE\r\n\r\n'), /^HTTP\/1\.1 400 .*This is no well-formed HTTP request\.\n$/s);
    assert.match(
      await client.raw(`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`),
      /^HTTP\/1\.1 431 .*The headers are too long\.\n$/s,
    );
  });

  it('with too long an address get 414', async () => {
    const { status, text } = await client.ask(`sparql?query=${'x'.repeat(17_000)}`);
    assert.equal(status, 414);
    assert.match(text, /send long queries by POST\.\n$/);
  });
});
