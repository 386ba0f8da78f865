/** The Authorization header: bearer (RFC 6750), basic (RFC 7617) and digest (RFC 7616). */
import { createHash, randomBytes } from 'node:crypto';
import type { Credentials } from './credentials.ts';

interface Digest {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | undefined;
  readonly qop: boolean;
  readonly algorithm: string;
  readonly hash: 'md5' | 'sha256';
  uses: number;
}

const HASHES: Readonly<Record<string, 'md5' | 'sha256'>> = { MD5: 'md5', 'SHA-256': 'sha256' };

/**
 * Proves to one store who the user is. A token goes with every request; a password only where the store asks for it, as a digest where that
 * will do, since basic gives it away to whoever listens.
 */
export class Authoriser {
  readonly credentials: Credentials | undefined;
  private basic = false;
  private readonly digests = new Map<string, Digest>();
  /** Methods and paths that have answered: whether they want to know who the user is has been seen. */
  private readonly met = new Set<string>();

  constructor(credentials: Credentials | undefined) {
    this.credentials = credentials;
  }

  /** The header for a request; undefined where nothing is known that the store asked for. */
  header(method: string, url: URL): string | undefined {
    const { credentials } = this;
    if (!credentials) return undefined;
    if (credentials.kind === 'token') return `Bearer ${credentials.token}`;
    const digest = this.digests.get(url.pathname);
    if (digest) return digestHeader(digest, credentials, method, url);
    if (!this.basic) return undefined;
    return `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;
  }

  /** True where a password is at hand and nobody knows yet whether this address asks for it. */
  mayBeAsked(method: string, url: URL): boolean {
    return this.credentials?.kind === 'password' && !this.met.has(`${method} ${url.pathname}`);
  }

  answered(method: string, url: URL): void {
    this.met.add(`${method} ${url.pathname}`);
  }

  /**
   * Takes up what a store asked for.
   * @param challenge its WWW-Authenticate header
   * @param sent the header that it did not accept
   * @returns true where the request is worth sending again
   */
  challenged(url: URL, challenge: string | undefined, sent: string | undefined): boolean {
    if (this.credentials?.kind !== 'password') return false;
    const digest = readDigest(challenge ?? '');
    if (digest) {
      const known = this.digests.get(url.pathname);
      this.digests.set(url.pathname, digest);
      return sent === undefined || !sent.startsWith('Digest') || (known !== undefined && known.nonce !== digest.nonce);
    }
    this.basic = true;
    return sent === undefined;
  }
}

function readDigest(challenge: string): Digest | undefined {
  const at = challenge.search(/\bDigest\s/iu);
  if (at < 0) return undefined;
  const fields = new Map(
    [...challenge.slice(at + 7).matchAll(/([a-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/giu)].map(([, name, quoted, plain]) => [
      name.toLowerCase(),
      plain ?? quoted.replace(/\\(.)/gu, '$1'),
    ]),
  );
  const algorithm = fields.get('algorithm') ?? 'MD5';
  const hash = HASHES[algorithm.toUpperCase()];
  const nonce = fields.get('nonce');
  if (!hash || nonce === undefined) return undefined;
  const qop = (fields.get('qop') ?? '').split(/\s*,\s*/u).includes('auth');
  return { realm: fields.get('realm') ?? '', nonce, opaque: fields.get('opaque'), qop, algorithm, hash, uses: 0 };
}

function digestHeader(digest: Digest, { user, password }: { user: string; password: string }, method: string, url: URL): string {
  const { realm, nonce, opaque, qop, algorithm, hash } = digest;
  const of = (text: string): string => createHash(hash).update(text).digest('hex');
  const uri = url.pathname + url.search;
  const secret = of(`${user}:${realm}:${password}`);
  const request = of(`${method}:${uri}`);
  const count = (++digest.uses).toString(16).padStart(8, '0');
  const own = randomBytes(8).toString('hex');
  const response = qop ? of(`${secret}:${nonce}:${count}:${own}:auth:${request}`) : of(`${secret}:${nonce}:${request}`);
  const quoted = (text: string): string => `"${text.replace(/["\\]/gu, '\\$&')}"`;
  return [
    `Digest username=${quoted(user)}`,
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(uri)}`,
    `algorithm=${algorithm}`,
    `response="${response}"`,
    ...(qop ? ['qop=auth', `nc=${count}`, `cnonce="${own}"`] : []),
    ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
  ].join(', ');
}
