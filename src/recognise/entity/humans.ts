import type { Findings } from './findings.ts';
import { countNames, nameEnd } from './name-shape.ts';
import { claimPerson } from './persons.ts';
import { isFree, isName } from './presumed.ts';

const LED_BY: ReadonlySet<string> = new Set(['by', 'of', 'par', 'de', 'd']);
const ARTICLE: ReadonlySet<string> = new Set(['a', 'an']);
/** "Vient également d’être nommée". */
const MOST_AUXILIARIES = 5;
const WHO: ReadonlySet<string> = new Set(['who', 'whose', 'whom']);

/** Unknown names that only a person can have: who leads a meeting, of whom "who" tells more, whom to contact, who has a trade or gets a post. */
export function findHumans(found: Findings): void {
  for (let at = 0; at < found.words.length; at++) {
    if (!found.words[at].upper || !isFree(found, at)) continue;
    const end = nameEnd(found, at);
    if (
      !isWhole(found, at, end) ||
      !(leads(found, at, end) || isTold(found, end) || isContact(found, at, end) || works(found, at, end) || isMade(found, end))
    )
      continue;
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

/** "The engineer Odile Marchwood", "Odile Marchwood, avocate,": what somebody does for a living. */
function works(found: Findings, first: number, end: number): boolean {
  const { words } = found;
  if (first > 0 && !words[first - 1].upper && found.small('occupation', first - 1)) return true;
  if (words[end]?.form !== ',') return false;
  const noun = ARTICLE.has(words[end + 1]?.norm ?? '') ? end + 2 : end + 1;
  return words[noun] !== undefined && !words[noun].upper && found.small('occupation', noun);
}

/** "Ingunn Vestby has been named as the first ambassador", "… a été nommée première ambassadrice". */
function isMade(found: Findings, end: number): boolean {
  let at = end;
  while (at < found.words.length && at - end < MOST_AUXILIARIES && found.small('being', at)) at++;
  return at > end && at < found.words.length && found.small('made-holder', at);
}

/** "In Lilongwe: Temwa Banda" fills its line. */
const isContact = (found: Findings, first: number, end: number): boolean =>
  found.words[first - 1]?.form === ':' && found.endsLine(end) && found.at(first - 2) !== undefined && found.small('in', first - 3);
