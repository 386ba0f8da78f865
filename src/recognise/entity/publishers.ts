/** What the name of a publisher names. */
import type { Entry, Name } from '../../lexicon/gazetteer.ts';
import { type Word, wordsOf } from '../../lexicon/words.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import type { Findings } from './findings.ts';
import { FRENCH_OF } from './particles.ts';

/** What the publisher's name names, the longest reading of each place; offsets are those of the name, which is no part of the text. */
export function namesIn(found: Findings, text: string): Mention[] {
  const words = wordsOf(text);
  const out: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const hit of found.lexicon.names.at(words, at)) {
      const name = likeliest(
        found,
        hit.values.filter(
          (each) =>
            each.kind === 'name' || each.kind === 'capital' || (each.kind === 'acronym' && words[at].caps) || each.kind === 'adjective',
        ),
      );
      if (!name || (!words[at].upper && name.kind !== 'adjective')) continue;
      const kind = name.kind === 'acronym' || name.kind === 'adjective' ? name.kind : 'name';
      out.push({ start: words[at].start, end: words[hit.end - 1].end, entity: found.entityOf(name.entry), kind, rule: 'entity/publisher' });
      at = hit.end - 1;
      break;
    }
  }
  if (out.some(({ entity }) => entity.class === 'Organization')) return out;
  const state = out.find(({ entity }) => entity.class === 'Country');
  const itself = isOfItsOwn(found, words) || (state !== undefined && isBranch(found, words, state));
  return state && !itself ? out : [...unlisted(found, text, words, itself), ...out];
}

/** "Croix-Rouge norvégienne", "Nigerian Red Cross Society", "Fondation Kora Togo": a body that speaks for itself, and not for the land in its name. */
const isOfItsOwn = (found: Findings, words: readonly Word[]): boolean =>
  words.some(({ norm }, at) => found.lists('of-its-own', norm) || found.lists('of-its-own', `${norm}-${words[at + 1]?.norm ?? ''}`));

/** "Orange Mali", "MTN Ghana": a company that bears the name of the land where it works, behind capitals that are no word of the state. */
function isBranch(found: Findings, words: readonly Word[], { start, end, kind }: Mention): boolean {
  const { bodyHeads, stateHeads, posts, titles, collectives } = found.vocabulary;
  const before = words.filter((word) => word.end <= start);
  const after = words.find((word) => word.start >= end);
  if (kind !== 'name' || before.length === 0 || (after && !after.punct)) return false;
  return before.every(
    ({ norm, upper, form }, at) =>
      (upper || form === '&') &&
      !stateHeads.has(norm) &&
      !found.lists('link', norm) &&
      !found.lists('place-noun', norm) &&
      [bodyHeads, posts, titles, collectives].every((trie) => trie.at(before, at).length === 0),
  );
}

/** Of names written alike, that of the land which the text names first: "APS" is an agency in Algiers and one in Dakar. */
function likeliest(found: Findings, names: readonly Name[]): Name | undefined {
  if (names.length < 2) return names[0];
  const countryOf = ({ key, country }: Entry): string => country ?? key;
  const lands = new Map([...names].reverse().map((name) => [countryOf(name.entry), name]));
  if (lands.size < 2) return names[0];
  for (const { entity } of found.leaves()) {
    const entry = found.entryOf(entity);
    const name = entry && lands.get(countryOf(entry).replace('country/', ''));
    if (name) return name;
  }
  return names[0];
}

/** "Agence de l’eau du Souchet, antenne du Nord": what heads the publisher's name, where the lexicon knows no body or state in it. */
function unlisted(found: Findings, text: string, words: readonly Word[], itself: boolean): Mention[] {
  let last = 0;
  while (words[last] && (!words[last].punct || words[last].form === '&')) last++;
  const french = found.doc.language === 'fr';
  const heads = words.slice(0, french ? 1 : last).map((_, at) => found.vocabulary.bodyHeads.at(words, at)[0]?.values[0]);
  const named = itself || heads.some(Boolean) || words.slice(0, french ? 1 : last).some(({ norm }) => found.lists('municipal', norm));
  if (!named || last < 2) return [];
  const [start, end] = [words[0].norm === 'the' ? words[1].start : words[0].start, words[last - 1].end];
  const entity = found.own('Organization', text.slice(start, end), 0, { id: 'organization:publisher', kind: 'formal' });
  words.forEach(({ norm, start: from }, at) => {
    const next = words[at + 1];
    if (next && found.lists('own-name', `${norm}${/-/u.test(text.slice(from, next.end)) ? '-' : ' '}${next.norm}`))
      found.alias('Organization', text.slice(from, next.end), entity);
  });
  // "Le Conseil départemental" of "Conseil départemental de Loire-Atlantique".
  const of = words.findIndex(({ norm }) => FRENCH_OF.has(norm));
  if (french && of > 1 && of < last) found.alias('Organization', text.slice(start, words[of - 1].end), entity);
  claimName(found, wordsOf(entity.name), entity);
  return [{ start, end, entity, kind: 'name', rule: 'entity/publisher' }];
}

/** The publisher is called by its whole name in the text. */
function claimName(found: Findings, name: readonly Word[], entity: Entity): void {
  for (const first of found.positionsOf(name[0].norm)) {
    const last = first + name.length;
    if (name.every(({ norm, upper }, step) => found.words[first + step]?.norm === norm && found.words[first + step].upper === upper))
      found.claim({ first, last, entity, kind: 'name', rule: 'entity/publisher-name' });
  }
}
