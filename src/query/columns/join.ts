/** Joins of tables as SPARQL has them: rows fit where no variable that both have differs (https://www.w3.org/TR/sparql11-query/#BasicGraphPattern). */
import { RowIndex } from './rows.ts';
import { columnOf, pick, type Table, UNIT } from './table.ts';

/** Pairs of rows that fit, in the order of the left ones. */
interface Pairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

const NONE = new Int32Array(0);

/** More pairs than memory is set aside for: a query that makes them has forgotten to say how its parts belong together. */
const MOST = 50_000_000;

/** A list of numbers that grows. */
class Numbers {
  private values = new Int32Array(1024);
  private size = 0;

  /** @returns how many there are now */
  push(value: number): number {
    if (this.size === MOST) throw new RangeError(`it makes more than ${MOST / 1e6} million rows; ask for less`);
    if (this.size === this.values.length) {
      const larger = new Int32Array(2 * this.size);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.size++] = value;
    return this.size;
  }

  done(): Int32Array {
    return this.values.slice(0, this.size);
  }
}

/** Which of the columns have a value in a row: one bit each. */
function maskOf(columns: readonly Int32Array[], row: number): number {
  let mask = 0;
  for (let i = 0; i < columns.length; i++) if (columns[i][row] !== 0) mask |= 1 << i;
  return mask;
}

/** Rows by which of the shared variables they have. */
function byMask(columns: readonly Int32Array[], size: number): Map<number, Int32Array> {
  const rows = new Map<number, Numbers>();
  for (let row = 0; row < size; row++) {
    const mask = maskOf(columns, row);
    const list = rows.get(mask) ?? new Numbers();
    if (list.push(row) === 1) rows.set(mask, list);
  }
  return new Map([...rows].map(([mask, list]) => [mask, list.done()]));
}

/** Indexes of columns that are kept from one query to the next. */
const INDEXES = new WeakMap<Int32Array, RowIndex>();

function indexOf(columns: readonly Int32Array[], rows: Int32Array, size: number): RowIndex {
  const [column, ...others] = columns;
  if (!column || others.length > 0 || rows.length < size) return new RowIndex(columns, rows, size);
  let index = INDEXES.get(column);
  if (!index) {
    index = new RowIndex(columns, rows, size);
    INDEXES.set(column, index);
  }
  return index;
}

/**
 * Pairs of rows that fit.
 * @param sharing true where a pair must have a variable in common, as MINUS wants
 */
export function matches(left: Table, right: Table, sharing = false): Pairs {
  const shared = left.vars.filter((name) => right.vars.includes(name));
  const leftColumns = shared.map((name) => columnOf(left, name)!);
  const rightColumns = shared.map((name) => columnOf(right, name)!);
  const rightRows = byMask(rightColumns, right.size);
  const lookups = new Map<number, { readonly rows: RowIndex; readonly columns: readonly Int32Array[] }>();
  const lookup = (common: number, mask: number, rows: Int32Array): { readonly rows: RowIndex; readonly columns: readonly Int32Array[] } => {
    const key = common * 2 ** shared.length + mask;
    let known = lookups.get(key);
    if (!known) {
      const counting = (columns: readonly Int32Array[]): Int32Array[] => columns.filter((_, i) => common & (1 << i));
      known = { rows: indexOf(counting(rightColumns), rows, right.size), columns: counting(leftColumns) };
      lookups.set(key, known);
    }
    return known;
  };
  const [lefts, rights] = [new Numbers(), new Numbers()];
  for (let row = 0; row < left.size; row++) {
    const own = maskOf(leftColumns, row);
    for (const [mask, rows] of rightRows) {
      const common = own & mask;
      if (sharing && common === 0) continue;
      const { rows: index, columns } = lookup(common, mask, rows);
      for (let match = index.first(columns, row); match >= 0; match = index.after(match)) {
        lefts.push(row);
        rights.push(match);
      }
    }
  }
  return { left: lefts.done(), right: rights.done() };
}

/** The rows that pairs make. */
export function merge(left: Table, right: Table, pairs: Pairs): Table {
  const a = pick(left, pairs.left);
  const b = pick(right, pairs.right);
  const columns = a.vars.map((name, i) => {
    const other = columnOf(b, name);
    return other ? a.columns[i].map((value, row) => value || other[row]) : a.columns[i];
  });
  const fresh = b.vars.flatMap((name, i) => (a.vars.includes(name) ? [] : [{ name, column: b.columns[i] }]));
  return { vars: [...a.vars, ...fresh.map(({ name }) => name)], columns: [...columns, ...fresh.map(({ column }) => column)], size: a.size };
}

/** Each left row with each right row that agrees with it. */
export function join(left: Table, right: Table): Table {
  if (left === UNIT) return right;
  if (right === UNIT) return left;
  return merge(left, right, matches(left, right));
}

/** The left rows, each with what fits of the right and passes, or alone. */
export function leftJoin(left: Table, right: Table, passes?: (merged: Table) => (row: number) => boolean): Table {
  const pairs = matches(left, right);
  const merged = merge(left, right, pairs);
  const test = passes?.(merged);
  const order = new Numbers();
  let pair = 0;
  for (let row = 0; row < left.size; row++) {
    let found = false;
    for (; pair < pairs.left.length && pairs.left[pair] === row; pair++) {
      if (test && !test(pair)) continue;
      found = true;
      order.push(pair);
    }
    if (found) continue;
    order.push(-1 - row);
  }
  return leftRows(left, merged, order.done());
}

/** @param order rows of the merged table, and -1 - N for row N of the left one alone */
function leftRows(left: Table, merged: Table, order: Int32Array): Table {
  const columns = merged.vars.map((_, i) => {
    const [own, both] = [left.columns[i] ?? NONE, merged.columns[i]];
    const out = new Int32Array(order.length);
    for (let row = 0; row < order.length; row++) {
      const at = order[row];
      if (at >= 0) out[row] = both[at];
      else if (i < left.vars.length) out[row] = own[-1 - at];
    }
    return out;
  });
  return { vars: merged.vars, columns, size: order.length };
}

/** Left rows without a right one that fits, or those with one. */
export function filterBy(left: Table, pairs: Pairs, keepMatched: boolean, passes?: (pair: number) => boolean): Table {
  const matched = new Uint8Array(left.size);
  for (let i = 0; i < pairs.left.length; i++) if (matched[pairs.left[i]] === 0 && (!passes || passes(i))) matched[pairs.left[i]] = 1;
  const rows = new Numbers();
  for (let row = 0; row < left.size; row++) if ((matched[row] === 1) === keepMatched) rows.push(row);
  return pick(left, rows.done());
}
