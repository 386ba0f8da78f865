/** Cantons, provinces, regions: places, but bodies where they give, sign or decide. */
import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import type { Findings } from './findings.ts';
import { FRENCH_OF } from './particles.ts';
import { PRESUMED } from './presumed.ts';

/** What a land does through those who govern it. */
const DEEDS = [
  'give',
  'fund',
  'allot',
  'contribute',
  'announce',
  'commit',
  'support',
  'offer',
  'sign',
  'decide',
  'approve',
  'host',
  'intend',
  'gain',
] as const;
const OF: ReadonlySet<string> = new Set(['of', ...FRENCH_OF]);
const ARTICLE: ReadonlySet<string> = new Set(['la', 'l', 'le', 'les', 'the']);
/** How many conjunctions a list of doers is followed up. */
const MAX_JOINED = 4;

/** "Le canton de Zurich financera …", "the Province of British Columbia will pay …": lands with a government that act; they stay only where a fact uses them. */
export function findAuthorities(found: Findings): void {
  for (let at = 0; at < found.words.length; at++) {
    if (!found.small('authority', at) || found.at(at) || found.outerAt(at) || !isDoing(found, found.token(at))) continue;
    const last = endOf(found, at);
    if (last < 0) continue;
    const entity = found.own('Organization', found.text(at, last), at, { kind: 'formal' });
    found.wrap({ first: at, last, entity, kind: 'name', rule: PRESUMED });
    at = last - 1;
  }
}

/** Where the proper name behind the noun ends; -1 where none follows, or where it is a state ("the State of Qatar"). */
function endOf(found: Findings, head: number): number {
  const { words } = found;
  let first = head + 1;
  if (OF.has(words[first]?.norm ?? '')) first++;
  else if (found.doc.language === 'en') return -1;
  if (ARTICLE.has(words[first]?.norm ?? '')) first++;
  const known = found.at(first);
  if (known) return known.entity.class === 'Place' ? known.last : -1;
  let last = first;
  while (words[last] && !found.breaks(last) && !words[last].punct && (words[last].upper || words[last].glue)) last++;
  if (last === first) return -1;
  const whole = OF.has(words[last]?.norm ?? '') ? found.at(ARTICLE.has(words[last + 1]?.norm ?? '') ? last + 2 : last + 1) : undefined;
  return whole?.entity.class === 'Country' || whole?.entity.class === 'Place' ? whole.last : last;
}

/** The subject of a deed, or by whom it is done, also joined to another. */
function isDoing(found: Findings, token: Token | undefined): boolean {
  let doer = token;
  for (let steps = 0; doer && isRelation(doer, 'conj') && steps < MAX_JOINED; steps++) doer = found.doc.tokens[doer.head];
  const verb = doer && found.doc.tokens[doer.head];
  if (!doer || verb?.upos !== 'VERB') return false;
  if (!(doer.deprel === 'obl:agent' || (isRelation(doer, 'nsubj') && doer.deprel !== 'nsubj:pass'))) return false;
  return doer.form[0] !== doer.form[0].toLowerCase() || found.means(verb, DEEDS);
}
