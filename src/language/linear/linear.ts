/**
 * A multi-class linear classifier over hashed features: each feature names a row of `classes` small integers, and the class with the largest
 * sum of its column wins. Integers only, so that every machine finds the same winner; ties go to the lower class.
 */
export interface Linear {
  readonly classes: number;
  /** 2^bits rows. */
  readonly bits: number;
  readonly weights: Int8Array | Int32Array;
}

const rows = new Int32Array(256);

/** Sums the rows of the first `count` features (at most 256) into `scores`, four classes at a time so that the sums stay in registers. */
export function score(model: Linear, features: Int32Array, count: number, scores: Int32Array): void {
  const { classes, weights } = model;
  const mask = (1 << model.bits) - 1;
  for (let f = 0; f < count; f++) rows[f] = (features[f] & mask) * classes;
  let k = 0;
  for (; k + 4 <= classes; k += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let f = 0; f < count; f++) {
      const at = rows[f] + k;
      a += weights[at];
      b += weights[at + 1];
      c += weights[at + 2];
      d += weights[at + 3];
    }
    scores[k] = a;
    scores[k + 1] = b;
    scores[k + 2] = c;
    scores[k + 3] = d;
  }
  for (; k < classes; k++) {
    let sum = 0;
    for (let f = 0; f < count; f++) sum += weights[rows[f] + k];
    scores[k] = sum;
  }
}

/** A classifier of three classes for use, not for training: the three weights of a row lie in one number, a byte each, so that a row is read once. */
export interface Triple {
  readonly bits: number;
  readonly rows: Int32Array;
}

/** What makes an 8-bit weight a byte. */
const OFFSET = 128;

/** Packs a classifier of three classes with 8-bit weights. */
export function pack({ bits, weights }: Linear): Triple {
  const packed = new Int32Array(1 << bits);
  for (let row = 0, at = 0; row < packed.length; row++, at += 3) {
    packed[row] = (weights[at] + OFFSET) | ((weights[at + 1] + OFFSET) << 8) | ((weights[at + 2] + OFFSET) << 16);
  }
  return { bits, rows: packed };
}

/** Sums of a packed classifier, each larger than that of `score` by the same number: the order of the classes is the same. At most 256 features. */
export function scoreTriple({ bits, rows: packed }: Triple, features: Int32Array, count: number, scores: Int32Array): void {
  const mask = (1 << bits) - 1;
  let outer = 0;
  let middle = 0;
  for (let f = 0; f < count; f++) {
    const row = packed[features[f] & mask];
    outer += row & 0xff00ff;
    middle += (row >>> 8) & 0xff;
  }
  scores[0] = outer & 0xffff;
  scores[1] = middle;
  scores[2] = outer >>> 16;
}

/** `score` for the classes of `choices` only. */
export function scoreOf(model: Linear, features: Int32Array, count: number, choices: Int32Array, scores: Int32Array): void {
  const { classes, weights } = model;
  const mask = (1 << model.bits) - 1;
  for (let f = 0; f < count; f++) rows[f] = (features[f] & mask) * classes;
  const size = choices.length;
  let c = 0;
  for (; c + 4 <= size; c += 4) {
    const k0 = choices[c];
    const k1 = choices[c + 1];
    const k2 = choices[c + 2];
    const k3 = choices[c + 3];
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let f = 0; f < count; f++) {
      const row = rows[f];
      s0 += weights[row + k0];
      s1 += weights[row + k1];
      s2 += weights[row + k2];
      s3 += weights[row + k3];
    }
    scores[k0] = s0;
    scores[k1] = s1;
    scores[k2] = s2;
    scores[k3] = s3;
  }
  for (; c < size; c++) {
    const k = choices[c];
    let sum = 0;
    for (let f = 0; f < count; f++) sum += weights[rows[f] + k];
    scores[k] = sum;
  }
}

/** The class with the largest score. */
export function best(scores: Int32Array, classes: number): number {
  let winner = 0;
  for (let k = 1; k < classes; k++) if (scores[k] > scores[winner]) winner = k;
  return winner;
}

/** The class with the largest score among those allowed. */
export function bestOf(scores: Int32Array, allowed: Int32Array): number {
  let winner = allowed[0];
  for (let k = 1; k < allowed.length; k++) if (scores[allowed[k]] > scores[winner]) winner = allowed[k];
  return winner;
}
