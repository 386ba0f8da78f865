/** Compiles a language's rules and prepositions: patterns are filed under the words that may start them. */
import { flexible, SPACE, WORD_CHAR, WORD_END } from '../../text/regex.ts';
import type { Grammar, Prefix, Rule } from './types.ts';

interface Compiled<T> {
  readonly item: T;
  /** Sticky: tried at one place only. */
  readonly pattern: RegExp;
}

export interface CompiledGrammar {
  readonly rules: ReadonlyMap<string, readonly Compiled<Rule>[]>;
  readonly prefixes: ReadonlyMap<string, readonly Compiled<Prefix>[]>;
  /** By prefix: the words between the two ends of the range it opens. */
  readonly middles: ReadonlyMap<string, RegExp>;
  /** Between two times of one list. */
  readonly conjunction: RegExp;
  readonly dash: RegExp;
  /** After a number that counts things. */
  readonly counted: RegExp;
  /** After a number that may be a year though the word before it does not say so. */
  readonly afterYear: RegExp;
}

const sticky = (source: string): RegExp => new RegExp(source, 'iuy');

function fileByStart<T extends { readonly starts: readonly string[]; readonly source: string }>(
  items: readonly T[],
  end: string,
): Map<string, Compiled<T>[]> {
  const filed = new Map<string, Compiled<T>[]>();
  for (const item of items) {
    const compiled = { item, pattern: sticky(`(?:${flexible(item.source)})${end}`) };
    for (const word of new Set(item.starts)) filed.set(word, [...(filed.get(word) ?? []), compiled]);
  }
  return filed;
}

/** Compiles a grammar once; the result is read-only and serves every text. */
export function compileGrammar({ rules, prefixes, conjunction, counted, functionWords }: Grammar): CompiledGrammar {
  const middles = prefixes.flatMap(({ id, middle }) => (middle ? [[id, sticky(flexible(middle))] as const] : []));
  return {
    rules: fileByStart(rules, `${WORD_END}(?![.,]\\d)`),
    prefixes: fileByStart(prefixes, ''),
    middles: new Map(middles),
    conjunction: sticky(flexible(`(?:, | (?:${conjunction}) )`)),
    dash: sticky(`${SPACE}?[-–—]${SPACE}?`),
    counted: sticky(`${SPACE}?(?:${counted.join('|')})(?!${WORD_CHAR})`),
    afterYear: sticky(`$|[.,;:!?)»”\\]’"\\n…]|${SPACE}(?:[(»–—:;!?]|(?:${functionWords.join('|')})(?!${WORD_CHAR}))`),
  };
}
