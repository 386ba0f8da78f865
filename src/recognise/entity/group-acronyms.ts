import type { Entity } from '../../model/entity.ts';
import { shortens } from './bracketed.ts';
import type { Findings } from './findings.ts';

const MAX_WORDS = 8;
const LETTERS = /^\p{Lu}{2,}s?$/u;

/** "Partenaires techniques et financiers (PTF)", "internally displaced persons (IDPs)": letters in brackets that stand for people here and below. */
export function bindGroups(found: Findings): void {
  const { words } = found;
  for (let at = 2; at < words.length - 2; at++) {
    const { form } = words[at + 1];
    if (words[at].form !== '(' || words[at + 2].form !== ')' || !LETTERS.test(form) || found.at(at + 1)?.entity.key) continue;
    const first = phraseOf(found, at);
    if (first < 0) continue;
    const entity = groupOf(found, first, at);
    found.alias('Group', form, entity);
    for (const each of found.positionsOf(words[at + 1].norm))
      if (each > at && words[each].form === form && (each === at + 1 || !isPartOfName(found, each)))
        found.claim({ first: each, last: each + 1, entity, kind: 'acronym', rule: 'entity/group-acronym' });
  }
}

/** Where the people are named whose words the letters shorten, with a collective at its head; -1 where none are. */
function phraseOf(found: Findings, bracket: number): number {
  const { words, vocabulary } = found;
  const letters = words[bracket + 1].form.replace(/s$/u, '').toLowerCase();
  const heads = (at: number): boolean => vocabulary.collectives.at(words, at).length > 0;
  const english = found.doc.language === 'en';
  if (english && !heads(bracket - 1)) return -1;
  for (let at = bracket - 1; at >= 0 && bracket - at <= MAX_WORDS; at--) {
    if (words[at].punct || words[at + 1].gap || found.is(at, 'AUX', 'PRON')) return -1;
    if (words[at].norm[0] !== letters[0] || !(english || heads(at))) continue;
    const norms = words.slice(at, bracket).flatMap(({ norm, punct }, step) => (punct || found.small('link', at + step) ? [] : [norm]));
    if (norms.length > 1 && shortens(letters, norms)) return at;
  }
  return -1;
}

/** The group that was found there, else one of its own: a delegation of partners is not the partners. */
function groupOf(found: Findings, first: number, last: number): Entity {
  const outer = found.outerAt(first);
  const whole =
    outer?.entity.class === 'Group' &&
    outer.last === last &&
    found.words
      .slice(outer.first, first)
      .every(({ upper }, step) => (!upper || step === 0) && found.is(outer.first + step, 'DET', 'NUM', 'ADP'));
  return whole ? outer.entity : found.own('Group', found.text(first, last), first, { number: 'Plur' });
}

const isPartOfName = (found: Findings, at: number): boolean => {
  const leaf = found.at(at);
  return leaf !== undefined && leaf.last - leaf.first > 1;
};
