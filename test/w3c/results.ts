/** Results in the W3C's formats, read into one form, and compared up to the names of blank nodes. */
import { DOMParser } from 'linkedom';
import { Parser } from 'n3';
import oxigraph from 'oxigraph';
import { type ResultTerm, type Row, readResultsJson } from '../../src/query/index.ts';

/** Solutions, a graph (whose rows have subject, predicate and object) or yes or no. */
export type Outcome = { readonly variables: readonly string[]; readonly rows: readonly Row[] } | boolean;

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const NUMERIC = new Set(['integer', 'decimal', 'double', 'float'].map((name) => XSD + name));

interface RdfTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

function resultTerm({ termType, value, language, datatype }: RdfTerm): ResultTerm {
  if (termType === 'NamedNode') return { type: 'uri', value };
  if (termType === 'BlankNode') return { type: 'bnode', value };
  return language ? { type: 'literal', value, 'xml:lang': language } : { type: 'literal', value, datatype: datatype?.value };
}

/** SPARQL Query Results XML. */
export function readXml(text: string): Outcome {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  const boolean = document.querySelector('boolean');
  if (boolean) return boolean.textContent.trim() === 'true';
  const variables = [...document.querySelectorAll('head > variable')].map((each) => each.getAttribute('name')!);
  const rows = [...document.querySelectorAll('result')].map((result) =>
    Object.fromEntries(
      [...result.querySelectorAll('binding')].map((binding) => [binding.getAttribute('name')!, xmlTerm(binding.children[0])]),
    ),
  );
  return { variables, rows };
}

/** What is read of an element. */
interface XmlElement {
  readonly tagName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

function xmlTerm(element: XmlElement): ResultTerm {
  const value = element.textContent ?? '';
  if (element.tagName !== 'literal') return { type: element.tagName as 'uri' | 'bnode', value };
  const language = element.getAttribute('xml:lang');
  return language
    ? { type: 'literal', value, 'xml:lang': language }
    : { type: 'literal', value, datatype: element.getAttribute('datatype') ?? undefined };
}

/** SPARQL Query Results JSON. */
export function readJson(text: string): Outcome {
  // What was called "typed-literal" in a working draft is a literal with a datatype in the standard.
  const result = readResultsJson(text.replaceAll('"typed-literal"', '"literal"'));
  return result.kind === 'boolean' ? result.value : result;
}

/** SPARQL Query Results TSV: every cell is a term as Turtle writes it. */
export function readTsv(text: string): Outcome {
  if (/^(?:true|false)\s*$/.test(text)) return text.startsWith('true');
  const [head, ...lines] = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const variables = head === '' ? [] : head.split('\t').map((name) => name.replace(/^[?$]/, ''));
  const cells = lines.flatMap((line, i) => line.split('\t').map((cell, j) => (cell === '' ? '' : `<urn:${i}> <urn:${j}> ${cell} .\n`)));
  const rows: Record<string, ResultTerm>[] = lines.map(() => ({}));
  for (const { subject, predicate, object } of new Parser({ format: 'text/turtle' }).parse(cells.join(''))) {
    rows[Number(subject.value.slice(4))][variables[Number(predicate.value.slice(4))]] = resultTerm(object as RdfTerm);
  }
  return { variables, rows };
}

/** SPARQL Query Results CSV: values alone, which is all that is compared. */
export function readCsv(text: string): string[][] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell, end] of cells) {
    rows[rows.length - 1].push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** A result as CSV can tell it. */
export function csvOf(outcome: Exclude<Outcome, boolean>): string[][] {
  // A line without a variable is read as one empty cell.
  const line = (cells: readonly string[]): string[] => (cells.length > 0 ? [...cells] : ['']);
  const value = (term: ResultTerm | undefined): string => (!term ? '' : term.type === 'bnode' ? '_:' : term.value);
  return [line(outcome.variables), ...outcome.rows.map((row) => line(outcome.variables.map((name) => value(row[name]))))];
}

/** RDF in a media type as rows of subject, predicate and object. */
export function readGraph(text: string, mediaType: string, base: string): Outcome {
  const quads = oxigraph.parse(text, { format: mediaType, base_iri: base }) as unknown as {
    subject: RdfTerm;
    predicate: RdfTerm;
    object: RdfTerm;
  }[];
  const rows = quads.map(({ subject, predicate, object }) => ({
    subject: resultTerm(subject),
    predicate: resultTerm(predicate),
    object: resultTerm(object),
  }));
  return { variables: ['subject', 'predicate', 'object'], rows };
}

const datatypeOf = (term: ResultTerm & { type: 'literal' }): string => term.datatype ?? `${XSD}string`;

/** Equal up to the way in which a figure is written. */
function sameLiteral(a: ResultTerm & { type: 'literal' }, b: ResultTerm & { type: 'literal' }): boolean {
  if ((a['xml:lang'] ?? '').toLowerCase() !== (b['xml:lang'] ?? '').toLowerCase()) return false;
  if (a['xml:lang']) return a.value === b.value;
  if (datatypeOf(a) !== datatypeOf(b)) return false;
  return a.value === b.value || (NUMERIC.has(datatypeOf(a)) && Number(a.value) === Number(b.value));
}

type Names = ReadonlyMap<string, string>;

/** The names of blank nodes with what these two terms add to them; undefined where they differ. */
function unify(a: ResultTerm | undefined, b: ResultTerm | undefined, names: Names): Names | undefined {
  if (!a || !b) return a === b ? names : undefined;
  if (a.type === 'bnode' && b.type === 'bnode') {
    if (names.has(a.value)) return names.get(a.value) === b.value ? names : undefined;
    return [...names.values()].includes(b.value) ? undefined : new Map([...names, [a.value, b.value]]);
  }
  if (a.type === 'literal' && b.type === 'literal') return sameLiteral(a, b) ? names : undefined;
  return a.type === b.type && a.value === b.value ? names : undefined;
}

function unifyRows(a: Row, b: Row, variables: readonly string[], names: Names): Names | undefined {
  let found: Names | undefined = names;
  for (const name of variables) found = found && unify(a[name], b[name], found);
  return found;
}

function match(expected: readonly Row[], actual: readonly Row[], variables: readonly string[], names: Names): boolean {
  if (expected.length === 0) return actual.length === 0;
  const [first, ...rest] = expected;
  return actual.some((row, i) => {
    const more = unifyRows(first, row, variables, names);
    return more !== undefined && match(rest, actual.toSpliced(i, 1), variables, more);
  });
}

/** True where two results are the same, whatever the order of rows and the names of blank nodes. */
export function same(expected: Outcome, actual: Outcome): boolean {
  if (typeof expected === 'boolean' || typeof actual === 'boolean') return expected === actual;
  const variables = [...expected.variables].sort();
  if (variables.join(' ') !== [...actual.variables].sort().join(' ')) return false;
  return expected.rows.length === actual.rows.length && match(expected.rows, actual.rows, variables, new Map());
}
