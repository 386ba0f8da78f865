import type { Linear } from '../../src/language/linear/linear.ts';

const BUCKETS = 26;

/** How often features were seen, up to 255, in 2^26 buckets. */
export class Frequencies {
  private readonly counts = new Uint8Array(1 << BUCKETS);
  private readonly least: number;

  /** @param least a feature seen less often is rare */
  constructor(least: number) {
    this.least = least;
  }

  see(features: Int32Array, count: number): void {
    for (let f = 0; f < count; f++) {
      const bucket = features[f] >>> (32 - BUCKETS);
      if (this.counts[bucket] < 255) this.counts[bucket]++;
    }
  }

  isRare(feature: number): boolean {
    return this.counts[feature >>> (32 - BUCKETS)] < this.least;
  }
}

/** An averaged perceptron over the hashed features of `Linear`. Counts updates itself; the average is taken over `tick`s. */
export class Perceptron implements Linear {
  readonly classes: number;
  readonly bits: number;
  readonly weights: Int32Array;
  /** Sum of each update times the tick it was made at. */
  private readonly moments: Float64Array;
  private readonly frequencies: Frequencies | undefined;
  private now = 1;

  /** @param frequencies rare features among them get no weights: they would learn single sentences by heart */
  constructor(classes: number, bits: number, frequencies?: Frequencies) {
    this.classes = classes;
    this.bits = bits;
    this.frequencies = frequencies;
    this.weights = new Int32Array(classes << bits);
    this.moments = new Float64Array(classes << bits);
  }

  tick(): void {
    this.now++;
  }

  /** Rewards `gold` and punishes `guess` on these features. */
  update(features: Int32Array, count: number, gold: number, guess: number): void {
    const mask = (1 << this.bits) - 1;
    for (let f = 0; f < count; f++) {
      if (this.frequencies?.isRare(features[f])) continue;
      const row = (features[f] & mask) * this.classes;
      this.weights[row + gold]++;
      this.moments[row + gold] += this.now;
      this.weights[row + guess]--;
      this.moments[row + guess] -= this.now;
    }
  }

  /** Average weights. */
  average(): Float64Array {
    const out = new Float64Array(this.weights.length);
    for (let i = 0; i < out.length; i++) out[i] = this.weights[i] - this.moments[i] / this.now;
    return out;
  }

  /** Average weights as small integers. */
  quantise(): Linear {
    return quantise(this.classes, this.bits, [this.average()]);
  }
}

/** The sum of the average weights of one or more trainings as small integers: the largest 0.01 % are clipped. */

export function quantise(classes: number, bits: number, averages: readonly Float64Array[]): Linear {
  const average = averages[0].slice();
  for (const other of averages.slice(1)) for (let i = 0; i < average.length; i++) average[i] += other[i];
  const sizes = average
    .filter((w) => w !== 0)
    .map(Math.abs)
    .sort();
  const top = sizes.length === 0 ? 1 : sizes[Math.floor((sizes.length - 1) * 0.9999)];
  const scale = 127 / top;
  const weights = new Int8Array(average.length);
  for (let i = 0; i < weights.length; i++) weights[i] = Math.max(-127, Math.min(127, Math.round(average[i] * scale)));
  return { classes, bits, weights };
}
