/** What closes a French name of a body with a capital letter: a day, a land, and to whom it is accredited. */
import type { FrenchPhrase } from './noun-phrase-state.ts';
import { ARTICLES, FRENCH_OF } from './particles.ts';

/** "Mouvement du 5 juin", "Front du 4 août": a body that is named after a day, and tells it right behind its head. */
export function dated(phrase: FrenchPhrase): boolean {
  const { found, at, from, options } = phrase;
  if (!options.capital || at !== from || !found.small('dated-body', at - 1) || !FRENCH_OF.has(found.words[at].norm)) return false;
  const month = found.words[at + 1]?.norm === '1' && found.words[at + 2]?.norm === 'er' ? at + 3 : at + 2;
  const tells = /^\d{1,2}$/u.test(found.words[at + 1]?.form ?? '') && found.small('calendar', month) && !found.breaks(month);
  return tells && !/^\d/u.test(found.words[month + 1]?.form ?? '') && phrase.take(month + 1);
}

/** "Mission permanente du Mali auprès de l’UNESCO": the body to which a state's own is accredited. */
export function accredited(phrase: FrenchPhrase): boolean {
  const { found, at, solid, from } = phrase;
  if (found.words[at].norm !== 'aupres' || at !== solid || at === from) return false;
  if (!found.small('accredited', from - 1) && !found.small('accredited', from - 2)) return false;
  const name = ARTICLES.has(found.words[at + 2]?.norm ?? '') ? at + 3 : at + 2;
  const leaf = found.at(name);
  return leaf?.first === name && leaf.entity.class === 'Organization' && phrase.take(leaf.last);
}

/** "Secours islamique Belgique": a land without its article, right behind an adjective of the name. */
export function withLand(phrase: FrenchPhrase): boolean {
  const { found, at, solid, from, options } = phrase;
  const leaf = found.at(at);
  if (!options.capital || at !== solid || at === from || leaf?.first !== at || leaf.entity.class !== 'Country' || leaf.kind !== 'name')
    return false;
  if (found.words[at].glue !== '' || found.breaks(at) || found.words[at].caps || !found.is(at - 1, 'ADJ')) return false;
  const next = found.words[leaf.last];
  if (next && !found.breaks(leaf.last) && (next.upper || next.glue === '-')) return false;
  return phrase.take(leaf.last);
}
