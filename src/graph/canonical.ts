/**
 * Literals by their value. Numbers, truth values and moments that are written differently and mean the same get one form: the one that the engine for
 * queries keeps. Keys are those of {@link termKey}.
 */
import { PREFIXES } from './vocabulary.ts';

export const XSD = PREFIXES.xsd;
const TYPED = `"^^${XSD}`;
/** Digits that the engine keeps behind the point of a decimal. */
const DIGITS = 18;
export const SCALE = 10n ** BigInt(DIGITS);
export const MOST_INTEGER = 2n ** 63n - 1n;
const INTEGERS = new Set(
  'integer byte short int long unsignedByte unsignedShort unsignedInt unsignedLong positiveInteger negativeInteger nonPositiveInteger nonNegativeInteger'.split(
    ' ',
  ),
);
const BOOLEANS: Readonly<Record<string, string>> = { true: 'true', false: 'false', 1: 'true', 0: 'false' };

/** A form, the words themselves where they are none of their type, or undefined where it is not known what the engine makes of them. */
type Form = (words: string) => string | undefined;

const integer: Form = (words) => {
  if (!/^[+-]?\d+$/.test(words)) return words;
  const value = BigInt(words.replace(/^\+/, ''));
  return value > MOST_INTEGER || value < -MOST_INTEGER ? undefined : String(value);
};

const decimal: Form = (words) => {
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(words)) return words;
  const value = readScaled(words);
  return value === undefined ? undefined : printScaled(value);
};

const date: Form = (words) =>
  /^[1-9]\d{3}-\d\d-\d\d$/.test(words) && !Number.isNaN(Date.parse(words)) && new Date(words).toJSON().startsWith(words)
    ? words
    : undefined;

const dateTime: Form = (words) => {
  const [, moment, fraction] = /^([1-9]\d{3}-\d\d-\d\dT[0-2]\d:[0-5]\d:[0-5]\d)(?:\.(\d+))?Z$/.exec(words) ?? [];
  if (!moment || Number.isNaN(Date.parse(`${moment}Z`))) return undefined;
  const digits = fraction?.replace(/0+$/, '');
  return digits ? `${moment}.${digits}Z` : `${moment}Z`;
};

const FORMS: Readonly<Record<string, Form>> = {
  boolean: (words) => BOOLEANS[words] ?? words,
  date,
  dateTime,
  decimal,
};

/** A decimal in units of the last digit that is kept; undefined for one that is too long. */
export function readScaled(words: string): bigint | undefined {
  const [, sign, whole, fraction = ''] = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(words)!;
  if (fraction.length > DIGITS || whole.length > DIGITS) return undefined;
  const value = BigInt(whole || '0') * SCALE + BigInt(fraction.padEnd(DIGITS, '0'));
  return sign === '-' ? -value : value;
}

/** A decimal from units of the last digit that is kept, without zeros at its end. */
export function printScaled(value: bigint): string {
  const magnitude = value < 0n ? -value : value;
  const fraction = String(magnitude % SCALE)
    .padStart(DIGITS, '0')
    .replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${magnitude / SCALE}${fraction ? `.${fraction}` : ''}`;
}

/** The key of a term's value; undefined where it is not known how the engine keeps it. */
export function canonicalKey(key: string): string | undefined {
  if (!key.startsWith('"')) return key;
  const at = key.lastIndexOf('"');
  if (!key.startsWith(TYPED, at)) return key;
  const [words, type] = [key.slice(1, at), key.slice(at + TYPED.length)];
  if (INTEGERS.has(type)) {
    const value = integer(words);
    return value === undefined ? undefined : value === words && !/^-?\d+$/.test(words) ? key : `"${value}${TYPED}integer`;
  }
  const value = FORMS[type]?.(words);
  return value === undefined ? undefined : `"${value}${TYPED}${type}`;
}
