/** What finding out whom a word stands for may ask. */
import type { Doc, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Clauses } from '../clause/build.ts';
import type { Positions } from './mentions.ts';
import type { OfficeHolders } from './office-holders.ts';
import type { PairNouns } from './pairs.ts';
import type { Pronoun } from './pronouns.ts';
import type { Quote } from './quotes.ts';
import type { Self } from './self.ts';

export interface ResolverInput {
  readonly doc: Doc;
  readonly clauses: Clauses;
  readonly positions: Positions;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly pairNouns: PairNouns;
  readonly quotes: readonly Quote[];
  readonly holders: OfficeHolders;
  readonly self: Self;
  /** Lemmas of nouns that stand for a state ("gouvernement", "country"). */
  readonly stateNouns: ReadonlySet<string>;
}

/** The input, and whom another word stands for: `depth` counts the words on the way to it, so that no chain of them is endless. */
export interface Resolving extends ResolverInput {
  readonly resolve: (token: Token, depth: number) => readonly Entity[];
}

/** Sentences back in which a pronoun or a plural title is looked up. */
export const SENTENCES_BACK = 3;
