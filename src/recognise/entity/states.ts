import type { Entity } from '../../model/entity.ts';
import type { Findings } from './findings.ts';
import { isGovernment } from './home.ts';
import { ARTICLES, FRENCH_OF } from './particles.ts';
import { statesNamed } from './states-named.ts';

const OF: ReadonlySet<string> = new Set([...FRENCH_OF, 'of']);
const OWN: ReadonlySet<string> = new Set(['le', 'du', 'au', 'l', 'la', 'notre', 'the', 'my', 'our']);

const GOVERNMENT = /^(?:go(?:uv|v)ern(?:e?ment)|etat)$/u;
const REGIONAL = /^go(?:uv|v)ern(?:e?ment)$/u;
/** Words before "Government" without an article, where it acts. */
const BEFORE_BARE: ReadonlySet<string> = new Set(['that', 'and', ',', 'which', 'as', 'while', 'because']);

/** "Le gouvernement canadien", "l’État du Sénégal", "the Danish and Dutch governments", "the Government of Japan": the state by another name; "pays voisins" are others. */
export function findStates(found: Findings): void {
  const { words, vocabulary } = found;
  for (let at = 0; at < words.length; at++) {
    if (words[at].punct || !vocabulary.stateHeads.has(words[at].norm) || found.at(at) || words[at + 1]?.glue === '-') continue;
    if ((vocabulary.collectives.at(words, at)[0]?.end ?? 0) > at + 1) continue;
    if (found.doc.language === 'fr') frenchState(found, at);
    else englishState(found, at);
  }
}

/** The head, up to three adjectives, and the state's adjective or name with "de". */
function frenchState(found: Findings, at: number): void {
  const { words } = found;
  let next = at + 1;
  while (next - at <= 4 && words[next] && !words[next].punct && !found.breaks(next)) {
    const leaf = found.at(next);
    if (leaf) {
      if (leaf.entity.class === 'Country' && (leaf.kind === 'adjective' || next > at + 1)) claimState(found, at, leaf.last, leaf.entity);
      return;
    }
    if (OF.has(words[next].norm)) {
      const noun = words[next + 1] && ARTICLES.has(words[next + 1].norm) ? next + 2 : next + 1;
      const name = found.at(noun);
      if (name?.entity.class === 'Country' && name.kind !== 'adjective' && name.first === noun)
        claimState(found, at, name.last, name.entity);
      else if (next === at + 1) claimRegional(found, at, noun);
      return;
    }
    if (found.small('stop', next) || found.small('link', next) || found.is(next, 'VERB', 'AUX')) return;
    next++;
  }
}

function englishState(found: Findings, at: number): void {
  const { words } = found;
  if (words[at + 1]?.norm === 'of') {
    const noun = words[at + 2]?.norm === 'the' ? at + 3 : at + 2;
    const name = found.at(noun);
    if (name?.entity.class === 'Country' && name.first === noun) claimState(found, at, name.last, name.entity);
    else claimRegional(found, at, noun);
    return;
  }
  if (regionBefore(found, at)) return;
  const before = found.at(at - 1);
  if (before?.last === at && before.entity.class === 'Country' && !words[at].glue && words[at].norm !== 'state') {
    const shared = found.small('list', before.first - 1);
    if (!shared) claimState(found, before.first, at + 1, before.entity);
  }
}

/** "le gouvernement de la Polynésie française", "the Government of Greenland": that of a region, no state's; a capital stands for its state. */
function claimRegional(found: Findings, at: number, noun: number): void {
  const place = found.at(noun);
  if (!REGIONAL.test(found.words[at].norm) || place?.entity.class !== 'Place' || place.kind !== 'name' || place.first !== noun) return;
  if (place.rule.endsWith('-capital') || found.breaks(noun)) return;
  const first = found.small('government-kind', at - 1) && found.words[at - 1].upper && !found.opens(at) ? at - 1 : at;
  const entity = found.own('Organization', found.text(first, place.last), first, { kind: 'formal' });
  found.claim({ first, last: place.last, entity, kind: 'name', rule: 'entity/regional-government' });
}

/** "the Bougainville Autonomous Government", "the Punjab government": that of a region, before which its name stands. */
function regionBefore(found: Findings, at: number): boolean {
  const { words } = found;
  if (!REGIONAL.test(words[at].norm) || words[at].norm.endsWith('s')) return false;
  const own = found.small('government-kind', at - 1) && words[at].upper ? at - 1 : at;
  const place = found.at(own - 1);
  if (place?.last !== own || place.entity.class !== 'Place' || place.kind !== 'name' || place.rule.endsWith('-capital')) return false;
  if (found.breaks(own) || words[own].glue || found.small('continent', own - 1)) return false;
  const entity = found.own('Organization', found.text(place.first, at + 1), place.first, { kind: 'formal' });
  found.claim({ first: place.first, last: at + 1, entity, kind: 'name', rule: 'entity/regional-government' });
  return true;
}

function claimState(found: Findings, first: number, last: number, entity: Entity): void {
  found.claim({ first, last, entity, kind: 'metonym', rule: 'entity/state' });
}

/** "Le Gouvernement", "l’État", "notre pays", "my Administration": the state that speaks. */
export function findOwnState(found: Findings, home: Entity | undefined): void {
  const { words, vocabulary } = found;
  let region: Entity | undefined;
  for (let at = 0; at < words.length; at++) {
    region = regionAt(found, at, region);
    if (isBare(found, at)) {
      const state = home ?? mainState(found, false) ?? nameless(found, at, at + 1);
      found.claim({ first: at, last: at + 1, entity: state, kind: 'metonym', rule: 'entity/own-state' });
      continue;
    }
    if (at === 0) continue;
    const alone = vocabulary.stateHeads.get(words[at].norm);
    const country =
      (words[at].norm === 'pays' && words[at - 1].norm === 'notre') || (words[at].norm === 'country' && words[at - 1].norm === 'our');
    const federal = alone && found.small('state-adjective', found.doc.language === 'fr' ? at + 1 : at - 1);
    const owner = federal && found.doc.language === 'en' ? at - 2 : at - 1;
    if ((!alone && !country) || found.at(at) || found.breaks(at) || !OWN.has(words[owner]?.norm ?? '')) continue;
    if (
      !country &&
      !federal &&
      !words[at].upper &&
      words[at - 1].norm !== 'my' &&
      words[at - 1].norm !== 'notre' &&
      !['gouvernement', 'government'].includes(words[at].norm)
    )
      continue;
    const last = federal && found.doc.language === 'fr' ? at + 2 : at + 1;
    if (completed(found, last)) continue;
    const entity =
      (GOVERNMENT.test(words[at].norm) ? region : undefined) ??
      home ??
      (GOVERNMENT.test(words[at].norm) ? stateMeant(found, at, [owner + 1, last]) : undefined);
    if (entity) found.claim({ first: owner + 1, last, entity, kind: 'metonym', rule: 'entity/own-state' });
  }
}

/** "Le gouvernement wallon … Le gouvernement …": the region’s, where no state’s has been named since and nobody is known to issue the text. */
function regionAt(found: Findings, at: number, last: Entity | undefined): Entity | undefined {
  const leaf = found.at(at);
  if (leaf?.first !== at || found.doc.meta.publisher) return last;
  if (leaf.entity.class === 'Organization' && isGovernment(found, leaf.entity)) return leaf.entity;
  return leaf.rule === 'entity/state' ? undefined : last;
}

/** "The Government" in a text of nobody’s own: of the state that the text is about, or of one that it does not name. */
function stateMeant(found: Findings, at: number, [first, last]: readonly [number, number]): Entity | undefined {
  const { upper } = found.words[at];
  return mainState(found, !upper) ?? (upper ? nameless(found, first, last) : undefined);
}

/** The state that a text names most; where it has to be `clear`, twice as often as any other. */
function mainState(found: Findings, clear: boolean): Entity | undefined {
  const [main, second] = statesNamed(found);
  return main && (!clear || !second || main[1] >= 2 * second[1]) ? main[0] : undefined;
}

/** "Le Gouvernement" of a text that names no state: whichever it is. */
const nameless = (found: Findings, first: number, last: number): Entity =>
  found.own('Country', found.text(first, last), first, { kind: 'formal' });

/** "Government will recruit", "… that Government has approved", "said Government would pay": as public services write it, without an article. */
function isBare(found: Findings, at: number): boolean {
  const { words } = found;
  if (found.doc.language !== 'en' || words[at].form !== 'Government' || found.at(at) || found.outerAt(at) || words[at + 1]?.upper)
    return false;
  return (
    (found.opens(at) || BEFORE_BARE.has(words[at - 1].norm) || found.is(at - 1, 'VERB')) &&
    found.is(at + 1, 'AUX', 'VERB') &&
    !found.breaks(at + 1)
  );
}

/** True where a complement or adjective makes it another state or a kind of government ("le gouvernement de transition"). */
function completed(found: Findings, at: number): boolean {
  const word = found.words[at];
  if (!word || word.punct || word.gap) return false;
  if (OF.has(word.norm)) return true;
  return word.glue !== '' || found.is(at, 'ADJ') || found.at(at)?.kind === 'adjective';
}
