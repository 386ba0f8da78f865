import type { Findings } from './findings.ts';
import { titleAt } from './name-shape.ts';
import { frenchExtent } from './noun-phrase.ts';

const PLACE_NOUNS_FR: ReadonlySet<string> = new Set([
  'hotel',
  'palais',
  'siege',
  'station',
  'penitencier',
  'aeroport',
  'base',
  'camp',
  'chateau',
  'gare',
  'stade',
  'hopital',
  'province',
  'ville',
  'region',
  'district',
  'oblast',
  'port',
  'cathedrale',
  'basilique',
  'cimetiere',
  'memorial',
  'caserne',
  'centrale',
  'gazoduc',
  'gazoducs',
  'barrage',
  'pont',
  'quartier',
  'prison',
  'village',
  'canton',
  'ile',
  'departement',
  'detroit',
  'golfe',
  'maison',
  'musee',
  'residence',
  'ambassade',
  'cite',
  'mausolee',
  'monument',
  'mosquee',
  'eglise',
  'abbaye',
  'synagogue',
  'temple',
  'place',
  'esplanade',
  'parc',
  'domaine',
  'villa',
  'usine',
  'mine',
  'vallee',
  'plateau',
  'desert',
  'lac',
  'fleuve',
  'corniche',
  'gouvernorat',
  'wilaya',
  'prefecture',
  'cercle',
]);

/** Places that no lexicon lists: an unknown capital after "à", "in" …, and a noun of place with its name ("la station de pompage de Koumassi"). */
export function findPlaces(found: Findings): void {
  const { words } = found;
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (!word.upper || word.gap || found.at(at) || found.outerAt(at) || !locates(found, at - 1)) continue;
    if (word.caps && word.form.length < 5) continue;
    if (found.small('calendar', at) || titleAt(found, at)) continue;
    if (found.small('stop', at) || found.small('link', at) || found.vocabulary.bodyHeads.at(words, at).length > 0) continue;
    if (!isProper(found, at)) continue;
    let last = at + 1;
    while (words[last]?.upper && !found.at(last) && !words[last].gap && last - at < 4 && isProper(found, last)) last++;
    found.claim({ first: at, last, entity: found.own('Place', found.text(at, last), at), kind: 'name', rule: 'entity/place-context' });
    at = last - 1;
  }
  if (found.doc.language === 'fr') findPlaceNouns(found);
}

/** "à", "at", "in" right before, or "d’", "de" after a noun of place. */
function locates(found: Findings, at: number): boolean {
  const { norm } = found.words[at];
  if (found.doc.language === 'fr') {
    if (norm === 'a' || norm === 'pres') return true;
    if (norm === 'en') return found.is(at + 1, 'PROPN') && !found.vocabulary.stateHeads.has(found.words[at + 1].norm);
    return (norm === 'de' || norm === 'd') && (found.words[at - 1]?.norm === 'pres' || found.small('generic-after', at - 1));
  }
  return norm === 'in' || norm === 'at' || norm === 'near';
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
    if (!cardinal && !PLACE_NOUNS_FR.has(words[at].norm)) continue;
    const last = frenchExtent(found, at + 1, { capital: false });
    if (last <= at + 1 || !words.slice(at + 1, last).some((word) => word.upper)) continue;
    const name = found.text(at, last);
    found.wrap({ first: at, last, entity: found.own('Place', name, at), kind: 'description', rule: 'entity/place-noun' });
    at = last - 1;
  }
}
