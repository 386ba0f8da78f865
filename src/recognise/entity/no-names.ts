import type { Findings } from './findings.ts';

/** Words that open a sentence or head a body are no names. */
export function unlikely(found: Findings, first: number, last: number): boolean {
  if (found.small('generic-after', first - 1)) return true;
  const possessive = found.words[first - 1];
  if (possessive?.norm === 's' && possessive.glue === "'") return true;
  for (let at = first; at < last; at++) {
    if (['calendar', 'no-name', 'no-acronym'].some((use) => found.small(use, at)) || found.vocabulary.stateHeads.has(found.words[at].norm))
      return true;
    const { bodyHeads, posts, collectives } = found.vocabulary;
    if ([bodyHeads, posts, collectives].some((trie) => trie.at(found.words, at).length > 0)) return true;
    if (found.at(at)?.entity.class === 'Organization' || found.small('event-of', at)) return true;
  }
  return false;
}
