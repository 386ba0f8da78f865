/** Query results as a table for people. */
import { PREFIXES } from '../graph/vocabulary.ts';
import { shortIri } from '../graph/wording.ts';
import type { ResultTerm, TableResult } from './result.ts';
import { clip, displayWidth, pad } from './width.ts';

const XSD = PREFIXES.xsd;
const NUMERIC = new Set(['integer', 'decimal', 'double', 'float', 'nonNegativeInteger', 'int', 'long'].map((name) => XSD + name));
const NARROWEST = 8;
const GAP = '  ';

export interface TableOptions {
  /** Display columns to stay within; cells of the widest columns are cut. Without it nothing is cut. */
  readonly width?: number;
  /** Instance IRIs that begin with it are shown without it. */
  readonly base?: string;
}

const isNumber = (term: ResultTerm): boolean => term.type === 'literal' && term.datatype !== undefined && NUMERIC.has(term.datatype);

/** Thousands apart: "40000000000" is not read at a glance. Figures of four digits (years) stay together. */
function groupDigits(figure: string): string {
  return figure.replace(/^([+-]?)(\d{5,})/u, (_, sign: string, digits: string) => sign + digits.replace(/\B(?=(?:\d{3})+$)/gu, ' '));
}

function cellText(term: ResultTerm | undefined, base: string | undefined): string {
  if (!term) return '';
  if (term.type === 'uri') return shortIri(term.value, base);
  if (term.type === 'bnode') return `_:${term.value}`;
  if (isNumber(term)) return groupDigits(term.value);
  return term.value.replace(/\s+/gu, ' ');
}

/** Takes columns from the widest until the table fits, or all are narrow. Figures are never cut: half a figure is another figure. */
function narrow(widths: readonly number[], limit: number, isFigure: readonly boolean[]): number[] {
  const fitted = [...widths];
  const total = () => fitted.reduce((sum, width) => sum + width, 0) + GAP.length * (fitted.length - 1);
  while (total() > limit) {
    const words = fitted.map((width, i) => (isFigure[i] ? 0 : width));
    const widest = words.indexOf(Math.max(...words));
    if (words[widest] <= NARROWEST) break;
    fitted[widest]--;
  }
  return fitted;
}

/** Header, rule and rows, aligned; figures to the right. A result without rows says so. */
export function renderTable({ variables, rows }: TableResult, options: TableOptions = {}): string {
  const cells = rows.map((row) => variables.map((name) => cellText(row[name], options.base)));
  const right = variables.map((name) => rows.some((row) => row[name]) && rows.every((row) => !row[name] || isNumber(row[name])));
  const natural = variables.map((name, i) => cells.reduce((most, row) => Math.max(most, displayWidth(row[i])), displayWidth(name)));
  const widths = options.width === undefined ? natural : narrow(natural, options.width, right);
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => pad(clip(text, widths[i]), widths[i], right[i]))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  return `${[line(variables), rule, ...cells.map(line), ...(rows.length === 0 ? ['(no results)'] : [])].join('\n')}\n`;
}
