/** Canonical N-Quads (https://www.w3.org/TR/rdf-canon/#canonical-quads), sorted by code unit, each quad once; and a strict reader of the same. */
import { PledgegraphError } from '../errors.ts';
import { remember } from './collections.ts';
import { byCodeUnit, DEFAULT_GRAPH, iri, type Literal, type NamedNode, type Quad, quad, typed, worded } from './terms.ts';
import { XSD } from './vocabulary.ts';

const NAMED_ESCAPES: Record<string, string> = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '"': '\\"', '\\': '\\\\' };
const UNESCAPED: Record<string, string> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', "'": "'", '\\': '\\' };

const MUST_ESCAPE = /[\x00-\x1f"\\\x7f]/g;

/** The text of a literal between its quotes, canonically escaped. */
export function escapeLiteral(text: string): string {
  return text.replace(MUST_ESCAPE, (c) => NAMED_ESCAPES[c] ?? `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}

/** A term as N-Triples writes it. */
export function termToString(term: NamedNode | Literal): string {
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  const quoted = `"${escapeLiteral(term.value)}"`;
  if (term.language) return `${quoted}@${term.language}`;
  return term.datatype.value === XSD.string ? quoted : `${quoted}^^<${term.datatype.value}>`;
}

/** One quad in canonical form, without the line end. */
export function quadToLine(q: Quad): string {
  const triple = `<${q.subject.value}> <${q.predicate.value}> ${termToString(q.object)}`;
  return q.graph.termType === 'DefaultGraph' ? `${triple} .` : `${triple} <${q.graph.value}> .`;
}

/** Sorted lines, each once, with a line end after the last; the empty string for no quads. */
export function writeNQuads(quads: Iterable<Quad>): string {
  return joinLines(new Set(Array.from(quads, quadToLine)));
}

/** Lines of {@link quadToLine} as a file: sorted, with a line end after the last. */
export function joinLines(lines: ReadonlySet<string>): string {
  return lines.size ? `${[...lines].sort(byCodeUnit).join('\n')}\n` : '';
}

/** As {@link writeNQuads}, without graph names: what stands in several graphs is written once. */
export function writeNTriples(quads: Iterable<Quad>): string {
  return writeNQuads(Array.from(quads, (q) => quad(q.subject, q.predicate, q.object)));
}

const LINE =
  /^<([^<>"{}|^`\\\x00-\x20]*)> <([^<>"{}|^`\\\x00-\x20]*)> (?:<([^<>"{}|^`\\\x00-\x20]*)>|"((?:[^"\\\n\r]|\\.)*)"(?:@([a-zA-Z]+(?:-[a-zA-Z0-9]+)*)|\^\^<([^<>"{}|^`\\\x00-\x20]*)>)?) (?:<([^<>"{}|^`\\\x00-\x20]*)> )?\.$/u;
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gu;

function unescapeLiteral(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (all, four: string | undefined, eight: string | undefined, letter: string) => {
    const hex = four ?? eight;
    return hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (UNESCAPED[letter] ?? all);
  });
}

/**
 * Reads N-Quads in the form {@link writeNQuads} gives (one space between terms, no comments, no blank nodes).
 * @param name what the error names, usually the file
 * @throws PledgegraphError `rdf-syntax` with the line where it is anything else
 */
export function readNQuads(text: string, name: string): Quad[] {
  const terms = new Map<string, NamedNode>();
  const node = (value: string): NamedNode => remember(terms, value, () => iri(value));
  const quads: Quad[] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] === '') continue;
    const m = LINE.exec(lines[i]);
    if (!m) throw new PledgegraphError('rdf-syntax', `${name}:${i + 1}: not a quad in canonical N-Quads: ${lines[i].slice(0, 120)}`);
    const [, s, p, o, words, language, datatype, g] = m;
    const object = o !== undefined ? node(o) : literal(words, language, datatype === undefined ? undefined : node(datatype));
    quads.push(quad(node(s), node(p), object, g === undefined ? DEFAULT_GRAPH : node(g)));
  }
  return quads;
}

function literal(words: string, language: string | undefined, datatype: NamedNode | undefined): Literal {
  const text = unescapeLiteral(words);
  return language ? worded(text, language) : typed(text, datatype);
}
