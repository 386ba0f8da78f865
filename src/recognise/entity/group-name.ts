/** What groups are called by, and when a shorter phrase calls one that the text has named. */
import type { Entity } from '../../model/entity.ts';
import { type Findings, foldPhrase } from './findings.ts';

/** Without the acronym in brackets that closes it ("the leaders of the Pacific Islands Forum (PIF)"). */
export const groupName = (found: Findings, first: number, last: number): string => found.text(first, last).replace(/ \([^()]*\)$/u, '');

/** "les membres du Conseil" behind "les membres du Conseil de sécurité": nothing is new, and the capital is a name cut short. */
export function isShortened(found: Findings, head: number, last: number, whole: Entity | undefined): boolean {
  if (!whole || last === head + 1 || !found.words[last - 1].upper || found.at(last - 1)) return false;
  const longer = foldPhrase(whole.name).split(' ');
  let at = 0;
  for (const { norm } of found.words.slice(head, last)) {
    at = longer.indexOf(norm, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
