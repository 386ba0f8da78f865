/** "les rois, émirs et présidents", "the teachers, nurses and doctors": plural nouns that share the first one's article are one group. */
import type { Findings } from './findings.ts';

const SHARED: ReadonlySet<string> = new Set(['les', 'des', 'aux', 'nos', 'leurs', 'ses', 'ces', 'the', 'our', 'their', 'its']);

/**
 * Where the last noun of such a list ends; -1 where the head is not the first of three.
 * @param head the first noun
 * @param end where it ends
 */
export function enumerationEnd(found: Findings, head: number, end: number): number {
  const { words } = found;
  if (!SHARED.has(words[head - 1]?.norm ?? '') || !isPlural(found, end)) return -1;
  let at = end;
  while (words[at]?.form === ',' && !found.breaks(at + 1)) {
    const next = nounEnd(found, at + 1);
    if (next < 0) return -1;
    at = next;
  }
  return at > end && found.small('list', at) && words[at].norm !== 'ou' ? nounEnd(found, at + 1) : -1;
}

function nounEnd(found: Findings, at: number): number {
  const hit = found.breaks(at) || found.at(at) ? undefined : found.vocabulary.collectives.at(found.words, at)[0];
  return hit && isPlural(found, hit.end) ? hit.end : -1;
}

const isPlural = (found: Findings, end: number): boolean => /[sxn]$/u.test(found.words[end - 1]?.norm ?? '');
