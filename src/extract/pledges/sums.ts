import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { isRelation } from '../../model/tree.ts';
import type { QuantityMention } from '../../model/value.ts';
import { aboutOf, type Frame } from '../clause/frame.ts';
import { IN_FORM_OF, possessivesOf } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { FROM_GIVER, GOODS, hasConcept } from './concept.ts';
import { ownedBody } from './share-parties.ts';
import { ABLE } from './tentative.ts';

/** A sum of money and the noun that it measures ("une enveloppe de 3 millions"): the figure itself where it stands alone. */
export interface Sum {
  readonly quantity: QuantityMention;
  readonly noun: Token;
}

const GIFTS = ['gift-noun', 'give-noun'] as const;
const FUNDS = ['gift-noun', 'give-noun', 'fund-noun', 'noun-money'] as const;
const GIVERS: ReadonlySet<Entity['class']> = new Set(['Country', 'Organization', 'Group']);

/** People who come from somewhere. */
const PEOPLE = ['noun-refugee', 'noun-victim'] as const;

const isMoney = (quantity: QuantityMention | undefined): quantity is QuantityMention =>
  quantity !== undefined && quantity.kind === 'money' && quantity.currency !== undefined;

/** The sum that a word is or that a noun of giving holds ("a contribution of 12 million", "un don de 5 M€"); undefined for other words. */
export function sumAt(token: Token, context: Context): Sum | undefined {
  const own = context.quantityAt(token);
  if (isMoney(own)) return { quantity: own, noun: token };
  const counting = token.head >= 0 ? context.quantityAt(context.doc.tokens[holderOf(token, context).head] ?? token) : undefined;
  if (isMoney(counting) && hasConcept(token, FUNDS, context)) return { quantity: counting, noun: token };
  if (!hasConcept(token, FUNDS, context)) return measured(token, context);
  const next = behindOf(token, context);
  if (next) return { quantity: next, noun: token };
  const [left, right] = context.clauses.tree.edges(token.index);
  for (let at = left; at <= right; at++) {
    const quantity = context.quantityAt(context.doc.tokens[at]);
    if (isMoney(quantity) && measures(at, token, context)) return { quantity, noun: token };
  }
  return undefined;
}

/** "Le montant de l’aide est de 5 millions": what is said of the amount is said of the gift. */
function holderOf(token: Token, context: Context): Token {
  const above = isRelation(token, 'nmod') ? context.doc.tokens[token.head] : undefined;
  return above?.deprel === 'nsubj' && above.index < token.index && hasConcept(above, ['noun-money'], context) ? above : token;
}

/** "5 millions d’euros d’aide": the sum right before a noun of money and its preposition, whatever the tree hangs the noun on. */
export function sumBefore(noun: Token, context: Context): Sum | undefined {
  if (!hasConcept(noun, FUNDS, context)) return undefined;
  const [left] = context.clauses.tree.edges(noun.index);
  const before = context.doc.tokens[left].upos === 'ADP' ? context.doc.tokens[left - 1] : undefined;
  const quantity = before?.sentence === noun.sentence ? context.quantityAt(before) : undefined;
  return isMoney(quantity) ? { quantity, noun } : undefined;
}

const OF = /^(?:of|de|d['’])$/i;
/** Words between "of" and the figure ("of some US$ 5 million"). */
const MAX_BEFORE_FIGURE = 3;

/** "Les contributions de 5 millions …": the sum right behind a noun of giving, wherever the tree hangs it. */
function behindOf(noun: Token, { doc: { tokens }, quantityAt }: Context): QuantityMention | undefined {
  if (!OF.test(tokens[noun.index + 1]?.form ?? '')) return undefined;
  for (let at = noun.index + 2; at <= noun.index + 2 + MAX_BEFORE_FIGURE && tokens[at]?.sentence === noun.sentence; at++) {
    const quantity = quantityAt(tokens[at]);
    if (isMoney(quantity)) return quantity;
  }
  return undefined;
}

/** "An operation of 1 billion", "un projet d’un montant de 12 millions": any noun that a sum measures directly. */
function measured(noun: Token, { clauses, quantityAt }: Context): Sum | undefined {
  if (noun.upos !== 'NOUN') return undefined;
  for (const { slot, head } of clauses.argumentsOf(noun.index)) {
    const quantity = slot === 'of' || slot === 'amount' ? quantityAt(head) : undefined;
    if (isMoney(quantity)) return { quantity, noun };
  }
  return undefined;
}

/** True where only nouns of money and giving stand between a figure and the noun above it: the figure measures that noun. */
function measures(at: number, noun: Token, { doc, clauses }: Context): boolean {
  for (const above of clauses.tree.ancestors(doc.tokens[at])) {
    if (above === noun) return true;
    if (clauses.at(above.index)?.verbal) return false;
  }
  return false;
}

/** Words between a sum and the verb that it is the subject of. */
const BEFORE_VERB: ReadonlySet<string> = new Set(['AUX', 'ADV', 'PRON']);

/** The sum that is the subject of a predicate, or what is done to in a passive ("22 million will support …", "un don de 3 M€ sera versé"). */
export function sumSubject(frame: Frame, context: Context): Sum | undefined {
  if (!frame.inherited)
    for (const token of aboutOf(frame)) {
      const sum = token.index < frame.head.index ? sumAt(token, context) : undefined;
      if (sum) return sum;
    }
  const { tokens } = context.doc;
  let at = frame.head.index - 1;
  while (at > 0 && tokens[at].sentence === frame.head.sentence && (BEFORE_VERB.has(tokens[at].upos) || tokens[at].lemma === ABLE)) at--;
  const quantity = tokens[at]?.sentence === frame.head.sentence ? context.quantityAt(tokens[at]) : undefined;
  return isMoney(quantity) ? { quantity, noun: tokens[at] } : undefined;
}

/** "Boats worth 3 million will go to …": the goods that a sum, right behind them, is the price of. */
export function pricedBy({ quantity }: Sum, frame: Frame, context: Context): Token[] {
  const goods = aboutOf(frame).filter((token) => isGoods(token, context));
  const last = goods[goods.length - 1];
  if (!last || frame.inherited || last.start > quantity.start) return [];
  return context.doc.tokens[context.clauses.tree.edges(last.index)[1]].end >= quantity.end ? goods : [];
}

/** "Boats and radios worth 3 million": goods with their price right behind them. */
export function isPriced(token: Token, context: Context): boolean {
  if (!isGoods(token, context)) return false;
  const [left, right] = context.clauses.tree.edges(token.index);
  return context.doc.tokens.slice(left, right + 1).some((each) => isMoney(context.quantityAt(each)));
}

/** Things by their noun, not what only says that something is given. */
const isGoods = (token: Token, context: Context): boolean => hasConcept(token, GOODS, context) && !hasConcept(token, FUNDS, context);

/** "5 million of German assistance", "3 millions d’aide suisse": the noun of giving that a bare figure measures. */
const giftMeasured = (figure: Token, context: Context): Token | undefined =>
  context.clauses.argumentsOf(figure.index).find(({ slot, head }) => (slot === 'of' || slot === 'in') && hasConcept(head, GIFTS, context))
    ?.head;

/** Who gives a sum, by the words around its noun ("a contribution of 5 million from Japan", "Japan’s grant of …", "un don de 5 M€ de l’Union"). */
export function giverOf({ noun: measure, quantity }: Sum, context: Context): { entities: Entity[]; explicit: boolean } {
  const { clauses, resolver } = context;
  const gift = hasConcept(measure, GIFTS, context) ? measure : giftMeasured(measure, context);
  if (!gift) return { entities: [], explicit: false };
  const noun: Token = gift;
  const source = sourceBehind(quantity, context);
  if (source.length > 0) return { entities: source, explicit: true };
  const [left, right] = clauses.tree.edges(noun.index);
  const owners: Entity[] = [];
  for (let at = left; at <= right; at++) {
    for (const { slot, head } of clauses.argumentsOf(at)) {
      if (slot === 'owner' && head.index < noun.index) owners.push(...named(head));
      else if ((FROM_GIVER.has(slot) || slot === 'of') && head.index > noun.index && !quantityHolds(head)) {
        const found = named(head);
        if (found.length > 0 && (FROM_GIVER.has(slot) ? isFirst(at) : isNear(at, head))) return { entities: found, explicit: true };
      }
    }
  }
  const determiners = clauses.tree.by(noun.index, 'det').filter((token) => token.feats.Poss === 'Yes');
  const before = clauses.tree.by(noun.index, 'nmod:poss', 'amod', ...(noun === measure ? [] : ['compound']));
  for (const child of [...before, ...determiners]) owners.push(...named(child));
  return { entities: [...new Set(owners)], explicit: false };

  function named(head: Token): Entity[] {
    if (isOwn(head, context)) return [];
    return resolver.resolveAll(clauses.tree.conjuncts(head)).filter((entity) => GIVERS.has(entity.class) && !entity.anonymous);
  }
  function quantityHolds(head: Token): boolean {
    return quantity.start <= head.start && head.end <= quantity.end;
  }
  /** "A loan to house refugees from Ukraine": what is said below an infinitive or of people is of them. */
  function isFirst(at: number): boolean {
    const governor = context.doc.tokens[at];
    if (hasConcept(governor, PEOPLE, context)) return false;
    for (const above of [governor, ...clauses.tree.ancestors(governor)]) {
      if (above === noun) return true;
      if (above.index > noun.index && clauses.at(above.index)?.verbal === true && above.feats.VerbForm === 'Inf') return false;
    }
    return true;
  }
  /** "Of" and "de" tell the giver only right of the noun or of its figure, not of what the money is for. */
  function isNear(at: number, head: Token): boolean {
    const governor = context.doc.tokens[at];
    return (governor === noun || quantityHolds(governor)) && Math.abs(head.index - noun.index) < REACH;
  }
}

/** "Its humanitarian fund": of the giver’s own. */
const isOwn = (token: Token, { clauses }: Context): boolean => possessivesOf(token, clauses).length > 0;

const FROM = /^(?:from|de|d[’']|du|des)$/i;
const FROM_OR_BY = /^(?:from|de|d[’']|du|des|by|par)$/i;
const BEFORE_NAME: ReadonlySet<string> = new Set(['DET', 'ADP']);

/** "14 million from Germany and 6 million from Korea", "6 millions de la Corée": whoever a preposition names right behind a figure, before the next; "from its own fund" tells of the giver’s own.
 * @param orBy whether "by" and "par" tell it too
 */
export function sourceBehind(quantity: QuantityMention, context: Context, orBy = false): Entity[] {
  const { tokens } = context.doc;
  const [, last] = context.positions.tokensIn(quantity);
  const behind = beyondConversion(last, context);
  const gift = giftBehind(behind, context);
  const from = gift < 0 ? behind : gift + 1;
  if (!(orBy ? FROM_OR_BY : FROM).test(tokens[from]?.form ?? '')) return [];
  let at = from + 1;
  while (BEFORE_NAME.has(tokens[at]?.upos ?? '')) at++;
  const mention = context.positions.holding(at).find(({ entity }) => GIVERS.has(entity.class));
  const head = mention && context.positions.headOf(mention);
  if (!head) return [];
  if (isOwn(head, context)) return [];
  const owned = ownedBody(mention.end, context);
  if (owned) return [owned];
  const next = sumsIn(head.sentence, context).find(({ start }) => start >= tokens[from].start)?.start ?? Number.POSITIVE_INFINITY;
  const named = context.clauses.tree.conjuncts(head).filter((token) => token.index >= behind && token.start < next);
  return context.resolver.resolveAll(named).filter((entity) => GIVERS.has(entity.class) && !entity.anonymous);
}

/** "15 millions de dons", "3 million in grants", "a €3 million grant": the noun of giving right behind a figure; -1 where none is. */
function giftBehind(behind: number, context: Context): number {
  const { tokens } = context.doc;
  const isGift = (token: Token | undefined): boolean => token?.upos === 'NOUN' && hasConcept(token, GIFTS, context);
  if (isGift(tokens[behind])) return behind;
  return isGift(tokens[behind + 1]) && IN_FORM_OF.test(tokens[behind].form) ? behind + 1 : -1;
}

/** "€106 million ($144 million)": behind the same sum in another currency. */
function beyondConversion(behind: number, { doc: { tokens }, quantityAt }: Context): number {
  if (tokens[behind]?.form !== '(') return behind;
  let at = behind + 1;
  while (tokens[at] && quantityAt(tokens[at])?.kind === 'money') at++;
  return at > behind + 1 && tokens[at]?.form === ')' ? at + 1 : behind;
}

/** Participles that say who gave what a noun names ("un don effectué par le Rwanda"). */
export const tellersOf = ({ head }: Frame, { clauses }: Context): Frame[] =>
  clauses.tree
    .by(head.index, 'acl')
    .flatMap((child) => clauses.at(child.index) ?? [])
    .filter((each) => each.subjects.length > 0);

const REACH = 12;

const bySentence = new WeakMap<Context, Map<number, QuantityMention[]>>();

/** The sums of a sentence, in text order. */
export function sumsIn(sentence: number, context: Context): readonly QuantityMention[] {
  let known = bySentence.get(context);
  if (!known) {
    known = new Map();
    for (const quantity of context.doc.quantities) {
      const head = isMoney(quantity) ? context.positions.headOf(quantity) : undefined;
      if (head) known.set(head.sentence, [...(known.get(head.sentence) ?? []), quantity]);
    }
    bySentence.set(context, known);
  }
  return known.get(sentence) ?? [];
}

/** True where a sum stands behind a verb that is the nearest above it, whatever nouns the tree hangs it on. */
export const governsSum = (frame: Frame, context: Context): boolean =>
  sumsIn(frame.head.sentence, context).some((quantity) => {
    const head = context.positions.headOf(quantity);
    return head !== undefined && head.index > frame.head.index && verbAbove(head, context) === frame;
  });

function verbAbove(token: Token, { clauses }: Context): Frame | undefined {
  for (const above of clauses.tree.ancestors(token)) {
    const frame = clauses.at(above.index);
    if (frame?.verbal) return frame;
  }
  return undefined;
}
