import type { Findings } from './findings.ts';
import { titleAt } from './name-shape.ts';
import { ARTICLES, FRENCH_OF, FRENCH_TO } from './particles.ts';

const REACH = 24;
/** Words back from a comma to the head of a list of single words. */
const QUALITIES = 8;

/**
 * True where the comma at a word only lists fields of one ministry or post: "ministre de l’Agriculture, de l’Élevage et de la Pêche",
 * "Ministry of Trade, Industry and Tourism". The list closes with a conjunction.
 */
export function enumerates(found: Findings, comma: number, from: number): boolean {
  if (found.words[comma].form !== ',' || found.breaks(comma + 1)) return false;
  return found.doc.language === 'fr' ? frenchList(found, comma) : englishList(found, comma, from);
}

function frenchList(found: Findings, comma: number): boolean {
  const { words } = found;
  const links = [FRENCH_OF, FRENCH_TO].find((set) => set.has(words[comma + 1]?.norm ?? ''));
  if (!links) return bareList(found, comma) || qualities(found, comma);
  const isLink = (at: number): boolean => links?.has(words[at]?.norm ?? '') === true;
  if (!isField(found, comma + 2) && !(isSmallField(found, comma + 2) && isOfMinister(found, comma))) return false;
  for (let at = comma + 2; at < comma + REACH && words[at] && !found.breaks(at); at++) {
    if (words[at].norm === 'et' && isLink(at + 1) && isField(found, at + 2)) return true;
    if (words[at].form === ',') {
      if (!isLink(at + 1)) return false;
    } else if (words[at].punct || found.is(at, 'VERB', 'AUX', 'PRON')) return false;
  }
  return false;
}

/** "Ministère de la Santé publique, Hygiène et Prévention sociale": bare fields in capitals behind a ministry’s or minister’s first. */
function bareList(found: Findings, comma: number): boolean {
  const { words } = found;
  if (!isOfMinister(found, comma) || !isBareField(found, comma + 1)) return false;
  for (let at = comma + 2; at < comma + REACH && words[at] && !found.breaks(at); at++) {
    if (words[at].norm === 'et') return isBareField(found, at + 1);
    if (words[at].form === ',') {
      if (!isBareField(found, at + 1)) return false;
    } else if (words[at].punct || found.is(at, 'VERB', 'AUX', 'PRON', 'DET')) return false;
  }
  return false;
}

/** "Conseil économique, social et environnemental", "Commission vérité, justice et réconciliation": single words that a conjunction closes. */
function qualities(found: Findings, comma: number): boolean {
  const { words } = found;
  let head = comma - 1;
  while (head > 0 && comma - head < QUALITIES && isQuality(found, head)) head = words[head - 1].form === ',' ? head - 2 : head - 1;
  if (head === comma - 1 || !words[head]?.upper || !isQuality(found, comma + 1)) return false;
  let at = comma + 2;
  while (words[at]?.form === ',' && isQuality(found, at + 1)) at += 2;
  return words[at]?.norm === 'et' && isQuality(found, at + 1) && found.token(at + 1)?.upos === found.token(comma - 1)?.upos;
}

const isQuality = (found: Findings, at: number): boolean =>
  found.words[at] !== undefined && !found.words[at].upper && !found.at(at) && !found.breaks(at) && found.is(at, 'ADJ', 'NOUN');

/** A minister or ministry is named before the comma, in the same sentence. */
function isOfMinister({ words }: Findings, comma: number): boolean {
  let at = comma - 1;
  while (at >= 0 && comma - at < REACH && !/^(?:minist(?:re|eres?|res)|spf)$/u.test(words[at].norm) && words[at].form !== '.') at--;
  return /^(?:minist|spf$)/u.test(words[at]?.norm ?? '');
}

/** "Ministre de l’Économie, du plan et de la Coopération": a field in small letters among others. */
function isSmallField(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  let noun = at;
  while (words[noun] && ARTICLES.has(words[noun].norm)) noun++;
  if (!words[noun] || words[noun].upper || words[noun].punct || found.is(noun, 'VERB', 'AUX', 'PRON', 'ADV')) return false;
  return !found.at(noun) && vocabulary.posts.at(words, noun).length === 0;
}

/** A capital without article that starts neither a name nor a post. */
function isBareField(found: Findings, at: number): boolean {
  const word = found.words[at];
  if (!word?.upper || found.at(at) || titleAt(found, at) || found.vocabulary.firstNames.has(word.norm)) return false;
  return found.vocabulary.posts.at(found.words, at).length === 0 && !found.is(at, 'DET', 'PRON', 'VERB');
}

/** A capital that names no person or state, behind articles. */
function isField(found: Findings, at: number): boolean {
  let noun = at;
  while (found.words[noun] && ARTICLES.has(found.words[noun].norm)) noun++;
  const leaf = found.at(noun);
  return found.words[noun]?.upper === true && leaf?.entity.class !== 'Person' && leaf?.entity.class !== 'Country';
}

function englishList(found: Findings, comma: number, from: number): boolean {
  const { words } = found;
  if (!words.slice(from, comma).some((word) => word.norm === 'of' || word.norm === 'for')) return false;
  if (words[comma + 1].norm === 'and' && !words.slice(from, comma).some(({ form }) => form === ',')) return false;
  for (let at = comma + 1; at < comma + REACH && words[at] && !found.breaks(at); at++) {
    if (words[at].norm === 'and') return isLast(found, words[at + 1]?.norm === 'the' ? at + 2 : at + 1);
    if (words[at].form === ',') {
      if (words[at + 1]?.norm === 'and') continue;
      if (!isSubject(found, at + 1)) return false;
    } else if (!words[at].upper && words[at].norm !== 'of') return false;
    else if (words[at - 1].form === ',' && !isSubject(found, at)) return false;
  }
  return false;
}

/** The last field: no post follows in the same capitals ("…, and Lakeside Governor Ada Lund"). */
function isLast(found: Findings, from: number): boolean {
  for (let at = from; found.words[at]?.upper && (at === from || !found.endsLine(at)); at++) {
    if (at > from && found.vocabulary.firstNames.has(found.words[at].norm)) break;
    if (!isSubject(found, at)) return false;
  }
  return isSubject(found, from);
}

/** A capital that starts neither a name, a title nor another body or post. */
function isSubject(found: Findings, at: number): boolean {
  const word = found.words[at];
  if (!word?.upper || found.at(at) || titleAt(found, at) || found.vocabulary.firstNames.has(word.norm)) return false;
  return [found.vocabulary.posts, found.vocabulary.bodyHeads].every((trie) => trie.at(found.words, at).length === 0);
}

/** "ministre délégué auprès du ministre de l’Économie, chargé du Budget": the field that closes the title of a minister who serves beside another. */
export const isEntrusted = (found: Findings, comma: number, from: number): boolean =>
  found.words[comma].form === ',' &&
  found.small('charged', comma + 1) &&
  FRENCH_OF.has(found.words[comma + 2]?.norm ?? '') &&
  found.words.slice(from, comma).some(({ norm }) => norm === 'aupres');
