import type { Findings } from './findings.ts';
import { countNames, nameEnd } from './name-shape.ts';
import { claimPerson } from './persons.ts';
import { isFree, isName } from './presumed.ts';

const LED_BY: ReadonlySet<string> = new Set(['by', 'of', 'par', 'de', 'd']);
const WHO: ReadonlySet<string> = new Set(['who', 'whose', 'whom']);

/** Unknown names that only a person can have: who leads a meeting, of whom "who" tells more, whom to contact. */
export function findHumans(found: Findings): void {
  for (let at = 0; at < found.words.length; at++) {
    if (!found.words[at].upper || !isFree(found, at)) continue;
    const end = nameEnd(found, at);
    if (!isWhole(found, at, end) || !(leads(found, at, end) || isTold(found, end) || isContact(found, at, end))) continue;
    claimPerson(found, at, end, '', 'entity/human');
    at = end - 1;
  }
}

/** Two unknown names or more, not all in capitals. */
function isWhole(found: Findings, first: number, end: number): boolean {
  const names = found.words.slice(first, end).filter(({ upper }) => upper);
  if (countNames(found, first, end) < 2 || names.every(({ caps }) => caps)) return false;
  for (let at = first; at < end; at++) {
    const tied = found.words[at].glue === '-' || found.words[at + 1]?.glue === '-';
    if (!isFree(found, at) || (found.words[at].upper && !tied && !isName(found, at, at + 1))) return false;
  }
  return true;
}

/** "Chaired by Wouke Vandersteel", "sous la direction de …", "with … in the chair". */
function leads(found: Findings, first: number, end: number): boolean {
  const { words } = found;
  const [noun, of, chair] = [words[first - 2]?.norm, words[first - 1]?.norm ?? '', words[end + 2]?.norm];
  if (of === 'with') return words[end]?.norm === 'in' && chair === 'chair';
  return noun !== undefined && LED_BY.has(of) && found.small('led', first - 2);
}

/** ", who became minister". */
const isTold = (found: Findings, end: number): boolean => found.words[end]?.form === ',' && WHO.has(found.words[end + 1]?.norm ?? '');

/** "In Lilongwe: Temwa Banda" fills its line. */
const isContact = (found: Findings, first: number, end: number): boolean =>
  found.words[first - 1]?.form === ':' && found.endsLine(end) && found.at(first - 2) !== undefined && found.small('in', first - 3);
