/** Addresses of stores, as users give them and as they are shown. */
import { PledgegraphError } from '../errors.ts';

/**
 * @param option what the error names, such as "--to"
 * @throws PledgegraphError `option-invalid` for what is no address over HTTP, or holds a password
 */
export function readAddress(given: string, option: string): URL {
  if (!URL.canParse(given)) {
    throw new PledgegraphError('option-invalid', `${option} ${given} is no address; write something like http://localhost:3030/dataset.`);
  }
  const url = new URL(given);
  if (url.username !== '' || url.password !== '') {
    throw new PledgegraphError(
      'option-invalid',
      `${option}: a password does not belong in an address, where others read it; set PLEDGEGRAPH_STORE_USER and PLEDGEGRAPH_STORE_PASSWORD, or write it to ~/.netrc.`,
    );
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new PledgegraphError('option-invalid', `${option} ${given}: stores are reached over http: or https:, not ${url.protocol}`);
  }
  url.hash = '';
  return url;
}

/** An address for people: without what may hold a secret. */
export const shown = (url: URL): string => url.origin + url.pathname;

/** An address with another path; its query stays. */
export function withPath(url: URL, pathname: string): URL {
  const changed = new URL(url);
  changed.pathname = pathname;
  return changed;
}

/** An address with one more parameter in its query. */
export function withParameter(url: URL, name: string, value: string): URL {
  const changed = new URL(url);
  changed.search += `${changed.search === '' ? '?' : '&'}${name}=${encodeURIComponent(value)}`;
  return changed;
}
