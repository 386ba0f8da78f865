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

/** Sums the rows of the first `count` features into `scores`. */
export function score(model: Linear, features: Int32Array, count: number, scores: Int32Array): void {
  const { classes, weights } = model;
  const mask = (1 << model.bits) - 1;
  for (let k = 0; k < classes; k++) scores[k] = 0;
  for (let f = 0; f < count; f++) {
    const row = (features[f] & mask) * classes;
    for (let k = 0; k < classes; k++) scores[k] += weights[row + k];
  }
}

/** Sums the rows of the first `count` features into `scores`, for the classes of `choices` only. */
export function scoreOf(model: Linear, features: Int32Array, count: number, choices: Int32Array, scores: Int32Array): void {
  const { classes, weights } = model;
  const mask = (1 << model.bits) - 1;
  for (let c = 0; c < choices.length; c++) scores[choices[c]] = 0;
  for (let f = 0; f < count; f++) {
    const row = (features[f] & mask) * classes;
    for (let c = 0; c < choices.length; c++) scores[choices[c]] += weights[row + choices[c]];
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
