/** Nouns that hold a number of people: "a gang of gunmen", "un convoi de transporteurs". */
import type { Findings } from './findings.ts';

const OF: ReadonlySet<string> = new Set(['of', 'de', 'd']);
/** Words between "of" and the noun for people ("a group of forty young engineers"). */
const REACH = 4;

/** Where the noun for people ends that a noun in lower case holds; -1 where none does. */
export function containedEnd(found: Findings, at: number): number {
  const { words, vocabulary } = found;
  if (words[at].upper || words[at].glue === '-' || !found.small('container', at) || !OF.has(words[at + 1]?.norm ?? '')) return -1;
  for (let noun = at + 2; noun <= at + 1 + REACH && words[noun] && !found.breaks(noun) && !words[noun].punct; noun++) {
    const hit = vocabulary.collectives.at(words, noun)[0];
    if (hit) return hit.end;
    if (!found.is(noun, 'ADJ', 'NUM', 'NOUN', 'VERB') && found.at(noun)?.kind !== 'adjective' && found.at(noun)?.kind !== 'acronym')
      return -1;
  }
  return -1;
}
