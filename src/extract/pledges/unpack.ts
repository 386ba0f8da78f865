import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import { isParty } from '../../model/entity.ts';
import type { QuantityMention } from '../../model/value.ts';
import { INDEFINITE } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { GOODS, hasConcept } from './concept.ts';
import { quantityOf } from './counts.ts';
import { enumerationFrom, firstNounBehind, NAMING, nounAt } from './enumeration.ts';

const VAGUE = ['give-noun', 'fund-noun', 'support-noun', 'noun-container'] as const;
const MAX_DEPTH = 4;
const NAMING_REACH = 8;
/** Phrases that lead in some of what a noun means, by their first word. */
const NAMING_PHRASES: ReadonlyMap<string, RegExp> = new Map([
  ['such', /^as$/],
  ['consisting', /^of$/],
  ['composed', /^of$/],
  ['tels', /^que$/],
  ['telles', /^que$/],
  ['à', /^savoir$/],
  ['composé', /^d(e|['’])$/],
  ['composée', /^d(e|['’])$/],
  ['composés', /^d(e|['’])$/],
  ['composées', /^d(e|['’])$/],
  ['constitué', /^d(e|['’])$/],
  ['constituée', /^d(e|['’])$/],
  ['constitués', /^d(e|['’])$/],
  ['constituées', /^d(e|['’])$/],
]);

/** What is given, its containers opened and its enumerations read to their end, in text order. */
export function listedThings(objects: readonly Token[], context: Context, after?: Token): Token[] {
  const whole = objects.flatMap((object) => enumerationFrom(object, context));
  const opened = [...listBetween(after, whole, context), ...listBefore(after, whole, context), ...whole].flatMap((token) =>
    unpacked(token, context),
  );
  const inner = opened.flatMap((token) =>
    enumerationFrom(token, context).flatMap((listed) => (listed === token ? [token] : unpacked(listed, context))),
  );
  return [...new Set(inner)].sort((a, b) => a.index - b.index);
}

/** The enumeration that begins right behind a verb, where it holds what the tree makes its objects. */
function listBetween(verb: Token | undefined, objects: readonly Token[], context: Context): Token[] {
  const first = verb && firstNounBehind(verb, context);
  if (!first || objects.includes(first)) return [];
  const list = enumerationFrom(first, context);
  return objects.some((token) => list.includes(token)) ? list : [];
}

/** "Deux entrepôts et trente minibus ont été mis …": the enumeration that opens the sentence of a passive verb, where it holds what the tree makes its object. */
function listBefore(verb: Token | undefined, objects: readonly Token[], context: Context): Token[] {
  if (!verb || objects.length === 0 || objects.some((token) => token.index > verb.index || token.sentence !== verb.sentence)) return [];
  const first = nounAt(context.doc.sentences[verb.sentence].first, context);
  if (!first || first.index >= verb.index || objects.includes(first)) return [];
  const list = enumerationFrom(first, context, objects);
  return objects.some((token) => list.includes(token)) ? list : [];
}

/** True for a noun that only says that something is given or how it is packed ("une aide", "delivery", "lots"; not "hygiene kits"). */
export const isVague = (token: Token, context: Context): boolean =>
  hasConcept(token, VAGUE, context) &&
  !(hasConcept(token, ['noun-container'], context) && (hasConcept(token, GOODS, context) || isCompound(token, context)));

const isCompound = (token: Token, { clauses }: Context): boolean => clauses.tree.one(token.index, 'compound') !== undefined;

/**
 * "L’achat de quatorze chars", "une cinquantaine de bombes", "5 million in ammunition": the thing is the complement; "notamment des
 * batteries" names more of them.
 */
export function unpacked(token: Token, context: Context, depth = 0): Token[] {
  const { tree } = context.clauses;
  const named = depth === 0 ? namedBehind(token, context) : [];
  const quantity = context.quantityAt(token);
  if (quantity?.kind === 'measure') return [token];
  const isMoney = quantity?.kind === 'money';
  const vague = isVague(token, context) && !isNewFund(token, context);
  const isOfSum = (each: Token): boolean => context.quantityAt(each)?.kind === 'money' || (isMoney && isVague(each, context));
  const complements = (isMoney ? contentsOf(quantity, context) : complementsOf(token, context)).filter(
    (each) => !vague || !isGiver(each, context),
  );
  if ((isCountedLot(token, context) || isTeam(token, complements, context)) && named.length === 0) return [token];
  const isContainer =
    vague ||
    isMoney ||
    (hasConcept(token, ['noun-container'], context) && !isPack(token, complements, context)) ||
    (hasConcept(token, ['noun-sending'], context) && complements.some((each) => isSent(each, context))) ||
    quantity?.kind === 'count' ||
    (hasConcept(token, ['noun-people'], context) && complements.some((each) => quantityOf(each, context) !== null)) ||
    isMission(token, complements, context);
  if (isContainer && complements.length > 0 && depth < MAX_DEPTH) {
    const joined = complements.flatMap((each) => (isOfSum(each) ? [each] : tree.conjuncts(each)));
    const inner = joined.flatMap((each) => unpacked(each, context, depth + 1));
    return [...new Set([...(named.length > 0 ? inner.filter((each) => !isGeneral(each, context)) : inner), ...named])];
  }
  return named.length > 0 && (vague || isGeneral(token, context)) ? named : [...new Set([token, ...named])];
}

/** "Un don de la FAO composé de 40 lits": whoever gives is no part of the gift. */
const isGiver = (token: Token, context: Context): boolean => token.upos === 'PROPN' && context.resolver.resolve(token).some(isParty);

/** "Un fonds d’affectation spéciale", "a trust fund for reconstruction": a fund of its own is no container. */
const isNewFund = (token: Token, context: Context): boolean =>
  hasConcept(token, ['fund-noun'], context) &&
  hasConcept(token, ['noun-body'], context) &&
  context.clauses.tree.by(token.index, 'det').some(({ form }) => INDEFINITE.test(form));

/** "Kits de cuisine", "parcels of food": a pack that is given as such, unless what it holds is counted. */
const isPack = (token: Token, complements: readonly Token[], context: Context): boolean =>
  hasConcept(token, GOODS, context) && complements.every((each) => quantityOf(each, context) === null);

/** "Une équipe médicale de 25 personnes", "a team of 12 members": the team is what is sent, whatever it numbers. */
const isTeam = (token: Token, complements: readonly Token[], context: Context): boolean =>
  hasConcept(token, ['noun-crew'], context) &&
  complements.length > 0 &&
  complements.every(({ lemma }) => isSmallWord(context.language, 'headcount', lemma.toLowerCase()));

/** "Une mission de douze experts": those who are sent on it. */
const isMission = (token: Token, complements: readonly Token[], context: Context): boolean =>
  hasConcept(token, ['noun-visit'], context) &&
  complements.some((each) => quantityOf(each, context) !== null && hasConcept(each, ['noun-people'], context));

/** "30 bourses d’études", "45 packages of military aid": lots that are counted themselves. */
const isCountedLot = (token: Token, context: Context): boolean =>
  context.quantityAt(token) === undefined &&
  context.clauses.tree.one(token.index, 'nummod') !== undefined &&
  quantityOf(token, context) !== null &&
  complementsOf(token, context).every((each) => quantityOf(each, context) === null);

/** "The deployment of up to 30 officers", "l’envoi d’un hélicoptère": who or what is sent. */
const isSent = (token: Token, context: Context): boolean =>
  quantityOf(token, context) !== null || hasConcept(token, GOODS, context) || hasConcept(token, ['noun-people'], context);

/** The noun behind "of", by the tree or right behind the word. */
function complementsOf(token: Token, context: Context): Token[] {
  const found = context.clauses.argumentsOf(token.index).find((argument) => argument.slot === 'of')?.head;
  if (found) return [found];
  const next = context.doc.tokens[token.index + 1];
  const noun =
    next && /^(of|de|d['’])$/i.test(next.form) && next.sentence === token.sentence ? nounAt(token.index + 2, context) : undefined;
  return noun ? [noun] : [];
}

const HOLDING = new Set(['in', 'of', 'de', "d'", 'd’', 'en']);

/** What a sum is given in: "9 million in equipment", "7 millions d’euros d’équipements", "5 million (euros’) worth of spare parts". */
function contentsOf(quantity: QuantityMention, context: Context): Token[] {
  const { tokens } = context.doc;
  let [, at] = context.positions.tokensIn(quantity);
  while (/^(?:['’]s?|worth)$/iu.test(tokens[at]?.form ?? '')) at++;
  if (!tokens[at] || !HOLDING.has(tokens[at].form.toLowerCase())) return [];
  // "80 million in a hospital": what has an article is paid for, and is not what the sum is made of.
  const noun = tokens[at].form === 'in' && tokens[at + 1]?.upos === 'DET' ? undefined : nounAt(at + 1, context);
  if (!noun) return [];
  return isVague(noun, context) || hasConcept(noun, ['noun-money'], context) ? [noun] : enumerationFrom(noun, context);
}

/** "Equipment, including radars": what is named says it all, unless the whole is counted. */
const isGeneral = (token: Token, context: Context): boolean =>
  hasConcept(token, GOODS, context) && quantityOf(token, context) === null && complementsOf(token, context).length === 0;

/** The nouns behind "notamment" or "including", wherever the tree hangs them. */
function namedBehind(token: Token, context: Context): Token[] {
  const { tokens } = context.doc;
  const from = context.clauses.tree.edges(token.index)[1];
  for (let at = token.index + 1; at < Math.min(tokens.length, Math.max(from, token.index + NAMING_REACH)); at++) {
    if (tokens[at].sentence !== token.sentence || tokens[at].form === ';') return [];
    const behind = behindNaming(at, context);
    if (behind === undefined) continue;
    const noun = nounAt(behind, context);
    return noun ? enumerationFrom(noun, context).flatMap((each) => unpacked(each, context, 1)) : [];
  }
  return [];
}

/** Where the nouns begin that a word of naming leads in; undefined for other words. */
function behindNaming(at: number, { doc }: Context): number | undefined {
  const form = doc.tokens[at].form.toLowerCase();
  if (NAMING.has(form)) return at + 1;
  const next = doc.tokens[at + 1];
  return next && NAMING_PHRASES.get(form)?.test(next.form.toLowerCase()) ? at + 2 : undefined;
}
