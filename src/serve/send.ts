/** Replies on the wire: entity tags, CORS, HEAD, errors. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpError } from './http-error.ts';
import type { Reply } from './request.ts';

const VARY = 'Accept, Accept-Language, Origin';
/** Pages run no script and load nothing, and others may not frame them. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
/** Time that a client has to take note of an answer to a body that is not read to its end, in milliseconds. */
const LINGER = 1000;

/** Headers that let pages of other origins read; none where nobody is named. */
export function corsHeaders(origin: string | undefined, allowed: readonly string[]): Record<string, string> {
  if (origin === undefined || allowed.length === 0) return {};
  const any = allowed.includes('*');
  if (!any && !allowed.includes(origin)) return {};
  return {
    'Access-Control-Allow-Origin': any ? '*' : origin,
    'Access-Control-Expose-Headers': 'ETag, Location, Retry-After',
  };
}

/** The answer to OPTIONS; with CORS where a page asks beforehand. */
export function preflight(request: IncomingMessage, methods: readonly string[], cors: Readonly<Record<string, string>>): Reply {
  const allow = [...methods, 'OPTIONS'].join(', ');
  const asked = request.headers['access-control-request-method'] !== undefined && cors['Access-Control-Allow-Origin'] !== undefined;
  const granted = {
    'Access-Control-Allow-Methods': allow,
    'Access-Control-Allow-Headers': 'Accept, Accept-Language, Content-Type',
    'Access-Control-Max-Age': '86400',
  };
  return { status: 204, headers: { Allow: allow, ...(asked ? granted : {}) } };
}

/** Tells two answers apart without reading them: the state of the graph, the place, and all that was negotiated. */
function entityTag(request: IncomingMessage, version: string, type: string | undefined): string {
  const { host, 'accept-language': language } = request.headers;
  return `"${createHash('sha256')
    .update(JSON.stringify([version, request.url, host, language, type]))
    .digest('base64url')
    .slice(0, 22)}"`;
}

const knows = (request: IncomingMessage, tag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag || each.trim() === '*');

export function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  version: string,
  cors: Record<string, string>,
): void {
  const { status, type, body = '', lasting } = reply;
  const headers: Record<string, string> = { ...cors, Vary: VARY, 'X-Content-Type-Options': 'nosniff', ...reply.headers };
  if (type !== undefined) headers['Content-Type'] = type;
  if (type?.startsWith('text/html')) headers['Content-Security-Policy'] = PAGE_POLICY;
  if (lasting && request.method !== 'POST') {
    headers.ETag = entityTag(request, version, type);
    headers['Cache-Control'] ??= 'no-cache';
    if (knows(request, headers.ETag)) {
      delete headers['Content-Type'];
      response.writeHead(304, headers).end();
      return;
    }
  }
  if (status !== 204) headers['Content-Length'] = String(Buffer.byteLength(body));
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** One sentence as plain text. A client that still sends has a moment to read it, then the connection is closed. */
export function sendError(request: IncomingMessage, response: ServerResponse, error: HttpError, cors: Record<string, string>): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const unread = !request.complete && (request.method === 'POST' || request.method === 'PUT');
  const headers = { ...error.headers, ...(unread ? { Connection: 'close' } : {}), 'Cache-Control': 'no-store' };
  send(request, response, { status: error.status, type: 'text/plain; charset=utf-8', body: `${error.message}\n`, headers }, '', cors);
  if (!unread) return;
  request.resume();
  setTimeout(() => request.socket.destroy(), LINGER).unref();
}
