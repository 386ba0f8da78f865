import { findLists } from './body-lists.ts';
import { capitals, claimBody, isAcronym, isCommon } from './company-name.ts';
import type { Findings } from './findings.ts';
import { frenchExtent } from './noun-phrase.ts';
import { ARTICLES, FRENCH_OF } from './particles.ts';
import { isStorm } from './storms.ts';

/** The words of a name. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** Bodies that only their surroundings betray: companies ("le laboratoire japonais Morita Pharma", "Acme Holdings AG") and lists of bodies. */
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
    claimBody(found, at, land.last, 'entity/branch');
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
  else claimBody(found, first, last, 'entity/company');
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

/** "Our operators Baltel, VST and Grida", "deux sociétés, Acme et Morita Pharma": the companies of a list behind the first one. */
function claimFurther(found: Findings, from: number): void {
  for (let at = from; found.words[at] && (found.words[at].form === ',' || found.small('list', at)); ) {
    const next = found.small('list', at + 1) ? at + 2 : at + 1;
    const last = capitals(found, next);
    if (last === next || found.breaks(next) || !found.is(next, 'PROPN', 'X')) return;
    claimBody(found, next, last, 'entity/company');
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
    claimBody(found, first, last, 'entity/company');
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

/** Unknown capitals that stand twice or more, once as a subject or owner, never with an article: a company or body ("Baltel finalised …"). */
function findActors(found: Findings): void {
  const { words } = found;
  const seen = new Map<string, { spans: Span[]; acts: boolean }>();
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
      for (const span of spans) claimBody(found, span.first, span.last, 'entity/actor');
  }
}

/** "Flew to Raseborg, Finland": a town is told with its land. */
function isTown(found: Findings, { first, last }: Span): boolean {
  const land = found.words[last]?.form === ',' ? found.at(last + 1) : undefined;
  if (land?.first !== last + 1 || land.entity.class !== 'Country' || land.kind !== 'name') return false;
  return found.small('at', first - 1) || ['to', 'from', 'visited'].includes(found.words[first - 1]?.norm ?? '');
}

/** "Baltel Pacific": a place's name may end a company's. */
function withPlace(found: Findings, last: number): number {
  const leaf = found.at(last);
  return leaf?.entity.class === 'Place' && leaf.first === last && !found.breaks(last) && found.words[last].glue === '' ? leaf.last : last;
}
