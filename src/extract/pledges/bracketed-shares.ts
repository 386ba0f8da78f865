import type { Token } from '../../model/doc.ts';
import type { QuantityMention } from '../../model/value.ts';
import type { Context } from '../context.ts';
import type { Part } from './shares.ts';

/** Sentences that the total of a list in brackets may stand before it: programmes are told of before their components. */
const REACH = 8;
const MAX_LEFT = 24;
/** A bare figure from here on is a sum whose currency the total tells. */
const LEAST_BARE = 10_000;
const OPENING = /\((?:\s?(?:about|around|some|environ|près de|soit|of|de))?\s?$/iu;
const CLOSING = /^\s?\)/;
const JOINTS = new Set([',', ';', ':', ')', '–', '—', '•', '-']);
const LEADING = new Set(['and', 'et']);

/**
 * "Kenya ($3 million), Chad ($1 million)", "la réhabilitation de routes (90 millions) et l’appui institutionnel (20 millions)": what several
 * figures in brackets stand behind are parts of one total, which none of them alone would be: a single one may be a price or another currency.
 */
export function bracketedParts(context: Context, leadOf: (item: number) => number): Part[] {
  const { doc, positions } = context;
  const lists = new Map<number, Bracketed[]>();
  let behind = 0;
  for (const quantity of doc.quantities) {
    const from = behind;
    if (quantity.kind === 'money') behind = positions.tokensIn(quantity)[1];
    if (!isSum(quantity) || !isBracketed(quantity, context)) continue;
    const [first] = positions.tokensIn(quantity);
    const sentence = doc.sentences[doc.tokens[first].sentence];
    const named = namedBefore(first, Math.max(sentence.first, from), context);
    if (named === undefined) continue;
    const list = sentence.kind === 'item' ? leadOf(sentence.index) : sentence.index;
    lists.set(list, [...(lists.get(list) ?? []), { quantity, named, party: partyBefore(named, quantity, context) }]);
  }
  return [...lists.values()].filter((list) => list.length > 1).flatMap((list) => partsOf(list, context));
}

/** A figure in brackets, and the first token of what it stands behind. */
interface Bracketed {
  readonly quantity: QuantityMention;
  readonly named: number;
  /** The first token of whoever is named right before it. */
  readonly party: Token | undefined;
}

const FROM_BEFORE = /(?<!\p{L})(?:from|by|de|d['’]|du|des)\s?(?:the|la|le|les|l['’])?\s?$/iu;
const GIVERS_BEFORE = /(?<!\p{L})(?:donors?|donateurs?|bailleurs|contributeurs?)(?!\p{L})/iu;

/** "Contributions from Japan ($3 million), Sweden ($2 million)": the parts come from those named, and go to nobody. */
const areSources = (list: readonly Bracketed[], { doc: { text, tokens, sentences } }: Context): boolean =>
  list.some(({ party }) => party && FROM_BEFORE.test(text.slice(Math.max(0, party.start - 12), party.start))) ||
  GIVERS_BEFORE.test(text.slice(sentences[tokens[list[0].named].sentence].start, list[0].quantity.start));

function partsOf(list: readonly Bracketed[], context: Context): Part[] {
  const { tokens } = context.doc;
  const sum = list.reduce((all, { quantity }) => all + (quantity.max ?? quantity.min ?? 0), 0);
  const link = areSources(list, context) ? 'from' : 'towards';
  return list.map(({ quantity, named, party }) => ({
    quantity,
    start: tokens[named],
    link,
    object: party ?? tokens[named],
    span: { start: tokens[named].start, end: quantity.end },
    sum,
    reach: REACH,
  }));
}

/** Whoever is named right before the bracket ("sont le Tchad (3 millions)"). */
function partyBefore(from: number, { start }: QuantityMention, { doc, positions }: Context): Token | undefined {
  const { text, tokens } = doc;
  const bracket = text.lastIndexOf('(', start);
  const mention = positions.endingAt(text.slice(0, bracket).trimEnd().length);
  const [first] = mention ? positions.tokensIn(mention) : [-1];
  return first >= from ? tokens[first] : undefined;
}

const isSum = ({ kind, max, min }: QuantityMention): boolean => kind === 'money' || (kind === 'count' && (max ?? min ?? 0) >= LEAST_BARE);

const isBracketed = ({ start, end }: QuantityMention, { doc: { text } }: Context): boolean =>
  OPENING.test(text.slice(Math.max(0, start - 12), start)) && CLOSING.test(text.slice(end, end + 2));

/** The first token of the words that a bracket stands behind, from a place on; undefined behind another figure, which it only converts. */
function namedBefore(figure: number, first: number, context: Context): number | undefined {
  const { tokens } = context.doc;
  let bracket = figure - 1;
  while (bracket > first && tokens[bracket].form !== '(') bracket--;
  const last = tokens[bracket - 1];
  if (bracket <= first || !last || last.upos === 'PUNCT' || last.upos === 'VERB' || context.quantityAt(last)) return undefined;
  let from = bracket - 1;
  while (from > first && bracket - from < MAX_LEFT && !JOINTS.has(tokens[from - 1].form)) from--;
  while (from < bracket - 1 && LEADING.has(tokens[from].form.toLowerCase())) from++;
  return from;
}
