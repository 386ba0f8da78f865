import type { Token } from '../../src/model/doc.ts';

/** `n` equal words "a a a …", each with the head that `head` names; the first is the root. */
export function chainOfWords(n: number, head: (index: number) => number): Token[] {
  return Array.from({ length: n }, (_, index) => ({
    index,
    sentence: 0,
    start: index * 2,
    end: index * 2 + 1,
    form: 'a',
    lemma: 'a',
    upos: 'NOUN',
    feats: {},
    head: index === 0 ? -1 : head(index),
    deprel: index === 0 ? 'root' : 'nmod',
    spaceAfter: true,
  }));
}
