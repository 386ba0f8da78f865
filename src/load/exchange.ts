/** One request to a store and its answer, over node:http. */
import http from 'node:http';
import https from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** How a body travels. With its length told, it is made twice, since that comes first. */
export interface BodyForm {
  readonly gzip: boolean;
  readonly sized: boolean;
}

/** What any server reads. */
export const PLAIN: BodyForm = { gzip: false, sized: true };

/** What is sent: made anew for each attempt, some of it at a time. */
export interface Body {
  readonly type: string;
  readonly form: BodyForm;
  parts(): Iterable<string> | AsyncIterable<string>;
}

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly accept?: string;
  readonly body?: Body;
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** How long a server may take to say that it wants a body (RFC 9110, 10.1.1), in milliseconds. */
const WAIT = 1000;

/** Nothing came or went for too long. */
export class Stalled extends Error {}

/** Keeps connections open between requests, so that a graph costs no handshake. */
export class Connections {
  private readonly agents = { 'http:': new http.Agent({ keepAlive: true }), 'https:': new https.Agent({ keepAlive: true }) };

  /**
   * @param idle milliseconds without a byte in either direction after which the request is given up
   * @param first ask whether the body is wanted before it is sent: a server that answers 401 and hangs up meanwhile takes its answer with it
   * @throws Stalled, or an error of the network
   */
  send(request: Request, authorization: string | undefined, idle: number, first = false): Promise<Answer> {
    const { method, url, accept, body } = request;
    const headers: http.OutgoingHttpHeaders = {
      accept: accept ?? '*/*',
      'accept-encoding': 'gzip',
      'user-agent': 'pledgegraph',
      ...(authorization === undefined ? {} : { authorization }),
      ...(body === undefined ? {} : { 'content-type': body.type }),
      ...(body?.form.gzip ? { 'content-encoding': 'gzip' } : {}),
      ...(body === undefined && method !== 'GET' ? { 'content-length': 0 } : {}),
    };
    const { request: open } = url.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const out = open(url, { method, headers, agent: this.agents[url.protocol as 'http:' | 'https:'] });
      let answered = false;
      const fail = (error: Error): void => {
        if (answered) return;
        out.destroy();
        reject(error);
      };
      out.setTimeout(idle, () => out.destroy(new Stalled()));
      out.on('error', fail);
      out.on('response', (response) => {
        answered = true;
        const over = (): void => void (out.writableEnded || out.destroy());
        readAnswer(response).finally(over).then(resolve, reject);
      });
      if (body) sendBody(body, out, first).catch(fail);
      else out.end();
    });
  }

  close(): void {
    for (const agent of Object.values(this.agents)) agent.destroy();
  }
}

async function sendBody(body: Body, out: http.ClientRequest, first: boolean): Promise<void> {
  if (body.form.sized) {
    let length = 0;
    for await (const part of encoded(body)) length += (part as Buffer).length;
    out.setHeader('content-length', length);
  }
  if (first && !(await isWanted(out))) return;
  await pipeline(encoded(body), out);
}

/** Sends the head of a request, and waits for the server to answer it or to ask for the body. Old servers say nothing. */
function isWanted(out: http.ClientRequest): Promise<boolean> {
  out.setHeader('expect', '100-continue');
  out.flushHeaders();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, WAIT, true);
    const decide = (wanted: boolean) => (): void => {
      clearTimeout(timer);
      resolve(wanted);
    };
    out.once('continue', decide(true)).once('response', decide(false)).once('close', decide(false));
  });
}

/** A body's bytes as they travel. */
function encoded({ form, parts }: Body): Readable {
  const content = Readable.from(parts(), { objectMode: false });
  if (!form.gzip) return content;
  const zipped = createGzip({ level: 1 });
  content.once('error', (error) => zipped.destroy(error));
  return content.pipe(zipped);
}

async function readAnswer(response: http.IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  const zipped = response.headers['content-encoding'] === 'gzip';
  const collect = async (content: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of content) chunks.push(chunk);
  };
  if (zipped) await pipeline(response, createGunzip(), collect);
  else await pipeline(response, collect);
  return { status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') };
}
