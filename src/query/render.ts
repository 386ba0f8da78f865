/** Query results in the W3C's formats, and as a table. */

import { PledgegraphError } from '../errors.ts';
import { termToString } from '../graph/nquads.ts';
import { iri, type Literal, type NamedNode, type Quad, typed, worded } from '../graph/terms.ts';
import { writeTurtle } from '../graph/turtle.ts';
import { XSD } from '../graph/vocabulary.ts';
import { escapeXml } from '../text/xml.ts';
import type { QueryResult, ResultTerm, TableResult } from './result.ts';
import { renderTable, type TableOptions } from './table.ts';

export const RESULT_FORMATS = ['table', 'json', 'csv', 'tsv', 'xml', 'turtle'] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];

const RESULTS_NAMESPACE = 'http://www.w3.org/2005/sparql-results#';

/** A term as SPARQL Results JSON has it. */
function resultTerm(term: NamedNode | Literal): ResultTerm {
  if (term.termType === 'NamedNode') return { type: 'uri', value: term.value };
  const { value, language, datatype } = term;
  if (language) return { type: 'literal', value, 'xml:lang': language };
  return datatype.value === XSD.string ? { type: 'literal', value } : { type: 'literal', value, datatype: datatype.value };
}

/** A graph as the table of its triples, in the order of their terms. */
function triplesTable(quads: readonly Quad[]): TableResult {
  const rows = quads.map(({ subject, predicate, object }) => {
    const key = [subject, predicate, object].map(termToString).join(' ');
    return { key, row: { subject: resultTerm(subject), predicate: resultTerm(predicate), object: resultTerm(object) } };
  });
  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { kind: 'table', variables: ['subject', 'predicate', 'object'], rows: rows.map(({ row }) => row) };
}

/** SPARQL 1.1 Query Results JSON (https://www.w3.org/TR/sparql11-results-json/). */
function toJson(result: TableResult | boolean): string {
  const json =
    typeof result === 'boolean' ? { head: {}, boolean: result } : { head: { vars: result.variables }, results: { bindings: result.rows } };
  return `${JSON.stringify(json, null, 2)}\n`;
}

const csvCell = (term: ResultTerm | undefined): string => {
  const text = !term ? '' : term.type === 'bnode' ? `_:${term.value}` : term.value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** SPARQL 1.1 Query Results CSV: plain values, CRLF (https://www.w3.org/TR/sparql11-results-csv-tsv/). */
function toCsv(result: TableResult | boolean): string {
  if (typeof result === 'boolean') return `${result}\r\n`;
  const lines = [
    result.variables.map((name) => csvCell({ type: 'literal', value: name })),
    ...result.rows.map((row) => result.variables.map((name) => csvCell(row[name]))),
  ];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function turtleTerm(term: ResultTerm | undefined): string {
  if (!term) return '';
  if (term.type === 'bnode') return `_:${term.value}`;
  if (term.type === 'uri') return termToString(iri(term.value));
  return termToString(term['xml:lang'] ? worded(term.value, term['xml:lang']) : typed(term.value, term.datatype));
}

/** SPARQL 1.1 Query Results TSV: terms as Turtle writes them. */
function toTsv(result: TableResult | boolean): string {
  if (typeof result === 'boolean') return `${result}\n`;
  const lines = [
    result.variables.map((name) => `?${name}`),
    ...result.rows.map((row) => result.variables.map((name) => turtleTerm(row[name]))),
  ];
  return lines.map((cells) => `${cells.join('\t')}\n`).join('');
}

function xmlTerm(term: ResultTerm): string {
  if (term.type !== 'literal') return `<${term.type}>${escapeXml(term.value)}</${term.type}>`;
  const language = term['xml:lang'];
  const attribute = language ? ` xml:lang="${escapeXml(language)}"` : term.datatype ? ` datatype="${escapeXml(term.datatype)}"` : '';
  return `<literal${attribute}>${escapeXml(term.value)}</literal>`;
}

/** SPARQL Query Results XML (https://www.w3.org/TR/rdf-sparql-XMLres/). */
function toXml(result: TableResult | boolean): string {
  const lines = typeof result === 'boolean' ? ['  <head/>', `  <boolean>${result}</boolean>`] : xmlTable(result);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', `<sparql xmlns="${RESULTS_NAMESPACE}">`, ...lines, '</sparql>'].join('\n')}\n`;
}

function xmlTable({ variables, rows }: TableResult): string[] {
  const head = variables.map((name) => `<variable name="${escapeXml(name)}"/>`).join('');
  const results = rows.map((row) => {
    const bindings = variables
      .filter((name) => row[name])
      .map((name) => `<binding name="${escapeXml(name)}">${xmlTerm(row[name])}</binding>`);
    return `    <result>${bindings.join('')}</result>`;
  });
  return [`  <head>${head}</head>`, '  <results>', ...results, '  </results>'];
}

const TABULAR = { json: toJson, csv: toCsv, tsv: toTsv, xml: toXml };

/**
 * A result as text that ends with a line end. A graph in a tabular format is the table of its triples.
 * @throws PledgegraphError `option-invalid` for Turtle of what is no graph
 */
export function renderResult(result: QueryResult, format: ResultFormat, options: TableOptions = {}): string {
  if (format === 'turtle') {
    if (result.kind === 'graph') return writeTurtle(result.quads);
    throw new PledgegraphError(
      'option-invalid',
      'Turtle holds graphs: this query gives none (use CONSTRUCT or DESCRIBE), choose table, json, csv, tsv or xml.',
    );
  }
  const tabular = result.kind === 'graph' ? triplesTable(result.quads) : result.kind === 'boolean' ? result.value : result;
  if (format !== 'table') return TABULAR[format](tabular);
  return typeof tabular === 'boolean' ? `${tabular}\n` : renderTable(tabular, options);
}
