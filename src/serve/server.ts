/** The HTTP server: it reads requests within limits, gives them to the handlers, and stays up whatever they do. */
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { PledgegraphError } from '../errors.ts';
import { checkLength, readBody } from './body.ts';
import { acceptOf } from './formats.ts';
import { HttpError, statusOf } from './http-error.ts';
import type { Limits } from './limits.ts';
import type { Ask } from './request.ts';
import { checkMethod, routeOf } from './routes.ts';
import { corsHeaders, preflight, send, sendError } from './send.ts';
import type { Site } from './site.ts';

const HOST = /^[\w.-]+(?::\d+)?$|^\[[0-9a-f:.]+\](?::\d+)?$/i;

interface ServerOptions {
  readonly limits: Limits;
  /** Origins whose pages may read answers; "*" for all. */
  readonly cors: readonly string[];
  /** Where clients reach the server, where that is not what they say in their Host header. */
  readonly publicUrl?: string;
}

/** What became of a request, for a log. */
export type Served = { readonly method: string; readonly url: string; readonly status: number; readonly milliseconds: number };

export class GraphServer {
  /** Told of each request when its answer is on its way. */
  onServed: ((served: Served) => void) | undefined;
  private readonly site: Site;
  private readonly options: ServerOptions;
  private readonly http: http.Server;

  constructor(site: Site, options: ServerOptions) {
    this.site = site;
    this.options = options;
    const { limits } = options;
    this.http = http.createServer({ maxHeaderSize: 2 * limits.url, connectionsCheckingInterval: 1000, keepAliveTimeout: 10_000 });
    this.http.headersTimeout = limits.headers;
    this.http.requestTimeout = limits.request;
    this.http.timeout = limits.idle;
    this.http.maxConnections = limits.connections;
    this.http.on('request', (request, response) => void this.handle(request, response));
    this.http.on('checkContinue', (request, response) => void this.handle(request, response, true));
    this.http.on('clientError', (error, socket) => refuse(error, socket as Socket));
  }

  /**
   * Starts to listen; port 0 takes any that is free.
   * @returns where
   * @throws PledgegraphError `option-invalid` where the port is taken or the host unknown
   */
  listen(port: number, host: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const failed = (cause: NodeJS.ErrnoException): void => reject(cannotListen(cause, port, host));
      this.http.once('error', failed);
      this.http.listen(port, host, () => {
        this.http.off('error', failed);
        const { port: taken } = this.http.address() as AddressInfo;
        resolve(`http://${host.includes(':') ? `[${host}]` : host}:${taken}/`);
      });
    });
  }

  /** Takes no more connections, lets requests come to their end for so many milliseconds, then ends all. */
  async close(grace: number): Promise<void> {
    const closed = new Promise<void>((resolve) => this.http.close(() => resolve()));
    this.http.closeIdleConnections();
    const timer = setTimeout(() => this.http.closeAllConnections(), grace);
    await closed;
    clearTimeout(timer);
    await this.site.end();
  }

  private async handle(request: IncomingMessage, response: ServerResponse, askedToContinue = false): Promise<void> {
    const began = performance.now();
    const cors = corsHeaders(request.headers.origin, this.options.cors);
    const left = new AbortController();
    response.on('close', () => {
      if (!response.writableFinished) left.abort(new HttpError(499, 'The client left.'));
      const { method = '', url = '' } = request;
      this.onServed?.({ method, url, status: response.statusCode, milliseconds: performance.now() - began });
    });
    // Connections that are kept alive would hold up the end of the server.
    if (!this.http.listening) response.setHeader('Connection', 'close');
    try {
      const { generation } = this.site;
      const ask = this.read(request, response, left.signal, askedToContinue);
      const route = routeOf(ask.path, generation.base);
      if (ask.method === 'OPTIONS') return send(request, response, preflight(request, route.methods, cors), '', cors);
      checkMethod(route, ask.method);
      send(request, response, await route.handler(ask), generation.version, cors);
    } catch (error) {
      if (!left.signal.aborted) sendError(request, response, httpError(error), cors);
    }
  }

  private read(request: IncomingMessage, response: ServerResponse, signal: AbortSignal, askedToContinue: boolean): Ask {
    const { limits } = this.options;
    const { method = '', url: target = '', headers } = request;
    if (target.length > limits.url)
      throw new HttpError(414, `The address is longer than ${limits.url} characters; send long queries by POST.`);
    checkLength(request, limits.body);
    const address = target.replace(/^\/+/, '/');
    if (!URL.canParse(address, 'http://localhost/')) throw new HttpError(400, 'The address is malformed.');
    const url = new URL(address, 'http://localhost/');
    const { generation, queries, health } = this.site;
    return {
      method,
      path: url.pathname,
      parameters: url.searchParams,
      headers,
      accept: acceptOf(headers.accept, url.searchParams.get('format')),
      root: this.options.publicUrl ?? `http://${HOST.test(headers.host ?? '') ? headers.host : 'localhost'}/`,
      body: () => {
        if (askedToContinue) response.writeContinue();
        return readBody(request, limits.body);
      },
      signal,
      generation,
      queries,
      health,
      maxAnswer: limits.answer,
    };
  }
}

function httpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof PledgegraphError) return new HttpError(statusOf(error.code), error.message);
  return new HttpError(500, `The server failed: ${error instanceof Error ? error.message : String(error)}.`);
}

function cannotListen({ code, message }: NodeJS.ErrnoException, port: number, host: string): PledgegraphError {
  const why: Record<string, string> = {
    EADDRINUSE: 'it is taken',
    EACCES: 'this needs more rights',
    EADDRNOTAVAIL: 'this machine has no such address',
    ENOTFOUND: 'there is no such host',
  };
  return new PledgegraphError('option-invalid', `Cannot listen on ${host}, port ${port}: ${why[code ?? ''] ?? message}.`);
}

/** Answers to what is no request, or comes too slowly, or has too long headers. */
const REFUSALS: Readonly<Record<string, readonly [status: string, sentence: string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The headers are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request came too slowly.'],
};

function refuse({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || socket.destroyed) return;
  const [status, sentence] = REFUSALS[code ?? ''] ?? ['400 Bad Request', 'This is no well-formed HTTP request.'];
  const head = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${sentence.length + 1}\r\n\r\n`;
  socket.end(`${head}${sentence}\n`);
}
