import type { Findings } from './findings.ts';
import { countNames, titleAt } from './name-shape.ts';
import { frenchExtent } from './noun-phrase.ts';
import { ARTICLES, FRENCH_OF } from './particles.ts';
import { isStorm } from './storms.ts';

const MAX_ITEM = 12;

/** Bodies that only their surroundings betray: companies ("le laboratoire japonais Hoshino Pharma", "Acme Holdings AG") and lists of bodies. */
export function findCompanies(found: Findings): void {
  const { words } = found;
  for (let at = 0; at < words.length; at++) {
    if (words[at].punct || found.at(at)) continue;
    if ((!words[at].upper || words[at].caps) && found.small('company', at)) afterNoun(found, at);
    else if (words[at].upper && found.small('company-suffix', at)) beforeSuffix(found, at);
  }
  findShips(found);
  findBranches(found);
  findOffices(found);
  findLists(found);
  findActors(found);
}

/** "CARE Canada", "IIT Madras": an unknown acronym right before the name of a land or town is a body there. */
function findBranches(found: Findings): void {
  const { words } = found;
  for (let at = 0; at < words.length - 1; at++) {
    const land = found.at(at + 1);
    if (!words[at].caps || words[at].form.length < 3 || found.at(at) || found.outerAt(at) || !isAcronym(found, at)) continue;
    if (land?.kind !== 'name' || (land.entity.class !== 'Country' && land.entity.class !== 'Place')) continue;
    if (land.first !== at + 1 || words[at + 1].caps || words[at + 1].glue !== '' || found.breaks(at + 1) || found.endsLine(at + 1))
      continue;
    if (words[at - 1]?.caps || found.small('no-acronym', at) || isCommon(found, at)) continue;
    claim(found, at, land.last, 'entity/branch');
  }
}

/** "UNICEF Ethiopia", "World Vision Zambia": a body that everybody knows, in one land; it acts, and not the land. */
function findOffices(found: Findings): void {
  const { words } = found;
  for (const body of found.leaves()) {
    const land = found.at(body.last);
    if (body.entity.class !== 'Organization' || !body.entity.key || (body.kind !== 'name' && body.kind !== 'acronym')) continue;
    if (land?.entity.class !== 'Country' || land.kind !== 'name' || land.first !== body.last || found.breaks(land.first)) continue;
    const next = words[land.last];
    const open = next !== undefined && !found.breaks(land.last) && !next.punct;
    if (
      words[land.first].glue !== '' ||
      words[land.first].caps ||
      (open && (next.glue || next.upper || found.is(land.last, 'NOUN', 'ADJ', 'PROPN')))
    )
      continue;
    found.claim({ ...body, last: land.last, kind: 'name', rule: 'entity/branch' });
  }
}

/** "HMS Arran", "USNS Solace": a navy’s ship under its prefix sails and helps like a unit. */
function findShips(found: Findings): void {
  const { words } = found;
  for (let at = 0; at < words.length - 1; at++) {
    if (!words[at].caps || !found.small('ship', at) || !words[at + 1].upper || words[at + 1].caps || found.breaks(at + 1)) continue;
    let last = at + 1;
    while (words[last]?.upper && last - at < 4 && !found.breaks(last) && !words[last].punct && words[last].glue === '') last++;
    const entity = found.own('Organization', found.text(at, last), at, { kind: 'unit' });
    found.claim({ first: at, last, entity, kind: 'name', rule: 'entity/ship' });
    at = last - 1;
  }
}

/** "l’industriel Nexter", "le groupe minier canadien Acme", "the Swiss company Acme Power": the noun, a state's adjective, then unknown capitals that name it. */
function afterNoun(found: Findings, noun: number): void {
  const plural = found.words[noun].norm.endsWith('s');
  let first = noun + 1;
  for (;;) {
    if (found.at(first)?.kind === 'adjective' || found.is(first, 'ADJ')) first = found.at(first)?.last ?? first + 1;
    else if (FRENCH_OF.has(found.words[first]?.norm ?? '') && isCommonNoun(found, first + 1)) first += 2;
    else break;
  }
  if (plural && found.words[first]?.form === ',') first++;
  const skipped = found.words.slice(noun + 1, first).some(({ norm, punct }) => punct || FRENCH_OF.has(norm));
  const last = nameEnd(found, first);
  if (
    last === first ||
    found.breaks(first) ||
    found.inSum(first) ||
    found.words[first].form === 'I' ||
    (skipped && !found.is(first, 'PROPN', 'X'))
  )
    return;
  if (plural) claimFurther(found, last);
  const whole = found.outerAt(noun);
  if (whole?.first === noun && whole.last === first && whole.entity.class === 'Organization' && !whole.entity.key) {
    whole.entity.name = found.text(first, last);
    found.claim({ first, last, entity: whole.entity, kind: 'name', rule: 'entity/company' });
  } else if (whole?.first === noun && whole.last === last && whole.entity.class === 'Organization')
    found.claim({ first, last, entity: whole.entity, kind: 'name', rule: 'entity/company' });
  else claim(found, first, last, 'entity/company');
}

/** "l’ONG Mains tendues", "l’association Terre d’espoir": a name made of common nouns goes on with what completes them. */
function nameEnd(found: Findings, first: number): number {
  const last = capitals(found, first);
  const common = found.doc.language === 'fr' && last === first + 1 && !found.words[first].caps && found.is(first, 'NOUN');
  return common ? Math.max(last, frenchExtent(found, last, { capital: true, purpose: true })) : last;
}

/** "l’organisation de déminage Campo Verde": what the body is for. */
const isCommonNoun = (found: Findings, at: number): boolean =>
  found.words[at] !== undefined && !found.words[at].upper && !found.at(at) && found.is(at, 'NOUN') && !found.breaks(at);

/** "Our operators Baltel, VST and Grida", "deux sociétés, Acme et Hoshino Pharma": the companies of a list behind the first one. */
function claimFurther(found: Findings, from: number): void {
  for (let at = from; found.words[at] && (found.words[at].form === ',' || found.small('list', at)); ) {
    const next = found.small('list', at + 1) ? at + 2 : at + 1;
    const last = capitals(found, next);
    if (last === next || found.breaks(next) || !found.is(next, 'PROPN', 'X')) return;
    claim(found, next, last, 'entity/company');
    if (found.small('list', next - 1)) return;
    at = last;
  }
}

/** "Acme Holdings AG": the capitals up to a company's suffix. */
function beforeSuffix(found: Findings, suffix: number): void {
  let first = suffix;
  while (
    first > 0 &&
    !found.words[first].gap &&
    found.words[first - 1].upper &&
    !found.at(first - 1) &&
    !found.small('stop', first - 1) &&
    !found.small('link', first - 1)
  )
    first--;
  if ((found.opens(first) && suffix - first < 2) || found.words[first].glue === '-') return;
  if (found.small('common-suffix', suffix) && isThing(found, first, suffix)) return;
  let last = suffix + 1;
  for (let next = last; found.words[next] && !found.breaks(next); next++) {
    if (found.words[next].upper && found.small('company-suffix', next)) last = next + 1;
    else if (found.words[next].form !== '.' || next > last) break;
  }
  if (first < suffix && suffix - first < 5) {
    claim(found, first, last, 'entity/company');
    const entity = found.at(first)!.entity;
    found.alias('Organization', found.text(first, suffix), entity);
    if (found.words[first].form.length > 3 && found.is(first, 'PROPN', 'X')) found.alias('Organization', found.words[first].form, entity);
  }
}

/** "High Mobility Rocket Systems (HMRS)", "a Clean Energy Future", a whole line: goods, matters and headings end like companies. */
function isThing(found: Findings, first: number, suffix: number): boolean {
  const [before, next] = [found.words[first - 1], found.words[suffix + 1]];
  const line = found.breaks(first) && (next === undefined || found.breaks(suffix + 1));
  return line || ['a', 'an'].includes(before?.norm ?? '') || next?.form === '(' || (next?.upper === true && !found.breaks(suffix + 1));
}

function capitals(found: Findings, first: number): number {
  let last = first;
  while (found.words[last]?.upper && !found.at(last) && last - first < 4 && (last === first || !found.breaks(last))) last++;
  return last;
}

function claim(found: Findings, first: number, last: number, rule: string): void {
  const entity = found.own('Organization', found.text(first, last), first, { kind: 'formal' });
  found.claim({ first, last, entity, kind: 'name', rule });
}

interface Item {
  readonly first: number;
  readonly last: number;
}

/** "GMD, FKS, NMA et MDS", "…, Villes de France, OpenDataFrance et Déclic": unknown capitals in a list of bodies are bodies. */
function findLists(found: Findings): void {
  for (let at = 0; at < found.words.length; at++) {
    if (!found.words[at].upper || found.breaks(at + 1)) continue;
    const items = listFrom(found, ARTICLES.has(found.words[at].norm) ? at + 1 : at);
    if (items.length < 3) continue;
    const isBody = (item: Item): boolean => bodyAt(found, item);
    const acronyms = items.filter((item) => item.last === item.first + 1 && isAcronym(found, item.first) && !bodyAt(found, item)).length;
    const others = items.some((item) => !isBody(item) && !unknown(found, item));
    const bodies = items.filter(isBody).length;
    if (bodies >= 2 || acronyms >= 3 || (bodies >= 1 && !others)) {
      for (const item of items) if (unknown(found, item)) claim(found, item.first, item.last, 'entity/list');
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

/** Unknown capitals that stand twice or more, once as a subject or owner, never with an article: a company or body ("Telstra finalised …"). */
function findActors(found: Findings): void {
  const { words } = found;
  const seen = new Map<string, { spans: Item[]; acts: boolean }>();
  for (let at = 0; at < words.length; at++) {
    if (!words[at].upper || found.at(at) || found.outerAt(at) || !found.is(at, 'PROPN') || words[at].glue !== '') continue;
    const last = withPlace(found, capitals(found, at));
    if (last === at || found.small('calendar', at) || (words[at].caps && last === at + 1) || isCommon(found, at)) continue;
    const next = words[last];
    const owner = next?.norm === 's' && next.glue === "'";
    const subject = found.token(at)?.deprel.startsWith('nsubj') === true;
    const name = found.text(at, last);
    const entry = seen.get(name) ?? { spans: [], acts: false };
    entry.spans.push({ first: at, last });
    entry.acts ||= (owner || subject) && !ARTICLES.has(words[at - 1]?.norm ?? '');
    seen.set(name, entry);
    at = last - 1;
  }
  for (const { spans, acts } of seen.values()) {
    if (acts && spans.length > 1 && !isStorm(found, spans[0].first) && !spans.some((span) => isTown(found, span)))
      for (const span of spans) claim(found, span.first, span.last, 'entity/actor');
  }
}

/** "Flew to Raseborg, Finland": a town is told with its land. */
function isTown(found: Findings, { first, last }: Item): boolean {
  const land = found.words[last]?.form === ',' ? found.at(last + 1) : undefined;
  if (land?.first !== last + 1 || land.entity.class !== 'Country' || land.kind !== 'name') return false;
  return found.small('at', first - 1) || ['to', 'from', 'visited'].includes(found.words[first - 1]?.norm ?? '');
}

/** A post, title, body or state noun with a capital is no name by itself. */
function isCommon(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  if (found.small('no-body', at) && words[at].upper) return true;
  if (vocabulary.stateHeads.has(words[at].norm) || vocabulary.collectives.at(words, at).length > 0) return true;
  return [vocabulary.posts, vocabulary.titles, vocabulary.bodyHeads].some((trie) => trie.at(words, at).length > 0);
}

/** "Digicel Pacific": a place's name may end a company's. */
function withPlace(found: Findings, last: number): number {
  const leaf = found.at(last);
  return leaf?.entity.class === 'Place' && leaf.first === last && !found.breaks(last) && found.words[last].glue === '' ? leaf.last : last;
}

/** Two to six capitals that are nobody's first name. */
function isAcronym(found: Findings, at: number): boolean {
  const { caps, form, norm } = found.words[at];
  return caps && form.length <= 6 && !found.vocabulary.firstNames.has(norm);
}
