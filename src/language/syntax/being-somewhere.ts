import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';

const LOCATIVE: ReadonlySet<string> = new Set(['in', 'at']);
const NOMINAL: ReadonlySet<Token['upos']> = new Set(['PROPN', 'NOUN', 'PRON']);

/**
 * "The Minister was in Oslo on Monday for talks", "will be in Oslo next week to meet …": a greedy parser takes the place for a part of what stands
 * behind it. It is the predicate, and times and purposes hang on it. Linear: sentences are of bounded length.
 */
export function headPlaces(tokens: readonly Token[]): void {
  for (const be of tokens) {
    if (be.lemma !== 'be' || (be.upos !== 'AUX' && be.upos !== 'VERB')) continue;
    const place = placeBehind(be, tokens);
    if (!place) continue;
    if (isJoinedToSubject(place, be, tokens)) takeOver(place, tokens);
    if (place.head <= place.index) continue;
    const chain = chainFrom(place, tokens);
    const top = chain.at(-1) as Token;
    if (top.head >= be.index && top.head <= top.index) continue;
    makeHead(place, be, chain, tokens);
  }
}

/**
 * "Le ministre, Jean Roux, sera en visite à Lomé": a greedy parser takes the predicate behind the commas for another beside the subject. It is the
 * main word, and times behind it are its own. Linear.
 */
export function headPredicates(tokens: readonly Token[]): void {
  for (const be of tokens) {
    const predicate = be.deprel === 'cop' && be.feats.VerbForm === 'Fin' ? tokens[be.head] : undefined;
    if (!predicate || !isJoinedToSubject(predicate, be, tokens) || tokens[predicate.head].head >= 0) continue;
    const own = tokens
      .slice(predicate.head + 1, be.index)
      .some((token) => token.head === predicate.index && (token.upos === 'CCONJ' || isRelation(token, 'nsubj')));
    if (!own) takeOver(predicate, tokens);
  }
}

/** The last word of the name that "in" or "at" opens right behind the verb. */
function placeBehind({ index, sentence }: Token, tokens: readonly Token[]): Token | undefined {
  let at = index + 1;
  if (tokens[at]?.upos === 'ADV') at++;
  if (tokens[at]?.upos !== 'ADP' || !LOCATIVE.has(tokens[at].form.toLowerCase())) return undefined;
  const first = at + 1;
  at = first;
  while (tokens[at]?.upos === 'PROPN' && tokens[at].sentence === sentence && (at === first || tokens[at - 1].head === at)) at++;
  return at > first ? tokens[at - 1] : undefined;
}

/** "The Minister is in Oslo today": the place beside the subject, as if it were another. */
const isJoinedToSubject = (place: Token, be: Token, tokens: readonly Token[]): boolean =>
  be.head === place.index &&
  place.head >= 0 &&
  place.head < be.index &&
  /^(?:conj|appos|parataxis)$/u.test(place.deprel) &&
  NOMINAL.has(tokens[place.head].upos) &&
  !isCased(tokens[place.head], tokens);

/** The place takes the part of the subject, and what stands behind. */
function takeOver(place: Token, tokens: readonly Token[]): void {
  const subject = tokens[place.head];
  for (let at = place.index + 1; tokens[at]?.sentence === place.sentence; at++) {
    if (tokens[at].head !== subject.index) continue;
    tokens[at].head = place.index;
    if (tokens[at].deprel === 'parataxis' && tokens[at].upos === 'VERB') tokens[at].deprel = 'advcl';
  }
  place.head = subject.head;
  place.deprel = subject.deprel;
  subject.head = place.index;
  subject.deprel = 'nsubj';
}

/** What the place hangs on, upwards, as long as it stands further behind. */
function chainFrom(place: Token, tokens: readonly Token[]): Token[] {
  const chain: Token[] = [];
  for (let at = place.head; at > place.index; at = tokens[at].head) chain.push(tokens[at]);
  return chain;
}

function makeHead(place: Token, be: Token, chain: readonly Token[], tokens: readonly Token[]): void {
  const top = chain[chain.length - 1];
  const heads = new Set([place.index, ...chain.map(({ index }) => index)]);
  place.head = top.head;
  place.deprel = top.deprel;
  for (const each of chain) {
    each.head = place.index;
    each.deprel = each.upos === 'VERB' ? 'advcl' : 'obl';
  }
  let subject: Token | undefined;
  for (let at = place.index - 1; at >= 0 && tokens[at].sentence === place.sentence; at--) {
    const token = tokens[at];
    if (!heads.has(token.head)) continue;
    token.head = place.index;
    if (token === be) token.deprel = 'cop';
    else if (token.upos === 'ADP') token.deprel = 'case';
    else if (at < be.index && NOMINAL.has(token.upos) && !subject && !isCased(token, tokens)) {
      subject = token;
      token.deprel = 'nsubj';
    }
  }
}

/** Behind a preposition that stands at most an article and two adjectives before. */
const isCased = ({ index }: Token, tokens: readonly Token[]): boolean =>
  tokens.slice(Math.max(0, index - MOST_BETWEEN), index).some(({ head, deprel }) => head === index && deprel === 'case');
const MOST_BETWEEN = 4;
