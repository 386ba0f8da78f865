import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';

/**
 * "Norway, together with Kenya, hosted a meeting": a greedy parser takes the subject for that of "together". It is the verb's, where that has no
 * other. Linear: sentences are of bounded length.
 */
export function hangSharedSubjects(tokens: readonly Token[]): void {
  for (const subject of tokens) {
    const adverb = tokens[subject.head];
    if (subject.deprel !== 'nsubj' || !adverb || adverb.index < subject.index || !isSmallWord('en', 'together', adverb.form)) continue;
    const verb = tokens[adverb.head];
    if (verb?.upos !== 'VERB' || verb.index < adverb.index) continue;
    const taken = tokens.slice(subject.index, verb.index).some(({ head, deprel }) => head === verb.index && deprel.startsWith('nsubj'));
    if (!taken) subject.head = verb.index;
  }
}
