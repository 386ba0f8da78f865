/** Bodies of requests, up to a limit. */
import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

const tooLarge = (limit: number): HttpError =>
  new HttpError(413, `The body is larger than the ${Math.floor(limit / 1024)} kB that are read here.`, { Connection: 'close' });

/** @throws HttpError 413 before anything is read, where the header tells the length */
export function checkLength({ headers }: IncomingMessage, limit: number): void {
  if (Number(headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
}

/**
 * The body as bytes.
 * @throws HttpError 413 as soon as it is too large, 400 where it ends too early, 415 where it is compressed
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new HttpError(415, `The body is compressed (${encoding}); send it as it is.`, { Connection: 'close' });
  checkLength(request, limit);
  const parts: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length > limit) {
        request.pause();
        reject(tooLarge(limit));
      } else parts.push(part);
    });
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('error', () => reject(new HttpError(400, 'The body ended too early.')));
  });
}
