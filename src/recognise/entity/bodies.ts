/** Bodies that no lexicon lists. */
import { englishBody } from './bodies-en.ts';
import { frenchBody } from './bodies-fr.ts';
import type { Findings } from './findings.ts';
import { namedUnit } from './named-units.ts';

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
