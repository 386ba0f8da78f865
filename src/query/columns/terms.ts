/** Terms of a query's rows as numbers; 0 stands for none. */
import { canonicalKey, MOST_INTEGER, printScaled, readScaled, SCALE, XSD } from '../../graph/canonical.ts';
import { type Columns, hashOf, termKey } from '../../graph/columns.ts';
import { iri, type Literal, type NamedNode, typed, worded } from '../../graph/terms.ts';
import { Unsupported } from './unsupported.ts';

const TYPED = `"^^${XSD}`;
const MOST_DECIMAL = 2n ** 126n;
/** Expressions whose results are kept. */
const MOST_EXPRESSIONS = 200;

/** An integer or a decimal, in units of the last digit that is kept. */
export interface Figure {
  readonly type: 'integer' | 'decimal';
  readonly scaled: bigint;
}

export const ZERO: Figure = { type: 'integer', scaled: 0n };

/** What a literal's words and type are. */
export interface Parts {
  readonly words: string;
  readonly language: string;
  readonly datatype: string;
}

/** Terms of all parts, of queries and of results, each with one number from 1; 0 stands for none. */
export class Terms {
  /** Undefined for a term that nobody has looked at yet, and that stands in a part. */
  private readonly keys: (string | undefined)[] = [''];
  private readonly places: (Columns | undefined)[] = [undefined];
  private locals = new Int32Array(1024);
  private hashes = new Uint32Array(1024);
  /** Numbers by hash, in open addressing. */
  private slots = new Int32Array(4096);
  private readonly known = new Map<string, Map<number, unknown>>();

  /** The number of a term of a part, which is compared by its bytes and not made into a string. */
  internIn(columns: Columns, local: number): number {
    const hash = columns.hashes[local];
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let number = this.slots[slot]; number !== 0; number = this.slots[slot]) {
      if (this.hashes[number] === hash && this.isIn(number, columns, local)) return number;
      slot = (slot + 1) & mask;
    }
    return this.add(slot, hash, undefined, columns, local);
  }

  /** @throws Unsupported where it is not known how the engine keeps the term */
  intern(key: string): number {
    const value = canonicalKey(key);
    if (value === undefined) throw new Unsupported(`the literal ${key}`);
    const hash = hashOf(value);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let number = this.slots[slot]; number !== 0; number = this.slots[slot]) {
      if (this.hashes[number] === hash && this.key(number) === value) return number;
      slot = (slot + 1) & mask;
    }
    return this.add(slot, hash, value, undefined, 0);
  }

  private isIn(number: number, columns: Columns, local: number): boolean {
    const place = this.places[number];
    return place ? place.isSame(this.locals[number], columns, local) : this.keys[number] === columns.key(local);
  }

  private add(slot: number, hash: number, key: string | undefined, columns: Columns | undefined, local: number): number {
    const number = this.keys.length;
    if (number === this.locals.length) this.grow();
    this.keys.push(key);
    this.places.push(columns);
    this.locals[number] = local;
    this.hashes[number] = hash;
    this.slots[slot] = number;
    if (2 * number > this.slots.length) this.spread();
    return number;
  }

  private grow(): void {
    const [locals, hashes] = [new Int32Array(2 * this.locals.length), new Uint32Array(2 * this.hashes.length)];
    locals.set(this.locals);
    hashes.set(this.hashes);
    [this.locals, this.hashes] = [locals, hashes];
  }

  private spread(): void {
    this.slots = new Int32Array(4 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let number = 1; number < this.keys.length; number++) {
      let slot = this.hashes[number] & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number;
    }
  }

  /** As {@link termKey} gives it. */
  key(number: number): string {
    const known = this.keys[number];
    if (known !== undefined) return known;
    const key = this.places[number]!.key(this.locals[number]);
    this.keys[number] = key;
    return key;
  }

  /** What an expression of one variable gives for its values, kept from one query to the next. */
  results<T>(expression: string): Map<number, T> {
    let known = this.known.get(expression);
    if (!known) {
      if (this.known.size >= MOST_EXPRESSIONS) this.known.clear();
      known = new Map();
      this.known.set(expression, known);
    }
    return known as Map<number, T>;
  }

  literal(words: string): number {
    return this.intern(`"${words}"`);
  }

  integer(value: number): number {
    return this.intern(`"${value}${TYPED}integer`);
  }

  figure({ type, scaled }: Figure): number {
    return this.intern(`"${type === 'integer' ? scaled / SCALE : printScaled(scaled)}${TYPED}${type}`);
  }

  boolean(value: boolean): number {
    return this.intern(`"${value}${TYPED}boolean`);
  }

  of(term: NamedNode | Literal): number {
    return this.intern(termKey(term));
  }

  hash(number: number): number {
    return this.hashes[number];
  }

  isIri(number: number): boolean {
    return this.key(number).startsWith('<');
  }

  /** STR(): the IRI, or a literal's words. */
  words(number: number): string {
    const key = this.key(number);
    return key.startsWith('<') ? key.slice(1) : key.slice(1, key.lastIndexOf('"'));
  }

  /** Of a literal. */
  parts(number: number): Parts {
    const key = this.key(number);
    const at = key.lastIndexOf('"');
    const [words, rest] = [key.slice(1, at), key.slice(at + 1)];
    if (rest.startsWith('@')) return { words, language: rest.slice(1), datatype: '' };
    return { words, language: '', datatype: rest ? rest.slice(2) : `${XSD}string` };
  }

  /** The value of an integer or a decimal. */
  number(term: number): Figure | undefined {
    const key = this.key(term);
    const at = key.lastIndexOf('"');
    if (at <= 0 || !key.startsWith(TYPED, at)) return undefined;
    const type = key.slice(at + TYPED.length);
    const words = key.slice(1, at);
    if ((type !== 'integer' && type !== 'decimal') || !/^-?\d+(?:\.\d+)?$/.test(words)) return undefined;
    return { type, scaled: type === 'integer' ? BigInt(words) * SCALE : readScaled(words)! };
  }

  term(number: number): NamedNode | Literal {
    if (this.isIri(number)) return iri(this.words(number));
    const { words, language, datatype } = this.parts(number);
    return language ? worded(words, language) : typed(words, datatype);
  }
}

/** @throws Unsupported for a sum that the engine might not hold */
export function addFigures(a: Figure, b: Figure): Figure {
  const scaled = a.scaled + b.scaled;
  const type = a.type === 'integer' && b.type === 'integer' ? 'integer' : 'decimal';
  const magnitude = scaled < 0n ? -scaled : scaled;
  if (magnitude > (type === 'integer' ? MOST_INTEGER * SCALE : MOST_DECIMAL)) throw new Unsupported('a sum of that size');
  return { type, scaled };
}
