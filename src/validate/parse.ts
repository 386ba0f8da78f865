/** Turtle, TriG, N-Triples and N-Quads from users: read with N3, with errors that name file, line and column. */
import { Parser } from 'n3';
import { PledgegraphError } from '../errors.ts';
import type { AnyQuad } from './quads.ts';

interface N3Token {
  readonly line: number;
  readonly start?: number;
  readonly end?: number;
}

interface N3Error extends Error {
  readonly context?: { readonly token?: N3Token; readonly line?: number; readonly previousToken?: N3Token };
}

/**
 * Reads any of the four formats: each is TriG, or close enough that one parser reads them all.
 * @param file what errors name
 * @throws PledgegraphError `rdf-syntax` with file, line and column
 */
export function parseRdf(text: string, file: string): AnyQuad[] {
  const parser = new Parser({ baseIRI: 'https://pledgegraph.example/' });
  try {
    return parser.parse(text);
  } catch (cause) {
    throw syntaxError(text, file, cause as N3Error);
  }
}

function syntaxError(text: string, file: string, cause: N3Error): PledgegraphError {
  const { context } = cause;
  const line = context?.token?.line ?? context?.line ?? 1;
  const column = columnOf(text, line, cause);
  const what = cause.message
    .replace(/ on line \d+\.?$/u, '')
    .replace(/\s+/gu, ' ')
    .slice(0, 160);
  return new PledgegraphError('rdf-syntax', `${file}:${line}:${column}: malformed RDF: ${what}.`, { cause });
}

/** The parser knows where its token starts; the lexer only names the text that is no token, which follows the last one. */
function columnOf(text: string, line: number, { context, message }: N3Error): number {
  if (context?.token?.start !== undefined) return context.token.start + 1;
  const content = text.split(/\r\n|\n|\r/u)[line - 1] ?? '';
  const previous = context?.previousToken;
  const from = previous?.line === line ? (previous.end ?? 0) : 0;
  const issue = /^Unexpected "([^"]*)/u.exec(message)?.[1];
  const at = issue ? content.indexOf(issue, from) : -1;
  return (at < 0 ? from + content.slice(from).search(/\S|$/u) : at) + 1;
}
