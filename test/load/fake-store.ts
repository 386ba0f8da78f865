/** A triple store in this process: SPARQL Query and Update, Graph Store Protocol and bulk over HTTP, with faults where a test wants them. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import oxigraph from 'oxigraph';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  /** How many requests came before, and how many of these would change something. */
  readonly number: number;
  readonly write: boolean;
}

/** What a store does instead of what it is asked for, or before it. */
export type Fault =
  | { readonly kind: 'answer'; readonly status: number; readonly text?: string; readonly headers?: http.OutgoingHttpHeaders }
  | { readonly kind: 'stall' }
  | { readonly kind: 'reset' }
  /** Does what it is asked for, and then cuts the connection instead of answering. */
  | { readonly kind: 'cut' };

export interface Behaviour {
  /** Headers of every answer: what tells dialects apart. */
  readonly headers?: http.OutgoingHttpHeaders;
  fault?(asked: Asked): Fault | undefined;
  /** Called when a request has come whole, before anything is done. */
  arrived?(asked: Asked): void | Promise<void>;
  /** Called when a request has changed the store, before it is answered. */
  changed?(asked: Asked): void | Promise<void>;
}

export const FUSEKI = { 'fuseki-request-id': '1' };
const NQUADS = 'application/n-quads';
const NTRIPLES = 'application/n-triples';

export class FakeStore {
  readonly store = new oxigraph.Store();
  readonly asked: Asked[] = [];
  /** Forms of queries by POST. */
  readonly forms: URLSearchParams[] = [];
  behaviour: Behaviour = {};
  private readonly server: http.Server;

  /** @param make makes the server that hands its requests on to this store */
  constructor(make: (listener: http.RequestListener) => http.Server = (listener) => http.createServer(listener)) {
    this.server = make((request, response) => {
      this.serve(request, response).catch((error: Error) => {
        if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain' });
        response.end(error.message);
      });
    });
    // Tests end while connections are open.
    this.server.keepAliveTimeout = 1000;
  }

  /** Its address, with a data set below it. */
  async listen(protocol = 'http'): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `${protocol}://127.0.0.1:${(this.server.address() as AddressInfo).port}/ds`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get writes(): Asked[] {
    return this.asked.filter(({ write }) => write);
  }

  private async serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://store');
    const [method, path] = [request.method!, url.pathname];
    const write = method !== 'GET' && !/\/(?:sparql|query)$/u.test(path) && path !== '/ds';
    const asked = { method, path, headers: request.headers, number: this.asked.length, write };
    this.asked.push(asked);
    const fault = this.behaviour.fault?.(asked);
    if (fault?.kind === 'stall') return;
    if (fault?.kind === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    const body = await read(request);
    if (fault?.kind === 'answer') {
      response.writeHead(fault.status, { 'content-type': 'text/plain', ...fault.headers });
      response.end(fault.text ?? '');
      return;
    }
    await this.behaviour.arrived?.(asked);
    const { status, type, text } = this.answer(method, url, request.headers, body);
    if (write) await this.behaviour.changed?.(asked);
    if (fault?.kind === 'cut') {
      request.socket.destroy();
      return;
    }
    response.writeHead(status, { ...this.behaviour.headers, ...(type ? { 'content-type': type } : {}) });
    response.end(text);
  }

  private answer(
    method: string,
    url: URL,
    headers: http.IncomingHttpHeaders,
    body: string,
  ): { status: number; type?: string; text?: string } {
    const type = headers['content-type'] ?? '';
    const form = type.includes('form') ? new URLSearchParams(body) : url.searchParams;
    if (type.includes('form')) this.forms.push(form);
    const graph = url.searchParams.get('graph');
    if (graph !== null) return this.graph(method, graph, body);
    if (form.has('query')) return this.query(form.get('query')!, headers.accept ?? '');
    if (type.startsWith('application/sparql-update')) this.store.update(body);
    else if (type === NQUADS && method === 'POST') this.store.load(body, { format: NQUADS });
    else return { status: method === 'GET' ? 404 : 405 };
    return { status: 204 };
  }

  private query(query: string, accept: string): { status: number; type: string; text: string } {
    const type = accept.includes(NTRIPLES) ? NTRIPLES : 'application/sparql-results+json';
    return { status: 200, type, text: this.store.query(query, { results_format: type }) as string };
  }

  private graph(method: string, name: string, body: string): { status: number; type?: string; text?: string } {
    const graph = oxigraph.namedNode(name);
    const there = this.store.match(null, null, null, graph).length > 0;
    if (method === 'GET') {
      if (!there) return { status: 404 };
      return { status: 200, type: NTRIPLES, text: this.store.dump({ format: NTRIPLES, from_graph_name: graph }) };
    }
    if (method === 'DELETE' && !there) return { status: 404 };
    if (method !== 'POST') this.store.update(`DROP SILENT GRAPH <${name}>`);
    if (method !== 'DELETE') this.store.load(body, { format: NTRIPLES, to_graph_name: graph });
    return { status: there ? 204 : 201 };
  }
}

async function read(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  return (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8');
}
