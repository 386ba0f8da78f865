import type { Entity } from '../../model/entity.ts';
import { type Draft, type Findings, foldPhrase } from './findings.ts';

/** "Programme alimentaire mondial (PAM)", "the Export Finance Australia (EFA)": what stands in brackets is another name from here on. */
export function bindAcronyms(found: Findings): void {
  const { words } = found;
  for (let at = 1; at < words.length - 1; at++) {
    if (words[at].form !== '(') continue;
    const comma = found.find(',', at + 1, 5);
    const bracket = found.find(')', at + 1, 5);
    const close = comma > 0 && comma < bracket ? comma : bracket;
    if (close < 0 || close === at + 1) continue;
    const end = /^[»”’'"]$/u.test(words[at - 1].form) ? at - 1 : at;
    const before = found.at(end - 1) ?? found.outerAt(end - 1);
    if (!before || before.last !== end || before.entity.class !== 'Organization') continue;
    if (!looksShort(found, at + 1, close) || shortensTail(found, before, at + 1)) continue;
    const name = found.text(at + 1, close);
    found.alias('Organization', name, before.entity);
    found.claim({ first: at + 1, last: close, entity: before.entity, kind: 'acronym', rule: 'entity/bracket' });
    bindLater(found, close, name, before.entity);
  }
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
    bindLater(found, at, name, entity);
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

function bindLater(found: Findings, from: number, name: string, entity: Entity): void {
  const norms = foldPhrase(name).split(' ');
  for (const at of found.positionsOf(norms[0])) {
    if (at < from || at + norms.length > found.words.length || found.text(at, at + norms.length) !== name) continue;
    const longer = found.at(at);
    if (longer && longer.entity.class === 'Organization' && longer.last - longer.first > norms.length) continue;
    found.claim({ first: at, last: at + norms.length, entity, kind: 'acronym', rule: 'entity/acronym' });
  }
}
