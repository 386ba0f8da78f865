import { positionsOf } from '../extract/reference/mentions.ts';
import { conceptReader } from '../extract/units.ts';
import { loadWords } from '../extract/words.ts';
import { Matcher, type Pattern, parsePattern } from '../language/pattern/index.ts';
import type { Doc, Token } from '../model/doc.ts';
import { Tree } from '../model/tree.ts';
import { excerpt, LineIndex, type Place } from '../text/place.ts';

/** A place where a pattern matches, with what it captured. */
export interface Found extends Place {
  /** The sentence, with the first node in square brackets. */
  readonly sentence: string;
  readonly captures: Readonly<Record<string, readonly string[]>>;
}

/** The notation of docs/patterns.md. @throws PledgegraphError `pattern-malformed` */
export const readPattern = (source: string): Pattern => parsePattern(source);

/** Where a pattern matches in a document: `@concept` are those of the lexicon, `#Class` those of entities. */
export function matchesIn(doc: Doc, pattern: Pattern): Found[] {
  const concepts = conceptsOf(doc);
  const positions = positionsOf(doc);
  const lines = new LineIndex(doc.text);
  const matcher = new Matcher(new Tree(doc.tokens), {
    concepts,
    classes: ({ index }) => new Set<string>(positions.headedBy(index).map(({ entity }) => entity.class)),
  });
  const form = (token: Token): string => token.form;
  return doc.tokens.flatMap((token) => {
    const match = matcher.at(pattern, token);
    if (!match) return [];
    const { before, words, after } = excerpt(doc.text, token, doc.sentences);
    const captures = Object.fromEntries(match.names().map((name) => [name, match.all(name).map(form)]));
    return [{ ...lines.place(token.start), sentence: `${before}[${words}]${after}`, captures }];
  });
}

/** The concepts that rules see in a word. */
export function conceptsOf(doc: Doc): (token: Token) => ReadonlySet<string> {
  const { concepts, verbForms } = loadWords(doc.language);
  return conceptReader(doc, concepts, verbForms);
}
