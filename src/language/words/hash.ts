/** 32-bit hashing of strings and of feature parts. The models' weights are addressed by these numbers: a change here needs newly trained models. */

/** Lower case of the common alphabets, unit by unit; the typographic apostrophe and hyphens become ASCII, every digit becomes 0. */
const FOLD = buildFold();

function buildFold(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) table[unit] = unit;
  for (let unit = 0; unit < 0x590; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    if (lower.length === 1) table[unit] = lower.charCodeAt(0);
  }
  for (let digit = 0x30; digit <= 0x39; digit++) table[digit] = 0x30;
  table[0x2019] = 0x27;
  table[0x2bc] = 0x27;
  table[0x2010] = 0x2d;
  table[0x2011] = 0x2d;
  table[0xa0] = 0x20;
  table[0x202f] = 0x20;
  return table;
}

/** A UTF-16 unit with case, digit and typography folded away. */
export const fold = (unit: number): number => FOLD[unit];

/** Mixes one more number into a hash. */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  return Math.imul(h, 0x85ebca6b) ^ (h >>> 13);
}

/** Hash of the folded units of `text` from `start` to `end`. */
export function hashFolded(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ FOLD[text.charCodeAt(at)], 0x01000193);
  return mix(hash, end - start);
}
