/** The first contact: which store is there, and where its endpoints are. */
import { PledgegraphError } from '../errors.ts';
import { shown, withPath } from './address.ts';
import { Client, type ClientOptions } from './client.ts';
import { DIALECT, type Dialect, type DialectName, type Endpoints, endpointsOf, recognise } from './dialects.ts';
import { askByGet, readRemoteResults } from './endpoint.ts';
import type { Answer } from './exchange.ts';
import { isPage } from './failures.ts';

/** A store that answers, and how it is spoken to. */
export interface RemoteStore {
  readonly address: URL;
  readonly name: DialectName;
  readonly dialect: Dialect;
  readonly endpoints: Endpoints;
  readonly client: Client;
}

/** Where queries are answered, below an address of whatever kind. */
const PLACES = ['', '/sparql', '/query'];
/** Statuses of a place that is none, so that the next is tried. */
const ELSEWHERE = [400, 404, 405, 406, 415, 500, 501];
const PROBE = 'ASK { }';

/**
 * Finds out which store lies at an address, by asking it whether nothing is so.
 * @throws PledgegraphError `store-unreachable`, `store-refused`, `store-failed` where no SPARQL endpoint answers
 */
export async function connect(address: URL, options: ClientOptions = {}, dialect?: DialectName): Promise<RemoteStore> {
  const client = new Client(options);
  try {
    const found = dialect ? { name: dialect, at: address } : await find(client, address);
    const store = {
      address,
      name: found.name,
      dialect: DIALECT[found.name],
      endpoints: endpointsOf(DIALECT[found.name], found.at),
      client,
    };
    if (dialect) await probe(client, store.endpoints.query);
    return store;
  } catch (error) {
    client.close();
    throw error;
  }
}

async function find(client: Client, address: URL): Promise<{ name: DialectName; at: URL }> {
  const tried: Answer[] = [];
  const known = recognise(address, {});
  const root = known === 'other' ? address : endpointsOf(DIALECT[known], address).query;
  for (const place of PLACES) {
    const at = withPath(root, root.pathname.replace(/\/$/u, '') + place || '/');
    const answer = await askByGet(client, at, PROBE, ELSEWHERE);
    if (answer.status === 200 && isResult(answer, at)) return { name: recognise(at, answer.headers), at };
    tried.push(answer);
  }
  throw noEndpoint(address, tried);
}

async function probe(client: Client, at: URL): Promise<void> {
  readRemoteResults(await askByGet(client, at, PROBE, []), at);
}

function isResult(answer: Answer, at: URL): boolean {
  try {
    return readRemoteResults(answer, at).kind === 'boolean';
  } catch {
    return false;
  }
}

function noEndpoint(address: URL, tried: readonly Answer[]): PledgegraphError {
  const places = PLACES.slice(1).join(' or ');
  const [first] = tried;
  const what =
    first.status !== 200
      ? `answers ${first.status}`
      : `answers with ${isPage(first.headers['content-type']) ? 'a web page' : 'something that is no SPARQL result'}`;
  const hint = 'give the address of a data set or repository, such as http://localhost:3030/dataset';
  return new PledgegraphError(
    'store-refused',
    `${shown(address)} ${what}, and no SPARQL endpoint is there or at ${places} below it; ${hint}.`,
  );
}
