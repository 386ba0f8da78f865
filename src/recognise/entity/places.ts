import type { Findings } from './findings.ts';
import { titleAt } from './name-shape.ts';
import { frenchExtent } from './noun-phrase.ts';
import { FRENCH_OF } from './particles.ts';

/** Words between a word of movement and its "to". */
const MOTION_REACH = 5;
/** States whose capital bears their name, and that French writes with an article ("au Luxembourg"). */
const CITY_STATES: ReadonlySet<string> = new Set(['country/LUX', 'country/GRD']);

/** Places that no lexicon lists: an unknown capital after "à", "in" …, and a noun of place with its name ("la station de pompage de Koumassi"). */
export function findPlaces(found: Findings): void {
  const { words } = found;
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (!word.upper || word.gap || found.at(at) || found.outerAt(at) || !locates(found, at - 1)) continue;
    if (word.caps && word.form.length < 5) continue;
    if (found.small('calendar', at) || found.small('undertaking', at) || titleAt(found, at)) continue;
    if (found.small('stop', at) || found.small('link', at) || found.vocabulary.bodyHeads.at(words, at).length > 0) continue;
    if (!isProper(found, at)) continue;
    const last = nameOfPlace(found, at);
    claimPlace(found, at, last);
    at = last - 1;
  }
  if (found.doc.language === 'fr') {
    findParts(found);
    findPlaceNouns(found);
  }
  if (found.doc.language === 'en') findEnglishPlaces(found);
  findListed(found);
}

/** "Le Grand Sud", "l’Europe centrale", "l’État de Rakhine", "à Luxembourg": parts of lands and of the world, states of federations, the city of a state's name. */
function findParts(found: Findings): void {
  const { words } = found;
  for (let at = 1; at < words.length; at++) {
    const leaf = found.at(at);
    const next = found.at(at + 2) ?? found.at(at + 1);
    if (words[at].norm === 'grand' && words[at].upper && words[at + 1]?.upper && found.small('cardinal', at + 1) && !leaf)
      claimPlace(found, at, at + 2);
    else if (leaf?.first === at && leaf.entity.class === 'Place' && found.small('continent', at) && found.small('orientation', leaf.last))
      claimPlace(found, at, leaf.last + 1);
    else if (leaf?.first === at && CITY_STATES.has(leaf.entity.key ?? '') && leaf.kind === 'name' && words[at - 1].norm === 'a')
      claimPlace(found, at, leaf.last);
    else if (
      /^etats?$/u.test(words[at].norm) &&
      words[at].upper &&
      !leaf &&
      next?.entity.class === 'Place' &&
      /^d[eu]?$/u.test(words[at + 1].norm)
    ) {
      if (next.first <= at + 2) claimPlace(found, at, next.last);
    }
  }
}

/** Where the capitals of a place's name end. */
function nameOfPlace(found: Findings, first: number): number {
  let last = first + 1;
  if (found.doc.language === 'en' && found.small('place-opener', first) && found.at(last)?.entity.class === 'Place')
    return found.at(last)!.last;
  while (found.words[last] && !found.at(last) && !found.words[last].gap && last - first < 4 && goesOn(found, last)) last++;
  return last;
}

/** Another capital, or the rest of "Ha’apai". */
function goesOn(found: Findings, at: number): boolean {
  const { upper, glue, norm } = found.words[at];
  return upper ? isProper(found, at) : glue === "'" && norm !== 's';
}

function claimPlace(found: Findings, first: number, last: number): void {
  const name = found.text(first, last);
  found.claim({ first, last, entity: found.own('Place', name, first), kind: 'name', rule: 'entity/place-context' });
}

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

function isUnknownPlace(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  const word = words[at];
  if (!word?.upper || word.gap || found.at(at) || found.outerAt(at) || (word.caps && word.form.length < 5)) return false;
  if (!found.is(at, 'PROPN', 'X') || titleAt(found, at) || vocabulary.firstNames.has(word.norm)) return false;
  if (['calendar', 'stop', 'link', 'no-body', 'no-place'].some((use) => found.small(use, at)) || vocabulary.stateHeads.has(word.norm))
    return false;
  return [vocabulary.bodyHeads, vocabulary.posts, vocabulary.collectives].every((trie) => trie.at(words, at).length === 0);
}

/** A place after a comma is one only where the list goes on to a conjunction. */
function closesList(found: Findings, from: number): boolean {
  for (let at = from; at < from + 12 && found.words[at] && !found.breaks(at); at++) {
    if (found.small('list', at)) return found.words[at + 1]?.upper === true || found.small('place-link', at + 1);
    if (!found.words[at].upper && found.words[at].form !== ',' && !found.small('place-link', at)) return false;
  }
  return false;
}

/** "Zambezia Province", "the Shire River", "Central Kalimantan", "Mount Ngaru", "eastern Chad". */
function findEnglishPlaces(found: Findings): void {
  const { words } = found;
  for (let at = 0; at < words.length; at++) {
    if (words[at].punct || found.outerAt(at)) continue;
    if (found.small('place-noun', at)) namedBefore(found, at);
    if (words[at].norm === 'state' && words[at].upper) federalState(found, at);
    if (words[at].upper && found.small('place-opener', at)) namedBehind(found, at);
    else if (found.small('cardinal', at)) partOf(found, at);
  }
}

/** "Borno State", "Shan State": a state of a federation, behind its name; no body that goes on in capitals. */
function federalState(found: Findings, noun: number): void {
  const leaf = found.at(noun - 1);
  const next = found.words[noun + 1];
  if (leaf?.entity.class !== 'Place' || leaf.kind !== 'name' || found.at(noun) || found.breaks(noun)) return;
  if (!next?.upper || next.punct || found.endsLine(noun + 1)) claimPlace(found, leaf.first, noun + 1);
}

/** The name that a noun of place follows, with the noun: capitals right before it. */
function namedBefore(found: Findings, noun: number): void {
  const { words } = found;
  if (found.at(noun)) return;
  let modifier = noun;
  while (!words[noun].upper && noun - modifier < 2 && found.small('place-modifier', modifier - 1) && !found.breaks(modifier)) modifier--;
  let first = modifier;
  while (first > 0 && noun - first < 4 && !found.breaks(first) && isNameOfPlace(found, first - 1) && words[first].glue !== "'")
    first = found.at(first - 1)?.first ?? first - 1;
  const water = words[noun].upper && found.small('water', noun) ? found.at(noun - 1) : undefined;
  if (first === noun && water?.entity.class === 'Country' && water.kind === 'name' && water.last === noun) first = water.first;
  if (isSaints(found, noun)) first = noun - 3;
  let last = noun + 1;
  while (words[last]?.upper === words[noun].upper && found.small('place-noun', last) && !found.breaks(last)) last++;
  if (first === modifier || found.small('stop', first)) return;
  const single = found.at(first);
  if (!water && single?.first === first && single.last === noun && single.entity.class === 'Country') return;
  if (words[noun].upper && found.vocabulary.bodyHeads.at(words, noun).length > 0) return;
  if (words[last]?.upper && words[noun].upper && !found.at(last) && !found.breaks(last) && !found.endsLine(last)) return;
  const name = found.text(first, last);
  const draft = { first, last, entity: found.own('Place', name, first), rule: 'entity/place-noun' };
  if (words[noun].upper) found.claim({ ...draft, kind: 'name' });
  else found.wrap({ ...draft, kind: 'description' });
}

/** "St Mary’s Cathedral": a house under a saint's name. */
function isSaints(found: Findings, noun: number): boolean {
  const [saint, name, s] = found.words.slice(Math.max(0, noun - 3), noun);
  return s?.norm === 's' && s.glue === "'" && name.upper && /^(?:st|saint)$/u.test(saint.norm) && found.words[noun].upper;
}

function isNameOfPlace(found: Findings, at: number): boolean {
  const leaf = found.at(at);
  if (leaf) return leaf.entity.class === 'Place' && leaf.kind === 'name';
  const word = found.words[at];
  return word.upper && !word.punct && found.is(at, 'PROPN', 'NOUN', 'ADJ', 'X') && !found.small('stop', at) && !found.small('calendar', at);
}

/** "Mount Ngaru", "Lake Faguibine", "Port of Duma", "Gulf of Ruha": the capitals behind the noun. */
function namedBehind(found: Findings, noun: number): void {
  const { words } = found;
  const of = words[noun + 1]?.norm === 'of';
  const first = of ? noun + 2 : noun + 1;
  const leaf = found.at(first);
  if (!words[first]?.upper || found.breaks(first) || (leaf && leaf.entity.class !== 'Place' && !of)) return;
  if (!leaf && !isUnknownPlace(found, first)) return;
  const last = leaf?.last ?? nameOfPlace(found, first);
  const alone = of && found.at(noun)?.entity.class === 'Place' && found.at(noun)?.last === noun + 1;
  if (found.at(noun) && !alone) return;
  claimPlace(found, noun, last);
}

/** "eastern Chad", "Ghana’s northern regions": a part of a state or region, around its name. */
function partOf(found: Findings, at: number): void {
  const { words } = found;
  const next = found.at(at + 1);
  const owned = words[at - 1]?.norm === 's' && words[at - 1].glue === "'" ? found.at(at - 2) : undefined;
  const region =
    next?.first === at + 1 &&
    (next.kind === 'name' || next.kind === 'acronym') &&
    (next.entity.class === 'Country' || next.entity.class === 'Place');
  const part = owned && (owned.entity.class === 'Country' || owned.entity.class === 'Place') && found.small('whereabouts', at + 1);
  if (!region && !part) return;
  if (!region && words[at].upper && words[at + 1].upper) return;
  if (region && words[at].upper && !words[at].norm.endsWith('ern')) {
    if (next.entity.class === 'Place' && !found.opens(at)) claimPlace(found, at, next.last);
    return;
  }
  const [first, last] = region ? [at, next.last] : [owned!.first, at + 2];
  found.wrap({ first, last, entity: found.own('Place', found.text(first, last), first), kind: 'description', rule: 'entity/place-noun' });
}

/** "à", "at", "in" right before, or "d’", "de" after a noun of place. */
function locates(found: Findings, at: number): boolean {
  const { norm } = found.words[at];
  if (found.doc.language === 'fr') {
    if (norm === 'a' || norm === 'pres') return true;
    if (norm === 'depuis') return found.is(at + 1, 'PROPN');
    if (norm === 'dans' || ((norm === 'le' || norm === 'l') && found.words[at - 1]?.norm === 'dans'))
      return found.small('cardinal', at + 1) || found.words[at + 1].norm === 'grand';
    if (norm === 'en') return found.is(at + 1, 'PROPN') && !found.vocabulary.stateHeads.has(found.words[at + 1].norm);
    if (norm !== 'de' && norm !== 'd') return false;
    const noun = found.is(at - 1, 'ADJ', 'VERB') ? at - 2 : at - 1;
    return (
      found.small('beside', at - 1) ||
      found.small('generic-after', noun) ||
      (found.small('befalls', noun) && found.is(at + 1, 'PROPN', 'X'))
    );
  }
  if (found.small('shaking', at) && found.is(at + 1, 'PROPN') && found.is(at, 'VERB')) return true;
  if (norm === 'to') return moves(found, at);
  if (norm === 'of') return found.small('named-place', at - 1);
  return norm === 'the' ? found.small('around', at - 1) : found.small('around', at) || norm === 'in' || norm === 'at';
}

/** "travel to", "the line to", "delivered aid to": a word of movement stands shortly before. */
function moves(found: Findings, to: number): boolean {
  for (let at = to - 1; at >= 0 && to - at <= MOTION_REACH && !found.words[at].punct; at--) if (found.small('motion', at)) return true;
  return false;
}

function isProper(found: Findings, at: number): boolean {
  const token = found.token(at);
  return !token || token.upos === 'PROPN' || token.upos === 'X' || token.upos === 'NOUN';
}

/** A lower-case noun of place whose complement holds a name: an outer mention, so that the name in it stays. */
function findPlaceNouns(found: Findings): void {
  const { words } = found;
  for (let at = 0; at < words.length; at++) {
    if (words[at].punct || found.at(at) || found.outerAt(at)) continue;
    const cardinal = found.small('cardinal', at) && ['l', 'le', 'au', 'du'].includes(words[at - 1]?.norm ?? '');
    const bordering = found.small('border', at);
    const namesake = found.small('named-after', at) ? namesakeEnd(found, at + 1) : -1;
    if (namesake > 0) {
      claimPlace(found, at, namesake);
      continue;
    }
    if (!cardinal && !bordering && !found.small('place-noun', at)) continue;
    const last = withNamesake(found, at, beforeOther(found, at, frenchExtent(found, at + 1, { capital: false })));
    const border = bordering && last > at + 1 && found.at(last - 1)?.kind === 'adjective';
    if (bordering && !(border && last === at + 2) && !found.small('place-noun', at)) continue;
    const house = words[at].upper && !found.opens(at) && found.small('house', at) && found.words[at + 1].norm.startsWith('de');
    const capital = words.findIndex(({ upper }, index) => index > at && index < last && upper);
    if (capital > 0 && found.small('trade', at) && !FRENCH_OF.has(words[capital - 1].norm)) continue;
    if (last <= at + 1 || !(border || house || words.slice(at + 1, last).some((word) => word.upper))) continue;
    const name = found.text(at, last);
    found.wrap({ first: at, last, entity: found.own('Place', name, at), kind: 'description', rule: 'entity/place-noun' });
    at = last - 1;
  }
}

/** "le stade Léopold Sédar Senghor", "l’école Aimé-Césaire": where a person's name ends, or a first name and what is tied to it; -1 where none stands. */
function namesakeEnd(found: Findings, at: number): number {
  const { words, vocabulary } = found;
  if (found.breaks(at)) return -1;
  const leaf = found.at(at);
  if (leaf) return leaf.entity.class === 'Person' ? leaf.last : -1;
  const tied = words[at].upper && vocabulary.firstNames.has(words[at].norm) && words[at + 1]?.glue === '-' && words[at + 1].upper;
  return tied ? nameOfPlace(found, at) : -1;
}

/** "l’aéroport international Toussaint-Louverture": the name that follows an adjective, also a person's. */
function withNamesake(found: Findings, noun: number, last: number): number {
  const { words } = found;
  if (last !== noun + 2 || !words[last]?.upper || words[noun + 1].upper || found.breaks(last) || !found.is(noun + 1, 'ADJ')) return last;
  const leaf = found.at(last);
  if (leaf) return leaf.entity.class === 'Place' || leaf.entity.class === 'Person' ? leaf.last : last;
  return isProper(found, last) ? nameOfPlace(found, last) : last;
}

/** "le golfe de Finlande et de l’exercice": what follows "et de" in lower case is no part of the name. */
function beforeOther(found: Findings, noun: number, last: number): number {
  for (let at = noun + 2; at < last - 1; at++) {
    if (found.words[at].norm !== 'et' || !found.at(at - 1) || !/^d[eu]?$/u.test(found.words[at + 1].norm)) continue;
    if (!found.words.slice(at + 2, last).some((word, step) => word.upper || found.at(at + 2 + step))) return at;
    if (!found.words[at + 2].upper && !found.words[at + 3]?.upper) return at;
  }
  return last;
}
