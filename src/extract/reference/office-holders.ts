import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Doc, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Office } from '../../model/facts.ts';
import type { Clauses } from '../clause/build.ts';
import { calledBy } from './epithets.ts';
import { closedTitles, HIGHER, rankedNames } from './further-titles.ts';
import type { Positions } from './mentions.ts';
import { Nameless } from './nameless.ts';
import { titleBodies } from './title-bodies.ts';
import { normal, titleWords } from './title-words.ts';

/** Nouns that the resolver has to know: data/lexicon/LANG/{posts,quantifiers,head-posts}.tsv. */
export interface RoleNouns {
  /** Lemmas of posts ("ministre", "spokesperson"). */
  readonly posts: ReadonlySet<string>;
  /** Lemmas of nouns that count what follows ("trentaine", "number"). */
  readonly quantifiers: ReadonlySet<string>;
  /** Normalised titles that name one post under several words ("chef de l'état" and "président de la république"), to a shared key. */
  readonly sharedPosts: ReadonlyMap<string, string>;
}

/** Who a title stands for when no name stands beside it: the person named with that post before, else a nameless office-holder. */
export interface OfficeHolders {
  at(token: Token): Entity | null;
  /** Whose title a body's name that starts here is a part of ("House of Lords Speaker John Barrow"). */
  titledFrom(start: number): Entity | undefined;
  /** True for a noun of a post ("leader", "ministre"). */
  isPost(token: Token): boolean;
  /** True for a noun that only counts its complement. */
  counts(token: Token): boolean;
  /** False for somebody whom the text gives other posts only: a president is none of "the two ministers", a minister’s counterpart may be. */
  mayHold(person: Entity, token: Token): boolean;
}

/** How much more it tells of who is meant that a title says the same words, or belongs to the state that issues the text, than where it stands. */
const WORDED = 1 << 24;
const OWN = 1 << 25;

/** Of the places where a title is given, the last before its bare use; then the first behind. */
const nearness = (at: number, use: number): number => (at < use ? at : -at);

/** "Le ministre" is no Prime Minister; "the Governor" is not his deputy, and "Deputy Prime Minister" is a minister’s title. */
const MINISTER = /^minist(?:re|er)$/u;
const DEPUTY = /^(?:acting )?deputy /u;
const DEPUTISING = /^deputy$/iu;
const DEPUTISED_WITHIN = 4;
/** Key of titles that any holder of a post may be called by ("the Kenyan leader"). */
const ANY_POST = 'any-post';
/** Between the posts of one title ("vice-Premier ministre et ministre des Affaires étrangères"). */
const JOINED = / et | and |, /u;

const onlyOf = (offices: readonly Office[]): Entity | undefined =>
  new Set(offices.map(({ person }) => person)).size === 1 ? offices[0].person : undefined;

/** Who holds which post in this text, and which titles call them. @param issuers who issues the text */
export function officeHolders(
  doc: Doc,
  clauses: Clauses,
  positions: Positions,
  offices: readonly Office[],
  nouns: RoleNouns,
  issuers: readonly Entity[],
): OfficeHolders {
  const { tree } = clauses;
  const { titleOf, genderOf, isFormer, stateOf, namedState, sideOf } = titleWords(doc, clauses, positions);
  const byTitleToken = new Map<number, Office>();
  const isPostNoun = ({ lemma }: Token): boolean => nouns.posts.has(lemma.toLowerCase());
  const all = [...offices, ...closedTitles(doc, clauses, positions, offices, nouns)];
  for (const office of all) {
    for (const span of office.evidence) {
      const [first, last] = positions.tokensIn(span);
      for (let at = first; at < last; at++) {
        if (!isPostNoun(doc.tokens[at]) || byTitleToken.has(at)) continue;
        const deputised = DEPUTISING.test(doc.tokens[at].form)
          ? doc.tokens.slice(at + 1, Math.min(last, at + DEPUTISED_WITHIN)).find(isPostNoun)
          : undefined;
        byTitleToken.set(deputised?.index ?? at, office);
        break;
      }
    }
  }
  const byLemma = new Map<string, [number, Office][]>();
  for (const entry of [...byTitleToken, ...rankedNames(doc, positions, nouns)]) {
    const lemma = doc.tokens[entry[0]].lemma.toLowerCase();
    const list = byLemma.get(lemma);
    if (list) list.push(entry);
    else byLemma.set(lemma, [entry]);
  }
  const inTitle = new Map<number, Entity>();
  for (const office of all) {
    for (const span of office.evidence) {
      const [first, last] = positions.tokensIn(span);
      for (let at = first; at < last; at++) if (!inTitle.has(at)) inTitle.set(at, office.person);
    }
  }
  const titled = new Set(all.map(({ person }) => person));
  const peers = new Set(
    [...byLemma].flatMap(([lemma, held]) => (isSmallWord(doc.language, 'peer', lemma) ? held.map(([, { person }]) => person) : [])),
  );
  const openers = titleBodies(doc, offices);
  const nameless = new Nameless();
  /** Bodies and states of the posts that the text gives somebody. */
  const owners = new Map<Entity, Entity[]>();
  for (const { person, organization } of all) {
    if (!organization) continue;
    const known = owners.get(person);
    if (known) known.push(organization);
    else owners.set(person, [organization]);
  }

  /** The text gives the person posts of other states only. */
  const isOfOther = (person: Entity, state: Entity): boolean =>
    owners.get(person)?.every((each) => each.class === 'Country' && each !== state) ?? false;

  /** "The President" in a text of his own state is not a guest from abroad. */
  const kinship = ({ organization }: Office): number => {
    if (!organization || issuers.length === 0) return 0;
    if (issuers.includes(organization)) return OWN;
    return organization.class === 'Country' && issuers.some((each) => each.class === 'Country') ? -OWN : 0;
  };

  /** "First Vice-President X … the First Vice-President": a word before the title that is said again. */
  const isLonger = ({ evidence }: Office, known: string, title: string): boolean => {
    const more = title.endsWith(` ${known}`) ? title.slice(0, -known.length) : '';
    return more !== '' && evidence.some(({ start }) => doc.text.slice(Math.max(0, start - more.length), start).toLowerCase() === more);
  };

  const earlier = (token: Token, title: string): Office | undefined => {
    const lemma = token.lemma.toLowerCase();
    const bare = title.split(' ').length === 1;
    const plain = bare || tree.by(token.index, 'nmod', 'nmod:poss').length === 0;
    const gender = genderOf(token);
    const state = stateOf(token);
    let best: Office | undefined;
    let rank = Number.NEGATIVE_INFINITY;
    for (const [at, office] of byLemma.get(lemma) ?? []) {
      if (state && isOfOther(office.person, state)) continue;
      if (isFormer(at) && !isFormer(token.index)) continue;
      if (gender && office.person.gender && office.person.gender !== gender) continue;
      const known = normal(office.title);
      if (bare && ((MINISTER.test(title) && HIGHER.test(known)) || DEPUTY.test(known))) continue;
      const agrees =
        bare || known.startsWith(title) || title.startsWith(known) || `${known} `.includes(` ${title} `) || isLonger(office, known, title);
      if (!agrees) continue;
      const value = nearness(at, token.index) + (known.startsWith(title) ? WORDED : 0) + (plain ? kinship(office) : 0);
      if (value <= rank) continue;
      best = office;
      rank = value;
    }
    return best;
  };

  /** "Le chef du DFAE", "the Finnish Prime Minister", "the Tanzanian leader": the one person to whom the text gives such a post in that body or state. */
  const holderAt = (token: Token): Entity | undefined => {
    const whose = tree
      .by(token.index, 'nmod', 'amod', 'compound', 'nmod:poss')
      .flatMap((child) => positions.headedBy(child.index)[0] ?? []);
    if (whose.length === 0) return undefined;
    const lemma = token.lemma.toLowerCase();
    const offices = nouns.sharedPosts.get(lemma) === ANY_POST ? all : (byLemma.get(lemma) ?? []).map(([, office]) => office);
    return onlyOf(offices.filter(({ organization }) => organization && whose.some(({ entity }) => entity === organization)));
  };

  /** "President Ruto" of a state, named before; where a state issues the text, its own. */
  const headsState = (body: Entity | null, evidence: Office['evidence'], at: number): boolean =>
    body?.class === 'Country' &&
    evidence.some(({ start }) => start < at) &&
    (issuers.includes(body) || !issuers.some((each) => each.class === 'Country'));

  const sharedKey = (title: string): string | undefined => [...nouns.sharedPosts].find(([words]) => title.startsWith(words))?.[1];

  /** "Le Chef de l’État", "le chef de la diplomatie": the one person whom the text gives this post under another title, in the state that the words name. */
  const holderOf = (key: string, state: Entity | undefined, at: number): Entity | undefined =>
    onlyOf(
      all.filter(
        ({ title, organization, evidence }) =>
          (!state || organization?.class !== 'Country' || organization === state) &&
          normal(title)
            .split(JOINED)
            .some((part) => sharedKey(part) === key || (isSmallWord(doc.language, key, part) && headsState(organization, evidence, at))),
      ),
    );

  const isBareTitle = (token: Token): boolean =>
    !inTitle.has(token.index) &&
    doc.sentences[token.sentence].kind !== 'heading' &&
    tree.by(token.index, 'nmod', 'appos', 'flat').length === 0;

  /** "Le ministre des Affaires étrangères s’est entretenu": a title without a name that no other state's name completes. */
  const isOwnNameless = (token: Token): boolean => {
    const state = stateOf(token);
    return (
      !inTitle.has(token.index) &&
      token.feats.Number !== 'Plur' &&
      doc.sentences[token.sentence].kind !== 'heading' &&
      tree.by(token.index, 'appos', 'flat', 'nmod:poss').length === 0 &&
      tree.by(token.index, 'det').every(({ feats }) => feats.Poss !== 'Yes') &&
      (state === undefined || issuers.includes(state))
    );
  };

  const firstBare = new Map<string, number>();
  /** Where a post of the issuing state first stands without a name, whatever words complete it. */
  const firstOwn = new Map<string, number>();
  for (const token of doc.tokens) {
    const lemma = token.lemma.toLowerCase();
    if (!nouns.posts.has(lemma)) continue;
    if (!firstOwn.has(lemma) && isOwnNameless(token)) firstOwn.set(lemma, token.index);
    if (!isBareTitle(token)) continue;
    const title = titleOf(token);
    if (!firstBare.has(title)) firstBare.set(title, token.index);
  }

  /** "The Prime Minister welcomed the Prime Minister of Finland": the bare title before anybody abroad is named with it is the issuer’s own. */
  const isOwnTitle = (token: Token, { person }: Office): boolean => {
    if (issuers.length === 0 || !isBareTitle(token)) return false;
    const held = all.filter((office) => office.person === person && office.organization?.class === 'Country');
    if (held.length === 0 || held.some(({ organization }) => organization && issuers.includes(organization))) return false;
    const lemma = token.lemma.toLowerCase();
    const named = (byLemma.get(lemma) ?? [])
      .filter(([at, office]) => office.person === person && doc.sentences[doc.tokens[at].sentence].kind !== 'heading')
      .map(([at]) => at);
    const first = Math.min(...named);
    const own = firstOwn.get(lemma) ?? Number.POSITIVE_INFINITY;
    return (named.length > 0 && (firstBare.get(titleOf(token)) ?? Number.POSITIVE_INFINITY) < first) || (own < token.index && own < first);
  };

  return {
    titledFrom: (start) => openers.get(start),
    isPost: (token) => nouns.posts.has(token.lemma.toLowerCase()),
    counts: (token) => nouns.quantifiers.has(token.lemma.toLowerCase()),
    mayHold(person, { lemma }) {
      const held = byLemma.get(lemma.toLowerCase());
      return held !== undefined && (!titled.has(person) || peers.has(person) || held.some(([, office]) => office.person === person));
    },
    at(token) {
      const inside = inTitle.get(token.index);
      if (inside && token.upos !== 'DET' && token.upos !== 'ADP') return inside;
      if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'ADJ') return null;
      const own = byTitleToken.get(token.index);
      const called = own?.person ?? calledBy(token, doc, { tree, offices, state: stateOf(token) });
      if (called) return called;
      if (!nouns.posts.has(token.lemma.toLowerCase())) return null;
      if (token.feats.Number === 'Plur') return null;
      const title = titleOf(token);
      const shared = sharedKey(title) ?? (stateOf(token) ? sharedKey(title.slice(title.indexOf(' ') + 1)) : undefined);
      const named = earlier(token, title);
      if (named && !isOwnTitle(token, named)) return named.person;
      const ofBody = named ? undefined : holderAt(token);
      if (ofBody) return ofBody;
      const sharing = shared !== undefined && !named ? holderOf(shared, namedState(token), token.start) : undefined;
      if (sharing) return sharing;
      return nameless.holder(shared ?? title, title, sideOf(token), genderOf(token));
    },
  };
}
