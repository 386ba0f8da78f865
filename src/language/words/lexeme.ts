import { CLASS, DIGIT, isHyphen, LETTER } from './characters.ts';
import { fold, hashFolded } from './hash.ts';

/** Everything the features ask of a word form, computed once for each form. */
export interface Lexeme {
  readonly form: string;
  /** Hash of the folded form. */
  readonly word: number;
  /** Hash of the folded form, or of its shape where the form was too rare in training to be learnt. */
  readonly known: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix2: number;
  readonly prefix3: number;
  /** Small number: capitals, digits, hyphens, other marks. */
  readonly shape: number;
  /** What the built-in word list says of the form, or 0. */
  readonly lexicon: number;
}

/** Capitalisation (none, first, all), digits (none, some, all), hyphen, other marks: below 72. */
function shapeOf(form: string): number {
  let letters = 0;
  let capitals = 0;
  let digits = 0;
  let hyphens = 0;
  let others = 0;
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    if (CLASS[unit] === LETTER) {
      letters++;
      if (unit < 0x590 && String.fromCharCode(unit) !== String.fromCharCode(unit).toLowerCase()) capitals++;
    } else if (CLASS[unit] === DIGIT) digits++;
    else if (isHyphen(unit)) hyphens++;
    else others++;
  }
  const first = form.length > 0 && fold(form.charCodeAt(0)) !== form.charCodeAt(0) && CLASS[form.charCodeAt(0)] === LETTER;
  const cased = capitals === 0 ? 0 : capitals === letters && letters > 1 ? 3 : first ? 1 : 2;
  const numeric = digits === 0 ? 0 : letters + hyphens === 0 ? 2 : 1;
  return cased + 4 * (numeric + 3 * ((hyphens > 0 ? 1 : 0) + 2 * (others > 0 ? (letters > 0 ? 2 : 1) : 0)));
}

/** Hashes of words seen often enough in training, for `Lexeme.known`. */
export type Vocabulary = ReadonlySet<number>;

/** The built-in word list: sorted folded hashes, and for each the bits of its readings. */
export interface Lexicon {
  readonly hashes: Int32Array;
  readonly bits: Uint32Array;
}

/** The bits of a word in the list; 0 where it is not there. */
function lookUp({ hashes, bits }: Lexicon, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (hashes[middle] === hash) return bits[middle];
    if (hashes[middle] < hash) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Makes lexemes and remembers them; a bound keeps the memory of a huge document in check. */
export class Lexemes {
  private readonly cache = new Map<string, Lexeme>();
  private readonly vocabulary: Vocabulary;
  private readonly lexicon: Lexicon;

  constructor(vocabulary: Vocabulary, lexicon: Lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
  }

  get(form: string): Lexeme {
    const found = this.cache.get(form);
    if (found !== undefined) return found;
    if (this.cache.size > 100_000) this.cache.clear();
    const made = this.make(form);
    this.cache.set(form, made);
    return made;
  }

  private make(original: string): Lexeme {
    const form = original.normalize('NFC');
    const n = form.length;
    const word = hashFolded(form, 0, n);
    const shape = shapeOf(form);
    const suffix = (k: number): number => hashFolded(form, Math.max(0, n - k), n);
    return {
      form: original,
      word,
      known: this.vocabulary.size === 0 || this.vocabulary.has(word) ? word : (suffix(2) ^ (shape * 0x2545f491)) | 0,
      suffix1: suffix(1),
      suffix2: suffix(2),
      suffix3: suffix(3),
      suffix4: suffix(4),
      prefix2: hashFolded(form, 0, Math.min(2, n)),
      prefix3: hashFolded(form, 0, Math.min(3, n)),
      shape,
      lexicon: lookUp(this.lexicon, word),
    };
  }
}
