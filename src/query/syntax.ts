/** SPARQL text to syntax tree and back. Only queries that read, and read nothing but the store they are asked of, get through. */
import sparqljs, { type Query, type SparqlQuery } from 'sparqljs';
import { PledgegraphError } from '../errors.ts';
import { escapeRegex } from '../text/regex.ts';

interface ParserHash {
  readonly text: string;
  readonly token: string;
  readonly loc: { readonly last_line: number; readonly last_column: number };
}

/** "12:5" of an offset in a text, both from 1; columns count UTF-16 units. */
function place(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${before[before.length - 1].length + 1}`;
}

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  return lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column;
}

/** The parser reports the last token that it accepted; the one it stumbled on is the next with that text. */
function offsetOfToken(text: string, hash: ParserHash): number {
  if (hash.token === 'EOF') return text.trimEnd().length;
  const from = offsetOf(text, hash.loc.last_line, hash.loc.last_column);
  const at = text.indexOf(hash.text, from);
  return at < 0 ? from : at;
}

function syntaxError(text: string, name: string, cause: unknown): PledgegraphError {
  const { hash, message } = cause as Error & { hash?: ParserHash };
  const fail = (offset: number, what: string): PledgegraphError =>
    new PledgegraphError('sparql-syntax', `${name}:${place(text, offset)}: malformed SPARQL: ${what}.`, { cause });
  if (hash) return fail(offsetOfToken(text, hash), hash.token === 'EOF' ? 'it ends too early' : `unexpected "${hash.text}"`);
  const prefix = /^Unknown prefix: (.*)$/u.exec(message)?.[1];
  if (prefix === undefined) return fail(0, message.replace(/\s+/gu, ' ').replace(/\.$/u, ''));
  const use = new RegExp(`(?<![\\p{L}\\p{N}_<:/#-])${escapeRegex(prefix)}:`, 'u');
  return fail(Math.max(0, text.search(use)), `the prefix "${prefix}:" is not declared`);
}

/** Every object of a syntax tree, terms included. */
function* nodes(tree: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(tree)) for (const part of tree) yield* nodes(part);
  else if (tree && typeof tree === 'object') {
    yield tree as Record<string, unknown>;
    if (!('termType' in tree)) for (const part of Object.values(tree)) yield* nodes(part);
  }
}

/**
 * @param name what errors name: a file or a saved query
 * @param base what relative IRIs are resolved against; without it, there may be none
 * @throws PledgegraphError `sparql-syntax` with line and column; `sparql-refused` for updates and SERVICE
 */
export function parseQuery(text: string, name: string, base?: string): Query {
  let tree: SparqlQuery | { type: undefined };
  try {
    tree = new sparqljs.Parser({ baseIRI: base }).parse(text);
  } catch (cause) {
    throw syntaxError(text, name, cause);
  }
  if (tree.type === undefined) throw new PledgegraphError('sparql-syntax', `${name}: there is no query in it.`); // comments and prefixes alone
  if (tree.type === 'update') {
    throw new PledgegraphError(
      'sparql-refused',
      `${name}: this is a SPARQL Update; only queries (SELECT, ASK, CONSTRUCT, DESCRIBE) are run.`,
    );
  }
  for (const node of nodes(tree)) {
    if (node.type === 'service') throw new PledgegraphError('sparql-refused', `${name}: SERVICE asks another server, and is not allowed.`);
  }
  return tree;
}

/** The names of all variables in a syntax tree. */
export function variablesOf(tree: Query): Set<string> {
  const names = new Set<string>();
  for (const node of nodes(tree)) if (node.termType === 'Variable') names.add(node.value as string);
  return names;
}

/** A syntax tree as SPARQL text. */
export function printQuery(tree: Query): string {
  return new sparqljs.Generator().stringify(tree);
}
