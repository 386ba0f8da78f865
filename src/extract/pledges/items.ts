import type { Span, Token } from '../../model/doc.ts';
import type { Amount, Item } from '../../model/facts.ts';
import type { QuantityMention } from '../../model/value.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './scope.ts';

const STOPS = /^(acl|advcl|appos|parataxis|punct|cc|conj|mark)/;
const MAX_WORDS = 9;
const MAX_DEPTH = 4;
const VAGUE = ['give-noun', 'fund-noun', 'support-noun', 'noun-container'] as const;
const NAMING = /^(notamment|comprenant|including|like)$/i;
const NAMING_REACH = 8;

export const amountOf = (quantity: QuantityMention): Amount => ({
  min: quantity.min,
  max: quantity.max,
  currency: quantity.currency as string,
  approximate: quantity.approximate,
});

/** True for a noun that only says that something is given ("une aide", "delivery"). */
export const isVague = (token: Token, context: Context): boolean => hasConcept(token, VAGUE, context);

/** What is promised: goods, services or counted things, with their quantity. */
export function itemsOf(objects: readonly Token[], context: Context): Item[] {
  const out: Item[] = [];
  const all = objects
    .flatMap((token) => unpacked(token, context))
    .filter((token) => !isNobodysThing(token, context))
    .filter((token) => token.upos !== 'PRON' && token.upos !== 'NUM' && token.upos !== 'SYM' && !isFigure(token, context));
  const concrete = all.filter((token) => !isVague(token, context));
  for (const object of concrete.length > 0 ? concrete : all) {
    const [what, ...more] = enumerated(wordsOf(object, context));
    if (what && !out.some((item) => item.what === what)) out.push({ what, quantity: quantityOf(object, context) });
    for (const other of more) if (!out.some((item) => item.what === other)) out.push({ what: other, quantity: null });
  }
  return out;
}

/** "Ammunition, spare parts, radars" where the tree has them as one noun. */
const enumerated = (words: string | null): string[] =>
  words ? words.split(/,\s+(?:and\s+|et\s+)?(?=\p{L})/u).filter((word) => word !== '') : [];

/** A state, a place or an action is given to nobody. */
const isNobodysThing = (token: Token, context: Context): boolean =>
  token.upos === 'VERB' || context.resolver.resolve(token).some((entity) => entity.class === 'Country' || entity.class === 'Place');

/** A figure that the tree counts among the noun’s own words. */
const LEADING = /^((près de|plus de|moins de|environ|quelque|more than|over|nearly|about|some|up to|jusqu’à)\s+)?\d[\d\s.,]*\s+/i;
const FIGURE = /^(millions?|milliards?|billions?|trillions?|thousands?|hundreds?|%)$/i;
const isFigure = (token: Token, context: Context): boolean =>
  FIGURE.test(token.form) || context.quantityAt(token)?.kind === 'money' || context.quantityAt(token)?.kind === 'percent';

/** "L’achat de quatorze chars", "une cinquantaine de bombes": the thing is the complement; "notamment des batteries" names more of them. */
export function unpacked(token: Token, context: Context, depth = 0): Token[] {
  const { tree } = context.clauses;
  const args = context.clauses.argumentsOf(token.index);
  const named = depth === 0 ? namedBehind(token, context) : [];
  const counter = context.quantityAt(token)?.kind;
  if (counter === 'measure') return [token];
  const money = counter === 'money';
  const complement = args.find(
    (argument) => (argument.slot === 'of' || (money && argument.slot === 'in')) && !inFigure(argument.head, token, context),
  )?.head;
  const vague = isVague(token, context);
  const container = vague || money || counter === 'count';
  if (container && complement && depth < MAX_DEPTH)
    return [...new Set([...tree.conjuncts(complement).flatMap((each) => unpacked(each, context, depth + 1)), ...named])];
  return named.length > 0 && (vague || isGeneral(token, context)) ? named : [...new Set([token, ...named])];
}

/** "Equipment, including radars": what is named says it all, unless the whole is counted. */
const isGeneral = (token: Token, context: Context): boolean =>
  hasConcept(token, ['goods'], context) &&
  quantityOf(token, context) === null &&
  !context.clauses.argumentsOf(token.index).some((argument) => argument.slot === 'of');

/** The nouns behind "notamment" or "including", wherever the tree hangs them. */
function namedBehind(token: Token, context: Context): Token[] {
  const { tokens } = context.doc;
  const from = context.clauses.tree.edges(token.index)[1];
  for (let at = token.index + 1; at < Math.min(tokens.length, Math.max(from, token.index + NAMING_REACH)); at++) {
    if (tokens[at].sentence !== token.sentence || tokens[at].form === ';') return [];
    if (!NAMING.test(tokens[at].form)) continue;
    const noun = tokens.slice(at + 1, at + 7).find((each) => each.upos === 'NOUN' || each.upos === 'PROPN' || each.upos === 'VERB');
    if (!noun || noun.upos === 'VERB') return [];
    let top = noun;
    while (top.head > top.index && tokens[top.head].upos === 'NOUN') top = tokens[top.head];
    return context.clauses.tree.conjuncts(top);
  }
  return [];
}

/** The currency is part of the figure ("millions de dollars"). */
const inFigure = (head: Token, token: Token, context: Context): boolean => {
  const quantity = context.quantityAt(token);
  return quantity !== undefined && quantity.kind === 'money' && quantity.start <= head.start && head.end <= quantity.end;
};

/** How many of it: a recognised count, a figure beside the noun, or one for an indefinite article; null where vague or a range. */
export function quantityOf(token: Token, context: Context): number | null {
  const number = context.clauses.tree.one(token.index, 'nummod');
  const quantity = context.quantityAt(token) ?? (number ? context.quantityAt(number) : undefined);
  if (quantity && (quantity.kind === 'count' || quantity.kind === 'measure'))
    return quantity.min !== null && quantity.max !== null && quantity.min !== quantity.max ? null : (quantity.max ?? quantity.min);
  if (number && !quantity) return figure(number.form);
  const counter = token.head >= 0 ? context.quantityAt(context.doc.tokens[token.head]) : undefined;
  if (counter?.kind === 'count' && counter.min === counter.max) return counter.max;
  const article = context.clauses.tree.one(token.index, 'det');
  return article && token.feats.Number === 'Sing' && /^(une?|an?)$/i.test(article.form) ? 1 : null;
}

function figure(form: string): number | null {
  const plain = form.replace(/[\s\u00a0\u202f,.](?=\d{3}(\D|$))/g, '');
  return /^\d+$/.test(plain) ? Number(plain) : null;
}

/** The thing with its adjectives, complements and name ("batteries Patriot"), up to the first clause or phrase of another kind. */
function wordsOf(token: Token, context: Context): string | null {
  const { tree } = context.clauses;
  const { text, tokens } = context.doc;
  let first = token.index;
  for (const child of tree.children(token.index))
    if (child.index < first && /^(amod|compound|flat)/.test(child.deprel)) first = Math.min(first, tree.edges(child.index)[0]);
  let last = token.index;
  for (const child of tree.children(token.index)) {
    if (child.index < token.index) continue;
    const isName = child.upos === 'PROPN' && child.index === last + 1;
    if (STOPS.test(child.deprel) && !isName) break;
    const slot = isName ? undefined : context.clauses.argumentsOf(token.index).find((argument) => argument.head === child)?.slot;
    if (slot && slot !== 'of' && slot !== 'against' && slot !== 'in') break;
    last = Math.max(last, Math.min(tree.edges(child.index)[1], token.index + MAX_WORDS));
  }
  while (last > token.index && (tokens[last].upos === 'ADP' || tokens[last].upos === 'DET' || tokens[last].upos === 'PUNCT')) last--;
  const span: Span = { start: tokens[first].start, end: tokens[last].end };
  const words = text.slice(span.start, span.end).trim().replace(LEADING, '');
  return words.includes('\n') ? text.slice(token.start, token.end) : words;
}
