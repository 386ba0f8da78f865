import { fold } from '../../lexicon/words.ts';
import type { Findings } from './findings.ts';
import { frenchExtent } from './noun-phrase.ts';
import { ARTICLES, FRENCH_OF } from './particles.ts';
import { PRESUMED } from './presumed.ts';

/** Words before a noun in which whatever gives to it may stand. */
const REACH = 14;
/** Words of an English phrase before its head ("the National Natural Parks agency"). */
const MAX_BEFORE = 5;
const DETERMINERS: ReadonlySet<string> = new Set([...ARTICLES, 'des', 'du', 'au', 'aux', 'its', 'their', 'our', 'leurs', 'ses', 'nos']);
const TO: ReadonlySet<string> = new Set(['to', 'for', 'a', 'au', 'aux', 'pour', 'aupres', 'profit', 'faveur', 'intention']);
/** Words of phrases that mark nobody but whoever receives. */
const STRONG: ReadonlySet<string> = new Set(['profit', 'faveur', 'intention']);
const CONTRACTED: ReadonlySet<string> = new Set(['au', 'aux']);

/**
 * Institutions that something is given to, and that have no name of their own: "à la commune de Bouar", "to the museum", "au profit des
 * localités submergées". They stay only where a fact uses them.
 */
export function findReceivers(found: Findings): void {
  const { words } = found;
  for (let at = 1; at < words.length; at++) {
    if (words[at].punct || words[at].upper || !found.small('receiving', at) || found.is(at, 'VERB', 'ADJ') || !isFree(found, at)) continue;
    const first = startOf(found, at);
    if (first < 0 || !isReceiving(found, first)) continue;
    const last = endOf(found, at);
    // People’s nouns with more words of their own are read better as groups.
    if (found.vocabulary.collectives.at(words, at).length > 0 && (found.doc.language === 'en' || last > at + 1)) continue;
    const kind = /[sx]$/u.test(words[at].norm) && words[at].norm !== 'headquarters' ? 'Group' : 'Organization';
    const entity = found.own(kind, found.text(first, last), first, { kind: 'formal' });
    found.wrap({ first, last, entity, kind: 'description', rule: PRESUMED });
    at = last - 1;
  }
}

const isFree = (found: Findings, at: number): boolean => !found.at(at) && !found.outerAt(at);

/** Where the phrase begins, behind its article; -1 where it has none that makes it known. */
function startOf(found: Findings, head: number): number {
  const { words } = found;
  let first = head;
  while (first > 0 && head - first < MAX_BEFORE && !DETERMINERS.has(words[first - 1].norm)) {
    const before = first - 1;
    const own = isFree(found, before) && !words[before].punct && !found.breaks(first) && found.is(before, 'ADJ', 'NOUN', 'PROPN', 'NUM');
    if (!own || TO.has(words[before].norm)) break;
    first = before;
  }
  const [article, plural] = [words[first - 1]?.norm ?? '', /[sx]$/u.test(words[head].norm)];
  return DETERMINERS.has(article) || (plural && (TO.has(article) || found.is(first, 'NUM'))) ? first : -1;
}

/** A receiving preposition before the article and a word of giving before that; or the verb itself ("lent the museum three lamps"). */
function isReceiving(found: Findings, first: number): boolean {
  const { words } = found;
  const [article, before] = [words[first - 1]?.norm ?? '', words[first - 2]?.norm ?? ''];
  const direct = found.doc.language === 'en' && isGiving(found, first - 2) && found.is(first - 2, 'VERB');
  const marked = CONTRACTED.has(article) || TO.has(article) || TO.has(before) || (FRENCH_OF.has(article) && TO.has(before));
  if (direct) return true;
  if (!marked) return false;
  if (STRONG.has(before)) return true;
  for (let at = first - 2; at >= 0 && first - at <= REACH && !found.breaks(at + 1); at--) {
    if (/^[.;:!?•]$/u.test(words[at].form)) return false;
    if (isGiving(found, at)) return true;
  }
  return false;
}

function isGiving(found: Findings, at: number): boolean {
  const lemma = found.token(at)?.lemma;
  return found.small('transfer', at) || (lemma !== undefined && found.vocabulary.small.transfer.has(fold(lemma)));
}

/** What completes the head: "de Bouar", "in Les Cayes". */
function endOf(found: Findings, head: number): number {
  const { words } = found;
  if (found.doc.language === 'fr') return Math.max(head + 1, frenchExtent(found, head + 1, { capital: false, receives: true }));
  const link = words[head + 1]?.norm;
  if ((link !== 'of' && link !== 'in') || found.breaks(head + 1)) return head + 1;
  const from = words[head + 2]?.norm === 'the' ? head + 3 : head + 2;
  const name = found.at(from);
  if (name) return name.entity.class === 'Place' || name.entity.class === 'Country' ? name.last : head + 1;
  return capitalsEnd(found, from) || head + 1;
}

/** "The city of Kara": where the capitals of a town that nobody listed end; 0 where none stand there. */
function capitalsEnd(found: Findings, from: number): number {
  let last = from;
  while (found.words[last]?.upper && isFree(found, last) && !found.words[last].punct && !found.breaks(last)) last++;
  return last > from ? last : 0;
}
