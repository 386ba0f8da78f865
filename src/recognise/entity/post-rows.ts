import type { Office } from '../../model/facts.ts';
import type { Findings } from './findings.ts';
import type { PostPhrase } from './posts.ts';

/** Fewest people of a row of whom the last one's state may be everybody's. */
const LEAST = 3;
const BETWEEN = /^\s*(?:,|,?\s+(?:and|et))\s*(?:(?:the|le|la)\s+|l['’])?$/iu;

/**
 * "President A, Prime Minister B and Foreign Minister of Mongolia C": people in a row with posts of a state, of which only the last says which. Two may
 * be of two states.
 */
export function shareLastState(found: Findings, posts: ReadonlyMap<Office, PostPhrase>, told: ReadonlySet<Office>): void {
  const offices = [...posts.keys()].sort((a, b) => a.evidence[0].start - b.evidence[0].start);
  for (let last = LEAST - 1; last < offices.length; last++) {
    const { organization } = offices[last];
    if (!told.has(offices[last]) || organization?.class !== 'Country') continue;
    let first = last;
    while (first > 0 && isBefore(found, offices[first - 1], offices[first]) && isOpen(offices[first - 1], told)) first--;
    if (last - first + 1 < LEAST) continue;
    for (let at = first; at < last; at++) offices[at].organization = organization;
  }
}

const isOpen = (office: Office, told: ReadonlySet<Office>): boolean => !told.has(office) && office.organization?.class !== 'Organization';

const isBefore = ({ doc }: Findings, one: Office, next: Office): boolean =>
  BETWEEN.test(doc.text.slice(one.evidence[0].end, next.evidence[0].start));
