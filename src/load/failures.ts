/** What can go wrong between us and a store, each as one sentence. */
import { STATUS_CODES } from 'node:http';
import { PledgegraphError } from '../errors.ts';
import { shown } from './address.ts';
import type { Credentials } from './credentials.ts';
import { type Answer, type Request, Stalled } from './exchange.ts';

const CERTIFICATE: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its chain is signed by itself',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its issuer is unknown',
  UNABLE_TO_GET_ISSUER_CERT: 'its issuer is unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is unknown',
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not yet valid',
  CERT_REVOKED: 'it was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another host',
};

const NETWORK: Readonly<Record<string, (url: URL) => string>> = {
  ECONNREFUSED: (url) => `${url.origin} refuses connections; is the store running there?`,
  ENOTFOUND: ({ hostname }) => `There is no host called ${hostname}.`,
  EAI_AGAIN: ({ hostname }) => `The name ${hostname} cannot be looked up now.`,
  EHOSTUNREACH: (url) => `${url.origin} cannot be reached.`,
  ENETUNREACH: (url) => `${url.origin} cannot be reached.`,
  ETIMEDOUT: (url) => `${url.origin} takes no connection in time.`,
  ERR_SSL_WRONG_VERSION_NUMBER: (url) => `${url.origin} does not speak TLS; try http: instead of https:.`,
  ECONNRESET: (url) => `${url.origin} ended the connection before it had answered.`,
  EPIPE: (url) => `${url.origin} ended the connection before it had taken all; it may not take a body of that size.`,
  ERR_STREAM_PREMATURE_CLOSE: (url) => `${url.origin} ended the connection before it had answered.`,
};

/** Of the network, and worth another attempt once the store has answered before. */
const PASSING = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ERR_STREAM_PREMATURE_CLOSE', 'Z_BUF_ERROR']);
/** Not even at the first contact: the store is not there, and waiting does not bring it. */
const ABSENT = new Set(['ECONNREFUSED', 'EAI_AGAIN', 'ETIMEDOUT']);
const BUSY = new Set([429, 500, 502, 503, 504]);

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';

/** @param met whether the store has answered before */
export const passes = (error: unknown, met: boolean): boolean =>
  error instanceof Stalled ? met : PASSING.has(codeOf(error)) && (met || !ABSENT.has(codeOf(error)));

export const isBusy = ({ status }: Answer): boolean => BUSY.has(status);

/** An error of the network as one for the user; others pass as they are. */
export function networkFailure(error: unknown, { url }: Request, idle: number): unknown {
  if (error instanceof PledgegraphError) return error;
  const fail = (message: string): PledgegraphError => new PledgegraphError('store-unreachable', message, { cause: error });
  if (error instanceof Stalled) return fail(`${shown(url)} stalled: not a byte in ${Math.round(idle / 100) / 10} seconds.`);
  const code = codeOf(error);
  if (code in CERTIFICATE) {
    return fail(`The certificate of ${url.origin} is not trusted: ${CERTIFICATE[code]}; NODE_EXTRA_CA_CERTS=FILE adds authorities.`);
  }
  if (code in NETWORK) return fail(NETWORK[code](url));
  if (code.startsWith('HPE_')) return fail(`What ${url.origin} answers is not HTTP.`);
  if (code.startsWith('ERR_SSL') || code === 'EPROTO') return fail(`${url.origin} and this program find no way to encrypt (${code}).`);
  return code.startsWith('Z_') ? fail(`The answer of ${url.origin} is cut short or damaged.`) : error;
}

const REFUSALS: Readonly<Record<number, string>> = {
  403: 'this user may not do that, or the store is read-only',
  404: 'nothing is there',
  405: 'the store is read-only, or takes no writes at this address',
  406: 'the store cannot answer in the format asked for',
  413: 'the request is too large for the store; raise its limit, or use --protocol update, which sends less at once',
  415: 'the store does not take this format',
  501: 'the store does not do that',
  507: 'the store is full',
};

/** The error of an answer that is none of success. */
export class StatusError extends PledgegraphError {
  readonly status: number;

  constructor(status: number, message: string) {
    super(status >= 500 && !REFUSALS[status] ? 'store-failed' : 'store-refused', message);
    this.status = status;
  }
}

/** The status of an answer that is none of success, as an error. */
export function statusFailure(answer: Answer, { method, url }: Request, credentials: Credentials | undefined): StatusError {
  const { status, headers } = answer;
  const answers = `${shown(url)} answers ${status}${STATUS_CODES[status] ? ` ${STATUS_CODES[status]}` : ''} to ${method}`;
  if (status === 401) return new StatusError(status, `${answers}: ${unauthorised(credentials)}`);
  if (status >= 300 && status < 400) {
    const to = headers.location && URL.canParse(headers.location, url.href) ? shown(new URL(headers.location, url)) : 'elsewhere';
    return new StatusError(status, `${answers} and points to ${to}; give that address.`);
  }
  const said = excerptOf(answer);
  const reason = REFUSALS[status] ?? said;
  return new StatusError(status, `${answers}${reason ? `: ${reason}` : ''}.`);
}

function unauthorised(credentials: Credentials | undefined): string {
  if (credentials) return `it does not accept the ${credentials.kind} from ${credentials.from}.`;
  return 'it wants to know who asks; set PLEDGEGRAPH_STORE_USER and PLEDGEGRAPH_STORE_PASSWORD (or PLEDGEGRAPH_STORE_TOKEN), or write them to ~/.netrc.';
}

const MOST = 200;

/** The first line of what a store says of an error, if it is text. */
function excerptOf({ text, headers }: Answer): string {
  if (isPage(headers['content-type'])) return '';
  const line = text.split('\n').find((each) => /\p{L}/u.test(each)) ?? '';
  return line.replace(/\s+/gu, ' ').trim().slice(0, MOST).replace(/\.$/u, '');
}

export const isPage = (type: string | undefined): boolean => /^(?:text\/html|application\/xhtml)/u.test(type ?? '');
