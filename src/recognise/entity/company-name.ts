/** Unknown capitals that name a company or another body. */
import type { Findings } from './findings.ts';

const MAX_CAPITALS = 4;

/** Where unknown capitals end. */
export function capitals(found: Findings, first: number): number {
  let last = first;
  while (found.words[last]?.upper && !found.at(last) && last - first < MAX_CAPITALS && (last === first || !found.breaks(last))) last++;
  return last;
}

/** Records a body that only this text knows. */
export function claimBody(found: Findings, first: number, last: number, rule: string): void {
  const entity = found.own('Organization', found.text(first, last), first, { kind: 'formal' });
  found.claim({ first, last, entity, kind: 'name', rule });
}

export /** A post, title, body or state noun with a capital is no name by itself. */
function isCommon(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  if (found.small('no-body', at) && words[at].upper) return true;
  if (vocabulary.stateHeads.has(words[at].norm) || vocabulary.collectives.at(words, at).length > 0) return true;
  return [vocabulary.posts, vocabulary.titles, vocabulary.bodyHeads].some((trie) => trie.at(words, at).length > 0);
}

/** Two to six capitals that are nobody's first name. */
export function isAcronym(found: Findings, at: number): boolean {
  const { caps, form, norm } = found.words[at];
  return caps && form.length <= 6 && !found.vocabulary.firstNames.has(norm);
}
