import type { Entity } from '../../model/entity.ts';
import { shortens } from './bracketed.ts';
import { type Draft, type Findings, foldPhrase } from './findings.ts';
import { ARTICLES, FRENCH_OF } from './particles.ts';

/** Words from a name back to the noun whose complement it is. */
const HEAD_REACH = 7;

/**
 * "Programme alimentaire mondial (PAM)", "the Harbour Savings Bank (HSB)": what stands in brackets is another name in all of the text, whatever body
 * is known by these letters elsewhere.
 */
export function bindAcronyms(found: Findings): void {
  const { words } = found;
  for (let at = 1; at < words.length - 1; at++) {
    if (words[at].form !== '(') continue;
    const comma = found.find(',', at + 1, 5);
    const bracket = found.find(')', at + 1, 5);
    const close = comma > 0 && comma < bracket ? comma : bracket;
    if (close < 0 || close === at + 1) continue;
    const end = /^[»”’'"]$/u.test(words[at - 1].form) ? at - 1 : at;
    if (!looksShort(found, at + 1, close)) continue;
    const before = shortened(found, end, at + 1);
    if (before?.last !== end || before.entity.class !== 'Organization' || shortensTail(found, before, at + 1)) continue;
    const name = found.text(at + 1, close);
    found.alias('Organization', name, before.entity);
    found.claim({ first: at + 1, last: close, entity: before.entity, kind: 'acronym', rule: 'entity/bracket' });
    bindFrom(found, 0, name, before.entity);
  }
}

/** "The Government of Japan (GOJ)": letters that stand for a government here and below. */
export function bindGovernments(found: Findings): void {
  const { words } = found;
  for (const { rule, last, entity } of found.leaves()) {
    if (rule !== 'entity/state' || words[last]?.form !== '(' || words[last + 2]?.form !== ')') continue;
    const name = words[last + 1].form;
    if (!GOVERNMENT.test(name) || found.at(last + 1)) continue;
    found.alias('Country', name, entity);
    bindFrom(found, last, name, entity);
  }
}

const GOVERNMENT = /^(?:Go\p{Lu}{1,3}|\p{Lu}{2,5})$/u;

/**
 * The body that ends where a bracket opens. "Force de la CEDEAO (FORCED)", "the mission of the African Union (AUMIX)": letters that are not
 * those of the body named last are those of the whole phrase.
 */
function shortened(found: Findings, end: number, short: number): Draft | undefined {
  const [leaf, outer] = [found.at(end - 1), found.outerAt(end - 1)];
  if (!leaf || leaf.last !== end) return outer;
  const known = isShortOf(found, leaf, short) ? undefined : knownShort(found, leaf, short);
  const { caps, form } = found.words[short];
  const alien = known || (caps && form.length > 2 && !found.at(short) && !isShortOf(found, leaf, short));
  if (!alien) return leaf;
  if (!known && outer?.last === end && outer.entity.class === 'Organization' && outer.entity !== leaf.entity) return outer;
  const first = headBefore(found, leaf);
  if (first < 0) return known ? undefined : leaf;
  const entity = known ?? found.own('Organization', found.text(first, end), first, { kind: 'formal' });
  const draft: Draft = { first, last: end, entity, kind: 'description', rule: 'entity/body-description' };
  found.wrap(draft);
  return draft;
}

/** Another body that the lexicon knows by the acronym in the bracket. */
function knownShort(found: Findings, { entity }: Draft, short: number): Entity | undefined {
  const leaf = found.at(short);
  const other = leaf?.kind === 'acronym' && leaf.entity.class === 'Organization' && leaf.entity.key && leaf.entity !== entity;
  return other && (entity.key || entity.class === 'Country') ? leaf.entity : undefined;
}

/** An acronym has none of its own; a name has that of its words in either language. */
function isShortOf(found: Findings, { entity, kind, first, last }: Draft, short: number): boolean {
  if (kind !== 'name') return false;
  const labels = Object.values(found.entryOf(entity)?.labels ?? {});
  return [found.text(first, last), ...labels].some((name) => shortens(found.words[short].norm, foldPhrase(name).split(' ')));
}

/** Where the noun of a body starts whose complement or adjective a name is ("la mission de la CEDEAO", "la force kényane"); -1 where none does. */
function headBefore(found: Findings, { first, kind }: Draft): number {
  const { words } = found;
  let at = first - 1;
  if (kind !== 'adjective') {
    if (ARTICLES.has(words[at]?.norm ?? '')) at--;
    if (!FRENCH_OF.has(words[at]?.norm ?? '') && words[at]?.norm !== 'of') return -1;
    at--;
  }
  for (; at >= 0 && first - at <= HEAD_REACH && !words[at].punct && !found.breaks(at + 1) && !found.at(at); at--) {
    if (found.vocabulary.bodyHeads.at(words, at).length > 0 || found.small('founded', at)) return withModifiers(found, at);
    if (!found.is(at, 'ADJ', 'NOUN') || found.doc.language === 'en') return -1;
  }
  return -1;
}

/** "the joint military mission": what stands before an English head. */
function withModifiers(found: Findings, head: number): number {
  let first = head;
  while (found.doc.language === 'en' && head - first < 3 && found.is(first - 1, 'ADJ', 'NOUN') && !found.at(first - 1)) first--;
  return first;
}

/** "the development agency, CORFO, …", "la brigade, KAZBRIG, …": unknown capitals between commas behind a body's noun name it. */
export function bindApposed(found: Findings): void {
  const { words, vocabulary } = found;
  for (let at = 2; at < words.length - 1; at++) {
    if (!words[at].caps || words[at].form.length < 4 || found.at(at) || found.breaks(at)) continue;
    if (words[at - 1].form !== ',' || words[at + 1].form !== ',' || words[at - 2].upper || found.small('no-acronym', at)) continue;
    const body = found.at(at - 2) ?? found.outerAt(at - 2);
    const noun = vocabulary.bodyHeads.at(words, at - 2)[0]?.end === at - 1 || found.small('company', at - 2);
    if (body?.entity.class !== 'Organization' && !noun) continue;
    const name = found.text(at, at + 1);
    const entity = body?.entity.class === 'Organization' ? body.entity : found.own('Organization', name, at, { kind: 'formal' });
    found.alias('Organization', name, entity);
    found.claim({ first: at, last: at + 1, entity, kind: 'acronym', rule: 'entity/apposed' });
    bindFrom(found, at, name, entity);
  }
}

/** "Commission de l’Union africaine (UA)": the acronym is that of the body in the complement. */
function shortensTail(found: Findings, before: Draft, at: number): boolean {
  const short = found.at(at);
  if (short?.kind !== 'acronym' || short.entity === before.entity || !short.entity.key) return false;
  return foldPhrase(found.text(before.first, before.last)).endsWith(` ${foldPhrase(short.entity.name)}`);
}

function looksShort(found: Findings, first: number, last: number): boolean {
  const words = found.words.slice(first, last).filter((word) => !word.punct);
  const leaf = found.at(first);
  if (leaf && leaf.entity.class === 'Country' && leaf.last === last) return false;
  return (
    words.length > 0 && words.length <= 3 && words.some((word) => /\p{Lu}.*\p{Lu}/u.test(word.form) || (word.upper && words.length === 1))
  );
}

/** Every place from a word on where the short name stands. */
function bindFrom(found: Findings, from: number, name: string, entity: Entity): void {
  const norms = foldPhrase(name).split(' ');
  for (const at of found.positionsOf(norms[0])) {
    if (at < from || at + norms.length > found.words.length || found.text(at, at + norms.length) !== name) continue;
    const longer = found.at(at);
    if (longer && longer.entity.class === 'Organization' && longer.last - longer.first > norms.length) continue;
    found.claim({ first: at, last: at + norms.length, entity, kind: 'acronym', rule: 'entity/acronym' });
  }
}
