import type { Token } from '../../model/doc.ts';
import type { QuantityMention } from '../../model/value.ts';
import { INDEFINITE } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';
import { phraseStart } from './enumeration.ts';

/** "A mission", "une assistance juridique": work is not counted by its article. */
const UNCOUNTED = ['noun-service', 'support-noun', 'train-noun', 'gift-noun'] as const;

/** How many of it: a recognised count, a figure beside the noun, or one for the indefinite article of a thing; null where vague or a range. */
export function quantityOf(token: Token, context: Context): number | null {
  const share = shareOf(token, context);
  if (share) return countOf(share);
  const number = context.clauses.tree.one(token.index, 'nummod');
  const quantity = context.quantityAt(token) ?? (number ? context.quantityAt(number) : undefined);
  if (quantity && (quantity.kind === 'count' || quantity.kind === 'measure')) return countOf(quantity);
  if (number && !quantity) return figure(number.form);
  const before = quantityBefore(token, context);
  if (before) return countOf(before);
  const counter = token.head >= 0 ? context.quantityAt(context.doc.tokens[token.head]) : undefined;
  if (counter?.kind === 'count' && isBeside(counter, token, context)) return countOf(counter);
  const article = context.clauses.tree.one(token.index, 'det');
  const isOne = article && token.feats.Number === 'Sing' && INDEFINITE.test(article.form);
  return isOne && !hasConcept(token, UNCOUNTED, context) ? 1 : null;
}

/** What a numeral itself says. */
export function numberAt(token: Token, context: Context): number | null {
  const quantity = context.quantityAt(token);
  return quantity?.kind === 'count' ? countOf(quantity) : figure(token.form);
}

const OF: ReadonlySet<string> = new Set(['of', 'de', "d'", 'd’']);
const DEFINITE = /^(?:the|its|his|her|our|their|these|those|les?|ses|nos|leurs|ces)$/iu;

/** "Forty of the 120 ambulances", "soixante de ses auditeurs": some of those that are known, whatever the tree hangs them on. */
function shareOf({ index, sentence }: Token, { clauses, doc, quantityAt }: Context): QuantityMention | undefined {
  const [from] = clauses.tree.edges(index);
  const [counter, link, article] = [doc.tokens[from - 1], doc.tokens[from], doc.tokens[from + 1]];
  const links = counter?.sentence === sentence && from < index && OF.has(link.form.toLowerCase()) && DEFINITE.test(article.form);
  const share = links ? quantityAt(counter) : undefined;
  return share?.kind === 'count' ? share : undefined;
}

/** "Four U.S. military helicopters": the count right before the noun’s own words, wherever the tree hangs it. */
function quantityBefore(token: Token, context: Context): QuantityMention | undefined {
  const before = context.doc.tokens[phraseStart(token, context) - 1];
  const quantity =
    before?.sentence === token.sentence && (before.upos === 'NUM' || before.upos === 'ADJ') ? context.quantityAt(before) : undefined;
  return quantity?.kind === 'count' ? quantity : undefined;
}

/** "Une dizaine d’engins": only a preposition stands between. */
const isBeside = (counter: QuantityMention, token: Token, context: Context): boolean =>
  phraseStart(token, context) - context.positions.tokensIn(counter)[1] <= 1;

/** "At least 40" and "up to 40" are 40; "between 20 and 40" and "dozens" are no number. */
const countOf = ({ min, max }: QuantityMention): number | null => (min !== null && max !== null && min !== max ? null : (max ?? min));

function figure(form: string): number | null {
  const plain = form.replace(/[\s\u00a0\u202f,.](?=\d{3}(\D|$))/g, '');
  return /^\d+$/.test(plain) ? Number(plain) : null;
}
