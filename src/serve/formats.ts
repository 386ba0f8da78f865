/** The media types that answers come in. */
import { HttpError } from './http-error.ts';
import { choose } from './negotiate.ts';

/** A media type as it is offered, what the engine calls it, and the short name that `?format=` takes. */
interface Format {
  readonly mediaType: string;
  readonly engine: string;
  readonly name?: string;
}

const RESULTS_JSON = 'application/sparql-results+json';
const RESULTS_XML = 'application/sparql-results+xml';

/** For SELECT and ASK; the first where a client takes anything. */
export const TABLE_FORMATS: readonly Format[] = [
  { mediaType: RESULTS_JSON, engine: RESULTS_JSON, name: 'json' },
  { mediaType: RESULTS_XML, engine: RESULTS_XML, name: 'xml' },
  { mediaType: 'text/csv', engine: 'text/csv', name: 'csv' },
  { mediaType: 'text/tab-separated-values', engine: 'text/tab-separated-values', name: 'tsv' },
  { mediaType: 'application/json', engine: RESULTS_JSON },
  { mediaType: 'application/xml', engine: RESULTS_XML },
  { mediaType: 'text/html', engine: RESULTS_JSON, name: 'html' },
];

/** For CONSTRUCT, DESCRIBE and whatever else is a graph. */
export const GRAPH_FORMATS: readonly Format[] = [
  { mediaType: 'text/turtle', engine: 'text/turtle', name: 'turtle' },
  { mediaType: 'application/n-triples', engine: 'application/n-triples', name: 'n-triples' },
  { mediaType: 'application/ld+json', engine: 'application/ld+json', name: 'json-ld' },
  { mediaType: 'application/rdf+xml', engine: 'application/rdf+xml', name: 'rdf-xml' },
  { mediaType: 'text/plain', engine: 'application/n-triples' },
];

/** What a client takes of each kind of answer; undefined where it takes none of the offered formats. */
export interface Wanted {
  readonly table?: Format;
  readonly graph?: Format;
}

const pick = (accept: string | undefined, formats: readonly Format[]): Format | undefined => {
  const chosen = choose(
    accept,
    formats.map(({ mediaType }) => mediaType),
  );
  return formats.find(({ mediaType }) => mediaType === chosen);
};

/**
 * What a client accepts: the Accept header, or a short name in the address, which goes before it, since forms of a page set no headers.
 * @throws HttpError 400 for an unknown name
 */
export function acceptOf(header: string | undefined, name: string | null): string | undefined {
  if (name === null || name === '') return header;
  const all = [...TABLE_FORMATS, ...GRAPH_FORMATS];
  const named = all.find((each) => each.name === name);
  if (named) return named.mediaType;
  throw new HttpError(400, `There is no format "${name}"; it is one of ${all.flatMap((each) => each.name ?? []).join(', ')}.`);
}

/** @throws HttpError 406 where nothing fits */
export function wanted(accept: string | undefined): Wanted {
  const found = { table: pick(accept, TABLE_FORMATS), graph: pick(accept, GRAPH_FORMATS) };
  if (found.table || found.graph) return found;
  throw notAcceptable(accept, [...TABLE_FORMATS, ...GRAPH_FORMATS]);
}

/** @throws HttpError 406 where the client takes none of these */
export function wantedOf(accept: string | undefined, formats: readonly Format[]): Format {
  const found = pick(accept, formats);
  if (found) return found;
  throw notAcceptable(accept, formats);
}

function notAcceptable(accept: string | undefined, formats: readonly Format[]): HttpError {
  const offered = [...new Set(formats.map(({ mediaType }) => mediaType))].join(', ');
  return new HttpError(406, `Nothing fits "Accept: ${accept ?? ''}"; offered here: ${offered}.`);
}

/** Text in these is UTF-8, and says so where its media type does not. */
export const contentType = (mediaType: string): string =>
  /^text\/|^application\/xml/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
