/** Rows of solutions: a column of term numbers for each variable, 0 where a row has none. */

import { numberRows } from './rows.ts';

/** Columns stand in the order of `vars`; each is `size` long. */
export interface Table {
  readonly vars: readonly string[];
  readonly columns: readonly Int32Array[];
  readonly size: number;
}

/** One row without variables: what nothing has been asked of yet. */
export const UNIT: Table = { vars: [], columns: [], size: 1 };

/** The column of a variable; undefined where the table has none. */
export function columnOf(table: Table, name: string): Int32Array | undefined {
  const at = table.vars.indexOf(name);
  return at < 0 ? undefined : table.columns[at];
}

/** Some rows of a table, in the order given. */
export function pick({ vars, columns }: Table, rows: Int32Array): Table {
  const picked = columns.map((column) => {
    const out = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) out[i] = column[rows[i]];
    return out;
  });
  return { vars, columns: picked, size: rows.length };
}

/** Some columns of a table; one that it does not have is empty. */
export function project(table: Table, vars: readonly string[]): Table {
  return { vars, columns: vars.map((name) => columnOf(table, name) ?? new Int32Array(table.size)), size: table.size };
}

/** The table with one more column at its end. */
export function withColumn(table: Table, name: string, column: Int32Array): Table {
  return { vars: [...table.vars, name], columns: [...table.columns, column], size: table.size };
}

/** All rows of several tables, one after another. */
export function stack(tables: readonly Table[]): Table {
  const vars = [...new Set(tables.flatMap((table) => table.vars))];
  const size = tables.reduce((sum, table) => sum + table.size, 0);
  const columns = vars.map((name) => {
    const out = new Int32Array(size);
    let at = 0;
    for (const table of tables) {
      const column = columnOf(table, name);
      if (column) out.set(column, at);
      at += table.size;
    }
    return out;
  });
  return { vars, columns, size };
}

/** True where each row has a value. */
export function isFull(column: Int32Array): boolean {
  return !column.includes(0);
}

/** Each row once, the first of its kind. */
export function distinct(table: Table): Table {
  const { first } = numberRows(table.columns, table.size);
  return first.length === table.size ? table : pick(table, first);
}
