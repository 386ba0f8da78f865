/** Nouns that stand for somebody named nearby: titles, styles, plural titles, and "son pays". */

import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Doc, Token } from '../../model/doc.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import { isRelation } from '../../model/tree.ts';
import { possessivesOf, TOWARD } from '../clause/function-words.ts';
import { isPersonName } from './mentions.ts';
import { pronounOf } from './pronouns.ts';
import { type ResolverInput, type Resolving, SENTENCES_BACK } from './resolving.ts';

/** A plural title takes up no more people than these. */
const MOST_LEADERS = 4;
/** Words that may stand between a style and the name ("Monsieur", "le Capitaine", a comma). */
const STYLE_REACH = 4;
const NOMINAL_LINKS = ['appos', 'flat', 'nmod', 'compound'] as const;

/**
 * "Son pays", "her government": the state of whoever the possessive points at, "son institution" the body; "our governments": all states and bodies
 * that speak together.
 */
export function ownState(token: Token, depth: number, { doc, clauses, pronouns, self, stateNouns, resolve }: Resolving): readonly Entity[] {
  const lemma = token.lemma.toLowerCase();
  const isState = stateNouns.has(lemma);
  if (token.upos !== 'NOUN' || (!isState && !isSmallWord(doc.language, 'own-body', lemma))) return [];
  const possessive = clauses.tree
    .by(token.index, 'det', 'nmod:poss')
    .find((child) => child.feats.Poss === 'Yes' && pronounOf(child, pronouns) !== undefined);
  if (!possessive) return [];
  const bodies = resolve(possessive, depth + 1).flatMap((owner) => (isSent(owner) ? owner.collectiveOf : self.bodyOf(owner)));
  const states = new Set(bodies.filter((entity) => entity.class === (isState ? 'Country' : 'Organization')));
  if (token.feats.Number !== 'Plur') return [...states];
  return states.size > 1 ? [...new Set(bodies)] : [];
}

/** "La délégation chinoise … son pays": people who come from a state or body. */
const isSent = (owner: Entity): owner is Entity & { collectiveOf: Entity } => owner.class === 'Group' && owner.collectiveOf !== undefined;

/** "The two leaders", "les ministres": the people named in the sentences before, where the words say no more of whom. */
export function namedLeaders(token: Token, { entity, start, end }: Mention, input: ResolverInput): readonly Entity[] {
  const { doc, holders, positions, clauses } = input;
  if (
    entity.class !== 'Group' ||
    entity.collectiveOf ||
    !holders.isPost(token) ||
    !/^(the|les|both)$/i.test(doc.text.slice(start, end).split(/\s/u)[0])
  )
    return [];
  if (clauses.tree.by(token.index, 'nmod', 'amod', 'compound', 'acl', 'nmod:poss').length > 0) return [];
  const people = new Set<Entity>();
  const bySentence = new Map<number, Set<Entity>>();
  for (const mention of doc.mentions) {
    if (mention.start >= token.start) break;
    const { sentence } = doc.tokens[positions.tokensIn(mention)[0]];
    if (isPersonName(mention) && sentence < token.sentence && token.sentence - sentence <= SENTENCES_BACK) {
      people.add(mention.entity);
      const named = bySentence.get(sentence);
      if (named) named.add(mention.entity);
      else bySentence.set(sentence, new Set([mention.entity]));
    }
  }
  const met = [...bySentence].filter(([sentence, named]) => named.size > 1 && tellsOfMeeting(sentence, input)).at(-1);
  if (met) return [...met[1]];
  return people.size >= 2 && people.size <= MOST_LEADERS ? [...people] : [];
}

/** "X met Y yesterday": those who met, whomever else the text names. */
const tellsOfMeeting = (sentence: number, { doc, clauses }: ResolverInput): boolean =>
  clauses
    .inSentence(sentence)
    .some(({ verbal, head, concepts }) => verbal && (concepts.has('receive') || isSmallWord(doc.language, 'meet', head.form)));

/** Farthest that the names may stand behind a plural title, in words. */
const NAMES_WITHIN = 40;
const LINKING: ReadonlySet<string> = new Set(['de', 'of', 'for', 'à', 'pour', 'auprès', 'from', 'to']);

/** "Les ministres A et B", "the Co-Chairs of the Group, Minister A and Secretary B": the people whom a plural title goes on to name, with nothing but posts between. */
export function namedBehind(token: Token, { doc, holders, positions }: ResolverInput): readonly Entity[] {
  if (token.feats.Number !== 'Plur' || !holders.isPost(token)) return [];
  const people = new Set<Entity>();
  for (let at = token.index + 1; at < token.index + NAMES_WITHIN && doc.tokens[at]?.sentence === token.sentence; at++) {
    const { upos, lemma, form } = doc.tokens[at];
    if (form === '(' && doc.tokens[at + 2]?.form === ')') {
      at += 2;
      continue;
    }
    if (upos === 'AUX' || upos === 'PRON' || upos === 'SCONJ' || upos === 'ADV' || /^[;:«“(]$/u.test(form)) break;
    if (upos === 'VERB' && !isSmallWord(doc.language, 'entrusted', lemma)) break;
    if (upos === 'ADP' && !LINKING.has(lemma)) break;
    for (const mention of positions.headedBy(at)) if (isPersonName(mention)) people.add(mention.entity);
  }
  return people.size >= 2 && people.size <= MOST_LEADERS ? [...people] : [];
}

const WHOSE: ReadonlySet<string> = new Set(['de', 'of', 'from']);

/** "Ambassadrice", "High Commissioner", "chargé d’affaires": a post in somebody else’s name. */
export const isDelegated = ({ index, lemma }: Token, { language, tokens }: Pick<Doc, 'language' | 'tokens'>): boolean =>
  isSmallWord(language, 'delegated', lemma.toLowerCase()) ||
  (/^commiss(?:aire|ioner)$/iu.test(lemma) && /^(?:high|haute?)$/iu.test(tokens[index - 1]?.form ?? '')) ||
  /^haute?-commissaire$/iu.test(lemma) ||
  (/^chargée?$/iu.test(lemma) && tokens.slice(index + 1, index + 3).some(({ form }) => /^(?:d[’'])?affaires$/iu.test(form)));

/** "Representatives of the World Bank and UNICEF", "Ministers from Canada and France", "the ambassadors of Chile and Peru": whom unnamed envoys stand for, where all are named. */
export function represented(token: Token, { doc, clauses, positions }: ResolverInput): readonly Entity[] {
  const { tree } = clauses;
  const { language } = doc;
  const sent = isDelegated(token, doc);
  const represents = sent || isSmallWord(language, 'representing', token.lemma);
  if (token.feats.Number !== 'Plur' || !(represents || isSmallWord(language, 'envoy', token.lemma))) return [];
  const whose = tree
    .by(token.index, 'nmod')
    .filter(({ index }) => tree.by(index, 'case').some(({ lemma }) => (represents ? WHOSE.has(lemma) : lemma === 'from')));
  const named = whose
    .flatMap((child) => tree.conjuncts(child))
    .map(({ index }) => positions.headedBy(index).find(({ kind }) => kind === 'name' || kind === 'acronym')?.entity);
  const found = named.filter((each) => each?.class === 'Organization' || each?.class === 'Country') as Entity[];
  const single = sent && !isSmallWord(language, 'representing', token.lemma) && named.length < 2;
  return found.length === named.length && !single ? [...new Set(found)] : [];
}

/** "The governments of Norway, Kenya and Ghana", "les gouvernements togolais et ghanéen": the states, where all are named. */
export function governments(token: Token, { doc: { language }, clauses: { tree }, positions }: ResolverInput): readonly Entity[] {
  if (token.feats.Number !== 'Plur' || !isSmallWord(language, 'government', token.lemma)) return [];
  const whose = [...tree.by(token.index, 'nmod'), ...tree.by(token.index, 'amod')].flatMap((child) => tree.conjuncts(child));
  const states = whose.map(({ index }) => positions.holding(index).find(({ entity }) => entity.class === 'Country')?.entity);
  const found = new Set(states.filter((each) => each !== undefined));
  return found.size > 1 && found.size === states.length ? [...found] : [];
}

/** "A representative of the African Union", "Mexico’s envoy", "l’ambassadrice de Norvège", "the UNICEF representative", "l’ambassadeur japonais": the body or state that somebody without a name was sent by. */
export function sender(token: Token, input: ResolverInput): Entity | undefined {
  const {
    doc: { language },
    clauses: { tree },
    positions,
  } = input;
  if (token.feats.Number === 'Plur' || !isDelegated(token, input.doc)) return undefined;
  const voiced = isSmallWord(language, 'speaks-for', token.lemma.toLowerCase()) ? personBehind(token, input) : undefined;
  if (voiced) return voiced;
  const whose = tree
    .by(token.index, 'nmod', 'nmod:poss', 'compound', 'amod')
    .filter(({ index, deprel }) => deprel !== 'nmod' || tree.by(index, 'case').some(({ lemma }) => WHOSE.has(lemma)));
  return whose
    .flatMap(({ index }) => positions.headedBy(index))
    .find(({ entity }) => entity.class === 'Organization' || entity.class === 'Country')?.entity;
}

const VOICED_WITHIN = 12;
const CLOSING = /^[,;:.()]$/;

const closes = ({ upos, form }: Token): boolean => upos === 'VERB' || upos === 'AUX' || CLOSING.test(form);

/** "The spokesperson for President Ada Lund": the person named in a title that is somebody else’s. */
function personBehind({ index, sentence }: Token, { doc: { tokens }, positions }: ResolverInput): Entity | undefined {
  for (let at = index + 1; at <= index + VOICED_WITHIN && tokens[at]?.sentence === sentence && !closes(tokens[at]); at++) {
    const person = positions.holding(at).find(isPersonName);
    if (person) return person.entity;
  }
  return undefined;
}

/** "USAID Assistant Administrator Ruth Abramowitz": a body at the head of a chain of names that ends in a person's. */
export function titledName(token: Token, { clauses, positions }: ResolverInput): Mention | undefined {
  for (const child of clauses.tree.by(token.index, 'flat', 'compound')) {
    if (child.index < token.index) continue;
    const person = positions.headedBy(child.index).find(isPersonName);
    if (person) return person;
  }
  return undefined;
}

/** "Le ministre des Armées, Sébastien Lecornu": the noun stands for the name beside it; "une trentaine d’États" for what it counts. */
export function namedBeside(token: Token, depth: number, resolving: Resolving): readonly Entity[] {
  const { clauses, positions, holders, resolve } = resolving;
  const { tree } = clauses;
  const next = tree.children(token.index).find(({ index }) => index === token.index + 1);
  const called = next && NOMINAL_LINKS.some((relation) => isRelation(next, relation)) && positions.headedBy(next.index).find(isPersonName);
  if (called) return [called.entity];
  for (const relation of ['appos', 'flat', 'nmod'] as const) {
    for (const child of tree.by(token.index, relation)) {
      if (relation === 'nmod' && tree.by(child.index, 'case').length > 0) continue;
      const found = positions
        .headedBy(child.index)
        .find((mention) => mention.entity.class === 'Person' || mention.entity.class === 'Organization' || relation === 'appos');
      if (found) return [found.entity];
    }
  }
  const covering = positions.covering(token) ?? honoured(token, resolving) ?? peerNamed(token, resolving);
  if (covering) return [covering.entity];
  if (!holders.counts(token)) return [];
  // "Donne deux groupes électrogènes à l’armée": a noun that counts does not stand for whoever the things go to.
  const isCounted = (child: Token): boolean => tree.by(child.index, 'case').every(({ lemma }) => !TOWARD.has(lemma.toLowerCase()));
  const counted = tree
    .children(token.index)
    .find((child) => NOMINAL_LINKS.some((relation) => isRelation(child, relation)) && isCounted(child));
  return counted ? resolve(counted, depth + 1) : [];
}

const PEER_REACH = 12;
const PEER_WORDS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'ADP', 'CCONJ', 'PUNCT']);

/** "Son frère et ami, le Président X", "its Vice-President for Africa, Ms Y", "the wife of the governor, Ms Z": whom the words behind the comma name, where a possessive or kinship ties him to somebody. */
function peerNamed(token: Token, { doc, clauses, holders, positions }: ResolverInput): Mention | undefined {
  const isPeer = isSmallWord(doc.language, 'peer', token.lemma.toLowerCase());
  const isKin = isSmallWord(doc.language, 'kin-of-post', token.lemma.toLowerCase());
  if (!isKin && !((isPeer || holders.isPost(token)) && possessivesOf(token, clauses).length > 0)) return undefined;
  let comma = false;
  for (let at = token.index + 1; at <= token.index + PEER_REACH && doc.tokens[at]?.sentence === token.sentence; at++) {
    if (!PEER_WORDS.has(doc.tokens[at].upos)) return undefined;
    if (comma && !isPeer && !isKin && holders.isPost(doc.tokens[at])) return undefined;
    comma ||= doc.tokens[at].form === ',';
    const person = positions.headedBy(at).find(isPersonName);
    if (person) return comma ? person : undefined;
  }
  return undefined;
}

/** "S.E.", "S.E.M.", "H.E.": styles cut short. */
const ABBREVIATED = /^(?:[SH]\.\s?E\.?(?:\s?M\.?)?|SEM|S\.?\s?A\.?|HRH|H\.?R\.?H\.?)$/u;

/** "Son Excellence Monsieur Alassane Ouattara": a capital noun under a possessive is a style, and stands for the person named next. */
function honoured(token: Token, { doc, positions }: ResolverInput): Mention | undefined {
  const before = doc.tokens[token.index - 1];
  const noun = (token.upos === 'NOUN' || token.upos === 'PROPN') && /^\p{Lu}/u.test(token.form) && before?.feats.Poss === 'Yes';
  if (!noun && !ABBREVIATED.test(token.form)) return undefined;
  for (let at = token.index + 1; at <= token.index + STYLE_REACH && doc.tokens[at]?.sentence === token.sentence; at++) {
    const person = positions.headedBy(at).find(isPersonName);
    if (person) return person;
  }
  return undefined;
}
