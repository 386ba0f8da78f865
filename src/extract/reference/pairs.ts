import type { Doc, Token } from '../../model/doc.ts';
import { type Entity, isNamedPerson, type Mention } from '../../model/entity.ts';
import { numberOf } from '../../recognise/quantity/number-words.ts';
import type { Clauses } from '../clause/build.ts';
import { lowerBound, type Positions } from './mentions.ts';
import type { OfficeHolders } from './office-holders.ts';

/** Sentences back in which bodies and parties are looked for, and people, whom read-outs call by their titles in between. */
const SENTENCES_BACK = 4;
const PEOPLE_BACK = 12;
/** Sentences back in which two holders of one post are looked for, past those of other posts. */
const HOLDERS_BACK = 3;
const TWO = new Set(['deux', 'two', 'both']);
const SEVERAL = { least: 3, most: 6 } as const;
const ARTICLES = new Set(['le', 'la', 'les', 'the', 'ces', 'these', 'leurs', 'nos', 'our']);
/** What each kind of noun may stand for, the likeliest first. */
const CLASSES: Readonly<Record<PairKind, readonly Entity['class'][]>> = {
  people: ['Person'],
  states: ['Country'],
  bodies: ['Organization'],
  parties: ['Country', 'Organization', 'Person'],
};

export type PairKind = 'people' | 'states' | 'bodies' | 'parties';
/** data/lexicon/LANG/pair-nouns.tsv. */
export type PairNouns = ReadonlyMap<string, PairKind>;

export interface PairInput {
  readonly doc: Doc;
  readonly clauses: Clauses;
  readonly positions: Positions;
  readonly holders: OfficeHolders;
  readonly pairNouns: PairNouns;
  /** Whom a title or pronoun stands for. */
  readonly resolve: (token: Token) => readonly Entity[];
}

/** True for "les deux ministres", "the two", "both leaders": two that were named before, and no more said of them. */
function isPair(token: Token, { tree }: Clauses): boolean {
  const around = tree.children(token.index).filter((child) => child.index < token.index);
  const before = tree.tokens[token.index - 1];
  if (token.upos === 'NUM')
    return (
      TWO.has(token.form.toLowerCase()) && before !== undefined && ARTICLES.has(before.form.toLowerCase()) && /^nsubj/.test(token.deprel)
    );
  const counted = around.some((child) => TWO.has(child.form.toLowerCase())) || TWO.has(before?.form.toLowerCase() ?? '');
  return (
    counted &&
    (around.some((child) => ARTICLES.has(child.form.toLowerCase())) || around.some((child) => child.form.toLowerCase() === 'both'))
  );
}

/**
 * "Les deux chefs d’État", "the two sides", "both countries", "the two discussed …": the two people, states or bodies named last before.
 * Empty where the words say whose they are ("les deux ministres du Togo").
 */
export function pairBefore(token: Token, input: PairInput): readonly Entity[] {
  const { doc, clauses, positions, holders, pairNouns } = input;
  const several = severalBefore(token, input);
  if (several.length > 0) return several;
  if (!isPair(token, clauses)) return [];
  const holds = token.upos === 'NUM' || holders.isPost(token) ? 'people' : pairNouns.get(token.lemma.toLowerCase());
  const classes = holds === undefined ? [] : CLASSES[holds];
  const [, right] = clauses.tree.edges(token.index);
  if (
    token.upos === 'NOUN' &&
    clauses.tree.by(token.index, 'nmod', 'appos').length > 0 &&
    doc.tokens
      .slice(token.index + 1, right + 1)
      .some(({ index }) =>
        positions.holding(index).some((each) => each.kind === 'name' && each.start > token.end && each.end <= doc.tokens[right].end),
      )
  )
    return [];
  for (const wanted of classes) {
    if (wanted === 'Person') {
      const ofPost = holders.isPost(token) ? lastPeople(token, input, HOLDERS_BACK, (person) => holders.mayHold(person, token)) : [];
      return ofPost.length > 0 ? ofPost : lastPeople(token, input);
    }
    const main = wanted === 'Country' ? mainStates(token, doc) : [];
    if (main.length === 2) return main;
    const last = new Set<Entity>();
    const before = lowerBound(doc.mentions.length, (at) => doc.mentions[at].start, token.start);
    for (let at = before - 1; at >= 0 && last.size < 2; at--) {
      const mention = doc.mentions[at];
      if (mention.entity.class !== wanted || mention.entity.anonymous || mention.kind === 'pronoun') continue;
      const { sentence } = doc.tokens[positions.tokensIn(mention)[0]];
      if (holds !== 'states' && token.sentence - sentence > SENTENCES_BACK) break;
      last.add(mention.entity);
    }
    if (last.size === 2) return [...last].reverse();
  }
  return [];
}

/** "The three countries", "les trois ministres", where they act: as many states, bodies or people as one sentence before has named, the nearest first. */
function severalBefore(token: Token, { doc, clauses, pairNouns, holders }: PairInput): readonly Entity[] {
  if (token.upos !== 'NOUN' || !token.deprel.startsWith('nsubj')) return [];
  const holds = holders.isPost(token) ? 'people' : pairNouns.get(token.lemma.toLowerCase());
  if (!holds) return [];
  const count = numberOf(doc.tokens[token.index - 1]?.form ?? '', doc.language);
  if (count < SEVERAL.least || count > SEVERAL.most || !ARTICLES.has(doc.tokens[token.index - 2]?.form.toLowerCase() ?? '')) return [];
  if (clauses.tree.by(token.index, 'nmod', 'appos', 'acl').length > 0) return [];
  for (let sentence = token.sentence - 1; sentence >= Math.max(0, token.sentence - PEOPLE_BACK); sentence--) {
    const { start, end } = doc.sentences[sentence];
    const from = lowerBound(doc.mentions.length, (at) => doc.mentions[at].start, start);
    const named = new Set<Entity>();
    for (let at = from; doc.mentions[at]?.start < end; at++) {
      const { entity, kind } = doc.mentions[at];
      if (kind === 'name' && CLASSES[holds].includes(entity.class)) named.add(entity);
    }
    if (named.size === count) return [...named];
  }
  return [];
}

/** "Both sides" of a text about two states, whatever other states it names in between: the two that it names far more than any other, and has named already. */
function mainStates(token: Token, doc: Doc): readonly Entity[] {
  const [first, second, third] = statesOf(doc);
  if (!second || second.count < LEAST_NAMED || (third && third.count * 2 > second.count)) return [];
  return [first, second].every(({ from }) => from < token.start) ? [first.entity, second.entity] : [];
}

interface Named {
  readonly entity: Entity;
  /** Where it is named first. */
  readonly from: number;
  count: number;
}

const states = new WeakMap<readonly Mention[], readonly Named[]>();

/** The states of a text, the most named first. */
function statesOf({ mentions }: Doc): readonly Named[] {
  const known = states.get(mentions);
  if (known) return known;
  const counts = new Map<Entity, Named>();
  for (const { entity, start } of mentions) {
    if (entity.class !== 'Country') continue;
    const named = counts.get(entity);
    if (named) named.count++;
    else counts.set(entity, { entity, from: start, count: 1 });
  }
  const sorted = [...counts.values()].sort((a, b) => b.count - a.count);
  states.set(mentions, sorted);
  return sorted;
}

const LEAST_NAMED = 3;

/** The two people that the sentences before tell of last, by name, by title or by a pronoun that acts. */
function lastPeople(
  token: Token,
  { doc, positions, clauses, resolve }: PairInput,
  back = PEOPLE_BACK,
  isMeant: (person: Entity) => boolean = () => true,
): readonly Entity[] {
  const last = new Set<Entity>();
  for (let at = token.index - 1; at >= 0 && last.size < 2; at--) {
    const before = doc.tokens[at];
    if (token.sentence - before.sentence > back) break;
    for (const { entity, kind } of positions.headedBy(at)) {
      if (entity.class === 'Person' && kind === 'name' && isMeant(entity)) last.add(entity);
    }
    if (before.upos !== 'PRON' || before.sentence === token.sentence || before.feats.PronType === 'Rel') continue;
    if (!clauses.at(before.head)?.subjects.includes(before)) continue;
    const [acting, other] = resolve(before);
    if (acting && !other && isNamedPerson(acting) && isMeant(acting)) last.add(acting);
  }
  return last.size === 2 ? [...last].reverse() : [];
}
