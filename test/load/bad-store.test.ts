/** What can be wrong with a store: one sentence each, an exit code other than 0, and nothing lost. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { pledgegraph, room } from '../cli/console.ts';
import { type Behaviour, FakeStore, type Fault, FUSEKI } from './fake-store.ts';
import { buildGraph, isManifest, linesOf, quadsOf } from './graphs.ts';

const PAGE: Fault = { kind: 'answer', status: 200, text: '<!DOCTYPE html><title>Log in</title>', headers: { 'content-type': 'text/html' } };
const answers = (status: number, text = '', headers = {}): Fault => ({ kind: 'answer', status, text, headers });
const onWrites = (fault: Fault, from = 0): Behaviour => {
  let writes = 0;
  return { headers: FUSEKI, fault: ({ write }) => (write && writes++ >= from ? fault : undefined) };
};
const always = (fault: Fault): Behaviour => ({ headers: FUSEKI, fault: () => fault });

interface Case {
  readonly title: string;
  readonly behaviour: Behaviour;
  readonly says: RegExp;
  readonly args?: readonly string[];
}

/** Of loading, with what the store does. */
const CASES: readonly Case[] = [
  {
    title: 'an address without a store',
    behaviour: always(answers(404)),
    says: /\/ds answers 404, and no SPARQL endpoint is there or at \/sparql or \/query below it; give the address of a data set/u,
  },
  {
    title: 'a page where a store should be',
    behaviour: always(PAGE),
    says: /\/ds answers with a web page, and no SPARQL endpoint is there/u,
  },
  {
    title: 'JSON of something else',
    behaviour: always(answers(200, '{"hello": 1}', { 'content-type': 'application/json' })),
    says: /\/ds answers with something that is no SPARQL result, and no/u,
  },
  {
    title: 'a page in place of an answer',
    behaviour: { headers: FUSEKI, fault: ({ method, path }) => (method === 'POST' && path.endsWith('/sparql') ? PAGE : undefined) },
    says: /\/ds\/sparql answers with a web page, not with RDF\./u,
  },
  {
    title: 'a page in place of a graph',
    behaviour: { headers: FUSEKI, fault: ({ method, path }) => (method === 'GET' && path.endsWith('/data') ? PAGE : undefined) },
    says: /\/ds\/data answers with a web page, not with RDF\./u,
  },
  {
    title: 'a store that wants to know who asks',
    behaviour: always(answers(401)),
    says: /\/ds answers 401 Unauthorized to GET: it wants to know who asks; set PLEDGEGRAPH_STORE_USER/u,
  },
  {
    title: 'a store that wants to know who writes',
    behaviour: onWrites(answers(401, '', { 'www-authenticate': 'Basic realm="x"' })),
    says: /\/ds\/data answers 401 Unauthorized to PUT: it wants to know who asks/u,
  },
  {
    title: 'a user who may not write',
    behaviour: onWrites(answers(403)),
    says: /\/ds\/data answers 403 Forbidden to PUT: this user may not do that, or the store is read-only\./u,
  },
  {
    title: 'a read-only store',
    behaviour: onWrites(answers(405)),
    says: /\/ds\/data answers 405 Method Not Allowed to PUT: the store is read-only, or takes no writes at this address\./u,
  },
  {
    title: 'a graph store that is not there',
    behaviour: onWrites(answers(404)),
    args: ['--protocol', 'gsp'],
    says: /\/ds\/data answers 404 Not Found to PUT: nothing is there\./u,
  },
  {
    title: 'a body that is too large',
    behaviour: onWrites(answers(413), 1),
    args: ['--protocol', 'gsp'],
    says: /\/ds\/data answers 413 Payload Too Large to PUT: the request is too large for the store; .*; 0 of 6 graphs are done, and the next load goes on from there\./u,
  },
  {
    title: 'a batch of one that is too large',
    behaviour: onWrites(answers(413), 1),
    says: /answers 413 Payload Too Large to POST: the request is too large/u,
  },
  {
    title: 'a format that is not taken',
    behaviour: onWrites(answers(415)),
    says: /answers 415 Unsupported Media Type to PUT: the store does not take this format\./u,
  },
  {
    title: 'errors in the middle',
    behaviour: onWrites(answers(500, 'java.lang.OutOfMemoryError: heap\n at x'), 3),
    args: ['--protocol', 'gsp'],
    says: /answers 500 Internal Server Error to PUT: java\.lang\.OutOfMemoryError: heap; [12] of 6 graphs are done, and the next load goes on from there\./u,
  },
  {
    title: 'a full store',
    behaviour: onWrites(answers(507), 2),
    args: ['--protocol', 'gsp'],
    says: /answers 507 Insufficient Storage to PUT: the store is full; /u,
  },
  {
    title: 'a store that is busy for good',
    behaviour: onWrites(answers(503, 'try later')),
    says: /answers 503 Service Unavailable to PUT: try later\./u,
  },
  {
    title: 'a store that has moved',
    behaviour: always(answers(301, '', { location: 'https://store.example/ds?key=secret' })),
    says: /answers 301 Moved Permanently to GET and points to https:\/\/store\.example\/ds; give that address\./u,
  },
  {
    title: 'a connection lost in the middle',
    behaviour: onWrites({ kind: 'reset' }, 2),
    args: ['--protocol', 'gsp'],
    says: /ended the connection before it had (?:answered|taken all).*; \d of 6 graphs are done/u,
  },
  {
    title: 'a store that never answers',
    behaviour: always({ kind: 'stall' }),
    args: ['--timeout', '1'],
    says: /\/ds stalled: not a byte in 1 seconds\./u,
  },
  {
    title: 'a connection that stalls in the middle',
    behaviour: onWrites({ kind: 'stall' }, 2),
    args: ['--timeout', '1', '--retries', '0', '--protocol', 'gsp'],
    says: /\/ds\/data stalled: not a byte in 1 seconds; \d of 6 graphs are done, and the next load goes on from there\./u,
  },
  {
    title: 'an answer cut short',
    behaviour: { headers: FUSEKI, fault: ({ write }) => (write ? { kind: 'cut' } : undefined) },
    args: ['--retries', '0'],
    says: /ended the connection before it had answered\./u,
  },
];

describe('a bad store', function () {
  this.timeout(60_000);
  const here = room();
  let graph: string;
  before(async () => {
    graph = await buildGraph(here.path());
  });
  after(() => here.remove());

  const load = (url: string, ...more: string[]) => pledgegraph(['load', '--graph', graph, '--retries', '1', '--to', url, ...more]);
  const oneSentence = ({ code, out, err }: { code: number; out: string; err: string }, says: RegExp): void => {
    assert.match(err, says);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /^pledgegraph: [^\n]+[.?]\n$/u, 'one line');
    assert.doesNotMatch(err, /unexpected error|secret/u);
  };

  for (const { title, behaviour, args = [], says } of CASES) {
    it(title, async () => {
      const fake = new FakeStore();
      fake.behaviour = behaviour;
      const url = await fake.listen();
      fake.store.update('INSERT DATA { GRAPH <urn:mine> { <urn:a> <urn:b> "mine" } }');
      try {
        oneSentence(await load(url, ...args), says);
        fake.behaviour = { headers: FUSEKI };
        const { code, err } = await load(url);
        assert.equal(code, 0, err);
        const wanted = quadsOf(fake.store, (name) => !isManifest(name) && name !== 'urn:mine');
        assert.deepEqual(wanted, linesOf(graph), 'the next load is whole');
        assert.equal(quadsOf(fake.store, (name) => name === 'urn:mine').length, 1, 'what is not ours is still there');
      } finally {
        await fake.close();
      }
    });
  }

  it('a refused connection', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    oneSentence(await load(`http://127.0.0.1:${port}/ds`), /http:\/\/127\.0\.0\.1:\d+ refuses connections; is the store running there\?/u);
  });

  it('a host that is not there', async () => {
    const { code, err } = await load('http://no-such-host.invalid/ds');
    assert.equal(code, 2);
    assert.match(err, /There is no host called no-such-host\.invalid\.|The name no-such-host\.invalid cannot be looked up now\./u);
  });

  it('something that speaks another protocol', async () => {
    const server = net.createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      oneSentence(
        await load(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ds`),
        /What http:\/\/127\.0\.0\.1:\d+ answers is not HTTP\./u,
      );
    } finally {
      server.close();
    }
  });

  it('a certificate that nobody vouches for, and plain HTTP behind https:', async () => {
    const [key, certificate] = [here.path('key.pem'), here.path('certificate.pem')];
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate, ...subject],
      { stdio: 'ignore' },
    );
    const fake = new FakeStore((listener) => https.createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, listener));
    const plain = new FakeStore();
    try {
      oneSentence(
        await load(await fake.listen('https')),
        /The certificate of https:\/\/127\.0\.0\.1:\d+ is not trusted: it is signed by itself; NODE_EXTRA_CA_CERTS=FILE adds authorities\./u,
      );
      oneSentence(
        await load(await plain.listen('https')),
        /https:\/\/127\.0\.0\.1:\d+ (?:does not speak TLS; try http: instead of https:|and this program find no way to encrypt)/u,
      );
    } finally {
      await fake.close();
      await plain.close();
    }
  });

  const options: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no address', ['load'], /--to is needed: the address of a store\./u],
    ['what is no address', ['load', '--to', 'localhost'], /--to localhost is no address; write something like http:/u],
    ['an address of another kind', ['load', '--to', 'ftp://a.example/'], /stores are reached over http: or https:, not ftp:/u],
    ['a password in the address', ['load', '--to', 'http://me:secret@a.example/'], /a password does not belong in an address/u],
    [
      'a password in the address of a store to read',
      ['query', 'pledges', '--endpoint', 'http://me:secret@a.example/'],
      /a password does not belong in an address/u,
    ],
    ['an unknown protocol', ['load', '--to', 'http://a.example/', '--protocol', 'ftp'], /--protocol ftp is unknown/u],
  ];
  for (const [title, args, says] of options) {
    it(title, async () => {
      const { code, err } = await pledgegraph([
        ...args,
        ...(args.includes('--graph') ? [] : ['--graph', graph]),
        ...(args[0] === 'load' ? ['--retries', '0'] : []),
      ]);
      assert.match(err, says);
      assert.equal(code, 2);
      assert.doesNotMatch(err, /secret/u);
    });
  }

  it('a graph folder that was changed by hand', async () => {
    const damaged = await buildGraph(here.path('damaged'));
    const fake = new FakeStore();
    fake.behaviour = { headers: FUSEKI };
    const url = await fake.listen();
    try {
      const { documents } = JSON.parse(readFileSync(`${damaged}/manifest.json`, 'utf8')) as { documents: { graph: string }[] };
      writeFileSync(`${damaged}/${documents[1].graph}`, 'damaged');
      oneSentence(
        await pledgegraph(['load', '--graph', damaged, '--to', url]),
        /\.nq was changed after it was built\. Build the graph again; \d of 6 graphs are done/u,
      );
    } finally {
      await fake.close();
    }
  });
});
