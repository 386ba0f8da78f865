import type { DocumentMeta, LanguageCode, Span, Token } from '../../model/doc.ts';
import type { QuantityMention } from '../../model/value.ts';
import { plainForm } from '../../text/plain-form.ts';
import { isQuantity } from './accept.ts';
import { type Core, parseCore } from './core.ts';
import { type CurrencyHints, currencyHints } from './currency.ts';
import { inheritCurrency } from './elision.ts';
import { giversBefore } from './givers.ts';
import { quantityLexicon } from './lexicon.ts';
import { qualify, toMention } from './modifiers.ts';
import { withRange, withSharedMoney } from './range.ts';

export { type CurrencyHints, currencyHints };

interface QuantityOptions {
  readonly language: LanguageCode;
  /** What shared currency names mean; see `currencyHints`. Without it "dollars" are USD, "francs" CHF, "couronnes" remain open. */
  readonly currencyHints?: CurrencyHints;
  /** Tagged tokens settle words that are numbers only sometimes ("neuf"). */
  readonly tokens?: readonly Token[];
}

const FIRST_LINES = 6;
const DATELINE = /^.{0,90}?(?<!\d)(?:19|20)\d\d(?!\d).{0,45}/u;

/**
 * What shared currency names mean in a document: its publisher decides, then its dateline (a line near the top that holds a year), and of
 * dollars the one government that its beginning names, or the one state that gives in it where no publisher is told.
 */
export function documentCurrencyHints(
  text: string,
  meta: Pick<DocumentMeta, 'publisher'>,
  { tokens, language }: { readonly tokens: readonly Token[]; readonly language: LanguageCode },
): CurrencyHints {
  const datelines = text.split('\n', FIRST_LINES * 2).map((line) => DATELINE.exec(line)?.[0] ?? '');
  const governments = text.slice(0, BEGINNING).match(GOVERNMENT) ?? [];
  const givers = meta.publisher ? [] : giversBefore(BEGINNING, tokens, language);
  const { dollar } = currencyHints([...governments, ...givers].join('\n'));
  return { ...(dollar ? { dollar } : {}), ...currencyHints(datelines.join('\n')), ...currencyHints(meta.publisher ?? '') };
}

/** UTF-16 units of a text in which a government speaks of itself. */
const BEGINNING = 600;
/** "The Australian Government", "the Prime Minister of Canada", "le gouvernement canadien", "le premier ministre du Canada". */
const GOVERNMENT =
  /(?:New )?(?!The )\p{Lu}[\p{L}.]+ (?:[Gg]overnment|[Pp]rime [Mm]inister)(?!\p{L})|(?:[Gg]overnment|[Pp]rime [Mm]inister) of \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|(?:[Gg]ouvernement|[Pp]remi(?:er|ère) ministre) (?:(?:du|de la|de l[’'])\s?)?\p{L}+/gu;

const WORD = /(?<![\p{L}\p{M}\p{N}])\p{L}+|(?<!\d)\d/gu;

/**
 * Amounts of money, percentages, measures and counts in a text, in text order, never overlapping (UTF-16 offsets).
 * Values are intervals in units: "au moins 1,5 milliard" is { min: 1.5e9, max: null }.
 */
export function recogniseQuantities(text: string, options: QuantityOptions): QuantityMention[] {
  const lexicon = quantityLexicon(options.language);
  const hints = options.currencyHints ?? {};
  const around = hintsAround(text);
  const mentions: QuantityMention[] = [];
  let floor = 0;
  // A refused number may be a word of what bounds the next ("un maximum de 5 millions").
  let taken = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < floor || (!/^\d/u.test(word) && !lexicon.beginnings.has(word.toLowerCase()))) continue;
    const first = parseCore(text, index, lexicon, hints);
    const read = isUnsettled(first, hints) ? parseCore(text, index, lexicon, { ...around(index), ...hints }) : first;
    if (!read || read.start < floor) continue;
    const core = withSharedMoney(text, read, lexicon, hints);
    const bounded = withRange(text, core, floor, lexicon, hints);
    const qualified = qualify(text, bounded, taken, lexicon);
    const accepted =
      isQuantity(text, bounded, qualified, lexicon) && !retagged(text, bounded.core.figure, lexicon.ambiguous, options.tokens);
    if (accepted) {
      mentions.push(toMention(bounded, qualified));
      taken = qualified.end;
    }
    floor = accepted ? qualified.end : bounded.core.end;
  }
  return inheritCurrency(text, mentions, lexicon);
}

const NEAR = 160;

/** A sum whose currency the words around may settle: an open name, or one that has a default only where they name no other state that uses it. */
const isUnsettled = (core: Core | undefined, { franc, cfa }: CurrencyHints): boolean =>
  core?.kind === 'money' &&
  (core.currency === undefined || (core.currency === 'CHF' && franc === undefined) || (core.currency === 'XOF' && cfa === undefined));

/**
 * What the countries named in the same sentence say of a shared name that nothing about the document settles ("le Kenya …, 4 milliards de
 * shillings"), else those of the whole text where they point to one currency.
 */
function hintsAround(text: string): (at: number) => CurrencyHints {
  let whole: CurrencyHints | undefined;
  return (at) => {
    const before = text.slice(Math.max(0, at - NEAR), at).split(/[.!?;]\s|\n/u);
    const after = text.slice(at, at + NEAR).split(/[.!?;]\s|\n/u);
    whole ??= currencyHints(text);
    return { ...whole, ...currencyHints(after[0]), ...currencyHints(before[before.length - 1]) };
  };
}

/** True where the tagger found something else than a number in a word that may be one ("du matériel neuf"). */
function retagged(text: string, figure: Span, ambiguous: ReadonlySet<string>, tokens: readonly Token[] | undefined): boolean {
  if (!tokens || !ambiguous.has(plainForm(text.slice(figure.start, figure.end)))) return false;
  return tokens.some((token) => token.start === figure.start && token.end === figure.end && token.upos !== 'NUM');
}
