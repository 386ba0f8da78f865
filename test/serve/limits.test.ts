import assert from 'node:assert/strict';
import http from 'node:http';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, type Response, shared } from './client.ts';

/** As many solutions as there are quadruples of quads: more than any machine counts. */
const ENDLESS = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }';
const direct = { method: 'POST', headers: { 'Content-Type': 'application/sparql-query' } };

async function timed(request: Promise<Response>): Promise<{ response: Response; milliseconds: number }> {
  const began = performance.now();
  const response = await request;
  return { response, milliseconds: performance.now() - began };
}

async function until(condition: () => Promise<boolean>, limit = 5000): Promise<void> {
  const end = performance.now() + limit;
  while (!(await condition())) {
    assert.ok(performance.now() < end, 'it did not come about in time');
    await wait(20);
  }
}

async function health(client: Client): Promise<{ running: number; ready: number; waiting: number }> {
  return JSON.parse((await client.ask('health')).text);
}

describe('limits', () => {
  let client: Client;
  afterEach(() => client.stop());

  it('end a query that takes too long, while another is answered at once', async () => {
    client = await Client.start(shared(), { workers: 2, spares: 1, limits: { query: 2000 } });
    await until(async () => (await health(client)).ready === 3);
    const endless = timed(client.query(ENDLESS));
    await until(async () => (await health(client)).running === 1);
    const other = await timed(client.query('ASK {}'));
    assert.equal(other.response.status, 200);
    assert.ok(other.milliseconds < 1000, `${other.milliseconds} ms`);
    const { response, milliseconds } = await endless;
    assert.equal(response.status, 503);
    assert.equal(response.text, 'The query took longer than 2 s, and was ended; ask for less.\n');
    assert.ok(milliseconds >= 1990 && milliseconds < 6000, `${milliseconds} ms`);
    assert.equal((await client.query('ASK {}')).status, 200);
    await until(async () => (await health(client)).ready === 3);
  });

  it('end a query whose client has left, and give its worker another', async () => {
    client = await Client.start(shared(), { workers: 1, spares: 1, limits: { query: 60_000 } });
    const left = new AbortController();
    const endless = client.query(ENDLESS, undefined, { signal: left.signal });
    await until(async () => (await health(client)).running === 1);
    left.abort();
    await assert.rejects(endless);
    await until(async () => (await health(client)).running === 0);
    assert.equal((await client.query('ASK { ?s ?p ?o }')).status, 200);
  });

  it('of waiting requests are told, and those that left are forgotten', async () => {
    client = await Client.start(shared(), { limits: { query: 1500, queue: 1 } });
    const endless = client.query(ENDLESS);
    await until(async () => (await health(client)).running === 1);
    const left = new AbortController();
    const waiting = client.query('ASK {}', undefined, { signal: left.signal });
    await until(async () => (await health(client)).waiting === 1);
    const refused = await client.query('ASK { }');
    assert.equal(refused.status, 503);
    assert.equal(refused.headers['retry-after'], '1');
    left.abort();
    await assert.rejects(waiting);
    await until(async () => (await health(client)).waiting === 0);
    assert.equal((await endless).status, 503);
  });

  it('of an answer are told', async () => {
    client = await Client.start(shared(), { limits: { answer: 1000 } });
    const { status, text } = await client.query('SELECT * { ?s ?p ?o }');
    assert.equal(status, 503);
    assert.match(text, /^The answer is larger than .*LIMIT\.\n$/);
  });

  it('of a body hold before it is read', async () => {
    client = await Client.start(shared());
    const { port } = new URL(client.root);
    const sent = await new Promise<{ answer: string; bytes: number }>((resolve, reject) => {
      let answer = '';
      let bytes = 0;
      const part = Buffer.alloc(64 * 1024);
      const socket = net.connect(Number(port), '127.0.0.1', () => {
        socket.write('POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\nContent-Length: 50000000\r\n\r\n');
        const more = (): void => {
          while (!answer && bytes < 50_000_000 && socket.write(part)) bytes += part.length;
        };
        socket.on('drain', more);
        more();
      });
      socket.on('data', (data) => {
        answer += data;
        socket.end();
      });
      socket.on('close', () => resolve({ answer, bytes }));
      // The server has closed the connection: what was on its way is lost.
      socket.on('error', (error) => (answer ? undefined : reject(error)));
    });
    assert.match(sent.answer, /^HTTP\/1\.1 413 .*The body is larger than the 1024 kB that are read here\.\n$/s);
    assert.ok(sent.bytes < 40_000_000, `${sent.bytes} bytes were sent`);
  });

  it('of a body hold where its length is not told', async () => {
    client = await Client.start(shared(), { limits: { body: 1000 } });
    const response = await new Promise<Response>((resolve, reject) => {
      const request = http.request(new URL('sparql', client.root), { ...direct, agent: false }, (incoming) => {
        let text = '';
        incoming.on('data', (part) => {
          text += part;
        });
        incoming.on('end', () => resolve({ status: incoming.statusCode!, headers: incoming.headers, text }));
      });
      request.on('error', reject);
      request.write('ASK {} #'.padEnd(2000, 'x'));
    });
    assert.equal(response.status, 413);
  });

  it('close a connection whose headers come too slowly', async () => {
    client = await Client.start(shared(), { limits: { headers: 500, request: 1000 } });
    const began = performance.now();
    const answer = await client.raw('GET /health HTTP/1.1\r\nHost: a\r\n');
    assert.match(answer, /^HTTP\/1\.1 408 .*The request came too slowly\.\n$/s);
    assert.ok(performance.now() - began < 5000);
  });

  it('close a connection whose body comes too slowly', async () => {
    client = await Client.start(shared(), { limits: { headers: 500, request: 1000 } });
    const answer = await client.raw(
      'POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\nContent-Length: 100\r\n\r\nASK',
    );
    assert.match(answer, /^HTTP\/1\.1 408 /);
  });
});

describe('the end of a server', () => {
  it('waits for what has begun, and takes nothing new', async () => {
    const client = await Client.start(shared(), { limits: { query: 800 } });
    const running = client.query(ENDLESS);
    await until(async () => (await health(client)).running === 1);
    const closed = client.running.server.close(5000);
    await assert.rejects(client.ask('health'), { code: 'ECONNREFUSED' });
    assert.equal((await running).status, 503);
    await closed;
  });

  it('does not wait longer than it is told', async () => {
    const client = await Client.start(shared(), { limits: { query: 60_000 } });
    const running = client.query(ENDLESS);
    await until(async () => (await health(client)).running === 1);
    const began = performance.now();
    await Promise.all([assert.rejects(running), client.running.server.close(300)]);
    assert.ok(performance.now() - began < 3000);
  });
});
