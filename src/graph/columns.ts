/**
 * The quads of one file as columns of numbers: what a query can look at without parsing. Terms are numbered in the order of their hashes, so that one
 * is found without reading the others; quads stand by graph, property, subject and object. Numbers and days stand by their value.
 *
 * Layout, in 32-bit numbers: terms, groups, quads, bytes of words, literals whose value is not known; the hashes of the terms; where the words of each begin, and end; graph, property
 * and last row of each group; subjects; objects. Then the words, UTF-8.
 */
import { canonicalKey, XSD } from './canonical.ts';
import type { Literal, NamedNode, Quad } from './terms.ts';

const XSD_STRING = `${XSD}string`;
const HEAD = 5;
/** Stands for `<` and the base of instances, which most terms begin with. */
const OWN = '~';

/** A term as one string: `<` and the IRI, or the words in quotes with `@` and the language or `^^` and the datatype. Nothing is escaped. */
export function termKey(term: NamedNode | Literal): string {
  if (term.termType === 'NamedNode') return `<${term.value}`;
  const { value, language, datatype } = term;
  if (language) return `"${value}"@${language}`;
  return datatype.value === XSD_STRING ? `"${value}"` : `"${value}"^^${datatype.value}`;
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Terms in the order in which they are met. IRIs are looked up as they are: they are most of a graph. */
class Numbering {
  readonly keys: string[] = [];
  readonly unsettled = new Set<string>();
  private readonly iris = new Map<string, number>();
  private readonly literals = new Map<string, number>();
  private readonly byKey = new Map<string, number>();

  number(term: NamedNode | Literal): number {
    if (term.termType !== 'NamedNode') return this.literal(termKey(term));
    const known = this.iris.get(term.value);
    if (known !== undefined) return known;
    this.iris.set(term.value, this.keys.length);
    return this.keys.push(termKey(term)) - 1;
  }

  private literal(written: string): number {
    const known = this.literals.get(written);
    if (known !== undefined) return known;
    const value = canonicalKey(written);
    if (value === undefined) this.unsettled.add(written);
    const key = value ?? written;
    const number = this.byKey.get(key) ?? this.keys.push(key) - 1;
    this.byKey.set(key, number);
    this.literals.set(written, number);
    return number;
  }
}

/** @param base what instance IRIs start with */
export function encodeColumns(quads: Iterable<Quad>, base: string): Uint8Array<ArrayBuffer> {
  const own = `<${base}`;
  const numbering = new Numbering();
  const rows: [number, number, number, number][] = [];
  for (const { subject, predicate, object, graph } of quads) {
    if (graph.termType !== 'NamedNode') throw new Error('a quad without a named graph');
    rows.push([numbering.number(graph), numbering.number(predicate), numbering.number(subject), numbering.number(object)]);
  }
  const { keys, unsettled } = numbering;
  const hashes = keys.map(hashOf);
  const order = keys.map((_, i) => i).sort((a, b) => hashes[a] - hashes[b] || (keys[a] < keys[b] ? -1 : 1));
  const rank = new Uint32Array(keys.length);
  order.forEach((old, i) => {
    rank[old] = i;
  });
  for (const row of rows) for (let i = 0; i < 4; i++) row[i] = rank[row[i]];
  rows.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]);
  const unique = rows.filter((row, i) => i === 0 || row.some((term, k) => term !== rows[i - 1][k]));
  const words = order.map((old) => Buffer.from(keys[old].startsWith(own) ? OWN + keys[old].slice(own.length) : keys[old]));
  return pack(
    order.map((old) => hashes[old]),
    words,
    unique,
    unsettled.size,
  );
}

function pack(
  hashes: readonly number[],
  words: readonly Uint8Array[],
  rows: readonly (readonly [number, number, number, number])[],
  unsettled: number,
): Uint8Array<ArrayBuffer> {
  const groups: number[] = [];
  rows.forEach(([graph, property], i) => {
    const [nextGraph, nextProperty] = rows[i + 1] ?? [];
    if (graph !== nextGraph || property !== nextProperty) groups.push(graph, property, i + 1);
  });
  const ends: number[] = [0];
  for (const word of words) ends.push(ends[ends.length - 1] + word.length);
  const size = ends[ends.length - 1];
  const head = [hashes.length, groups.length / 3, rows.length, size, unsettled];
  const figures = [head, hashes, ends, groups, rows.map((row) => row[2]), rows.map((row) => row[3])];
  const count = figures.reduce((sum, each) => sum + each.length, 0);
  const bytes = new Uint8Array(4 * (count + Math.ceil(size / 4)));
  const numbers = new Uint32Array(bytes.buffer);
  let at = 0;
  for (const each of figures) {
    numbers.set(each, at);
    at += each.length;
  }
  words.forEach((word, i) => {
    bytes.set(word, 4 * count + ends[i]);
  });
  return bytes;
}

/** Reads what {@link encodeColumns} wrote. */
export class Columns {
  readonly terms: number;
  readonly quads: number;
  /** Literals of which it is not known what value the engine keeps. */
  readonly unsettled: number;
  /** By term; ascending. */
  readonly hashes: Uint32Array;
  /** By row. */
  readonly subjects: Uint32Array;
  readonly objects: Uint32Array;
  /** Graph, property and end of each group, one after another. */
  readonly groups: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly words: Buffer;
  private readonly own: string;

  /** @param bytes must begin at a multiple of four */
  constructor(bytes: Uint8Array, base: string) {
    const [terms, groups, quads, size, unsettled] = new Uint32Array(bytes.buffer, bytes.byteOffset, HEAD);
    let at = bytes.byteOffset + 4 * HEAD;
    const take = (count: number): Uint32Array => {
      const numbers = new Uint32Array(bytes.buffer, at, count);
      at += 4 * count;
      return numbers;
    };
    this.terms = terms;
    this.quads = quads;
    this.unsettled = unsettled;
    this.hashes = take(terms);
    this.ends = take(terms + 1);
    this.groups = take(3 * groups);
    this.subjects = take(quads);
    this.objects = take(quads);
    this.words = Buffer.from(bytes.buffer, at, size);
    this.own = `<${base}`;
  }

  /** The term as {@link termKey} gives it. */
  key(term: number): string {
    const words = this.words.toString('utf8', this.ends[term], this.ends[term + 1]);
    return words.startsWith(OWN) ? this.own + words.slice(1) : words;
  }

  /** True for the same term of other columns with the same base. */
  isSame(term: number, other: Columns, otherTerm: number): boolean {
    const [start, end] = [this.ends[term], this.ends[term + 1]];
    const otherStart = other.ends[otherTerm];
    if (other.ends[otherTerm + 1] - otherStart !== end - start) return false;
    for (let i = end - start - 1; i >= 0; i--) if (this.words[start + i] !== other.words[otherStart + i]) return false;
    return true;
  }

  /** The number of a term, or -1. @param hash of the key */
  find(key: string, hash: number): number {
    const { hashes } = this;
    // Hashes are spread evenly, so that the place can be guessed closely.
    let at = Math.floor((hash / 2 ** 32) * hashes.length);
    while (at > 0 && hashes[at - 1] >= hash) at--;
    while (at < hashes.length && hashes[at] < hash) at++;
    for (; at < hashes.length && hashes[at] === hash; at++) if (this.key(at) === key) return at;
    return -1;
  }
}
