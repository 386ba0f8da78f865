/** What a language's folder tells of its expressions of time, and the grammar that its words make of it. */
import type { Grammar, Prefix, Rule } from './types.ts';
import type { Lexicon } from './words.ts';

export interface Tongue {
  /** Rules in order; among equally long matches the first wins. */
  readonly rules: readonly ((lexicon: Lexicon) => readonly Rule[])[];
  readonly prefixes: readonly Prefix[];
  readonly conjunction: string;
}

/** The grammar of a language, by its words in data/lexicon/LANG/time.json. */
export function grammarOf({ rules, prefixes, conjunction }: Tongue, lexicon: Lexicon): Grammar {
  const { counted, functionWords } = lexicon;
  return { rules: rules.flatMap((each) => each(lexicon)), prefixes, conjunction, counted, functionWords };
}
