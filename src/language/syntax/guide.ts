import { mix } from '../words/hash.ts';
import type { Guide, Input, State } from './state.ts';

/** A tree as advice for the pass that revises it. `size` words; heads may be `size` for the root. */
function makeGuide(heads: Int32Array, labels: Int32Array, size: number): Guide {
  const first = new Int32Array(size + 1);
  const last = new Int32Array(size + 1);
  const relations = new Int32Array(size + 1);
  for (let i = 0; i <= size; i++) {
    first[i] = i;
    last[i] = i;
  }
  for (let i = 0; i < size; i++) {
    const head = heads[i];
    if (i < first[head]) first[head] = i;
    if (i > last[head]) last[head] = i;
    relations[head] |= 1 << (labels[i] & 31);
  }
  return { heads, labels, first, last, relations };
}

/** The first `size` numbers, last first. */
export const flip = (list: Int32Array, size: number): Int32Array => list.slice(0, size).reverse();

/** Heads of the sentence read from its other end: positions count from there; the root's number stays. */
export function flipHeads(heads: Int32Array, size: number): Int32Array {
  const flipped = flip(heads, size);
  for (let i = 0; i < size; i++) if (flipped[i] < size) flipped[i] = size - 1 - flipped[i];
  return flipped;
}

/** The sentence read from its end, with a tree (in reading order) as advice. */
export function reverse(input: Input, heads: Int32Array, labels: Int32Array): Input {
  const { size } = input;
  return {
    size,
    word: flip(input.word, size),
    suffix: flip(input.suffix, size),
    tag: flip(input.tag, size),
    morph: flip(input.morph, size),
    listed: flip(input.listed, size),
    guide: makeGuide(flipHeads(heads, size), flip(labels, size), size),
  };
}

/** Where the advised head of a word lies: the buffer's first word, a stack word, further right, further left. */
function place(head: number, b0: number, s0: number, s1: number): number {
  if (head === b0) return 1;
  if (head === s0) return 2;
  if (head === s1) return 3;
  if (head > b0) return 4;
  return head < s1 ? 5 : 6;
}

/** Appends what the advice says of the next action; returns the new number of features. */
export function guideActionFeatures(state: State, input: Input, guide: Guide, out: Int32Array, from: number): number {
  const { size, tag, word } = input;
  const { heads, labels, first, last, relations } = guide;
  const s0 = state.top(0);
  const s1 = state.top(1);
  const b0 = state.buffer;
  const at0 = s0 >= 0 ? place(heads[s0], b0, s0, s1) : 0;
  const at1 = s1 >= 0 ? place(heads[s1], b0, s0, s1) : 0;
  const atB = b0 < size ? place(heads[b0], b0, s0, s1) : 0;
  const label0 = s0 >= 0 ? labels[s0] + 1 : 0;
  const label1 = s1 >= 0 ? labels[s1] + 1 : 0;
  const labelB = b0 < size ? labels[b0] + 1 : 0;
  const waiting0 = s0 >= 0 ? (last[s0] >= b0 ? 1 : 0) : 2;
  const waiting1 = s1 >= 0 ? (last[s1] >= b0 ? 1 : 0) : 2;
  const behind = first[b0] < b0 ? (first[b0] === s0 ? 1 : first[b0] < s0 ? 2 : 3) : 0;
  const places = (at0 * 8 + at1) * 8 + atB;
  const whole = (places * 4 + waiting0) * 16 + waiting1 * 4 + behind;
  const t0 = s0 >= 0 ? tag[s0] + 1 : 0;
  const t1 = s1 >= 0 ? tag[s1] + 1 : 0;
  const tB = b0 < size ? tag[b0] + 1 : 40;
  const w0 = s0 >= 0 ? word[s0] : 0;
  const tags = (t1 * 64 + t0) * 64 + tB;
  let n = from;
  out[n++] = mix(201, whole);
  out[n++] = mix(mix(202, whole), tags);
  out[n++] = mix(mix(203, whole), label0);
  out[n++] = mix(mix(204, whole), label0 * 64 + t0);
  out[n++] = mix(mix(205, at0 * 4 + waiting0), mix(label0, tags));
  out[n++] = mix(mix(206, at0 * 4 + waiting0), w0);
  out[n++] = mix(mix(207, at0 * 4 + waiting0), b0 < size ? word[b0] : 0);
  out[n++] = mix(mix(208, atB * 4 + behind), mix(labelB, tags));
  out[n++] = mix(mix(209, at1 * 4 + waiting1), mix(label1, tags));
  out[n++] = mix(mix(210, places), label0 * 64 + label1);
  out[n++] = mix(mix(211, places), label0 * 64 + labelB);
  out[n++] = mix(mix(212, at0 * 4 + waiting0), mix(w0, b0 < size ? word[b0] : 0));
  out[n++] = mix(mix(213, at0 * 4 + waiting0), mix(w0, s1 >= 0 ? word[s1] : 0));
  out[n++] = mix(mix(214, whole), mix(Math.min(s0 >= 0 ? b0 - s0 : 0, 8), t0 * 64 + tB));
  const h0 = s0 >= 0 ? heads[s0] : size;
  const above = h0 < size ? place(heads[h0], b0, s0, s1) : 0;
  const h0w = h0 < size ? word[h0] : 0;
  const h0t = h0 < size ? tag[h0] + 1 : 40;
  const r0 = s0 >= 0 ? relations[s0] : 0;
  const r1 = s1 >= 0 ? relations[s1] : 0;
  out[n++] = mix(mix(215, above * 8 + at0), mix(label0, (h0t * 64 + t0) * 64 + tB));
  out[n++] = mix(mix(216, at0), mix(w0, h0w));
  out[n++] = mix(mix(217, r1), mix(at0 * 64 + label0, t0));
  out[n++] = mix(mix(218, r0), mix(whole, t0));
  out[n++] = mix(mix(219, b0 < size ? relations[b0] : 0), mix(at0 * 64 + label0, tB));
  return n;
}

/** Appends what the advice says of a relation; returns the new number of features. */
export function guideLabelFeatures(input: Input, guide: Guide, head: number, child: number, out: Int32Array, from: number): number {
  const { tag, word } = input;
  const advised = (guide.labels[child] + 1) * 2 + (guide.heads[child] === head ? 1 : 0);
  const pair = (tag[head] + 1) * 64 + tag[child] + 1;
  let n = from;
  out[n++] = mix(221, advised);
  out[n++] = mix(mix(222, advised), pair);
  out[n++] = mix(mix(223, advised), word[child]);
  out[n++] = mix(mix(224, advised), word[head]);
  out[n++] = mix(mix(225, advised), mix(guide.labels[head], pair));
  out[n++] = mix(mix(226, advised), mix(guide.relations[head], pair));
  out[n++] = mix(mix(227, advised), mix(guide.relations[child], pair));
  return n;
}
