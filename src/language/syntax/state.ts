/** One sentence as the parser reads it: positions 0 to `size`-1; position `size` stands for the root. */
export interface Input {
  size: number;
  /** Hash of the word (or of its shape, for a rare one), of its last three letters, of its lemma. */
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly tag: Int32Array;
  readonly morph: Int32Array;
  /** What the built-in word list says of the word. */
  readonly listed: Int32Array;
  /** The tree of an earlier pass, for the pass that revises it. */
  readonly guide?: Guide;
}

/** A tree as advice: heads (`size` for the root), relations, and the outermost dependents of each word (or the word itself). */
export interface Guide {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The relations of each word's dependents, as a set of bits (two relations may share one). */
  readonly relations: Int32Array;
}

export const NOTHING = -1;

/**
 * Arc-hybrid state (Kuhlmann et al. 2011), the root at the end of the buffer. Arrays are grown once and used for every sentence.
 */
export class State {
  size = 0;
  /** Next position of the buffer; `size` is the root. */
  buffer = 0;
  depth = 0;
  stack = new Int32Array();
  heads = new Int32Array();
  labels = new Int32Array();
  /** Outermost two dependents on either side, and their number. */
  left1 = new Int32Array();
  left2 = new Int32Array();
  right1 = new Int32Array();
  right2 = new Int32Array();
  leftCount = new Int32Array();
  rightCount = new Int32Array();

  constructor(capacity = 256) {
    this.allocate(capacity);
  }

  reset(size: number): void {
    if (size + 1 > this.stack.length) this.allocate(Math.max(size + 1, this.stack.length * 2));
    this.size = size;
    this.buffer = 0;
    this.depth = 0;
    const end = size + 1;
    this.heads.fill(NOTHING, 0, end);
    this.labels.fill(0, 0, end);
    this.left1.fill(NOTHING, 0, end);
    this.left2.fill(NOTHING, 0, end);
    this.right1.fill(NOTHING, 0, end);
    this.right2.fill(NOTHING, 0, end);
    this.leftCount.fill(0, 0, end);
    this.rightCount.fill(0, 0, end);
  }

  private allocate(capacity: number): void {
    this.stack = new Int32Array(capacity);
    this.heads = new Int32Array(capacity);
    this.labels = new Int32Array(capacity);
    this.left1 = new Int32Array(capacity);
    this.left2 = new Int32Array(capacity);
    this.right1 = new Int32Array(capacity);
    this.right2 = new Int32Array(capacity);
    this.leftCount = new Int32Array(capacity);
    this.rightCount = new Int32Array(capacity);
  }

  get finished(): boolean {
    return this.buffer === this.size && this.depth === 0;
  }

  /** The word `below` places under the top of the stack, or NOTHING. */
  top(below: number): number {
    return this.depth > below ? this.stack[this.depth - 1 - below] : NOTHING;
  }

  shift(): void {
    this.stack[this.depth++] = this.buffer++;
  }

  /** The top becomes a dependent of the buffer's first word. */
  attachLeft(label: number): void {
    const child = this.stack[--this.depth];
    const head = this.buffer;
    this.heads[child] = head;
    this.labels[child] = label;
    this.left2[head] = this.left1[head];
    this.left1[head] = child;
    this.leftCount[head]++;
  }

  /** The top becomes a dependent of the word under it. */
  attachRight(label: number): void {
    const child = this.stack[--this.depth];
    const head = this.stack[this.depth - 1];
    this.heads[child] = head;
    this.labels[child] = label;
    this.right2[head] = this.right1[head];
    this.right1[head] = child;
    this.rightCount[head]++;
  }
}

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const ACTIONS = 3;

/** Bit set of the actions that may be taken: one root only, and every word gets a head. */
export function legal(state: State): number {
  let set = 0;
  if (state.buffer < state.size) set |= 1 << SHIFT;
  if (state.depth > 0 && (state.buffer < state.size || state.depth === 1)) set |= 1 << LEFT;
  if (state.depth > 1) set |= 1 << RIGHT;
  return set;
}

/** `legal` without the actions that hang a word on a punctuation mark (tag `mark`), as long as another is left. */
export function sensible(state: State, { size, tag }: Input, mark: number): number {
  let set = legal(state);
  const below = state.top(1);
  if (state.buffer < size && tag[state.buffer] === mark && set !== 1 << LEFT) set &= ~(1 << LEFT);
  if (below >= 0 && tag[below] === mark && set !== 1 << RIGHT) set &= ~(1 << RIGHT);
  return set;
}
