/** Functions of SPARQL that are answered here; all others go to the engine. */
import { SCALE, XSD } from '../../graph/canonical.ts';
import { addFigures, type Figure, type Terms } from './terms.ts';
import { Unsupported } from './unsupported.ts';
import { truth, type Value } from './value.ts';

type Apply = (args: readonly Value[], terms: Terms) => Value;

/** The words of a plain string; undefined for anything else. @throws Unsupported for a string with a language, which most functions keep */
function plain(value: Value, terms: Terms): string | undefined {
  if (typeof value === 'string' || typeof value !== 'number') return typeof value === 'string' ? value : undefined;
  if (terms.isIri(value)) return undefined;
  const { words, language, datatype } = terms.parts(value);
  if (language) throw new Unsupported('a function of a string with a language');
  return datatype === `${XSD}string` ? words : undefined;
}

function str(value: Value, terms: Terms): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  return terms.words(typeof value === 'number' ? value : terms.figure(value));
}

function figure(value: Value, terms: Terms): Figure | undefined {
  if (typeof value === 'object') return value;
  return typeof value === 'number' ? terms.number(value) : undefined;
}

function whole(value: Value, terms: Terms): number | undefined {
  const given = figure(value, terms);
  if (!given) return undefined;
  if (given.type !== 'integer' || given.scaled % SCALE !== 0n) throw new Unsupported('a place that is no integer');
  return Number(given.scaled / SCALE);
}

const ofStrings =
  (work: (...words: string[]) => Value): Apply =>
  (args, terms) => {
    const words = args.map((arg) => plain(arg, terms));
    return words.includes(undefined) ? undefined : work(...(words as string[]));
  };

const SURROGATE = /[\ud800-\udfff]/;
const codePoints = (words: string): string[] | string => (SURROGATE.test(words) ? [...words] : words);
const joined = (points: string[] | string): string => (typeof points === 'string' ? points : points.join(''));

const substr: Apply = ([value, from, count], terms) => {
  const words = plain(value, terms);
  const start = whole(from, terms);
  const length = count === undefined ? undefined : whole(count, terms);
  if (words === undefined || start === undefined) return undefined;
  if (start < 1 || (length !== undefined && length < 0)) throw new Unsupported('SUBSTR from before the first character');
  return joined(codePoints(words).slice(start - 1, length === undefined ? undefined : start - 1 + length));
};

const PATTERNS = new Map<string, RegExp>();
/** Patterns that mean the same in both dialects: letters, classes of single characters, and the plainest operators. */
const COMMON = /^(?:\^?(?:[\p{L}\p{N} _'’"/:;,#@%&=<>~!-]|\.|\[\^?[\p{L}\p{N}/#:_ -]+\]|[*+?])*\$?)$/u;

function patternOf(source: string): RegExp {
  const known = PATTERNS.get(source);
  if (known) return known;
  if (!COMMON.test(source) || /[*+?]{2}|^\^?[*+?]/.test(source)) throw new Unsupported(`the pattern ${source}`);
  const pattern = new RegExp(
    source.replace(/\[[^\]]*\]|\./gu, (part) => (part === '.' ? '[^\\n]' : part)),
    'gu',
  );
  if (pattern.test('')) throw new Unsupported(`a pattern that fits nothing: ${source}`);
  PATTERNS.set(source, pattern);
  return pattern;
}

const replace: Apply = (args, terms) => {
  if (args.length !== 3) throw new Unsupported('REPLACE with flags');
  const [words, pattern, other] = args.map((arg) => plain(arg, terms));
  if (words === undefined || pattern === undefined || other === undefined) return undefined;
  if (/[$\\]/.test(other)) throw new Unsupported('REPLACE by a group');
  return words.replace(patternOf(pattern), other);
};

const lang: Apply = ([value], terms) => {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'object') return '';
  return value === undefined || terms.isIri(value) ? undefined : terms.parts(value).language;
};

const toIri: Apply = ([value], terms) => {
  if (typeof value === 'number' && terms.isIri(value)) return value;
  const words = plain(value, terms);
  if (words === undefined) return undefined;
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\u0080-\uffff]+$/i.test(words) || words.includes('/.')) throw new Unsupported(`IRI("${words}")`);
  return terms.intern(`<${words}`);
};

const strdt: Apply = ([value, type], terms) => {
  const words = plain(value, terms);
  if (words === undefined || typeof type !== 'number' || !terms.isIri(type)) return undefined;
  const datatype = terms.words(type);
  if (datatype === `${XSD}string` || datatype.endsWith('#langString')) throw new Unsupported('STRDT of a string');
  return terms.intern(`"${words}"^^${datatype}`);
};

const isIri = (value: Value, terms: Terms): boolean | undefined =>
  value === undefined ? undefined : typeof value === 'number' && terms.isIri(value);

export const FUNCTIONS: Readonly<Record<string, Apply>> = {
  '!': ([value], terms) => {
    const known = truth(value, terms);
    return known === undefined ? undefined : !known;
  },
  '+': ([a, b], terms) => {
    const [x, y] = [figure(a, terms), figure(b, terms)];
    if (!x || !y) throw new Unsupported('a sum of other things than figures');
    return addFigures(x, y);
  },
  str: ([value], terms) => str(value, terms),
  lang,
  concat: ofStrings((...words) => words.join('')),
  strlen: ofStrings((words) => ({ type: 'integer', scaled: BigInt(codePoints(words).length) * SCALE })),
  lcase: ofStrings((words) => words.toLowerCase()),
  ucase: ofStrings((words) => words.toUpperCase()),
  contains: ofStrings((words, part) => words.includes(part)),
  strstarts: ofStrings((words, part) => words.startsWith(part)),
  strends: ofStrings((words, part) => words.endsWith(part)),
  substr,
  replace,
  iri: toIri,
  uri: toIri,
  strdt,
  isiri: ([value], terms) => isIri(value, terms),
  isuri: ([value], terms) => isIri(value, terms),
  isliteral: ([value], terms) => {
    const known = isIri(value, terms);
    return known === undefined ? undefined : !known;
  },
};
