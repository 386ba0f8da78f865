/** Values of expressions, and how they compare: as the engine does it, or not at all. */
import { XSD } from '../../graph/canonical.ts';
import type { Figure, Parts, Terms } from './terms.ts';
import { Unsupported } from './unsupported.ts';

/** A term by its number, a plain string, a truth value or a figure; undefined for an error. */
export type Value = number | string | boolean | Figure | undefined;

/** What a value is, for comparisons. */
type Seen =
  | { readonly kind: 'iri' | 'string' | 'date' | 'dateTime'; readonly text: string }
  | { readonly kind: 'boolean'; readonly truth: boolean }
  | { readonly kind: 'figure'; readonly scaled: bigint }
  | { readonly kind: 'worded' | 'other'; readonly text: string; readonly tag: string };

function see(value: number | string | boolean | Figure, terms: Terms): Seen {
  if (typeof value === 'string') return { kind: 'string', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', truth: value };
  if (typeof value === 'object') return { kind: 'figure', scaled: value.scaled };
  if (terms.isIri(value)) return { kind: 'iri', text: terms.words(value) };
  const figure = terms.number(value);
  if (figure) return { kind: 'figure', scaled: figure.scaled };
  const { words, language, datatype } = terms.parts(value);
  if (language) return { kind: 'worded', text: words, tag: language };
  if (datatype === `${XSD}string`) return { kind: 'string', text: words };
  if (datatype === `${XSD}boolean` && /^(?:true|false)$/.test(words)) return { kind: 'boolean', truth: words === 'true' };
  if (datatype === `${XSD}date`) return { kind: 'date', text: words };
  if (datatype === `${XSD}dateTime`) return { kind: 'dateTime', text: words };
  return { kind: 'other', text: words, tag: datatype };
}

const BEYOND = /[\ud800-\uffff]/;

/** Order of code points: that of UTF-16 units is another where surrogates meet units above them. */
function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  if (!BEYOND.test(a) || !BEYOND.test(b)) return a < b ? -1 : 1;
  const [x, y] = [[...a], [...b]];
  const at = x.findIndex((sign, i) => sign !== y[i]);
  return at < 0 || y[at] === undefined ? x.length - y.length : x[at].codePointAt(0)! - y[at].codePointAt(0)!;
}

const sign = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order within a kind that has one. */
function order(a: Seen, b: Seen): number | undefined {
  if (a.kind === 'figure') return b.kind === 'figure' ? sign(a.scaled, b.scaled) : undefined;
  if (a.kind === 'boolean') return b.kind === 'boolean' ? Number(a.truth) - Number(b.truth) : undefined;
  if (a.kind === 'string' || a.kind === 'date') return b.kind === a.kind ? byCodePoint(a.text, b.text) : undefined;
  if (a.kind === 'dateTime' && b.kind === a.kind) return sign(momentOf(a.text), momentOf(b.text));
  return undefined;
}

/** Nanoseconds of a moment in UTC. */
function momentOf(text: string): bigint {
  const [, moment, fraction = ''] = /^([^.Z]+)(?:\.(\d+))?Z$/.exec(text) ?? [];
  if (!moment || fraction.length > 9) throw new Unsupported(`the time ${text}`);
  return BigInt(Date.parse(`${moment}Z`)) * 1_000_000n + BigInt(fraction.padEnd(9, '0'));
}

/** `=`; undefined for an error. */
export function equal(a: Value, b: Value, terms: Terms): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (a === b) return true;
  const [x, y] = [see(a, terms), see(b, terms)];
  if (x.kind === 'iri' || y.kind === 'iri') return x.kind === y.kind && (x as { text: string }).text === (y as { text: string }).text;
  const compared = order(x, y);
  if (compared !== undefined) return compared === 0;
  if (x.kind === 'other' || y.kind === 'other') return x.kind === y.kind && sameText(x, y) ? true : undefined;
  return x.kind === 'worded' && y.kind === 'worded' ? sameText(x, y) : false;
}

const sameText = (a: Seen, b: Seen): boolean => 'tag' in a && 'tag' in b && a.text === b.text && a.tag === b.tag;

/** Less than 0, 0 or more; undefined for an error. @throws Unsupported where the engine may have an order that is not known */
export function compare(a: Value, b: Value, terms: Terms): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const [x, y] = [see(a, terms), see(b, terms)];
  if (x.kind === 'worded' || x.kind === 'other' || x.kind === 'iri') throw new Unsupported(`an order of values like ${x.text}`);
  if (y.kind === 'worded' || y.kind === 'other' || y.kind === 'iri') throw new Unsupported(`an order of values like ${y.text}`);
  return order(x, y);
}

/** The order of ORDER BY: no value, IRIs, literals. For many comparisons, since it looks at each value once. */
export function sorter(terms: Terms): (a: number, b: number) => number {
  const seen = new Map<number, Sortable>();
  const look = (value: number): Sortable => {
    let known = seen.get(value);
    if (!known) {
      const what = see(value, terms);
      known = {
        what,
        simple: what.kind === 'iri' || what.kind === 'string' ? (BEYOND.test(what.text) ? undefined : what.text) : undefined,
      };
      seen.set(value, known);
    }
    return known;
  };
  return (a, b) => {
    if (a === b) return 0;
    if (a === 0 || b === 0) return a === 0 ? -1 : 1;
    const [{ what: x, simple: p }, { what: y, simple: q }] = [look(a), look(b)];
    if (p !== undefined && q !== undefined && x.kind === y.kind) return p < q ? -1 : p > q ? 1 : 0;
    if (x.kind === 'iri' && y.kind === 'iri') return byCodePoint(x.text, y.text);
    if (x.kind === 'iri' || y.kind === 'iri') return x.kind === 'iri' ? -1 : 1;
    const compared = x.kind === 'worded' && y.kind === 'worded' && x.tag === y.tag ? byCodePoint(x.text, y.text) : order(x, y);
    return compared ?? byParts(terms.parts(a), terms.parts(b));
  };
}

interface Sortable {
  readonly what: Seen;
  /** Text for which the order of units is that of code points. */
  readonly simple: string | undefined;
}

/** Between literals that have no order otherwise. */
function byParts(a: Parts, b: Parts): number {
  const type = ({ language, datatype }: Parts): string => (language ? 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString' : datatype);
  return byCodePoint(a.words, b.words) || byCodePoint(type(a), type(b)) || byCodePoint(a.language, b.language);
}

/** Effective boolean value. */
export function truth(value: Value, terms: Terms): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value !== '';
  const seen = see(value, terms);
  if (seen.kind === 'boolean') return seen.truth;
  if (seen.kind === 'string') return seen.text !== '';
  return seen.kind === 'figure' ? seen.scaled !== 0n : undefined;
}

/** The number of a value as a term; 0 for an error. */
export function numberOf(value: Value, terms: Terms): number {
  if (value === undefined) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return terms.literal(value);
  return typeof value === 'boolean' ? terms.boolean(value) : terms.figure(value);
}
