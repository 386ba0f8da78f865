/** Where the capitals of a place's name end, and which capitals nobody knows that may name one. */
import type { Findings } from './findings.ts';
import { titleAt } from './name-shape.ts';

/** Where the capitals of a place's name end. */
export function nameOfPlace(found: Findings, first: number): number {
  let last = first + 1;
  if (found.doc.language === 'en' && found.small('place-opener', first) && found.at(last)?.entity.class === 'Place')
    return found.at(last)!.last;
  const isTied = (at: number): boolean => found.words[at].glue === '-';
  while (found.words[last] && !found.at(last) && !found.words[last].gap && (last - first < 4 || isTied(last)) && goesOn(found, last))
    last++;
  return last;
}

/** Another capital, or the rest of "Ha’apai" and of "Nogent-sur-Marne". */
function goesOn(found: Findings, at: number): boolean {
  const { upper, glue, norm } = found.words[at];
  if (glue === '-' && !upper) return [1, 2].some((step) => isTiedCapital(found, at + step)) && found.words[at + 1].glue === '-';
  return upper ? isProper(found, at) || glue === '-' : glue === "'" && norm !== 's';
}

const isTiedCapital = ({ words }: Findings, at: number): boolean => words[at]?.glue === '-' && words[at].upper;

export function claimPlace(found: Findings, first: number, last: number): void {
  const name = found.text(first, last);
  found.claim({ first, last, entity: found.own('Place', name, first), kind: 'name', rule: 'entity/place-context' });
}

export function isUnknownPlace(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  const word = words[at];
  if (!word?.upper || word.gap || found.at(at) || found.outerAt(at) || (word.caps && word.form.length < 5)) return false;
  if (!found.is(at, 'PROPN', 'X') || titleAt(found, at) || vocabulary.firstNames.has(word.norm)) return false;
  if (
    ['calendar', 'stop', 'link', 'no-body', 'no-place', 'field'].some((use) => found.small(use, at)) ||
    vocabulary.stateHeads.has(word.norm)
  )
    return false;
  return [vocabulary.bodyHeads, vocabulary.posts, vocabulary.collectives].every((trie) => trie.at(words, at).length === 0);
}

export function isProper(found: Findings, at: number): boolean {
  const token = found.token(at);
  return !token || token.upos === 'PROPN' || token.upos === 'X' || token.upos === 'NOUN';
}
