import type { LanguageCode } from '../../model/doc.ts';
import type { Draft, Findings } from './findings.ts';
import { ARTICLES, FRENCH_OF } from './particles.ts';

const OF: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  fr: FRENCH_OF,
  en: new Set(['of']),
};

/**
 * Where a list of states or places ends whose first one ends at `from` ("leaders of Belgium, Italy and Greece", "de l’Australie et de la Corée"):
 * `from` where no list follows. French repeats "de"; the list closes with "and", "et".
 */
export function countryList(found: Findings, from: number, language: LanguageCode): number {
  const { words } = found;
  if (!isLand(found.at(from - 1))) return from;
  for (let at = from; words[at] && !found.breaks(at); ) {
    const closes = found.small('list', at);
    if (!closes && words[at].form !== ',') break;
    let next = !closes && found.small('list', at + 1) ? at + 2 : at + 1;
    const last = next > at + 1 || closes;
    const linked = words[next] !== undefined && OF[language].has(words[next].norm);
    if (language === 'fr' && !linked) break;
    if (linked) next++;
    if (words[next] && ARTICLES.has(words[next].norm)) next++;
    const leaf = found.at(next);
    if (!leaf || !isLand(leaf) || leaf.first !== next || leaf.kind === 'adjective') break;
    if (last) return leaf.last;
    at = leaf.last;
  }
  return from;
}

const isLand = (draft: Draft | undefined): boolean => draft?.entity.class === 'Country' || draft?.entity.class === 'Place';
