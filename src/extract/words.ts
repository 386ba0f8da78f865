import { type ConceptLexicon, loadConcepts } from '../lexicon/concepts.ts';
import { perLanguage } from '../lexicon/per-language.ts';
import { alternatives, readTable } from '../lexicon/tsv.ts';
import type { Markers } from './clause/arguments.ts';
import type { RoleNouns } from './reference/office-holders.ts';
import type { PairKind, PairNouns } from './reference/pairs.ts';
import type { Pronoun } from './reference/pronouns.ts';

/** The closed and open word lists that extraction needs, by language. */
export interface Words {
  readonly concepts: ConceptLexicon;
  /** Lemmas of inflected verb forms that endings do not tell. */
  readonly verbForms: ReadonlyMap<string, string>;
  readonly markers: Markers;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly roleNouns: RoleNouns;
  readonly pairNouns: PairNouns;
  readonly stateNouns: ReadonlySet<string>;
}

/** Loads the word lists of a language once. @throws PledgegraphError `lexicon-malformed` */
export const loadWords = perLanguage((code): Words => {
  const rows = (name: string) => readTable(`lexicon/${code}/${name}.tsv`);
  return {
    concepts: loadConcepts(code),
    verbForms: new Map(rows('verb-forms').map((row) => [row.form, row.lemma])),
    markers: new Map(rows('markers').map((row) => [row.marker, row.slot])),
    pronouns: new Map(rows('pronouns').map((row) => [row.form, pronoun(row)])),
    pairNouns: new Map(rows('pair-nouns').map((row) => [row.lemma.toLowerCase(), row.holds as PairKind])),
    stateNouns: new Set(rows('state-heads').map((row) => row.head.toLowerCase())),
    roleNouns: {
      posts: new Set(
        rows('posts')
          .flatMap((row) => [row.lemma, ...alternatives(row.forms)])
          .map((word) => word.toLowerCase()),
      ),
      quantifiers: new Set(rows('quantifiers').map((row) => row.lemma)),
      sharedPosts: new Map(rows('shared-posts').map((row) => [row.title, row.key])),
    },
  };
});

const NUMBERS: Readonly<Record<string, Pronoun['number']>> = { S: 'Sing', P: 'Plur' };
const GENDERS: Readonly<Record<string, Pronoun['gender']>> = { M: 'Masc', F: 'Fem' };

const pronoun = (row: Readonly<Record<string, string>>): Pronoun => ({
  person: row.person === '1' ? 1 : 3,
  number: NUMBERS[row.number] ?? null,
  gender: GENDERS[row.gender] ?? null,
  what: row.what as Pronoun['what'],
});
