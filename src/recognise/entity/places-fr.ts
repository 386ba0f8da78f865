/** French nouns of place with their names, and parts of lands. */
import type { Entity } from '../../model/entity.ts';
import type { Findings } from './findings.ts';
import { frenchExtent } from './noun-phrase.ts';
import { ARTICLES, FRENCH_OF } from './particles.ts';
import { claimPlace, isProper, nameOfPlace } from './place-name.ts';

/** States whose capital bears their name, and that French writes with an article ("au Luxembourg"). */
const CITY_STATES: ReadonlySet<string> = new Set(['country/LUX', 'country/GRD']);

/** "Le Grand Sud", "l’Europe centrale", "l’État de Rakhine", "à Luxembourg": parts of lands and of the world, states of federations, the city of a state's name. */
export function findParts(found: Findings): void {
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
    else if (found.small('stream', at) && !leaf && isStream(found, at + 1)) claimPlace(found, at, found.at(at + 1)!.last);
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

/** "le fleuve Niger", "le fleuve Sénégal": a water under the name of a land, right behind its noun. */
function isStream(found: Findings, at: number): boolean {
  const land = found.at(at);
  return land?.first === at && land.entity.class === 'Country' && land.kind === 'name' && found.words[at].glue === '' && !found.breaks(at);
}

/** "Sorbe II", "Bir al-Tavel", "Kora Sud": a known name of one word that goes on, behind a word of place. */
export function findLonger(found: Findings): void {
  const { words } = found;
  for (const leaf of found.leaves()) {
    const { first, last } = leaf;
    const next = words[last];
    if (leaf.entity.class !== 'Place' || leaf.kind !== 'name' || last > first + 1 || !next || found.breaks(last) || found.endsLine(last))
      continue;
    const behind = found.small('at', first - 1) || found.lists('named-land', words[first - 2]?.norm ?? '');
    if (!behind || found.at(last) || found.small('calendar', last)) continue;
    if (/^[IVX]+$/u.test(next.form)) claimPlace(found, first, last + 1);
    else if (found.small('arabic-article', last) && words[last + 1]?.glue === '-') claimPlace(found, first, nameOfPlace(found, last + 1));
    else if (found.small('cardinal', last) && next.upper && next.glue === '') claimPlace(found, first, last + 1);
  }
}

/** A lower-case noun of place whose complement holds a name: an outer mention, so that the name in it stays. */
export function findPlaceNouns(found: Findings): void {
  const { words } = found;
  for (let at = 0; at < words.length; at++) {
    if (words[at].punct || words[at].glue === '-' || found.at(at) || found.outerAt(at) || isPutInPlace(found, at)) continue;
    const cardinal = found.small('cardinal', at) && ['l', 'le', 'au', 'du'].includes(words[at - 1]?.norm ?? '');
    const bordering = found.small('border', at);
    const namesake = found.small('named-after', at) ? namesakeEnd(found, at + 1) : -1;
    if (namesake > 0) {
      claimPlace(found, at, namesake);
      continue;
    }
    const post = words[at].norm === 'poste' && found.small('post-place', at + 1);
    if (!cardinal && !bordering && !post && !found.small('place-noun', at)) continue;
    const last = withNamesake(found, at, beforeOther(found, at, frenchExtent(found, at + 1, { capital: false })));
    const border = bordering && last > at + 1 && found.at(last - 1)?.kind === 'adjective';
    if (bordering && !(border && last === at + 2) && !found.small('place-noun', at)) continue;
    const house = words[at].upper && !found.opens(at) && found.small('house', at) && found.words[at + 1].norm.startsWith('de');
    const capital = words.slice(at + 1, last).findIndex(({ upper }) => upper);
    if (capital >= 0 && found.small('trade', at) && !FRENCH_OF.has(words[at + capital].norm)) continue;
    if (last <= at + 1 || !(border || house || capital >= 0)) continue;
    const entity = landNamed(found, at, last) ?? found.own('Place', found.text(at, last), at);
    found.wrap({ first: at, last, entity, kind: 'description', rule: 'entity/place-noun' });
    at = last - 1;
  }
}

/** "La région de Kayes", "le district sanitaire d’Ambovombe": the land or town that the name behind "de" calls by itself. */
function landNamed(found: Findings, noun: number, last: number): Entity | undefined {
  const name = found.at(last - 1);
  if (!found.small('named-land', noun) || name?.last !== last || name.entity.class !== 'Place' || name.kind !== 'name') return undefined;
  const of = ARTICLES.has(found.words[name.first - 1].norm) ? name.first - 2 : name.first - 1;
  const beside = found.is(of - 1, 'ADJ', 'VERB') ? of - 2 : of - 1;
  return FRENCH_OF.has(found.words[of].norm) && beside === noun ? name.entity : undefined;
}

/** "La mise en place de la Coalition": no square. */
const isPutInPlace = ({ words }: Findings, at: number): boolean => words[at].norm === 'place' && words[at - 1]?.norm === 'en';

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
