/** What goes on only in a French name of a body with a capital letter: where it works, on what, and for what. */
import type { FrenchPhrase } from './noun-phrase-state.ts';
import { FRENCH_ARTICLES, FRENCH_TO } from './particles.ts';
import { pastNumbers } from './people-phrase.ts';

/** "Observatoire du Sahara et du Sahel": a place known to the lexicon beside one that is not. */
export const joinsPlace = ({ found, at, options }: FrenchPhrase, noun: number): boolean =>
  options.capital && found.words[at - 1].upper && found.at(noun)?.entity.class === 'Place';

/** "Mission de formation au Mali", "ambassade de Suisse à Hanoï": bodies that are sent abroad are named after where they are. */
export function isAbroad({ found, at, from, options }: FrenchPhrase): boolean {
  const leaf = found.at(at + 1);
  const embassy = found.small('embassy', from - 1) || found.small('embassy', from - 2);
  if (found.words[at].norm === 'a' && embassy)
    return leaf ? leaf.entity.class === 'Place' : found.words[at + 1]?.upper === true && found.is(at + 1, 'PROPN');
  const sent = found.small('abroad-heads', from - 1) || found.small('abroad-heads', from - 3);
  return (options.capital || embassy) && sent && leaf?.entity.class === 'Country' && leaf.kind === 'name';
}

/** "Parti pour la démocratie et le progrès": two nouns with their articles behind one "pour" or "contre", none of them somebody. */
export function isSecondPurpose({ found, at, from, options }: FrenchPhrase): boolean {
  const { words, vocabulary } = found;
  const noun = at + 2;
  if (!options.capital || !FRENCH_ARTICLES.has(words[at + 1].norm) || !/^(?:pour|contre)$/u.test(words[from].norm)) return false;
  if (
    at - from > 3 ||
    !words[noun] ||
    words[noun].upper ||
    found.at(noun) ||
    !found.is(noun, 'NOUN') ||
    vocabulary.stateHeads.has(words[noun].norm)
  )
    return false;
  return [vocabulary.bodyHeads, vocabulary.posts, vocabulary.collectives].every((trie) => trie.at(words, noun).length === 0);
}

/** "Délégation à la protection sociale et à la solidarité", "… à la Sécurité et à la Paix": the same preposition again, nobody behind it. */
export function secondAim({ found, at, from }: FrenchPhrase): number {
  const { words } = found;
  const noun = pastNumbers(found, at + 2);
  let first = from;
  while (first < at && !FRENCH_TO.has(words[first].norm)) first++;
  if (first === at || !words[noun] || found.at(noun)) return -1;
  return words[noun].upper === words[pastNumbers(found, first + 1)].upper && found.is(noun, 'NOUN', 'PROPN') ? noun : -1;
}

/** "Groupe de travail sur la sécurité maritime": bodies that work on a matter. */
export const isMatter = ({ found, at, from, options }: FrenchPhrase): boolean =>
  options.capital &&
  found.words[at].norm === 'sur' &&
  found.small('matter-heads', from - 1) &&
  FRENCH_ARTICLES.has(found.words[at + 1].norm);
