/** Bodies that stand in a list of others. */
import { claimBody, isAcronym, isCommon } from './company-name.ts';
import type { Findings } from './findings.ts';
import { countNames, titleAt } from './name-shape.ts';
import { ARTICLES } from './particles.ts';

const MAX_ITEM = 12;

interface Item {
  readonly first: number;
  readonly last: number;
}

/** "GMD, FKS, NMA et MDS", "…, Villes de France, OpenDataFrance et Déclic": unknown capitals in a list of bodies are bodies. */
export function findLists(found: Findings): void {
  for (let at = 0; at < found.words.length; at++) {
    if (!found.words[at].upper || found.breaks(at + 1)) continue;
    const items = listFrom(found, ARTICLES.has(found.words[at].norm) ? at + 1 : at);
    if (items.length < 3) continue;
    const isBody = (item: Item): boolean => bodyAt(found, item);
    const acronyms = items.filter((item) => item.last === item.first + 1 && isAcronym(found, item.first) && !bodyAt(found, item)).length;
    const others = items.some((item) => !isBody(item) && !unknown(found, item));
    const bodies = items.filter(isBody).length;
    if (bodies >= 2 || acronyms >= 3 || (bodies >= 1 && !others)) {
      for (const item of items) if (unknown(found, item)) claimBody(found, item.first, item.last, 'entity/list');
    }
    at = items[items.length - 1].last - 1;
  }
}

function bodyAt(found: Findings, item: Item): boolean {
  const draft = found.outerAt(item.first) ?? found.at(item.first);
  return draft?.entity.class === 'Organization';
}

/** Neither a name as a whole nor a person, place or state. */
function unknown(found: Findings, item: Item): boolean {
  if (bodyAt(found, item)) return false;
  const leaf = found.at(item.first);
  if (item.last === item.first + 1 && (isCommon(found, item.first) || isSmall(found, item.first))) return false;
  if (leaf && (leaf.last >= item.last || leaf.entity.class === 'Person')) return false;
  if (isTime(found, item)) return false;
  if (titleAt(found, item.first) || (item.last === item.first + 1 && found.small('cardinal', item.first))) return false;
  for (let at = item.first; at < item.last; at++) {
    const { collectives, firstNames, posts } = found.vocabulary;
    if (!found.words[at].upper && collectives.at(found.words, at).length > 0) return false;
    if (posts.at(found.words, at).length > 0 || (at > item.first && firstNames.has(found.words[at].norm))) return false;
  }
  return countNames(found, item.first, item.last) > 0 && item.last - item.first < 5;
}

/** "On Monday, the Harbour Board and …": a phrase that opens its sentence, or a day. */
const isTime = (found: Findings, { first, last }: Item): boolean =>
  (found.opens(first) && found.is(first, 'ADP', 'SCONJ')) ||
  found.words.slice(first, last).some((_, index) => found.small('calendar', first + index));

/** "We, the ministers": a pronoun or determiner with the capital of its sentence. */
const isSmall = (found: Findings, at: number): boolean => found.small('stop', at) || found.is(at, 'PRON', 'DET', 'ADV');

/** Items that start with a capital, separated by commas and a last conjunction. */
function listFrom(found: Findings, start: number): Item[] {
  const { words } = found;
  const items: Item[] = [];
  let first = start;
  for (;;) {
    let last = first;
    while (words[last] && last - first < MAX_ITEM && !separates(found, last) && !ends(found, last, first))
      last = found.at(last)?.last ?? last + 1;
    if (last === first || !words[first].upper) break;
    items.push({ first, last });
    if (!words[last] || !separates(found, last)) break;
    first = last + 1;
    if (found.small('list', first)) first++;
    if (words[first] && ARTICLES.has(words[first].norm) && words[first + 1]) first++;
    if (!words[first] || found.breaks(first)) break;
  }
  return items;
}

const separates = (found: Findings, at: number): boolean =>
  found.words[at].form === ',' || (found.small('list', at) && !found.at(at) && isLast(found, at));

/** The conjunction before the last item: a capital or an article with one follows. */
function isLast(found: Findings, at: number): boolean {
  const next = found.words[at + 1];
  return next?.upper === true || (ARTICLES.has(next?.norm ?? '') && found.words[at + 2]?.upper === true);
}

function ends(found: Findings, at: number, first: number): boolean {
  const word = found.words[at];
  return (
    (at > first && word.gap) ||
    word.punct ||
    (!word.upper && found.small('stop', at)) ||
    found.is(at, 'VERB', 'AUX') ||
    (at > first && found.opens(at))
  );
}
