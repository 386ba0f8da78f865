import type { Span } from '../../model/doc.ts';
import type { QuantityMention } from '../../model/value.ts';
import { plainForm } from '../../text/plain-form.ts';
import { SPACE } from '../../text/regex.ts';
import { type CurrencyHints, currencyAfter, currencyBefore, isExact } from './currency.ts';
import type { QuantityLexicon } from './lexicon.ts';
import { endingLength, skip, skipWords, wordLength } from './match.ts';
import { type Numeral, parseHalf, parseNumeral, round } from './numeral.ts';

/** A number with what it counts, where that is a currency, per cent or a unit. */
export interface Core extends Span {
  readonly kind: QuantityMention['kind'];
  readonly value: number | null;
  readonly figure: Span;
  readonly approximate: boolean;
  readonly currency?: string;
  readonly unit?: string;
  readonly numeral: Numeral;
  readonly rule: string;
}

const BLANK = new RegExp(`${SPACE}?`, 'uy');
const UNIT_GAP = new RegExp(`(?:${SPACE}|-)?`, 'uy');

/** The number that starts at `start`, with its currency, per cent sign or unit. */
export function parseCore(text: string, start: number, lexicon: QuantityLexicon, hints: CurrencyHints): Core | undefined {
  const fraction = parseFraction(text, start, lexicon);
  if (fraction) return fraction;
  const numeral = parseNumeral(text, start, lexicon);
  if (!numeral) return undefined;
  return (
    parseMoney(text, numeral, lexicon, hints) ??
    parsePercent(text, numeral, lexicon) ??
    parseMeasure(text, numeral, lexicon) ??
    count(numeral)
  );
}

function count(numeral: Numeral): Core {
  const { start, end, value, approximate } = numeral;
  return { start, end, kind: 'count', value, figure: { start, end }, approximate, numeral, rule: 'count' };
}

function parseFraction(text: string, start: number, lexicon: QuantityLexicon): Core | undefined {
  const length = wordLength(lexicon.fraction, text, start);
  if (length <= 0 || parseHalf(text, start, lexicon)) return undefined;
  const end = start + length;
  const value = lexicon.values.get(plainForm(text.slice(start, end))) ?? null;
  const numeral: Numeral = { start, end, value, approximate: false, plain: false, scale: 1, words: true };
  return { ...count(numeral), kind: 'percent', rule: 'fraction' };
}

/** From here on a name that may also be an ordinary word ("livres") means money. */
const OPEN_FROM = 1e6;

/** The scale that a numeral names: "3 millions", "un million". */
const sizeOf = ({ words, value, scale }: Numeral): number => (words && value !== null && value >= OPEN_FROM ? value : scale);

function parseMoney(text: string, numeral: Numeral, lexicon: QuantityLexicon, hints: CurrencyHints): Core | undefined {
  const before = numeral.words ? undefined : currencyBefore(text, numeral.start, lexicon, hints);
  const glued = before && numeral.scale === 1 ? gluedScale(text, numeral.end, lexicon) : undefined;
  const inner = glued ? glued.end : numeral.end;
  const after = currencyAfter(text, inner, lexicon, hints);
  const name = before && !(after && isExact(after, text)) ? before : after;
  if (!name || (name.open && sizeOf(numeral) * (glued?.factor ?? 1) * name.factor < OPEN_FROM)) return undefined;
  const factor = (glued?.factor ?? 1) * (after && name === after ? after.factor : 1);
  const figureEnd = name === after ? after.figureEnd : inner;
  return {
    start: before?.start ?? numeral.start,
    end: Math.max(inner, name === after ? after.end : 0),
    kind: 'money',
    value: numeral.value === null ? null : round(numeral.value * factor),
    figure: { start: numeral.start, end: figureEnd },
    approximate: numeral.approximate,
    currency: name.code,
    numeral: { ...numeral, plain: numeral.plain && factor === 1, scale: numeral.scale * factor },
    rule: before ? 'money-before' : 'money-after',
  };
}

/** "$1.7bn", "€35m", "USD 5 M": an abbreviation counts as a scale next to a currency. */
function gluedScale(text: string, end: number, lexicon: QuantityLexicon): { factor: number; end: number } | undefined {
  const at = skip(BLANK, text, end);
  const close = skip(lexicon.abbreviation, text, at);
  if (close === at || /^[\p{L}\p{N}]/u.test(text.slice(close))) return undefined;
  return { factor: lexicon.abbreviations.get(text.slice(at, close)) ?? 1, end: close };
}

function parsePercent(text: string, numeral: Numeral, lexicon: QuantityLexicon): Core | undefined {
  const at = skip(BLANK, text, numeral.end);
  const end = at + endingLength(lexicon.percent, text, at);
  return end > at ? { ...count(numeral), end, kind: 'percent', rule: 'percent' } : undefined;
}

function parseMeasure(text: string, numeral: Numeral, lexicon: QuantityLexicon): Core | undefined {
  let at = skip(UNIT_GAP, text, numeral.end);
  if (numeral.scale > 1 || numeral.value === null) at = skip(BLANK, text, skipWords(lexicon.of, text, at));
  const end = at + Math.max(endingLength(lexicon.shortUnit, text, at), wordLength(lexicon.longUnit, text, at));
  if (end <= at) return undefined;
  return { ...count(numeral), end, kind: 'measure', unit: text.slice(at, end), rule: 'measure' };
}
