/** Units in lower case that are known by a name of their own. */
import type { Findings } from './findings.ts';
import { ARTICLES } from './particles.ts';

/** "la mission Aigle", "le gang Corail", "la brigade « Aurore »": a unit’s noun in lower case and its name. */
export function namedUnit(found: Findings, at: number): number {
  const { words } = found;
  if (words[at].upper || !found.small('unit', at) || found.small('company', at)) return at;
  if (words[at + 1]?.form === '«') {
    const close = found.find('»', at + 2, 7);
    if (close < 0 || !words[at + 2]?.upper) return at;
    return wrapUnit(found, at, close + 1);
  }
  let last = at + 1;
  while (words[last]?.upper && !found.breaks(last) && isUnitName(found, last)) last++;
  if (last === at + 1 || !ARTICLES.has(words[at - 1]?.norm ?? '')) return at;
  return words[last]?.glue === '-' || found.is(last, 'ADJ') ? at : wrapUnit(found, at, last);
}

const isUnitName = (found: Findings, at: number): boolean =>
  !found.at(at) && !found.words[at].punct && found.words[at].glue === '' && found.is(at, 'PROPN', 'X') && !found.small('calendar', at);

function wrapUnit(found: Findings, first: number, last: number): number {
  const entity = found.own('Organization', found.text(first, last), first, { kind: 'unit' });
  found.claim({ first, last, entity, kind: 'name', rule: 'entity/unit' });
  return last;
}
