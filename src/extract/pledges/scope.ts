import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import type { Argument } from '../clause/arguments.ts';
import type { Frame } from '../clause/frame.ts';
import { inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { GOODS, hasConcept } from './concept.ts';
import { sumAt } from './sums.ts';

const GIVEN = [
  'goods-military',
  'goods-humanitarian',
  'goods',
  'fund-noun',
  'give-noun',
  'support-noun',
  'noun-money',
  'noun-service',
  'noun-people',
] as const;

const STOPS = new Set([';', ':', '.', '!', '?', '»', '”', '(']);
const REACH = 14;
/** Receivers and times may stand between a verb of giving and its thing. */
const GIVING_REACH = 24;
const COUNTING = new Set(['money', 'count', 'measure']);
const VAGUE = ['give-noun', 'fund-noun', 'support-noun'] as const;

/** True for a noun with a figure ("64 missiles", "12 millions"); a numeral that opens a sentence may pass for an adjective. */
export const isCounted = (token: Token, context: Context): boolean => {
  const quantity = context.quantityAt(token);
  if (quantity) return COUNTING.has(quantity.kind);
  const { tree } = context.clauses;
  return (
    tree.one(token.index, 'nummod') !== undefined || tree.by(token.index, 'amod').some((each) => context.quantityAt(each)?.kind === 'count')
  );
};

/** Goods with a figure: "64 missiles", "300 tents". */
export const isCountedGoods = (token: Token, context: Context): boolean => isCounted(token, context) && hasConcept(token, GOODS, context);

/** "Kenya will have access to 9 million": what comes to whoever is told of. */
export const isReach = ({ head, objects }: Frame, context: Context): boolean =>
  /^(?:have|gain|avoir)$/iu.test(head.lemma) && objects.some((token) => hasConcept(token, ['noun-access'], context));

/** What is passed on, paid, asked or kept without being a gift. */
export const NO_GIFT = [
  'noun-abstract',
  'noun-text',
  'noun-speech',
  'noun-cost',
  'noun-worth',
  'noun-decision',
  'noun-policy',
  'ask-noun',
  'noun-call',
  'noun-visit',
] as const;

/** True for what can be given: goods, money, people, work; a type of weapon or vehicle by its designation. */
export const isGiven = (token: Token, context: Context): boolean => hasConcept(token, GIVEN, context) || isDesignation(token, context);

/** Letters and figures that name a type: "F-16s", "MiG-29s", "M777s", "C-130". */
const DESIGNATION = /^(?:\p{Lu}\p{L}{0,3}-\d{1,4}|\p{Lu}{1,3}\d{2,4})(?:\p{Lu}\d?)?s?(?![\p{L}\d])/u;

const isDesignation = ({ index, start, upos }: Token, { doc, positions }: Context): boolean =>
  (upos === 'PROPN' || upos === 'NOUN') &&
  positions.holding(index).length === 0 &&
  DESIGNATION.test(doc.text.slice(beginning(doc.text, start), start + LONGEST));

/** UTF-16 units that a designation may take. */
const LONGEST = 14;

/** Where the word begins that a place is in: "F-16s" may be cut at its hyphen. */
function beginning(text: string, place: number): number {
  const before = /[\p{L}\d-]*$/u.exec(text.slice(Math.max(0, place - LONGEST), place))!;
  return place - before[0].length;
}

/**
 * What a predicate gives or does: its objects, the phrases that stand for one ("fera don de 40 000 doses", "à hauteur de 10 millions"), and
 * where the tree has none, the first given or counted noun behind it in its clause. What adds itself ("s’y ajoutera un prêt") is the thing.
 */
export function thingsOf(frame: Frame, context: Context): Token[] {
  const { tree } = context.clauses;
  const cargo = frame.concepts.has('give') ? cargoOf(frame, context) : [];
  if (cargo.length > 0) return cargo;
  if (frame.concepts.has('add-self') && frame.objects.length === 0) return frame.subjects;
  const about = held(frame, context);
  if (about !== frame.objects && about.length > 0) return [...about];
  const equipment = frame.concepts.has('equip') ? equipmentOf(frame, context) : [];
  if (equipment.length > 0) return equipment;
  const amounts = frame.concepts.has('amount-to') ? inSlot(frame, 'to').map((argument) => argument.head) : [];
  if (amounts.length > 0 || (frame.concepts.has('amount-to') && frame.objects.length === 0)) return amounts;
  const slots = inSlot(frame, 'amount', 'of', 'bare')
    .flatMap((argument) => [...listedBefore(argument.head, context), argument.head])
    .filter((token) => token.upos !== 'PRON' && token.upos !== 'ADV' && isWorth(token, context))
    .flatMap((token) => tree.conjuncts(token));
  const firm = frame.objects.filter(
    (token) => isWorth(token, context) && !hasConcept(token, VAGUE, context) && context.resolver.resolve(token).length === 0,
  );
  if (firm.length > 0 && !frame.objects.some((token) => context.quantityAt(token)?.kind === 'money'))
    return [...strayedThings(frame, context), ...frame.objects];
  const all = [...new Set([...frame.objects, ...slots])];
  const named = all.filter((token) => token.upos !== 'PRON' && !context.clauses.isTime(token.index));
  if (named.length > 0) return [...strayedThings(frame, context), ...withoutLight(named, slots, context)];
  const worth = inSlot(frame, 'for')
    .map((argument) => argument.head)
    .filter((token) => context.quantityAt(token)?.kind === 'money');
  if (worth.length > 0) return worth;
  return /^(it|them)$/i.test(frame.objects[0]?.form ?? '') ? all : [...all, ...behind(frame, context)];
}

/** "Fera don au Togo de 40 lits": a bare noun of giving that only carries the verb is no thing beside what it gives. */
function withoutLight(things: readonly Token[], behind: readonly Token[], context: Context): readonly Token[] {
  const isLight = (token: Token): boolean =>
    !behind.includes(token) && hasConcept(token, VAGUE, context) && context.clauses.tree.by(token.index, 'det', 'amod').length === 0;
  return behind.some((token) => context.quantityAt(token)?.kind !== 'money') ? things.filter((token) => !isLight(token)) : things;
}

/** "Mettra à la disposition des pêcheurs 500 moteurs et 2 000 gilets": counted goods that the tree joins to whoever receives them. */
const strayedThings = (frame: Frame, context: Context): Token[] =>
  frame.concepts.has('give')
    ? inSlot(frame, 'benefit', 'to')
        .flatMap(({ head }) => context.clauses.tree.conjuncts(head).filter((each) => each !== head && each.index > frame.head.index))
        .filter((token) => isCountedGoods(token, context) && context.resolver.resolve(token).length === 0)
    : [];

/** "À la remise de 40 ambulances et de 200 motos": the first of two phrases with "de", where the tree joins the second to the noun above. */
const listedBefore = (token: Token, { clauses }: Context): Token[] => {
  const above = isRelation(token, 'conj') ? clauses.tree.head(token) : undefined;
  return above
    ? clauses
        .argumentsOf(above.index)
        .filter(({ slot, head }) => slot === 'of' && head.index < token.index)
        .map(({ head }) => head)
    : [];
};

/** "A doté la Garde nationale de 25 ambulances": the phrase behind the object, wherever the tree hangs it, is what is given. */
function equipmentOf(frame: Frame, context: Context): Token[] {
  const last = frame.objects[frame.objects.length - 1];
  const around = [...frame.args, ...(last ? nestedIn(last, context) : [])];
  return around
    .filter(
      ({ slot, head }) =>
        (slot === 'with' || (slot === 'of' && context.language === 'fr')) && head.index > frame.head.index && isWorth(head, context),
    )
    .flatMap(({ head }) => context.clauses.tree.conjuncts(head))
    .slice(0, MOST_EQUIPMENT);
}

/** "Sent a plane carrying 60 tonnes of food": what a carrier is laden with is given, and the carrier too where it came "with" that. */
function cargoOf(frame: Frame, context: Context): Token[] {
  const { tree } = context.clauses;
  const carriers = frame.objects.filter((token) => hasConcept(token, ['noun-carrier'], context));
  const laden = carriers
    .flatMap((token) => [
      ...tree.by(token.index, 'acl'),
      ...tree.by(frame.head.index, 'advcl').filter(({ index }) => index === token.index + 1),
    ])
    .flatMap((child) => context.clauses.at(child.index) ?? [])
    .filter((each) => each.concepts.has('carry'))
    .flatMap((each) => [...each.objects, ...inSlot(each, 'of', 'with').map((argument) => argument.head)])
    .filter((token) => isWorth(token, context));
  if (laden.length > 0 || carriers.length === 0) return laden;
  const beside = [...frame.args, ...carriers.flatMap(({ index }) => context.clauses.argumentsOf(index))]
    .filter(({ slot, head }) => slot === 'with' && context.quantityAt(head)?.kind === 'measure')
    .map(({ head }) => head);
  return beside.length > 0 ? [...new Set([...frame.objects, ...beside])] : [];
}

const MOST_EQUIPMENT = 8;

const nestedIn = (token: Token, { clauses }: Context): readonly Argument[] => {
  const own = clauses.argumentsOf(token.index);
  return [...own, ...own.flatMap(({ head }) => clauses.argumentsOf(head.index))];
};

const isWorth = (token: Token, context: Context): boolean => isGiven(token, context) || isCounted(token, context);

/** The objects of a predicate; what a phrase that stands for a verb is about ("donner son feu vert à un paquet de 8 millions"). */
export function held(frame: Frame, context: Context): readonly Token[] {
  if (!frame.concepts.has('approve') || !frame.objects.every((token) => hasConcept(token, ['adopt-noun', 'noun-agreement'], context)))
    return frame.objects;
  const agreed = frame.objects.some((token) => hasConcept(token, ['noun-agreement'], context));
  const about = inSlot(frame, ...(agreed ? ['for', 'with'] : ['to'])).flatMap((argument) => context.clauses.tree.conjuncts(argument.head));
  return about.length > 0 ? about : frame.objects;
}

/** True where an amount of money stands below the predicate or below a noun that hangs on it ("une enveloppe de 3 millions sera partagée"). */
export function holdsMoney(frame: Frame, context: Context): boolean {
  if (held(frame, context).some((token) => sumAt(token, context) !== undefined)) return true;
  const isMoney = (each: Frame): boolean =>
    context.quantitiesOf(each).some((quantity) => quantity.kind === 'money' && quantity.currency !== undefined);
  if (isMoney(frame)) return true;
  return [...frame.objects, ...frame.subjects.filter(() => frame.concepts.has('add-self'))].some((token) => {
    const noun = context.clauses.at(token.index);
    const worth = context.clauses.argumentsOf(token.index).filter((argument) => argument.slot === 'amount');
    if (worth.some(({ head }) => context.quantityAt(head)?.currency !== undefined)) return true;
    if (noun !== undefined && !noun.verbal && isMoney(noun)) return true;
    return context.clauses.tree.by(token.index, 'acl').some(({ index }) => {
      const own = context.clauses.at(index);
      return own !== undefined && isEndowment(own) && isMoney(own);
    });
  });
}

/** "Un fonds doté de 20 millions", "a project funded at 4 million": a participle that says what a thing is furnished with, not by whom. */
export const isEndowment = ({ concepts, link, passive, subjects }: Frame): boolean =>
  link === 'participle' && passive && subjects.length === 0 && (concepts.has('outfit') || concepts.has('fund'));

/** "…, a annoncé la ministre de la Coopération": who acts stands behind the verb, and nothing is given. */
const isInverted = (token: Token, { head, subjects }: Frame, { resolver }: Context): boolean =>
  token.index > head.index && subjects.includes(token) && resolver.isPost(token);

function behind(frame: Frame, context: Context): Token[] {
  const { tokens, sentences } = context.doc;
  const last = Math.min(
    sentences[frame.head.sentence].last,
    frame.head.index + (frame.concepts.has('give') || frame.concepts.has('fund') ? GIVING_REACH : REACH),
  );
  for (let at = frame.head.index + 1; at < last; at++) {
    const token = tokens[at];
    const other = context.clauses.at(at);
    if (STOPS.has(token.form) || (other?.verbal && /^(Fin|Inf)$/.test(other.head.feats.VerbForm ?? ''))) return [];
    if (isInverted(token, frame, context)) return [];
    if (token.upos === 'NOUN' && token.deprel !== 'compound' && isWorth(token, context)) return context.clauses.tree.conjuncts(token);
  }
  return [];
}
