import { mix } from '../words/hash.ts';
import type { Lexeme } from '../words/lexeme.ts';

/** Room for the features of one decision. */
export const MAX_FEATURES = 96;

const NONE: Lexeme = {
  form: '',
  word: 1,
  known: 1,
  suffix1: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  prefix2: 1,
  prefix3: 1,
  shape: 99,
  lexicon: 0,
};

const at = (words: readonly Lexeme[], i: number, first: number, last: number): Lexeme => (i >= first && i < last ? words[i] : NONE);

/** The parts of speech that the word list gives a form; the rest of its bits are morphology. */
const readings = (word: Lexeme): number => word.lexicon & 0x1ff;

/** Features for the tag of word `i` of the sentence [first, last), given the two tags before it; returns their number. */
export function tagFeatures(
  words: readonly Lexeme[],
  i: number,
  first: number,
  last: number,
  tags: Int32Array | Uint8Array,
  out: Int32Array,
): number {
  const w0 = words[i];
  const p1 = at(words, i - 1, first, last);
  const p2 = at(words, i - 2, first, last);
  const n1 = at(words, i + 1, first, last);
  const n2 = at(words, i + 2, first, last);
  const t1 = i > first ? tags[i - 1] + 1 : 0;
  const t2 = i > first + 1 ? tags[i - 2] + 1 : 0;
  let n = 0;
  out[n++] = 0x51ed270b;
  out[n++] = mix(1, w0.known);
  out[n++] = mix(2, w0.suffix1);
  out[n++] = mix(3, w0.suffix2);
  out[n++] = mix(4, w0.suffix3);
  out[n++] = mix(5, w0.suffix4);
  out[n++] = mix(6, w0.prefix2);
  out[n++] = mix(7, w0.prefix3);
  out[n++] = mix(8, w0.shape);
  out[n++] = mix(mix(9, w0.shape), i === first ? 1 : 0);
  out[n++] = mix(10, t1);
  out[n++] = mix(mix(11, t1), t2);
  out[n++] = mix(mix(12, t1), w0.known);
  out[n++] = mix(13, p1.known);
  out[n++] = mix(14, p2.known);
  out[n++] = mix(15, n1.known);
  out[n++] = mix(16, n2.known);
  out[n++] = mix(17, n1.suffix3);
  out[n++] = mix(18, n1.suffix2);
  out[n++] = mix(19, p1.suffix3);
  out[n++] = mix(20, n1.shape);
  out[n++] = mix(mix(21, n1.suffix3), w0.known);
  out[n++] = mix(mix(22, p1.known), w0.known);
  out[n++] = mix(mix(23, n1.known), w0.known);
  out[n++] = mix(mix(24, p1.known), n1.known);
  out[n++] = mix(mix(25, t1), w0.suffix3);
  out[n++] = mix(mix(26, t1), w0.suffix2);
  out[n++] = mix(mix(27, t1), n1.known);
  out[n++] = mix(mix(28, t1), n1.suffix3);
  out[n++] = mix(mix(29, w0.suffix3), n1.suffix3);
  out[n++] = mix(mix(30, w0.suffix2), n1.suffix2);
  out[n++] = mix(mix(31, w0.shape), t1);
  out[n++] = mix(mix(32, w0.shape), n1.shape);
  out[n++] = mix(mix(mix(33, t1), t2), w0.known);
  out[n++] = mix(mix(34, w0.shape), w0.suffix2);
  out[n++] = mix(mix(35, n1.known), n2.known);
  out[n++] = mix(mix(36, p1.known), p2.known);
  if (w0.lexicon !== 0) {
    out[n++] = mix(37, w0.lexicon);
    out[n++] = mix(mix(38, w0.lexicon), t1);
    out[n++] = mix(mix(39, w0.lexicon), w0.suffix2);
  } else out[n++] = mix(mix(40, w0.suffix2), 7);
  if (n1.lexicon !== 0) out[n++] = mix(41, n1.lexicon);
  out[n++] = mix(mix(42, t1), mix(p2.known, t2));
  const c0 = readings(w0);
  const c1 = readings(n1);
  const c2 = readings(n2);
  out[n++] = mix(43, c0 * 128 + w0.shape);
  out[n++] = mix(mix(44, c0), mix(t1, c1));
  out[n++] = mix(mix(45, c0), mix(c1, c2));
  out[n++] = mix(mix(46, t1), mix(t2, c0));
  out[n++] = mix(mix(47, c0), mix(w0.suffix3, w0.shape));
  out[n++] = mix(mix(48, w0.known), mix(c1, t1));
  out[n++] = mix(mix(49, c0), mix(p1.known, t1));
  out[n++] = mix(mix(50, c0), n1.known);
  return n;
}

/** Features for the morphology of word `i`, whose tag and whose neighbours' tags are known; returns their number. */
export function morphFeatures(
  words: readonly Lexeme[],
  i: number,
  first: number,
  last: number,
  tags: Int32Array,
  feats: Int32Array,
  out: Int32Array,
): number {
  const w0 = words[i];
  const p1 = at(words, i - 1, first, last);
  const n1 = at(words, i + 1, first, last);
  const t0 = tags[i] + 1;
  const t1 = i > first ? tags[i - 1] + 1 : 0;
  const t2 = i > first + 1 ? tags[i - 2] + 1 : 0;
  const u1 = i + 1 < last ? tags[i + 1] + 1 : 0;
  const u2 = i + 2 < last ? tags[i + 2] + 1 : 0;
  const m1 = i > first ? feats[i - 1] + 1 : 0;
  const m2 = i > first + 1 ? feats[i - 2] + 1 : 0;
  const m3 = i > first + 2 ? feats[i - 3] + 1 : 0;
  let n = 0;
  out[n++] = mix(1, t0);
  out[n++] = mix(mix(2, t0), w0.known);
  out[n++] = mix(mix(3, t0), w0.suffix1);
  out[n++] = mix(mix(4, t0), w0.suffix2);
  out[n++] = mix(mix(5, t0), w0.suffix3);
  out[n++] = mix(mix(6, t0), w0.suffix4);
  out[n++] = mix(mix(7, t0), w0.shape);
  out[n++] = mix(mix(8, t0), m1);
  out[n++] = mix(mix(9, t0), mix(m1, m2));
  out[n++] = mix(mix(10, t0), mix(m1, w0.suffix1));
  out[n++] = mix(mix(11, t0), mix(m1, w0.suffix2));
  out[n++] = mix(mix(12, t0), mix(m2, t1));
  out[n++] = mix(mix(13, t0), p1.known);
  out[n++] = mix(mix(14, t0), n1.known);
  out[n++] = mix(mix(15, t0), n1.suffix2);
  out[n++] = mix(mix(16, t0), mix(u1, u2));
  out[n++] = mix(mix(17, t0), mix(w0.known, p1.known));
  out[n++] = mix(mix(18, t0), mix(w0.known, n1.known));
  out[n++] = mix(mix(19, t0), mix(w0.known, m1));
  out[n++] = mix(mix(20, t0), mix(t1, t2));
  out[n++] = mix(mix(21, t0), mix(n1.suffix2, w0.known));
  out[n++] = mix(mix(22, t0), mix(m3, t2));
  out[n++] = mix(mix(23, t0), n1.suffix1);
  out[n++] = mix(mix(24, t0), mix(w0.known, m2));
  out[n++] = mix(mix(25, t0), mix(w0.suffix3, m1));
  if (w0.lexicon !== 0) out[n++] = mix(mix(26, t0), w0.lexicon);
  return n;
}
