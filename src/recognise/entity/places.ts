import type { Findings } from './findings.ts';
import { titleAt } from './name-shape.ts';
import { claimPlace, isProper, isUnknownPlace, nameOfPlace } from './place-name.ts';
import { findEnglishPlaces } from './places-en.ts';
import { findLonger, findParts, findPlaceNouns } from './places-fr.ts';
import { findStruck } from './struck-places.ts';

/** Uses of small words that name no place, capital or not ("on Cooperation in Agriculture"). */
const NO_PLACES = ['calendar', 'undertaking', 'no-place', 'field'] as const;
/** Words between a word of movement and its "to". */
const MOTION_REACH = 5;

/** Places that no lexicon lists: an unknown capital after "à", "in" …, and a noun of place with its name ("la station de pompage de Koumassi"). */
export function findPlaces(found: Findings): void {
  const { words } = found;
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (!word.upper || word.gap || found.at(at) || found.outerAt(at) || !locates(found, at - 1)) continue;
    if (word.caps && word.form.length < 5) continue;
    if (NO_PLACES.some((use) => found.small(use, at)) || titleAt(found, at)) continue;
    const article = found.doc.language === 'fr' && opensName(found, at);
    if (!article && !isClipped(found, at) && (found.small('stop', at) || found.small('link', at) || !isProper(found, at))) continue;
    if (found.vocabulary.bodyHeads.at(words, article ? at + 1 : at).length > 0) continue;
    const last = nameOfPlace(found, at);
    if (found.doc.language === 'fr' && bearsLand(found, last)) continue;
    claimPlace(found, at, last);
    at = last - 1;
  }
  findStruck(found);
  if (found.doc.language === 'fr') {
    findLonger(found);
    findParts(found);
    findPlaceNouns(found);
  }
  if (found.doc.language === 'en') findEnglishPlaces(found);
  findListed(found);
}

/** "à Orabank Togo": a company that bears the name of the land right behind its own. */
function bearsLand(found: Findings, at: number): boolean {
  const land = found.at(at);
  return land?.first === at && land.kind === 'name' && land.entity.class === 'Country' && found.words[at].glue === '' && !found.breaks(at);
}

/** "à N’Gorbélé": a letter before an apostrophe that opens a name. */
const isClipped = ({ words }: Findings, at: number): boolean =>
  words[at + 1]?.glue === "'" && words[at + 1].upper && words[at].form.length < 3;

/** "à La Souterraine", "à Le Lamentin": the article that opens a town's name. */
const opensName = (found: Findings, at: number): boolean =>
  /^(?:la|le|les)$/u.test(found.words[at].norm) &&
  found.words[at + 1]?.upper &&
  !found.at(at + 1) &&
  found.is(at + 1, 'PROPN', 'X', 'NOUN');

/** Unknown capitals beside a place: "Kédougou et Sédhiou", "Atsinanana, Analanjirofo et Sava". */
function findListed(found: Findings): void {
  const { words } = found;
  for (let at = 2; at < words.length - 1; at++) {
    const before = found.at(at - 1);
    if (before?.entity.class !== 'Place' || before.kind !== 'name' || found.breaks(at + 1)) continue;
    if (words[at].form !== ',' && !found.small('list', at)) continue;
    let first = at + 1;
    while (words[first] && first - at < 3 && found.small('place-link', first)) first++;
    const last = isUnknownPlace(found, first) ? nameOfPlace(found, first) : first;
    if (last === first || (words[at].form === ',' && !closesList(found, last))) continue;
    claimPlace(found, first, last);
    at = last - 1;
  }
}

/** A place after a comma is one only where the list goes on to a conjunction. */
function closesList(found: Findings, from: number): boolean {
  for (let at = from; at < from + 12 && found.words[at] && !found.breaks(at); at++) {
    if (found.small('list', at)) return found.words[at + 1]?.upper === true || found.small('place-link', at + 1);
    if (!found.words[at].upper && found.words[at].form !== ',' && !found.small('place-link', at)) return false;
  }
  return false;
}

/** "à", "at", "in" right before, or "d’", "de" after a noun of place. */
function locates(found: Findings, at: number): boolean {
  const { norm } = found.words[at];
  if (found.doc.language === 'fr') {
    if (norm === 'a' || norm === 'pres') return true;
    if (norm === 'depuis') return found.is(at + 1, 'PROPN');
    if (norm === 'dans' || ((norm === 'le' || norm === 'l') && found.words[at - 1]?.norm === 'dans'))
      return found.small('cardinal', at + 1) || found.words[at + 1].norm === 'grand';
    if (norm === 'pour' || norm === 'sur')
      return found.is(at + 1, 'PROPN', 'X') && setsOut(found, at, norm === 'pour' ? 'leave' : 'course');
    if (norm === 'en') return found.is(at + 1, 'PROPN') && !found.vocabulary.stateHeads.has(found.words[at + 1].norm);
    if (found.small('town-verb', at)) return found.is(at, 'VERB') && found.is(at + 1, 'PROPN');
    if (found.lists('named-land', norm.replace(/s$/u, '')))
      return !found.words[at].upper && found.is(at + 1, 'PROPN', 'X') && !found.breaks(at + 1);
    if (norm !== 'de' && norm !== 'd') return false;
    const noun = found.is(at - 1, 'ADJ', 'VERB') ? at - 2 : at - 1;
    return (
      found.small('beside', at - 1) ||
      found.small('generic-after', noun) ||
      (found.small('befalls', noun) && found.is(at + 1, 'PROPN', 'X'))
    );
  }
  if (found.small('town-verb', at) && found.is(at + 1, 'PROPN') && found.is(at, 'VERB')) return true;
  if (norm === 'to') return moves(found, at);
  if (norm === 'for') return found.is(at + 1, 'PROPN', 'X') && setsOut(found, at, 'leave');
  if (norm === 'from') return found.is(at + 1, 'PROPN', 'X') && (setsOut(found, at, 'leave') || moves(found, at));
  if (norm === 'through') return found.is(at + 1, 'PROPN', 'X') && found.small('sweep', at - 1);
  if (norm === 'of') return found.small('named-place', at - 1);
  return norm === 'the' ? found.small('around', at - 1) : found.small('around', at) || norm === 'in' || norm === 'at';
}

/** "travel to", "the line to", "delivered aid to": a word of movement stands shortly before. */
function moves(found: Findings, to: number): boolean {
  for (let at = to - 1; at >= 0 && to - at <= MOTION_REACH && !found.words[at].punct; at--) if (found.small('motion', at)) return true;
  return false;
}

/** "left on Friday for Tanga", "le départ pour Zinder", "cap sur Kara": a word of setting out stands shortly before. */
function setsOut(found: Findings, preposition: number, use: string): boolean {
  const reach = use === 'leave' ? MOTION_REACH : 1;
  for (let at = preposition - 1; at >= 0 && preposition - at <= reach && !found.words[at].punct; at--)
    if (found.small(use, at)) return true;
  return false;
}
