import { alternatives, type Row, readTable } from '../../lexicon/tsv.ts';
import type { LanguageCode, Span } from '../../model/doc.ts';
import { plainForm } from '../../text/plain-form.ts';
import { isWordChar, onWordBoundaries, SPACE } from '../../text/regex.ts';
import type { QuantityLexicon } from './lexicon.ts';
import { endsWord, skip, skipWords, wordLength } from './match.ts';

/** What a name that several currencies share stands for in a document: family ("dollar", "franc") → ISO 4217 code. */
export type CurrencyHints = Readonly<Record<string, string>>;

/** A currency named next to a figure. `code` is absent where a shared name remains open ("couronnes" without a country). */
interface CurrencyName {
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

interface CurrencyTables {
  readonly families: ReadonlyMap<string, string>;
  /** By the symbol or code as written. */
  readonly symbols: ReadonlyMap<string, Meaning>;
  /** By the key of the name (`plainForm`). */
  readonly names: Readonly<Record<LanguageCode, ReadonlyMap<string, Meaning>>>;
}

/** "K20 million", "R1,500": a single letter is a currency only before a large figure; "N1", "R21" are roads. */
const LETTER = /^\p{Lu}$/u;
const LARGE =
  /^\d{1,3}(?:[.,]\d+)?(?:(?:[,.\u00a0\u202f ]\d{3})+(?!\d)|[\u00a0\u202f ]?(?:m|bn|mn|[mb]illi(?:on|ard)s?|trillion)(?!\p{L}))/iu;
const BLANK = new RegExp(`${SPACE}?`, 'uy');
const LONGEST_SYMBOL = 7;
/** UTF-16 units of a figure and its unit that are looked at. */
const LONGEST_FIGURE = 24;
const MOST_NAME_WORDS = 5;
const NAME_WORD = /[\p{L}\p{M}.'’-]+/uy;
let loaded: CurrencyTables | undefined;

function tables(): CurrencyTables {
  if (loaded) return loaded;
  const currencies = readTable('currencies.tsv');
  const shared = readTable('currency-families.tsv');
  const symbols = new Map<string, Meaning>();
  const names = { fr: new Map<string, Meaning>(), en: new Map<string, Meaning>() };
  const add = (row: Row, meaning: Meaning): void => {
    for (const word of alternatives(row.symbols)) symbols.set(word, meaning);
    for (const language of ['fr', 'en'] as const)
      for (const word of alternatives(row[language])) names[language].set(plainForm(word), meaning);
  };
  for (const row of shared) add(row, { family: row.family });
  for (const row of currencies) {
    add(row, { code: row.code });
    symbols.set(row.code, { code: row.code });
  }
  loaded = { families: new Map(shared.map((row) => [row.family, row.default])), symbols, names };
  return loaded;
}

interface Reading {
  readonly at: number;
  readonly meaning: Meaning;
}

/** The longest symbol or code that starts at a place; `at` is where it ends. */
function symbolHere(text: string, start: number): Reading | undefined {
  for (let length = LONGEST_SYMBOL; length > 0; length--) {
    const meaning = tables().symbols.get(text.slice(start, start + length).replace(/\s/gu, ' '));
    if (meaning && endsWord(text, start + length)) return { at: start + length, meaning };
  }
  return undefined;
}

/** The longest symbol or code that ends at a place; `at` is where it starts. */
function symbolEndingAt(text: string, end: number): Reading | undefined {
  for (let length = Math.min(LONGEST_SYMBOL, end); length > 0; length--) {
    const start = end - length;
    const meaning = tables().symbols.get(text.slice(start, end).replace(/\s/gu, ' '));
    if (meaning && (start === 0 || endsWord(text, start)) && !/[$€£¥]/u.test(text.charAt(start - 1))) return { at: start, meaning };
  }
  return undefined;
}

/** The longest name that starts at a place ("dollars des États-Unis" before "dollars"); `at` is where it ends. */
function nameHere(text: string, start: number, language: LanguageCode): Reading | undefined {
  const names = tables().names[language];
  let found: Reading | undefined;
  let at = start;
  for (let count = 0; count < MOST_NAME_WORDS; count++) {
    const end = skip(NAME_WORD, text, at);
    if (end === at) break;
    const name = plainForm(text.slice(start, end));
    const meaning = names.get(name) ?? names.get(name.replace(/[.'’-]+$/u, ''));
    if (meaning) found = { at: names.has(name) ? end : end - 1, meaning };
    at = skip(BLANK, text, end);
    if (at === end) break;
  }
  return found;
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
  const blank = /\s$/u.test(text.charAt(start - 1)) ? start - 1 : start;
  const found = symbolEndingAt(text, blank);
  if (!found || (found.at > 0 && isWordChar(text.charAt(found.at - 1))) || lexicon.codeLabels.has(text.slice(found.at, blank)))
    return undefined;
  if (LETTER.test(text.slice(found.at, blank)) && !LARGE.test(text.slice(start, start + LONGEST_FIGURE))) return undefined;
  return { start: found.at, end: start, ...resolve(found.meaning, hints), factor: 1, figureEnd: start };
}

/** The currency that stands after a figure: "M€", " d’euros", " dollars canadiens", " millions $ US". */
export function currencyAfter(text: string, end: number, lexicon: QuantityLexicon, hints: CurrencyHints): CurrencyName | undefined {
  const at = skip(BLANK, text, end);
  const figureEnd = skip(lexicon.abbreviation, text, at);
  if (figureEnd > at) {
    const factor = lexicon.abbreviations.get(text.slice(at, figureEnd)) ?? 1;
    const abbreviated = named(text, figureEnd, lexicon);
    if (abbreviated) return { ...abbreviated.span, ...resolve(abbreviated.meaning, hints), factor, figureEnd };
  }
  const found = named(text, end, lexicon);
  return found && { ...found.span, ...resolve(found.meaning, hints), factor: 1, figureEnd: end };
}

/** A symbol ("€", " $ US") or a name (" d’euros", " of dollars", " supplémentaires d’euros") after a place. */
function named(text: string, from: number, lexicon: QuantityLexicon): { span: Span; meaning: Meaning } | undefined {
  let at = skip(BLANK, text, from);
  const glued = symbolHere(text, at);
  if (glued) return at > from && isOfNext(text, glued.at) ? undefined : { span: { start: at, end: glued.at }, meaning: glued.meaning };
  const extra = lexicon.after.find((modifier) => modifier.kind === 'extra' && wordLength(modifier.pattern, text, at) > 0);
  if (extra) at = skip(BLANK, text, skipWords(extra.pattern, text, at));
  at = skip(BLANK, text, skipWords(lexicon.of, text, at));
  const name = at > from ? nameHere(text, at, lexicon.language) : undefined;
  const found = name ?? (at > from ? symbolHere(text, at) : undefined);
  if (found && !name && isOfNext(text, found.at)) return undefined;
  return found && { span: { start: at, end: found.at }, meaning: found.meaning };
}

/** "A budget for 2025 of €1.9 billion": a symbol right before another figure belongs to that one. */
const isOfNext = (text: string, at: number): boolean => /^\s?\d/u.test(text.slice(at, at + 2));

/** True where a code or symbol after a figure with a symbol before it says the currency again, more exactly ("$5 million CAD"). */
export function isExact(name: CurrencyName, text: string): boolean {
  return tables().symbols.get(text.slice(name.start, name.end))?.code !== undefined;
}

interface HintWords {
  readonly family: string;
  readonly code: string;
  /** As they are looked for in a text. */
  readonly words: readonly string[];
}

let hints: readonly HintWords[] | undefined;

function hintWords(): readonly HintWords[] {
  hints ??= readTable('currency-hints.tsv').map(({ family, code, words }) => ({
    family,
    code,
    words: alternatives(words).map((word) => plainForm(word).replace(/-/gu, ' ')),
  }));
  return hints;
}

/**
 * What "francs", "dollars", "couronnes" … mean in a document, from words about it (publisher, dateline).
 * A family is left out where the words of data/currency-hints.tsv point to two currencies ("US and Canada").
 */
export function currencyHints(context: string): CurrencyHints {
  const found = new Map<string, Set<string>>();
  const seen = ` ${plainForm(context.normalize('NFC')).replace(/[^\p{L}\p{M}\p{N}.']+/gu, ' ')} `;
  for (const { family, code, words } of hintWords()) {
    if (words.some((word) => occurs(seen, word))) found.set(family, (found.get(family) ?? new Set()).add(code));
  }
  return Object.fromEntries([...found].flatMap(([family, codes]) => (codes.size === 1 ? [[family, [...codes][0]]] : [])));
}

/** True where a text holds whole words. */
function occurs(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (onWordBoundaries(text, at, at + words.length)) return true;
  }
  return false;
}
