import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Token } from '../../model/doc.ts';
import type { Amount, Item } from '../../model/facts.ts';
import type { QuantityMention } from '../../model/value.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';
import { quantityOf } from './counts.ts';
import { phraseSpan } from './enumeration.ts';
import { isVague, listedThings } from './unpack.ts';

/** What verbs take without giving it ("take part"). */
const NOTHING = new Set(['part']);

export const amountOf = (quantity: QuantityMention): Amount => ({
  min: quantity.min,
  max: quantity.max,
  currency: quantity.currency as string,
  approximate: quantity.approximate,
});

/** What is promised: goods, services or counted things, with their quantity. */
export function itemsOf(objects: readonly Token[], context: Context, verb?: Token): Item[] {
  const out: Item[] = [];
  const all = listedThings(objects, context, verb)
    .filter((token) => !context.clauses.isTime(token.index))
    .filter((token) => !isNobodysThing(token, context))
    .filter((token) => token.upos !== 'PRON' && token.upos !== 'NUM' && token.upos !== 'SYM' && !isFigure(token, context));
  const telling = all.filter((token) => !isVague(token, context) || isMeasured(token, context));
  const concrete = telling.filter((token) => !telling.some((other) => isWithin(token, other, context)));
  for (const object of concrete.length > 0 ? concrete : all) {
    const counted = countedBy(object, context);
    const what = nameOf(object, context) ?? wordsOf(counted ?? object, context);
    if (NOTHING.has(object.form) || hasConcept(object, ['noun-abstract'], context)) continue;
    if (what === object.form && isVague(object, context) && quantityOf(object, context) === null) continue;
    if (what && !out.some((item) => item.what === what)) out.push({ what, quantity: quantityOf(object, context) });
  }
  return out;
}

/** "A Working Group on Rare Earths": a body that is to be founded, by its whole name. */
function nameOf(token: Token, { positions, doc, language }: Context): string | undefined {
  const name = positions.headedBy(token.index).find(({ entity, start }) => entity.class === 'Organization' && start < token.start);
  const words = name && doc.text.slice(name.start, name.end);
  return language === 'en' && token.upos === 'NOUN' && words && /^\p{Lu}/u.test(words) && /^\p{Lu}/u.test(token.form) ? words : undefined;
}

/** "2 000 tonnes d’engrais": a noun among the words of one before it, though the tree hangs it on the verb. */
const isWithin = (token: Token, other: Token, context: Context): boolean =>
  other.index < token.index && quantityOf(token, context) === null && token.end <= phraseSpan(other, context).end;

/** "6 tonnes de médicaments", "90,000 pairs of gloves": counted, whatever they are packed in. */
const isMeasured = (token: Token, context: Context): boolean =>
  context.quantityAt(token)?.kind === 'measure' ||
  (context.clauses.tree.one(token.index, 'nummod') !== undefined && quantityOf(token, context) !== null);

const WORDS = new Set<Token['upos']>(['NOUN', 'ADJ', 'VERB', 'PROPN']);

/** "Deux cents pompes": the noun behind a number in words that the tree takes for the thing itself. */
function countedBy(token: Token, context: Context): Token | undefined {
  const quantity = context.quantityAt(token);
  const next = context.doc.tokens[token.index + 1];
  const within = quantity?.kind === 'count' && quantity.start < token.start && token.end === quantity.end;
  return within && next?.sentence === token.sentence && WORDS.has(next.upos) ? next : undefined;
}

/** Whoever tells of a gift ("60 tents, according to the agency"). */
const isSource = (token: Token, { clauses }: Context): boolean =>
  clauses.argumentsOf(token.head).some(({ slot, head }) => slot === 'according' && head === token);

/** A state, a place, an action or a source is given to nobody. */
const isNobodysThing = (token: Token, context: Context): boolean =>
  token.upos === 'VERB' ||
  isSource(token, context) ||
  context.resolver.resolve(token).some((entity) => entity.class === 'Country' || entity.class === 'Place');

/** A figure that the tree counts among the noun’s own words. */
const LEADING = /^((près de|plus de|moins de|environ|quelque|more than|over|nearly|about|some|up to|jusqu’à)\s+)?\d[\d\s.,]*\s+/i;
/** What it costs and from whom it comes are no part of its name. */
const worth = phrasePattern('worth', 'iu', ',?\\s+', '(?:\\s.*)?$');
const from = phrasePattern('coming-from', 'iu', ',?\\s+', '(?:\\s.*)?$');
const FIGURE = /^(millions?|milliards?|billions?|trillions?|thousands?|hundreds?|%)$/i;
const isFigure = (token: Token, context: Context): boolean =>
  FIGURE.test(token.form) || context.quantityAt(token)?.kind === 'money' || context.quantityAt(token)?.kind === 'percent';

/** The thing with its adjectives, complements and name ("batteries Patriot", "stations de traitement de l’eau"). */
function wordsOf(token: Token, context: Context): string | null {
  const { start, end } = phraseSpan(token, context);
  const words = context.doc.text
    .slice(start, end)
    .trim()
    .replace(LEADING, '')
    .replace(worth(context.language), '')
    .replace(from(context.language), '');
  return words.includes('\n') ? context.doc.text.slice(token.start, token.end) : words;
}
