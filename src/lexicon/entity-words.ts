import { readFileSync } from 'node:fs';
import { PledgegraphError } from '../errors.ts';
import type { LanguageCode } from '../model/doc.ts';
import { perLanguage } from './per-language.ts';
import { Trie } from './trie.ts';
import { alternatives, placeOf, readTable } from './tsv.ts';
import { fold, normsOf } from './words.ts';

/** A noun that names a post, in one of its forms. */
export interface PostNoun {
  readonly lemma: string;
  /** Whom the post belongs to where its words name nobody: the state or the body that speaks, or nobody known; a rank is no post by itself. */
  readonly scope: 'state' | 'body' | 'any' | 'other' | 'rank';
  /** Key of the one body that has this post. */
  readonly body?: string;
}

/** A noun that heads the names of bodies; `use` says how much it needs beside it. */
export interface BodyHead {
  readonly head: string;
  readonly use: 'capital' | 'named' | 'nation' | 'any' | 'whole' | 'state';
}

/** Whether a first name is a woman’s or a man’s. */
export type NameGender = 'Masc' | 'Fem';

/** The words, other than names, that betray people, bodies, states, groups and places in one language. */
export interface EntityWords {
  readonly posts: Trie<PostNoun>;
  /** Titles of address with the gender they show ("" where none). */
  readonly titles: Trie<string>;
  readonly bodyHeads: Trie<BodyHead>;
  /** Folded noun → true where it stands for the speaking state without any complement. */
  readonly stateHeads: ReadonlyMap<string, boolean>;
  /** Plural and collective nouns → true where they may stand bare. */
  readonly collectives: Trie<boolean>;
  /** Folded first names, with the gender of their bearers where the name tells it. */
  readonly firstNames: ReadonlyMap<string, NameGender | null>;
  /** Small words by use: particle, link, stop, in, at … (folded). */
  readonly small: Readonly<Record<string, ReadonlySet<string>>>;
}

/** The words of data/lexicon/LANG that the recogniser of entities goes by. Read once. Throws `lexicon-malformed`. */
export const entityWords = perLanguage(load);

/** True where data/lexicon/LANG/name-words.tsv lists a word, however written, for a use. */
export const isSmallWord = (language: LanguageCode, use: string, word: string): boolean =>
  entityWords(language).small[use]?.has(fold(word)) ?? false;

function load(language: LanguageCode): EntityWords {
  const path = (name: string): string => `lexicon/${language}/${name}.tsv`;
  const posts = new Trie<PostNoun>();
  for (const row of readTable(path('posts'))) {
    const value: PostNoun = { lemma: row.lemma, scope: row.scope as PostNoun['scope'], ...(row.body ? { body: row.body } : {}) };
    for (const form of alternatives(row.forms)) posts.add(normsOf(form), value);
  }
  const titles = new Trie<string>();
  for (const row of readTable(path('titles'))) titles.add(normsOf(row.title), row.gender);
  const bodyHeads = new Trie<BodyHead>();
  for (const row of readTable(path('body-heads'))) {
    const value: BodyHead = { head: fold(row.head), use: row.use as BodyHead['use'] };
    for (const form of alternatives(row.forms)) bodyHeads.add(normsOf(form), value);
  }
  const collectives = new Trie<boolean>();
  for (const row of readTable(path('collectives'))) collectives.add(normsOf(row.noun), row.bare === 'yes');
  return {
    posts,
    titles,
    bodyHeads,
    collectives,
    stateHeads: new Map(readTable(path('state-heads')).map((row) => [fold(row.head), row.alone === 'yes'])),
    firstNames: firstNames(),
    small: readSmall(path('name-words')),
  };
}

/** @throws PledgegraphError `lexicon-malformed` where a use has two rows, of which one would be lost */
export function readSmall(path: string): Record<string, ReadonlySet<string>> {
  const small: Record<string, ReadonlySet<string>> = {};
  for (const row of readTable(path)) {
    const { use, words } = row;
    if (small[use])
      throw new PledgegraphError('lexicon-malformed', `${placeOf(row)}: the use "${use}" has a row already; join their words.`);
    small[use] = new Set(alternatives(words).map(fold));
  }
  return small;
}

const NAME_GENDERS: Readonly<Record<string, NameGender>> = { F: 'Fem', M: 'Masc' };

/** Names that only accents tell apart have no gender unless they agree. */
function firstNames(): ReadonlyMap<string, NameGender | null> {
  const names = new Map<string, NameGender | null>();
  for (const line of readFileSync(new URL('../../data/lexicon/first-names.txt', import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [name, letter = ''] = line.split('\t');
    const [key, gender] = [fold(name), NAME_GENDERS[letter] ?? null];
    names.set(key, names.has(key) && names.get(key) !== gender ? null : gender);
  }
  return names;
}

/** The gender of whoever bears this name, by the first name that it opens with ("Anne-Claire": by its first part). */
export function genderOfName(language: LanguageCode, name: string): NameGender | null {
  const { firstNames: known } = entityWords(language);
  const first = fold(name.split(' ', 1)[0]);
  return known.get(first) ?? known.get(first.split('-', 1)[0]) ?? null;
}

/** The lemmas of posts with the states (alpha-3) that have no such post. Read once. Throws `lexicon-malformed`. */
export const unusedPosts = perLanguage((language): ReadonlyMap<string, ReadonlySet<string>> => {
  const map = new Map<string, Set<string>>();
  for (const row of readTable('lexicon/posts-unused.tsv')) {
    for (const lemma of alternatives(row[`posts_${language}`])) {
      const states = map.get(lemma) ?? new Set();
      for (const state of alternatives(row.states)) states.add(state);
      map.set(lemma, states);
    }
  }
  return map;
});
