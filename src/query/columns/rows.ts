/** Rows by their values, in tables of open addressing: no object is made for a row. */

/** Mixes a value into a hash. */
const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

function hashRow(columns: readonly Int32Array[], row: number): number {
  let hash = 0x2545f491;
  for (let i = 0; i < columns.length; i++) hash = mix(hash, columns[i][row]);
  return hash;
}

function sameRow(a: readonly Int32Array[], row: number, b: readonly Int32Array[], other: number): boolean {
  for (let i = 0; i < a.length; i++) if (a[i][row] !== b[i][other]) return false;
  return true;
}

/** Room for twice as many, as a power of two. */
const roomFor = (count: number): number => 2 ** Math.ceil(Math.log2(2 * count + 2));

/** Rows of one table, found by the values of some columns. */
export class RowIndex {
  private readonly columns: readonly Int32Array[];
  private readonly slots: Int32Array;
  private readonly next: Int32Array;

  /** @param rows those that are found, in that order */
  constructor(columns: readonly Int32Array[], rows: Int32Array, size: number) {
    this.columns = columns;
    this.slots = new Int32Array(roomFor(rows.length));
    this.next = new Int32Array(size).fill(-1);
    for (let i = rows.length - 1; i >= 0; i--) {
      const slot = this.slotOf(columns, rows[i]);
      if (this.slots[slot] !== 0) this.next[rows[i]] = this.slots[slot] - 1;
      this.slots[slot] = rows[i] + 1;
    }
  }

  /** The first row with the values of that row of other columns; -1 where there is none. */
  first(columns: readonly Int32Array[], row: number): number {
    return this.slots[this.slotOf(columns, row)] - 1;
  }

  /** The next row with the same values, or -1. */
  after(row: number): number {
    return this.next[row];
  }

  private slotOf(columns: readonly Int32Array[], row: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hashRow(columns, row) & mask; ; slot = (slot + 1) & mask) {
      const found = this.slots[slot];
      if (found === 0 || sameRow(columns, row, this.columns, found - 1)) return slot;
    }
  }
}

/** Numbers rows from 0, the same number for the same values, in the order in which they are first met. */
export function numberRows(columns: readonly Int32Array[], size: number): { readonly numbers: Int32Array; readonly first: Int32Array } {
  const slots = new Int32Array(roomFor(size));
  const mask = slots.length - 1;
  const numbers = new Int32Array(size);
  const first = new Int32Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) {
    let slot = hashRow(columns, row) & mask;
    while (slots[slot] !== 0 && !sameRow(columns, row, columns, first[slots[slot] - 1])) slot = (slot + 1) & mask;
    if (slots[slot] === 0) {
      first[count++] = row;
      slots[slot] = count;
    }
    numbers[row] = slots[slot] - 1;
  }
  return { numbers, first: first.slice(0, count) };
}
