import type { BodyHead } from '../../lexicon/entity-words.ts';
import type { Entity } from '../../model/entity.ts';
import { fieldBefore, isEventOrText, isOfPost, isPressOffice, isSeat, numberBefore } from './body-names-en.ts';
import { enumerates } from './enumeration.ts';
import { type Findings, foldPhrase } from './findings.ts';
import { frenchExtent } from './noun-phrase.ts';

const UNITS: ReadonlySet<string> = new Set([
  'commandement',
  'command',
  'mission',
  'service',
  'direction',
  'bureau',
  'brigade',
  'etat-major',
  'secretariat',
  'conseil d’administration',
]);
const SINGULAR: ReadonlySet<string> = new Set(['le', 'un', 'du', 'au', 'ce', 'son', 'notre', 'leur', 'nouveau', 'premier']);
/** Bodies that a state or alliance keeps in another land. */
const SENT: ReadonlySet<string> = new Set(['mission', 'forces', 'office', 'operation']);
/** Bodies that work on a matter ("Working Group on Border Security"). */
const WORKING: ReadonlySet<string> = new Set([
  'group',
  'committee',
  'commission',
  'council',
  'panel',
  'task force',
  'office',
  'centre',
  'center',
]);
/** Heads that several fields share ("Department of Health and Human Services"). */
const SHARED: ReadonlySet<string> = new Set(['service', 'services', 'force', 'community']);
/** Plural nouns that name one body. */
const ARMED: ReadonlySet<string> = new Set(['forces', 'armees', 'services', 'archives']);
const MAX_CAPITALS = 7;
const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l', 'the']);
const DEFINITE: ReadonlySet<string> = new Set([...ARTICLES, 'du', 'au', 'des', 'aux']);
const OF: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd', 'of', 'for']);
/** Words that a post's own noun may have. */
const POST_REACH = 4;
const TEAMS: ReadonlySet<string> = new Set(['coalition', 'alliance', 'comite', 'committee', 'forum', 'groupe', 'group', 'task force']);

/** Bodies that no lexicon lists: a head noun with what completes it ("Institut de génie rural de Kankan", "Air Force Capability Coalition"). */
export function findBodies(found: Findings): void {
  const { words, vocabulary } = found;
  for (let at = 0; at < words.length; at++) {
    const leaf = found.at(at);
    if (words[at].punct || leaf?.entity.class === 'Person') continue;
    const unit = found.doc.language === 'fr' && !leaf ? namedUnit(found, at) : at;
    if (unit > at) {
      at = unit - 1;
      continue;
    }
    const hit = vocabulary.bodyHeads.at(words, at)[0];
    if (!hit || (vocabulary.collectives.at(words, at)[0]?.end ?? 0) > hit.end) continue;
    if (leaf && leaf.entity.class !== 'Organization') continue;
    if (leaf && leaf.first < at && (found.doc.language === 'fr' || leaf.last > hit.end)) continue;
    const end =
      found.doc.language === 'fr' ? frenchBody(found, at, hit.end, hit.values[0]) : englishBody(found, at, hit.end, hit.values[0]);
    if (end > at) at = end - 1;
  }
}

/** "la mission Aigle", "le gang Corail", "la brigade « Aurore »": a unit’s noun in lower case and its name. */
function namedUnit(found: Findings, at: number): number {
  const { words } = found;
  if (words[at].upper || !found.small('unit', at) || found.small('company', at)) return at;
  if (words[at + 1]?.form === '«') {
    const close = found.find('»', at + 2, 7);
    if (close < 0 || !words[at + 2]?.upper) return at;
    return wrapUnit(found, at, close + 1);
  }
  let last = at + 1;
  while (words[last]?.upper && !found.breaks(last) && isUnitName(found, last)) last++;
  if (last === at + 1 || !ARTICLES.has(words[at - 1]?.norm ?? '')) return at;
  return words[last]?.glue === '-' || found.is(last, 'ADJ') ? at : wrapUnit(found, at, last);
}

const isUnitName = (found: Findings, at: number): boolean =>
  !found.at(at) && !found.words[at].punct && found.words[at].glue === '' && found.is(at, 'PROPN', 'X') && !found.small('calendar', at);

function wrapUnit(found: Findings, first: number, last: number): number {
  const entity = found.own('Organization', found.text(first, last), first, { kind: 'unit' });
  found.claim({ first, last, entity, kind: 'name', rule: 'entity/unit' });
  return last;
}

/** @returns where the body's name ends; `at` where none stands here. */
function frenchBody(found: Findings, at: number, headEnd: number, head: BodyHead): number {
  const { words } = found;
  const written = words[at].upper && !(words[at].caps && words[headEnd]?.caps && headEnd === at + 1);
  const capital = written && !(found.opens(at) && head.use === 'any');
  const proper = capital && !found.opens(at);
  if (isNumbered(found, at) || isMinistersField(found, at) || isInRank(found, at)) return at;
  if ((found.vocabulary.posts.at(words, at)[0]?.end ?? 0) > headEnd) return at;
  const last = Math.max(frenchExtent(found, headEnd, { capital, purpose: capital && found.small('for-heads', at) }), headEnd);
  const leaf = found.at(at);
  if (leaf?.first === at && leaf.entity.class === 'Organization') {
    const extended = last > leaf.last && proper && words.slice(leaf.last, last).some((word) => word.upper);
    if (!extended) return leaf.last;
  }
  const whole = head.use === 'whole' || (written && headEnd > at + 1);
  if (last === headEnd && !(whole && DEFINITE.has(words[at - 1]?.norm ?? ''))) return at;
  const named = hasName(found, headEnd, last);
  if (!capital && !isOneBody(found, at, named)) return at;
  if (!capital && (head.use === 'capital' || head.use === 'nation' || (head.use === 'named' && !named))) return at;
  if (capital && !proper && !named && head.use !== 'any') return at;
  const instance = ['un', 'une'].includes(words[at - 1]?.norm ?? '') && !named;
  record(found, at, last, head, capital && !instance);
  if (!capital) findInside(found, headEnd, last);
  return last;
}

/** "le conseil d’administration de la Société nationale d’électricité": the body named inside a description. */
function findInside(found: Findings, first: number, last: number): void {
  for (let at = first; at < last; at++) {
    const hit = found.words[at].upper && !found.at(at) ? found.vocabulary.bodyHeads.at(found.words, at)[0] : undefined;
    if (hit && hit.end < last) at = Math.max(frenchBody(found, at, hit.end, hit.values[0]) - 1, at);
  }
}

/** "le général de corps d’armée Lund": part of a rank. */
function isInRank(found: Findings, at: number): boolean {
  for (let first = Math.max(0, at - POST_REACH); first < at; first++)
    if (found.vocabulary.posts.at(found.words, first).some((hit) => hit.end > at && hit.values[0].scope === 'rank')) return true;
  return false;
}

/** In lower case: no "en direction de", no money ("les fonds nécessaires"), no advice ("des conseils utiles"). */
function isOneBody(found: Findings, at: number, named: boolean): boolean {
  const before = found.words[at - 1]?.norm ?? '';
  const { norm } = found.words[at];
  const whose = OF.has(before) ? found.words[at - 2]?.norm : undefined;
  if (
    before === 'en' ||
    whose === 'mecanisme' ||
    found.words[at - 2]?.norm === 'sous' ||
    (OF.has(before) && /^chef(?:fe)?s?$/u.test(found.words[at - 2]?.norm ?? ''))
  )
    return false;
  if (norm === 'fonds') return SINGULAR.has(before);
  if (norm.endsWith('s') && !ARMED.has(norm) && found.vocabulary.collectives.at(found.words, at).length > 0) return false;
  return named || !norm.endsWith('s') || norm === 'forces';
}

/** "ministre de l’Administration territoriale", "Minister of Indigenous Services", "administrateur des Services": what a post is about is no body. */
function isMinistersField(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  let of = at - 1;
  while (of >= 0 && ARTICLES.has(words[of].norm)) of--;
  if (!OF.has(words[of]?.norm ?? '')) return false;
  const plural = words[of].norm === 'des';
  for (let head = of - 1; head >= 0 && of - head <= POST_REACH; head--) {
    const hit = vocabulary.posts.at(words, head)[0];
    if (hit && hit.end === of && (hit.values[0].scope === 'state' || plural)) return true;
  }
  return false;
}

/** "le vingt-huitième Conseil ministériel", "the 12th Council": one meeting of many, no body. */
function isNumbered(found: Findings, at: number): boolean {
  return (
    /(?:ieme|eme|\dth|\dnd|\drd|\dst)$/u.test(found.words[at - 1]?.norm ?? '') ||
    /^(?:premier|premiere|second|seconde|first)$/u.test(found.words[at - 1]?.norm ?? '')
  );
}

/** Capitalised words up to and after the head: "U.S.-EU Energy Council", "Department of Defense", "Ministry of Economy and Finance". */
function englishBody(found: Findings, at: number, headEnd: number, head: BodyHead): number {
  const { words } = found;
  if (!words[at].upper) return head.use === 'nation' || head.use === 'any' ? nationBody(found, at, headEnd, head) : at;
  let first = at;
  while (first > 0 && capitalBefore(found, first)) first = found.at(first - 1)?.first ?? first - 1;
  first = numberBefore(found, fieldBefore(found, first), headEnd);
  let last = headEnd;
  for (;;) {
    if (words[last]?.form === ',' && enumerates(found, last, first)) last++;
    let next = last;
    while (words[next] && (found.small('link', next) || found.small('list', next)) && !found.breaks(next + 1) && next - last < 3) next++;
    if (!words[next]?.upper || words[next].gap || words[next].punct || found.at(next)?.entity.class === 'Person') break;
    if (found.endsLine(next) || found.small('calendar', next) || found.is(next, 'VERB', 'AUX')) break;
    if (next === last && last >= headEnd && (isEventOrText(found, next) || words[next + 1]?.glue === '-')) break;
    if (next > last && found.small('list', last) && found.at(next) && found.at(next)?.entity.class !== 'Place') break;
    if (next === last && found.vocabulary.posts.at(words, next).length > 0 && !isCollege(found, headEnd, next)) break;
    if (
      next > last &&
      (!linksOn(found, last, first, headEnd) || (words[last].norm === 'for' && first === at && last === headEnd && isOfPost(found, first)))
    )
      break;
    if (next > last && found.small('list', last) && (words[last + 1].norm === 'the' || headsAnother(found, next))) break;
    last = found.at(next)?.last ?? next + 1;
  }
  const leaf = found.at(at);
  if (leaf && leaf.entity.class === 'Organization' && leaf.first <= first && leaf.last >= last) return leaf.last;
  if (
    last > headEnd &&
    (found.small('place-noun', last - 1) || (isEventOrText(found, last) && words[last].upper && words[last - 1].norm !== 's'))
  )
    return at;
  if (isMinistersField(found, first) || isPressOffice(found, first, last)) return at;
  if (last - first === headEnd - at) return at;
  if (first === at && found.opens(at) && last === headEnd) return at;
  if (head.head === 'headquarters' && isSeat(found, first)) {
    const name = found.text(first, last);
    found.claim({ first, last, entity: found.own('Place', name, first), kind: 'name', rule: 'entity/place-noun' });
  } else record(found, first, last, head, true);
  return last;
}

/** "Council of Foreign Ministers", "Board of Executive Directors": office-holders who make up the body. */
function isCollege(found: Findings, headEnd: number, at: number): boolean {
  const post = found.vocabulary.posts.at(found.words, at)[0];
  return found.words[headEnd]?.norm === 'of' && at - headEnd <= 3 && found.words[post.end - 1].norm.endsWith('s');
}

/** "the Harbour Board and Coastal Safety Agency": the capitals behind the conjunction have a head of their own. */
function headsAnother(found: Findings, from: number): boolean {
  for (let at = from; found.words[at]?.upper && !found.words[at].gap && at - from < MAX_CAPITALS; at++) {
    const hit = found.vocabulary.bodyHeads.at(found.words, at)[0];
    if (hit && !SHARED.has(hit.values[0].head)) return true;
  }
  return false;
}

function capitalBefore(found: Findings, index: number): boolean {
  const before = found.words[index - 1];
  if (
    found.endsLine(index) ||
    before.punct ||
    !before.upper ||
    (found.opens(index - 1) && found.is(index - 1, 'ADP', 'SCONJ', 'ADV', 'DET')) ||
    found.small('stop', index - 1) ||
    found.small('quantifier-before', index - 1)
  )
    return false;
  if (found.small('link', index - 1) || found.at(index - 1)?.entity.class === 'Person') return false;
  return before.norm !== 's' && !(found.words[index].glue === "'" && before.form.length < 2);
}

/** "of", "for" go on; "and" only after them; "in", "on", "to" only in a name that has them already. */
function linksOn(found: Findings, link: number, first: number, headEnd: number): boolean {
  const norm = found.words[link].norm;
  if (norm === 'on' || (norm === 'in' && found.words[link - 1].norm === 'excellence' && !found.at(link + 1) && found.words[link + 1].caps))
    return (link === headEnd || found.words[link - 1].norm === 'excellence') && WORKING.has(found.words[headEnd - 1].norm);
  if (norm === 'for' && link === headEnd && found.vocabulary.bodyHeads.at(found.words, headEnd - 1)[0]?.values[0].use === 'nation')
    return false;
  if (norm === 'of' || norm === 'for') return true;
  if (norm === '&') return true;
  if (norm === 'in') return link === headEnd && SENT.has(found.words[headEnd - 1].norm) && isRegion(found, link + 1);
  return norm === 'and' && found.words.slice(headEnd, link).some((word) => ['of', 'for', 'on'].includes(word.norm)) && link - first > 1;
}

/** "in Mali", "in The Gambia". */
function isRegion(found: Findings, at: number): boolean {
  const leaf = found.at(at) ?? found.at(at + 1);
  return leaf?.entity.class === 'Country';
}

/** "the Ukrainian military", "the trust fund": needs the adjective, or may stand with any complement. */
function nationBody(found: Findings, at: number, headEnd: number, head: BodyHead): number {
  const before = found.at(at - 1);
  if (before?.last !== at || (before.entity.class !== 'Country' && before.entity.class !== 'Organization')) return at;
  if (found.words[before.first - 1]?.glue === '-') return at;
  if (head.use === 'nation' && !found.breaks(headEnd) && found.is(headEnd, 'NOUN') && found.words[headEnd].norm !== 'force') return at;
  const end = head.head === 'police' && found.words[headEnd]?.norm === 'force' ? headEnd + 1 : headEnd;
  record(found, numberBefore(found, before.first, headEnd), end, head, false);
  return end;
}

function hasName(found: Findings, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (found.words[at].upper || found.at(at)) return true;
  return false;
}

/** A capitalised name is a leaf and swallows the names in it; a description in lower case wraps them. */
function record(found: Findings, first: number, last: number, head: BodyHead, capital: boolean): void {
  const name = found.text(first, last);
  const leaf = found.at(first);
  const purpose = leaf?.entity.class === 'Organization' && leaf.last < last && onlyPurpose(found, leaf.last);
  const whole = purpose ? leaf.entity : shortened(found, first, last);
  const entity = whole ?? found.known('Organization', name) ?? found.own('Organization', name, first, { kind: kindOf(head) });
  aliasShort(found, first, last, entity);
  const holds = found.words
    .slice(first + 1, last)
    .some((_, index) => found.at(first + 1 + index)?.entity.class === 'Organization' && found.at(first + 1 + index)?.first !== first);
  const abroad = found.doc.language === 'en' && found.words.slice(first, last).some((word) => word.norm === 'in');
  if (capital && (holds || abroad)) found.wrap({ first, last, entity, kind: 'name', rule: 'entity/body-name' });
  else if (capital) found.claim({ first, last, entity, kind: 'name', rule: 'entity/body-name' });
  else found.wrap({ first, last, entity, kind: 'description', rule: 'entity/body-description' });
}

/** "Mission d’appui en Somalie (AUSSOM)": the lexicon knows the acronym behind the name, under a name that opens with the same word. */
function shortened(found: Findings, first: number, last: number): Entity | undefined {
  const short = found.words[last]?.form === '(' ? found.at(last + 1) : undefined;
  if (short?.kind !== 'acronym' || short.entity.class !== 'Organization' || found.words[short.last]?.form !== ')') return undefined;
  return short.entity.key && foldPhrase(short.entity.name).startsWith(`${found.words[first].norm} `) ? short.entity : undefined;
}

const onlyPurpose = (found: Findings, at: number): boolean => found.words[at].norm === 'for' || found.words[at].norm === 'pour';

/** "The Port Safety Partnership for Kenya" is also called by the words before "for". */
function aliasShort(found: Findings, first: number, last: number, entity: Entity): void {
  for (let at = first + 2; at < last - 1; at++)
    if (found.words[at].norm === 'for') found.alias('Organization', found.text(first, at), entity);
}

function kindOf(head: BodyHead): Entity['kind'] {
  if (TEAMS.has(head.head)) return 'collaboration';
  return UNITS.has(head.head) ? 'unit' : 'formal';
}
