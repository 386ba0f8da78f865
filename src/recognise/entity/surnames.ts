import type { Entity } from '../../model/entity.ts';
import type { Findings } from './findings.ts';
import { countNames, isLandOfName, isOneName, isParticled, nameEnd, titleAt, titledEnd } from './name-shape.ts';
import { bearsTitle, claimPerson, isStreet, opensHeadline } from './persons.ts';

/** People named by a title or post and one word ("M. Béhi", "President Duda"), and later bare surnames ("Blinken"). */
export function findSurnames(found: Findings): void {
  const { words } = found;
  for (let at = 0; at < words.length; at++) {
    if (found.at(at)?.entity.class === 'Person') continue;
    const titled = titleAt(found, at);
    const start = titled?.end ?? postBefore(found, at) ?? demonymBefore(found, at);
    if (start === undefined || found.at(start)?.entity.class === 'Person' || bearsTitle(found, at)) continue;
    const end = titledEnd(found, start);
    if (end === start || isStreet(found, start)) continue;
    claimPerson(found, start, end, titled?.gender ?? '', titled ? 'entity/titled-name' : 'entity/post-name');
    if (isOneName(found, start, end)) claimFuller(found, end - 1);
  }
  const surnames = surnamesOf(found);
  for (let at = 0; at < words.length; at++) {
    if (!words[at].upper || found.at(at)) continue;
    for (const [norms, entity] of surnames.get(words[at].norm) ?? []) {
      if (!norms.every((norm, index) => words[at + index]?.norm === norm && words[at + index].upper)) continue;
      found.claim({ first: at, last: at + norms.length, entity, kind: 'name', rule: 'entity/surname' });
      break;
    }
  }
  claimLeading(found);
}

/** "Hua" after "Hua Chunying", "Temwa" after "Temwa Phiri", "Usman" after "Fatima Usman": a word of one person's name alone, be it the family's or the given name. */
function claimLeading(found: Findings): void {
  const { words, vocabulary } = found;
  const owners = new Map<string, { first: number; entity: Entity } | undefined>();
  for (const { first, last, entity } of found.leaves()) {
    if (entity.class !== 'Person' || last - first < 2) continue;
    const ends = vocabulary.firstNames.has(words[last - 1].norm) ? [first, last - 1] : [first];
    for (const at of ends) {
      const { norm, form } = words[at];
      if (form.length < 2) continue;
      if (!owners.has(norm)) owners.set(norm, { first, entity });
      else if (owners.get(norm)?.entity !== entity) owners.set(norm, undefined);
    }
  }
  for (const [norm, owner] of owners) {
    if (!owner) continue;
    for (const at of found.positionsOf(norm))
      if (at > owner.first && standsAlone(found, at))
        found.claim({ first: at, last: at + 1, entity: owner.entity, kind: 'name', rule: 'entity/surname' });
  }
}

/** A capital with no other beside it, and no common word that opens a sentence. */
function standsAlone(found: Findings, at: number): boolean {
  const { words } = found;
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!word.upper || word.glue || found.at(at) || found.small('stop', at) || found.small('link', at) || found.small('calendar', at))
    return false;
  if ((next?.upper && !next.gap && !found.endsLine(at + 1)) || next?.glue === '-') return false;
  if (before?.upper && !word.gap && !found.opens(at) && !found.at(at - 1)) return false;
  return found.is(at, 'PROPN', 'X') || (!found.opens(at) && !found.is(at, 'VERB', 'AUX', 'ADV', 'ADP', 'DET'));
}

/** Where the name starts when a bare post stands right before a capital: "le président Duda", "Prime Minister Kishida". */
function postBefore(found: Findings, at: number): number | undefined {
  const { words, vocabulary } = found;
  if (words[at].punct || found.at(at)) return undefined;
  const hit = vocabulary.posts.at(words, at)[0];
  if (!hit) return undefined;
  const next = words[hit.end];
  const name = isParticled(found, hit.end) ? titledEnd(found, hit.end) : hit.end;
  if (name > hit.end && !found.at(hit.end) && !(found.doc.language === 'en' && !words[at].upper)) return hit.end;
  if (/^\d/u.test(words[hit.end + 1]?.form ?? '') && found.small('calendar', hit.end)) return undefined;
  if (
    !next?.upper ||
    next.gap ||
    next.caps ||
    (found.at(hit.end) && !isLandOfName(found, at, hit.end)) ||
    next.glue ||
    titleAt(found, hit.end)
  )
    return undefined;
  if (found.doc.language === 'en' && !words[at].upper) return undefined;
  if (found.doc.language === 'fr' && words[at].upper && !found.opens(at) && !words[at - 1]) return undefined;
  if (vocabulary.bodyHeads.at(words, hit.end).length > 0 || vocabulary.posts.at(words, hit.end).length > 0) return undefined;
  if (opensHeadline(found, hit.end)) return undefined;
  return ['stop', 'link', 'event-of', 'clear-calendar', 'no-name', 'no-acronym'].some((use) => found.small(use, hit.end))
    ? undefined
    : hit.end;
}

/** Where the name starts behind "le Béninois", "la Sénégalaise". */
function demonymBefore(found: Findings, at: number): number | undefined {
  const leaf = found.at(at);
  if (
    found.doc.language !== 'fr' ||
    leaf?.rule !== 'entity/lexicon-demonym' ||
    !['le', 'la', 'l', 'du', 'au'].includes(found.words[at - 1]?.norm ?? '')
  )
    return undefined;
  return found.words[leaf.last]?.upper && countNames(found, leaf.last, nameEnd(found, leaf.last)) > 1 ? leaf.last : undefined;
}

/** Last words of everybody named in full, by their first folded word. */
function surnamesOf(found: Findings): Map<string, [string[], Entity][]> {
  const out = new Map<string, [string[], Entity][]>();
  for (const draft of found.leaves()) {
    if (draft.entity.class !== 'Person') continue;
    const norms = found.words
      .slice(draft.first, draft.last)
      .filter((word) => !word.punct && word.norm !== 'jr')
      .map((word) => word.norm);
    for (const size of [1, 2]) {
      const tail = norms.slice(-size);
      if (norms.length <= size || tail.length < size || tail[0].length < 3 || found.vocabulary.firstNames.has(tail[0])) continue;
      const list = out.get(tail[0]) ?? [];
      list.push([tail, draft.entity]);
      out.set(tail[0], list);
    }
  }
  return out;
}

/** "Sorina Delvaux" elsewhere is the person of "Mme Delvaux", though nothing else says that it is a person. */
function claimFuller(found: Findings, surname: number): void {
  const { words } = found;
  for (const at of found.positionsOf(words[surname].norm)) {
    let first = at;
    while (first > 0 && at - first < 3 && !words[first].gap && words[first - 1].upper && !words[first - 1].caps && !found.at(first - 1)) {
      if (found.small('stop', first - 1) || found.small('link', first - 1) || titleAt(found, first - 1)) break;
      first--;
    }
    if (first < at && words[at].upper && !found.at(at)) claimPerson(found, first, at + 1, '', 'entity/full-name');
  }
}
