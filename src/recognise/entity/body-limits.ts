/** Nouns of bodies that name none: what a post is about, and one meeting of many. */
import type { Findings } from './findings.ts';
import { ARTICLES, FRENCH_OF } from './particles.ts';

/** "Of" and "for" in both languages, as they stand before what a post is about. */
export const OF: ReadonlySet<string> = new Set([...FRENCH_OF, 'of', 'for']);
/** Words that a post's own noun may have. */
export const POST_REACH = 4;

/** "ministre de l’Administration territoriale", "Minister of Indigenous Services", "administrateur des Services": what a post is about is no body. */
export function isMinistersField(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  let of = at - 1;
  while (of >= 0 && ARTICLES.has(words[of].norm)) of--;
  if (!OF.has(words[of]?.norm ?? '')) return false;
  if (found.doc.language === 'fr' && isListedField(found, of)) return true;
  const plural = words[of].norm === 'des';
  while (of > 1 && (found.at(of - 1)?.kind === 'adjective' || found.is(of - 1, 'ADJ')) && vocabulary.posts.at(words, of - 1).length === 0)
    of--;
  for (let head = of - 1; head >= 0 && of - head <= POST_REACH; head--) {
    const hit = vocabulary.posts.at(words, head)[0];
    if (hit && hit.end === of && (hit.values[0].scope === 'state' || plural)) return true;
  }
  return false;
}

/** Words between "ministre" and the last field in its charge. */
const FIELD_REACH = 14;

/** "ministre de la Culture et de la Francophonie", "… des Affaires africaines, de l’Union africaine et de la Ligue arabe": a further field of one minister, from its "of" on. */
export function isListedField(found: Findings, of: number): boolean {
  const { words } = found;
  if (!found.small('list', of - 1) && words[of - 1]?.form !== ',') return false;
  for (let at = of - 2; at >= 0 && of - at <= FIELD_REACH && !found.is(at, 'VERB', 'AUX'); at--) {
    if (found.small('minister', at)) return listsFields(found, at, of);
    if (words[at].punct && words[at].form !== ',') return false;
  }
  return false;
}

/** Commas part the fields of one minister, each behind "de", and the places or bodies of several. */
function listsFields(found: Findings, minister: number, last: number): boolean {
  const { words } = found;
  const fields = words.slice(minister, last);
  if (!fields.some(({ form }) => form === ',')) return true;
  const parted = fields.every(({ form }, step) => form !== ',' || FRENCH_OF.has(words[minister + step + 1]?.norm ?? ''));
  const named = fields.some((_, step) => found.at(minister + step)?.entity.class === 'Country');
  return parted && !named && !words[minister].norm.endsWith('s') && FRENCH_OF.has(words[minister + 1]?.norm ?? '');
}

/** "La directrice de la Banque", "ancien président du Conseil économique": the body at word `noun` completes a post. */
export function isOfPost(found: Findings, noun: number): boolean {
  const { words, vocabulary } = found;
  const of = OF.has(words[noun - 1]?.norm ?? '') ? noun - 1 : noun - 2;
  if (!OF.has(words[of]?.norm ?? '')) return false;
  for (let at = of - 1; at >= 0 && of - at <= POST_REACH; at--)
    if (vocabulary.posts.at(words, at).some(({ end }) => end === of)) return true;
  return false;
}

/** "le centre du Mali", "le centre-Bretagne": the middle of a land, where no body stands. */
export function isMiddle(found: Findings, at: number): boolean {
  const { words } = found;
  if (words[at].norm !== 'centre' || words[at].upper) return false;
  if (words[at + 1]?.glue === '-') return true;
  let noun = at + 1;
  while (noun - at < 3 && (FRENCH_OF.has(words[noun]?.norm ?? '') || ARTICLES.has(words[noun]?.norm ?? ''))) noun++;
  const leaf = found.at(noun);
  return noun > at + 1 && leaf?.kind === 'name' && leaf.entity.class === 'Country';
}

/** "le vingt-huitième Conseil ministériel", "the 12th Council": one meeting of many, no body. */
export function isNumbered(found: Findings, at: number): boolean {
  return (
    /(?:ieme|eme|\dth|\dnd|\drd|\dst)$/u.test(found.words[at - 1]?.norm ?? '') ||
    /^(?:premier|premiere|second|seconde|first)$/u.test(found.words[at - 1]?.norm ?? '')
  );
}
