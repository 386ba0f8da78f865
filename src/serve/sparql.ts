/** SPARQL 1.1 Protocol, queries only (https://www.w3.org/TR/sparql11-protocol/). */
import { serviceDescription } from './describe.ts';
import { acceptOf, wanted } from './formats.ts';
import { HttpError } from './http-error.ts';
import type { Dataset } from './job.ts';
import { choose } from './negotiate.ts';
import { type Ask, askWorkers, type Reply } from './request.ts';
import { renderAnswer } from './table-page.ts';

const FORM = 'application/x-www-form-urlencoded';
const DIRECT = 'application/sparql-query';
const UPDATE = 'application/sparql-update';
const READ_ONLY = 'This endpoint only reads: SPARQL Update is refused.';
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i;

interface Operation {
  readonly query: string;
  /** Where the graphs and the format are named. */
  readonly parameters: URLSearchParams;
}

function mediaTypeOf(ask: Ask): string {
  const [mediaType, ...rest] = (ask.headers['content-type'] ?? '').split(';');
  const charset = /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(rest.find((each) => /charset/i.test(each)) ?? '')?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) throw new HttpError(415, `The body is in ${charset}; only UTF-8 is read.`);
  return mediaType.trim().toLowerCase();
}

async function bodyText(ask: Ask): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await ask.body());
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, 'The body is no well-formed UTF-8.');
  }
}

/** The one query of a request. @throws HttpError 400 for none or several, 403 for an update */
function onlyQuery(parameters: URLSearchParams): string {
  const queries = parameters.getAll('query');
  if (queries.length === 1) return queries[0];
  if (parameters.has('update')) throw new HttpError(403, READ_ONLY);
  throw new HttpError(400, queries.length === 0 ? 'The request has no parameter "query".' : 'The request has several queries; send one.');
}

async function readOperation(ask: Ask): Promise<Operation> {
  if (ask.method !== 'POST') return { query: onlyQuery(ask.parameters), parameters: ask.parameters };
  const mediaType = mediaTypeOf(ask);
  if (mediaType === UPDATE) throw new HttpError(403, READ_ONLY);
  if (mediaType === DIRECT) return { query: await bodyText(ask), parameters: ask.parameters };
  if (mediaType !== FORM) {
    throw new HttpError(415, `A POST is of type ${FORM} or ${DIRECT}${mediaType === '' ? '' : `, not ${mediaType}`}.`);
  }
  const parameters = new URLSearchParams(await bodyText(ask));
  return { query: onlyQuery(parameters), parameters };
}

function datasetOf(parameters: URLSearchParams): Dataset | undefined {
  const defaultGraphs = parameters.getAll('default-graph-uri');
  const namedGraphs = parameters.getAll('named-graph-uri');
  const wrong = [...defaultGraphs, ...namedGraphs].find((graph) => !ABSOLUTE.test(graph));
  if (wrong !== undefined) throw new HttpError(400, `"${wrong}" is no absolute IRI, which a graph is named by.`);
  return defaultGraphs.length + namedGraphs.length > 0 ? { defaultGraphs, namedGraphs } : undefined;
}

/** True for a request without any operation, which asks what the service is. */
const asksForDescription = ({ method, parameters }: Ask): boolean =>
  method !== 'POST' && !parameters.has('query') && !parameters.has('update');

export async function sparql(ask: Ask): Promise<Reply> {
  if (asksForDescription(ask)) {
    const page = choose(ask.accept, ['text/turtle', 'text/html']) === 'text/html';
    return page ? { status: 303, headers: { Location: ask.root } } : serviceDescription(ask);
  }
  const { query, parameters } = await readOperation(ask);
  const want = wanted(acceptOf(ask.accept, parameters.get('format')));
  const dataset = datasetOf(parameters);
  const answer = await askWorkers(ask, { text: query }, want, dataset);
  return renderAnswer(answer, want, ask, { title: 'Query', query });
}
