/** Who the user is to a store: from the environment, else from ~/.netrc. Never from the command line, where others can read it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PledgegraphError } from '../errors.ts';

export type Credentials =
  | { readonly kind: 'token'; readonly token: string; readonly from: string }
  | { readonly kind: 'password'; readonly user: string; readonly password: string; readonly from: string };

type Environment = Readonly<Record<string, string | undefined>>;

const TOKEN = 'PLEDGEGRAPH_STORE_TOKEN';
const USER = 'PLEDGEGRAPH_STORE_USER';
const PASSWORD = 'PLEDGEGRAPH_STORE_PASSWORD';

/**
 * The credentials for a host, where there are any: a token, a user with a password, or the host's entry in `NETRC` or `~/.netrc`.
 * @throws PledgegraphError `option-invalid` where the environment names a user without a password or what no header can hold
 */
export function findCredentials(hostname: string, environment: Environment = process.env): Credentials | undefined {
  const { [TOKEN]: token, [USER]: user, [PASSWORD]: password } = environment;
  if (token) return { kind: 'token', token: headerSafe(token, TOKEN), from: TOKEN };
  if (user) {
    if (password === undefined) throw new PledgegraphError('option-invalid', `${USER} is set, but ${PASSWORD} is not.`);
    return { kind: 'password', user, password, from: USER };
  }
  return fromNetrc(hostname, environment.NETRC ?? path.join(environment.HOME ?? os.homedir(), '.netrc'));
}

/** The value itself stays out of the message. */
function headerSafe(value: string, name: string): string {
  if (/^[\x21-\x7e]+$/u.test(value)) return value;
  throw new PledgegraphError('option-invalid', `${name} holds a blank, a line end or a character beyond ASCII, which no token has.`);
}

function fromNetrc(hostname: string, file: string): Credentials | undefined {
  let content: string;
  try {
    content = fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const entry = readNetrc(content, hostname);
  return entry && { kind: 'password', ...entry, from: file };
}

/**
 * The entry of a host, else the default one (https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html).
 * Words stand apart by blanks; a word in double quotes may hold some.
 */
export function readNetrc(content: string, hostname: string): { user: string; password: string } | undefined {
  const words = [...withoutMacros(content).matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/gu)].map(
    ([, quoted, plain]) => plain ?? quoted.replace(/\\(.)/gu, '$1'),
  );
  const entries: { host: string | undefined; login?: string; password?: string }[] = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at] === 'machine') entries.push({ host: words[++at]?.toLowerCase() });
    else if (words[at] === 'default') entries.push({ host: undefined });
    else if (words[at] === 'login' && entries.length > 0) entries[entries.length - 1].login = words[++at];
    else if (words[at] === 'password' && entries.length > 0) entries[entries.length - 1].password = words[++at];
    else if (words[at] === 'account') at++;
  }
  const entry = entries.find(({ host }) => host === hostname.toLowerCase()) ?? entries.find(({ host }) => host === undefined);
  return entry?.login === undefined || entry.password === undefined ? undefined : { user: entry.login, password: entry.password };
}

/** Macros run from `macdef` to an empty line; comments are whole lines. */
const withoutMacros = (content: string): string =>
  content.replace(/^[ \t]*macdef[^\n]*\n(?:[^\n]+(?:\n|$))*/gmu, '').replace(/^[ \t]*#[^\n]*$/gmu, '');
