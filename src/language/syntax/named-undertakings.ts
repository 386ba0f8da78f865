import type { Span, Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';

/** What carries a name of its own right behind it. */
const UNDERTAKINGS: ReadonlySet<string> = new Set(['exercise', 'operation', 'drill']);
/** Longest name, in words. */
const MOST_WORDS = 5;
/** What belongs to the name. */
const NAME = ['flat', 'compound'] as const;

/**
 * "The multinational exercise Silver Heron will be held": English hangs the noun on its name as it hangs nouns on nouns; the noun becomes the head,
 * its name stands beside it. Linear.
 */
export function headUndertakings(tokens: readonly Token[]): void {
  for (const noun of tokens) {
    if (!UNDERTAKINGS.has(noun.form.toLowerCase()) || noun.head <= noun.index || noun.head > noun.index + MOST_WORDS) continue;
    if (!isRelation(noun, 'compound') && noun.deprel !== 'nmod:desc') continue;
    const name = topOf(tokens[noun.head], noun, tokens);
    if (name.sentence === noun.sentence && tokens.slice(noun.index + 1, name.index + 1).every(({ form }) => /^\p{Lu}/u.test(form)))
      turn(noun, name, tokens);
  }
}

/** An exercise with its name where a sentence begins: read alone, its noun looks like a verb that commands. */
const OPENING = /(?<=^|\n|[.!?:;]\s|[–—]\s|\)\s)Exercise(?:[ \t]\p{Lu}[\p{L}\p{N}’'-]*)+(?:[ \t]\p{N}{1,4}(?![\p{L}\p{N}]))?/gu;

/** "Exercise Silver Heron 24 began on Monday": the names of exercises that open sentences, in text order. Linear. */
export const openingExercises = (text: string): Span[] =>
  [...text.matchAll(OPENING)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));

/** The last of several names that hang on one another. */
function topOf(name: Token, noun: Token, tokens: readonly Token[]): Token {
  let top = name;
  while (NAME.some((relation) => isRelation(top, relation)) && top.head > top.index && top.head <= noun.index + MOST_WORDS)
    top = tokens[top.head];
  return top;
}

function turn(noun: Token, name: Token, tokens: readonly Token[]): void {
  for (let at = name.index; at >= 0 && tokens[at].sentence === name.sentence; at--) adopt(tokens[at], noun, name);
  for (let at = name.index + 1; tokens[at]?.sentence === name.sentence; at++) adopt(tokens[at], noun, name);
  noun.head = name.head;
  noun.deprel = name.deprel;
  name.head = noun.index;
  name.deprel = 'appos';
}

function adopt(token: Token, noun: Token, name: Token): void {
  const ofName = token.index > noun.index && token.index <= name.index + MOST_WORDS && NAME.some((relation) => isRelation(token, relation));
  if (token.head === name.index && token !== noun && !ofName) token.head = noun.index;
}
