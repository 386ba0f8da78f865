/** A server on a port of its own with the graph of test/query/shared.trig, and plain requests to it. */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import oxigraph from 'oxigraph';
import type { GraphData, Running, ServeOptions } from '../../src/serve/index.ts';

export const BASE = 'https://pledgegraph.example/';

/** TriG as what a server serves. */
export function trig(text: string): GraphData {
  const store = new oxigraph.Store();
  store.load(text, { format: 'application/trig' });
  return { nquads: [store.dump({ format: 'application/n-quads' })], base: BASE, union: true };
}

export const shared = (): GraphData => trig(readFileSync(new URL('../query/shared.trig', import.meta.url), 'utf8'));

export interface Response {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

export interface Request {
  readonly method?: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
  readonly signal?: AbortSignal;
}

/** A running server, and how tests ask it. */
export class Client {
  readonly running: Running;
  readonly root: string;

  private constructor(running: Running, root: string) {
    this.running = running;
    this.root = root;
  }

  static async start(graph: string | GraphData, options: ServeOptions = {}): Promise<Client> {
    // Imported here, as a module: what the test runner loads by itself is no module, and starts no threads.
    const { createServer } = await import('../../src/serve/index.ts');
    const running = await createServer(graph, { workers: 1, spares: 0, warm: false, ...options });
    return new Client(running, await running.server.listen(0, '127.0.0.1'));
  }

  stop(): Promise<void> {
    return this.running.server.close(1000);
  }

  /** One request on a connection of its own. */
  ask(path: string, { method = 'GET', headers = {}, body, signal }: Request = {}): Promise<Response> {
    return new Promise((resolve, reject) => {
      const request = http.request(new URL(path, this.root), { method, headers, agent: false, signal }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(parts).toString('utf8') }),
        );
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  /** A query by GET. */
  query(sparql: string, accept = 'application/sparql-results+json', more: Request = {}): Promise<Response> {
    return this.ask(`sparql?query=${encodeURIComponent(sparql)}`, { ...more, headers: { accept, ...more.headers } });
  }

  /** Bytes as they are; what comes back until the server closes. */
  raw(bytes: string): Promise<string> {
    const { port, hostname } = new URL(this.root);
    return new Promise((resolve, reject) => {
      let text = '';
      const socket = net.connect(Number(port), hostname, () => socket.write(bytes));
      socket.on('data', (part) => {
        text += part;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
  }
}
