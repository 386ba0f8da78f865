/** English nouns of place with their names. */
import { isRelation } from '../../model/tree.ts';
import type { Findings } from './findings.ts';
import { claimPlace, isUnknownPlace, nameOfPlace } from './place-name.ts';

/** What is done to a site itself, and nouns for it. */
const DONE_TO = ['visit', 'attack', 'hit', 'assail', 'invade', 'capture'] as const;
const STRIKES = ['noun-attack', 'noun-hitting', 'noun-visit', 'noun-capture'] as const;
const CASE_REACH = 6;

/** "Zambezia Province", "the Shire River", "Central Kalimantan", "Mount Ngaru", "eastern Chad". */
export function findEnglishPlaces(found: Findings): void {
  const { words } = found;
  for (let at = 0; at < words.length; at++) {
    if (words[at].punct || found.outerAt(at)) continue;
    if (found.small('place-noun', at)) namedBefore(found, at);
    if (found.small('place-noun', at) || found.small('sited', at)) siteAt(found, at);
    if (found.small('site-of', at)) siteOf(found, at);
    if (words[at].norm === 'headquarters') seatOf(found, at);
    if (words[at].norm === 'state' && words[at].upper) federalState(found, at);
    if (words[at].upper && found.small('place-opener', at)) namedBehind(found, at);
    else if (found.small('cardinal', at)) {
      partOf(found, at);
      wholeOf(found, at);
    }
  }
}

/** "the fuel terminal at Noro", "the hospital at Old Fangak": a site that only its town tells apart. */
function siteAt(found: Findings, noun: number): void {
  const place = found.at(noun + 2);
  const link = found.words[noun + 1]?.norm ?? '';
  if (found.words[noun].upper || found.at(noun) || found.outerAt(noun)) return;
  if (link !== 'at' && !((link === 'in' || link === 'near') && !found.small('wide', noun) && isToured(found, noun))) return;
  if (place?.entity.class !== 'Place' || place.first !== noun + 2 || found.breaks(noun + 2)) return;
  let first = noun;
  while (noun - first < 3 && found.is(first - 1, 'NOUN', 'ADJ') && !found.words[first - 1].upper && !found.at(first - 1)) first--;
  const owner = found.at(first - 1);
  if (owner?.kind === 'adjective' && owner.last === first && found.small('embassy', noun)) first = owner.first;
  const name = found.text(first, place.last);
  found.wrap({ first, last: place.last, entity: found.own('Place', name, first), kind: 'description', rule: 'entity/place-noun' });
}

/** "visited a textile factory in Lusaka", "a bomb hit the market in Aden": what is gone to, struck or opened is the site, not its town. */
function isToured(found: Findings, noun: number): boolean {
  const token = found.token(noun);
  const governor = token && found.doc.tokens[token.head];
  if (!token || !governor) return false;
  const mark = found.caseOf(token, CASE_REACH)?.lemma.toLowerCase();
  if (mark === undefined) return (isRelation(token, 'obj') || token.deprel === 'nsubj:pass') && found.means(governor, DONE_TO);
  return (mark === 'on' || mark === 'against' || mark === 'at') && isRelation(token, 'nmod') && found.means(governor, STRIKES);
}

/** "the port of Kismayo", "the bridge of Kaka": a site under the name of its town. */
function siteOf(found: Findings, noun: number): void {
  const place = found.at(noun + 2);
  if (found.words[noun].upper || found.words[noun + 1]?.norm !== 'of' || found.at(noun) || found.outerAt(noun)) return;
  if (place?.entity.class !== 'Place' || place.first !== noun + 2 || found.breaks(noun + 2)) return;
  wrapSite(found, noun, place.last);
}

/** "the headquarters of the African Union", "the Union’s headquarters": the house of a body. */
function seatOf(found: Findings, noun: number): void {
  const { words } = found;
  if (isKnownOwner(found, noun - 2)) wrapSite(found, noun - 2, noun + 1);
  const first = words[noun + 2]?.norm === 'the' ? noun + 3 : noun + 2;
  const body = found.at(first);
  if (words[noun].upper || words[noun + 1]?.norm !== 'of' || found.at(noun) || found.outerAt(noun) || found.breaks(first)) return;
  if (body?.entity.class === 'Organization' && body.first === first && body.kind !== 'adjective') wrapSite(found, noun, body.last);
}

/** "the Mission’s headquarters": a body that is called by its noun, with a capital. */
function isKnownOwner(found: Findings, at: number): boolean {
  const [the, owner, mark] = [found.words[at - 1], found.words[at], found.words[at + 1]];
  return the?.norm === 'the' && owner.upper && mark.norm === 's' && mark.glue === "'" && !found.at(at);
}

function wrapSite(found: Findings, noun: number, last: number): void {
  const entity = found.own('Place', found.text(noun, last), noun);
  found.wrap({ first: noun, last, entity, kind: 'description', rule: 'entity/place-noun' });
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
  const water = words[noun].upper && (found.small('water', noun) || words[noun].norm === 'city') ? found.at(noun - 1) : undefined;
  if (first === noun && water?.entity.class === 'Country' && water.kind === 'name' && water.last === noun) first = water.first;
  if (isSaints(found, noun)) first = noun - 3;
  let last = noun + 1;
  while (
    words[last]?.upper === words[noun].upper &&
    (found.small('place-noun', last) || found.small('place-tail', last)) &&
    !found.breaks(last)
  )
    last++;
  if (first === modifier || found.small('stop', first)) return;
  const single = found.at(first);
  if (!water && single?.first === first && single.last === noun && single.entity.class === 'Country') return;
  if (words[noun].upper && found.vocabulary.bodyHeads.at(words, noun).length > 0) return;
  if (words[last]?.upper && words[noun].upper && !found.at(last) && !found.breaks(last) && !found.endsLine(last)) return;
  const land =
    !words[noun].upper && last === noun + 1 && found.small('named-land', noun) && single?.first === first && single.last === noun;
  const entity = land ? single.entity : found.own('Place', found.text(first, last), first);
  const draft = { first, last, entity, rule: 'entity/place-noun' };
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

/** "the east of the Republic", "the southern islands of Vanuatu": the part first, then the whole. */
function wholeOf(found: Findings, at: number): void {
  const { words } = found;
  const noun = words[at].norm.endsWith('ern') || words[at + 1]?.norm !== 'of' ? at + 1 : at;
  if (words[at].upper || found.at(at) || found.outerAt(at) || words[noun + 1]?.norm !== 'of' || found.breaks(noun + 2)) return;
  if (noun > at && !found.small('whole-part', noun) && !(words[at].norm.endsWith('ern') && found.small('place-noun', noun))) return;
  const first = words[noun + 2]?.norm === 'the' ? noun + 3 : noun + 2;
  const whole = found.at(first);
  if (whole?.first !== first || whole.kind === 'adjective' || (whole.entity.class !== 'Country' && whole.entity.class !== 'Place')) return;
  const entity = found.own('Place', found.text(at, whole.last), at);
  found.wrap({ first: at, last: whole.last, entity, kind: 'description', rule: 'entity/place-noun' });
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
  const tied = words[at].glue === '-' && found.small('cardinal', at - 1) ? at - 1 : at;
  if (region && words[at].upper && !words[at].norm.endsWith('ern')) {
    if (next.entity.class === 'Place' && !found.opens(at)) claimPlace(found, tied, next.last);
    return;
  }
  const [first, last] = region ? [tied, next.last] : [owned!.first, at + 2];
  found.wrap({ first, last, entity: found.own('Place', found.text(first, last), first), kind: 'description', rule: 'entity/place-noun' });
}
