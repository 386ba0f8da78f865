import { readFileSync } from 'node:fs';
import { PledgegraphError } from '../errors.ts';

const DATA = new URL('../../data/', import.meta.url);

/** A row of a table of data/: its cells by column name. */
export type Row = Readonly<Record<string, string>>;

const places = new WeakMap<Row, string>();

/** Where a row stands, for messages: "data/lexicon/fr/concepts.tsv:12". */
export function placeOf(row: Row): string {
  return places.get(row) ?? 'data';
}

/**
 * Reads a table of data/: tab-separated, "#" opens a comment line, the first other line names the columns.
 * @param path below data/, e.g. "lexicon/fr/quantity.tsv"
 * @throws PledgegraphError `lexicon-malformed` where a row has more or fewer cells than columns
 */
export function readTable(path: string): Row[] {
  const lines = readFileSync(new URL(path, DATA), 'utf8').split(/\r?\n/u);
  let columns: string[] | undefined;
  const rows: Row[] = [];
  lines.forEach((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    if (!columns) columns = cells;
    else if (cells.length !== columns.length) {
      throw new PledgegraphError(
        'lexicon-malformed',
        `data/${path}:${at + 1}: ${cells.length} cells where ${columns.length} are expected.`,
      );
    } else {
      const row = Object.fromEntries(columns.map((name, index) => [name, cells[index].trim()]));
      places.set(row, `data/${path}:${at + 1}`);
      rows.push(row);
    }
  });
  return rows;
}

/** The alternatives of a cell, separated by "|". */
export function alternatives(cell: string): string[] {
  return cell
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
