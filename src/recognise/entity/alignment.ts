import type { Word } from '../../lexicon/words.ts';
import type { Doc, Token } from '../../model/doc.ts';

export function alignTokens(words: readonly Word[], tokens: readonly Token[]): Int32Array {
  const out = new Int32Array(words.length).fill(-1);
  let at = 0;
  words.forEach((word, index) => {
    while (at < tokens.length && tokens[at].end <= word.start) at++;
    if (at < tokens.length && tokens[at].start <= word.start) out[index] = at;
  });
  return out;
}

/** What is counted in millions without a noun is mostly money ("un guichet de 50 milliards"). */
const MILLION = 1_000_000;

/** The words of sums: "US $ 5 million" and "deux dollars canadiens" name no state. */
export function wordsOfSums(words: readonly Word[], doc: Doc): ReadonlySet<number> {
  const covered = new Set<number>();
  const sums = doc.quantities.filter(({ kind, min, max }) => kind === 'money' || (kind === 'count' && (max ?? min ?? 0) >= MILLION));
  let at = 0;
  for (const { start, end } of sums) {
    while (at < words.length && words[at].end <= start) at++;
    for (let inside = at; inside < words.length && words[inside].start < end; inside++) covered.add(inside);
  }
  return covered;
}
