import { alternatives, readTable } from '../../lexicon/tsv.ts';
import type { LanguageCode } from '../../model/doc.ts';
import { anyOf, SPACE, WORD_END, WORD_START } from '../../text/regex.ts';
import { keyOf, type QuantityLexicon, wordsHere } from './lexicon.ts';
import { matchLength, skip } from './match.ts';

/** What a name that several currencies share stands for in a document: family ("dollar", "franc") → ISO 4217 code. */
export type CurrencyHints = Readonly<Record<string, string>>;

/** A currency named next to a figure. `code` is absent where a shared name remains open ("couronnes" without a country). */
export interface CurrencyName {
  readonly start: number;
  readonly end: number;
  readonly code?: string;
  /** A name that is also an ordinary word where no hint settles it ("livres"). */
  readonly open: boolean;
  /** Factor of an abbreviation glued to the symbol ("M€", "k$"). */
  readonly factor: number;
  /** Where the abbreviation ends; the figure ends there too. */
  readonly figureEnd: number;
}

interface Meaning {
  readonly code?: string;
  readonly family?: string;
}

interface CurrencyWords {
  readonly symbols: ReadonlyMap<string, Meaning>;
  readonly names: ReadonlyMap<string, Meaning>;
  readonly symbol: RegExp;
  readonly name: RegExp;
  readonly symbolBefore: RegExp;
}

interface CurrencyTables {
  readonly families: ReadonlyMap<string, string>;
  readonly words: Readonly<Record<LanguageCode, CurrencyWords>>;
}

const BLANK = new RegExp(`${SPACE}?`, 'uy');
let loaded: CurrencyTables | undefined;

function tables(): CurrencyTables {
  if (loaded) return loaded;
  const currencies = readTable('currencies.tsv');
  const shared = readTable('currency-families.tsv');
  const symbols = new Map<string, Meaning>();
  for (const row of currencies) for (const word of [row.code, ...alternatives(row.symbols)]) symbols.set(word, { code: row.code });
  for (const row of shared) for (const word of alternatives(row.symbols)) symbols.set(word, { family: row.family });
  const wordsOf = (language: LanguageCode): CurrencyWords => {
    const names = new Map<string, Meaning>();
    for (const row of shared) for (const word of alternatives(row[language])) names.set(keyOf(word), { family: row.family });
    for (const row of currencies) for (const word of alternatives(row[language])) names.set(keyOf(word), { code: row.code });
    const any = anyOf(symbols.keys());
    return {
      symbols,
      names,
      symbol: new RegExp(`${any}${WORD_END}`, 'uy'),
      name: wordsHere([...names.keys()]),
      symbolBefore: new RegExp(`${WORD_START}(?<![$€£¥])${any}(?:${SPACE})?$`, 'u'),
    };
  };
  loaded = { families: new Map(shared.map((row) => [row.family, row.default])), words: { fr: wordsOf('fr'), en: wordsOf('en') } };
  return loaded;
}

function resolve(meaning: Meaning, hints: CurrencyHints): { code?: string; open: boolean } {
  if (meaning.code) return { code: meaning.code, open: false };
  const family = meaning.family ?? '';
  const fallback = tables().families.get(family) ?? '-';
  const code = hints[family] ?? (fallback === '-' ? undefined : fallback);
  return { code, open: code === undefined };
}

/** The currency that stands before a figure: "US$ ", "€", "CHF ". */
export function currencyBefore(text: string, start: number, lexicon: QuantityLexicon, hints: CurrencyHints): CurrencyName | undefined {
  const words = tables().words[lexicon.language];
  const from = Math.max(0, start - 12);
  const found = words.symbolBefore.exec(text.slice(from, start));
  if (!found) return undefined;
  const written = found[0].trimEnd();
  if (lexicon.codeLabels.has(written)) return undefined;
  const meaning = meaningOf(words.symbols, written);
  if (!meaning) return undefined;
  const at = from + found.index;
  return { start: at, end: start, ...resolve(meaning, hints), factor: 1, figureEnd: start };
}

/** The currency that stands after a figure: "M€", " d’euros", " dollars canadiens", " millions $ US". */
export function currencyAfter(text: string, end: number, lexicon: QuantityLexicon, hints: CurrencyHints): CurrencyName | undefined {
  return symbolAfter(text, end, lexicon, hints) ?? nameAfter(text, end, end, 1, lexicon, hints);
}

function symbolAfter(text: string, end: number, lexicon: QuantityLexicon, hints: CurrencyHints): CurrencyName | undefined {
  const words = tables().words[lexicon.language];
  const at = skip(BLANK, text, end);
  const abbreviation = skip(lexicon.abbreviation, text, at);
  for (const figureEnd of new Set([abbreviation, at])) {
    const factor = figureEnd > at ? (lexicon.abbreviations.get(text.slice(at, figureEnd)) ?? 1) : 1;
    const symbolAt = skip(BLANK, text, figureEnd);
    const length = matchLength(words.symbol, text, symbolAt);
    const meaning = length > 0 ? meaningOf(words.symbols, text.slice(symbolAt, symbolAt + length)) : undefined;
    if (meaning) {
      const close = symbolAt + length;
      return { start: symbolAt, end: close, ...resolve(meaning, hints), factor, figureEnd: figureEnd > at ? figureEnd : end };
    }
    if (figureEnd > at) {
      const named = nameAfter(text, figureEnd, figureEnd, factor, lexicon, hints);
      if (named) return named;
    }
  }
  return undefined;
}

/** " d’euros", " of dollars", " supplémentaires d’euros". */
function nameAfter(
  text: string,
  from: number,
  figureEnd: number,
  factor: number,
  lexicon: QuantityLexicon,
  hints: CurrencyHints,
): CurrencyName | undefined {
  const words = tables().words[lexicon.language];
  let at = skip(BLANK, text, from);
  const extra = lexicon.after.find((modifier) => modifier.kind === 'extra' && matchLength(modifier.pattern, text, at) > 0);
  if (extra) at = skip(BLANK, text, skip(extra.pattern, text, at));
  at = skip(BLANK, text, skip(lexicon.of, text, at));
  const length = at > from ? matchLength(words.name, text, at) : -1;
  const meaning = length > 0 ? words.names.get(keyOf(text.slice(at, at + length))) : undefined;
  if (meaning) return { start: at, end: at + length, ...resolve(meaning, hints), factor, figureEnd };
  const symbol = at > from ? skip(words.symbol, text, at) : at;
  const named = symbol > at ? meaningOf(words.symbols, text.slice(at, symbol)) : undefined;
  return named && { start: at, end: symbol, ...resolve(named, hints), factor, figureEnd };
}

function meaningOf(symbols: ReadonlyMap<string, Meaning>, written: string): Meaning | undefined {
  return symbols.get(written) ?? symbols.get(written.replace(/\s+/gu, ' '));
}

/** True where a code or symbol after a figure with a symbol before it says the currency again, more exactly ("$5 million CAD"). */
export function isExact(name: CurrencyName, text: string): boolean {
  return tables().words.en.symbols.get(text.slice(name.start, name.end))?.code !== undefined;
}

/**
 * What "francs", "dollars", "couronnes" … mean in a document, from words about it (publisher, dateline).
 * A family is left out where the words of data/currency-hints.tsv point to two currencies ("US and Canada").
 */
export function currencyHints(context: string): CurrencyHints {
  const found = new Map<string, Set<string>>();
  const seen = context.normalize('NFC');
  for (const row of readTable('currency-hints.tsv')) {
    if (!new RegExp(`${WORD_START}${anyOf(alternatives(row.words))}${WORD_END}`, 'iu').test(seen)) continue;
    found.set(row.family, (found.get(row.family) ?? new Set()).add(row.code));
  }
  return Object.fromEntries([...found].flatMap(([family, codes]) => (codes.size === 1 ? [[family, [...codes][0]]] : [])));
}
