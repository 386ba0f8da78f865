import type { Word } from '../../lexicon/words.ts';
import type { Findings } from './findings.ts';
import { ARTICLES, FRENCH_SINGULAR } from './particles.ts';

const MAX_WORDS = 6;
/** Letters from which on a title is no abbreviation, and may stand in lower case ("monsieur Boly"). */
const FULL_TITLE = 6;
const POST_LINKS: ReadonlySet<string> = new Set(['de', 'du', 'd', 'des', 'en', 'of']);

/** Where a person's name ends if one starts at `first`; `first` itself where none does. Takes capitalised words, particles, initials and "Jr.". */
export function nameEnd(found: Findings, first: number): number {
  return nameGoesTo(found, first, first);
}

/** {@link nameEnd} of a name behind a title, which may begin with particles ("Mme von der Leyen", "M. de Brantes"; no "Mme la Présidente"). */
export function titledEnd(found: Findings, first: number): number {
  const behind = particlesFrom(found, first);
  return behind === first || isCalling(found, behind) ? nameEnd(found, first) : nameGoesTo(found, first, behind);
}

/** "Ambassador Holland said", "le président Hollande": no land stands right behind a post without an article or "de", but people may bear its name. */
export function isLandOfName(found: Findings, post: number, at: number): boolean {
  const leaf = found.at(at);
  const single = leaf?.entity.class === 'Country' && leaf.kind === 'name' && leaf.first === at && leaf.last === at + 1;
  if (!single || found.breaks(at + 1) || found.words[at + 1].upper) return false;
  return found.doc.language === 'en' ? found.words[post].upper : FRENCH_SINGULAR.has(found.words[post - 1]?.norm ?? '');
}

/** Most words of a post right before a name. */
const POST_WORDS = 3;

/** True where a land's name is that of the holder of the post right before it. */
export const isBearersName = (found: Findings, at: number): boolean =>
  Array.from({ length: POST_WORDS }, (_, back) => at - back - 1).some(
    (post) => post >= 0 && found.vocabulary.posts.at(found.words, post).some(({ end }) => end === at) && isLandOfName(found, post, at),
  );

/** A post, a title or a body. */
const isCalling = ({ words, vocabulary: { posts, titles, bodyHeads } }: Findings, at: number): boolean =>
  [posts, titles, bodyHeads].some((trie) => trie.at(words, at).length > 0);

/** The end of the name that begins at `first`, whose words up to `from` are known. */
function nameGoesTo(found: Findings, first: number, from: number): number {
  const { words } = found;
  let at = from;
  while (at < words.length && at - first < MAX_WORDS + 3) {
    const word = words[at];
    if (at > first && found.breaks(at)) break;
    if (isNamePart(found, at, first)) {
      at++;
      if (words[at]?.form === '.' && word.form.length === 1 && word.upper && words[at + 1]?.upper && !closesReign(found, at)) at++;
      continue;
    }
    const particles = particleRun(found, at, at === first);
    if (particles === at) break;
    at = particles;
  }
  if (at > first && words[at]?.form === ',' && words[at + 1]?.norm === 'jr') at += words[at + 2]?.form === '.' ? 3 : 2;
  return at;
}

/** "… par le roi Harald V. Il …": the dot behind a monarch’s numeral ends the sentence. */
function closesReign(found: Findings, dot: number): boolean {
  const next = found.token(dot + 1);
  return /^[VX]$/u.test(found.words[dot - 1].form) && next !== undefined && found.doc.sentences[next.sentence].first === next.index;
}

/** True for a word that may be a part of a name that begins at `first`. */
export function isNamePart(found: Findings, at: number, first: number): boolean {
  const word = found.words[at];
  if (!word) return false;
  if (at > first && (isInner(found, at) || isOrdinal(word.form))) return true;
  if (at > first && opensLine(found, at)) return false;
  if (at > first && found.words[at + 1]?.form === '.' && found.words[at].form.length > 1 && titleAt(found, at)) return false;
  const next = found.words[at + 1];
  if (word.upper && word.form.length === 1 && next?.glue === "'" && (next.upper || (at > first && isPrefixed(word, next)))) return true;
  if (at - first > 1 && opensPost(found, at)) return false;
  if (!word.upper || word.punct) return word.glue === '-' && at > first && /^\p{Ll}/u.test(word.form) && found.words[at - 1].upper;
  const isAcronym = word.caps && word.form.length > 1 && !found.vocabulary.firstNames.has(word.norm);
  if (isAcronym && at === first && !isFamily(found, at) && !isInCapitals(found, at)) return false;
  if (at > first && found.small('post-nominal', at) && (word.caps || word.form.includes('.'))) return false;
  if (word.caps && at > first && (found.at(at)?.kind === 'acronym' || (isShort(word) && !isShortSurname(found, at, first)))) return false;
  if (at > first && (found.small('headline', at) || found.small('place-suffix', at) || found.small('namesake', at))) return false;
  if (found.small('clear-calendar', at) && found.is(at, 'PROPN', 'NOUN')) return false;
  if (isInitial(found, at)) return true;
  if (found.small('stop', at) || (found.small('link', at) && !found.small('particle', at))) return false;
  const claimed = found.at(at);
  if (claimed && claimed.entity.class !== 'Person' && at > first && claimed.last - claimed.first > 1) return false;
  return word.glue !== "'" || !['s', 'S'].includes(word.form);
}

/** "Yao N’zi", "Awa M’baye": a letter that African names begin with, before small ones. */
const isPrefixed = ({ form }: Word, next: Word): boolean => /^[BDGKMNT]$/u.test(form) && next.norm.length > 1;

const isShort = ({ form, glue }: Word): boolean => form.length < 4 && glue === '';

/** "Oumar BA", "Aminata SOW": a short family name in capitals closes the name of somebody who has a title or a known first name. */
function isShortSurname(found: Findings, at: number, first: number): boolean {
  const [word, next] = [found.words[at], found.words[at + 1]];
  if (word.form.length < 2 || found.at(at) || found.words[at - 1].caps || (next?.caps && !next.punct)) return false;
  return found.vocabulary.firstNames.has(found.words[first].norm) || followsTitle(found, first);
}

const followsTitle = (found: Findings, at: number): boolean =>
  [1, 2, 3].some(
    (back) =>
      at >= back &&
      [found.vocabulary.titles, found.vocabulary.posts].some((trie) =>
        trie.at(found.words, at - back).some(({ end }) => end === at || (end === at - 1 && found.words[end].form === '.')),
      ),
  );

/** "Monsieur DHOIHIR SALIM": two words in capitals behind a title of address that is not. */
function isInCapitals(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  const next = words[at + 1];
  if (!next?.caps || next.form.length < 2 || found.breaks(at + 1) || words[at - (words[at - 1]?.form === '.' ? 2 : 1)]?.caps !== false)
    return false;
  return (
    [1, 2, 3].some((back) => at >= back && titleAt(found, at - back)?.end === at) &&
    [at, at + 1].every(
      (each) =>
        !found.at(each) && [vocabulary.posts, vocabulary.bodyHeads, vocabulary.titles].every((trie) => trie.at(words, each).length === 0),
    )
  );
}

/** "HAYAMI Takeru", "General WEI Fenghe": a family name in capitals before a given name. */
function isFamily(found: Findings, at: number): boolean {
  const [word, next] = [found.words[at], found.words[at + 1]];
  if (
    (word.form.length < 4 && !followsTitle(found, at) && found.words[at - 1]?.form !== ',') ||
    !next?.upper ||
    next.caps ||
    next.punct ||
    found.breaks(at + 1) ||
    found.at(at) ||
    found.at(at + 1)
  )
    return false;
  const { posts, bodyHeads, titles } = found.vocabulary;
  return (
    found.is(at + 1, 'PROPN') &&
    [posts, bodyHeads, titles].every((trie) => trie.at(found.words, at + 1).length === 0 && trie.at(found.words, at).length === 0)
  );
}

/** "Harlan T. Whitcombe": a letter with its dot between names. */
const isInitial = (found: Findings, at: number): boolean =>
  found.words[at].form.length === 1 && found.words[at + 1]?.form === '.' && found.words[at + 2]?.upper === true;

/** "Sa’ad", "Ndung’u": a small letter behind an apostrophe goes on with the name; "’s" does not. */
const isInner = (found: Findings, at: number): boolean => {
  const { glue, upper, norm } = found.words[at];
  return (
    glue === "'" &&
    !upper &&
    norm !== 's' &&
    (norm.length > 1 || /^[aeiouh]$/u.test(norm)) &&
    (found.words[at - 1].glue === "'" || (found.words[at - 1].upper && (found.words[at - 1].form.length > 1 || norm.length > 1)))
  );
};

/** "Abubakar III", "Jean II". */
const isOrdinal = (form: string): boolean => /^(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI)$/u.test(form);

/** A post or title that opens a line starts something new, though no blank line stands before it. */
function opensLine(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  if (!found.doc.text.slice(words[at - 1].end, words[at].start).includes('\n')) return false;
  return [vocabulary.posts, vocabulary.bodyHeads, vocabulary.titles].some((trie) => trie.at(words, at).length > 0);
}

/** "Jean Ekomo Président de la Commission": a post with its complement right behind the name. */
function opensPost(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  if (!words[at].upper || words[at].glue) return false;
  return vocabulary.posts
    .at(words, at)
    .some((hit) => hit.end > at + 1 || POST_LINKS.has(words[hit.end]?.norm ?? '') || found.small('post-adjective', hit.end));
}

/** Skips "von der", "al-", "de la", "d’" where a capitalised name follows. */
function particleRun(found: Findings, from: number, initial: boolean): number {
  const at = particlesFrom(found, from);
  return initial && found.words[at]?.glue !== '-' ? from : at;
}

/** Behind the particles that open a name; `from` where there are none, or no name. */
function particlesFrom(found: Findings, from: number): number {
  let at = from;
  while (found.words[at] && found.small('particle', at) && at - from < 3 && !found.breaks(at + 1)) at++;
  return found.words[at]?.upper ? at : from;
}

/** "President von der Leyen": small particles that link no nouns open a name. */
export const isParticled = (found: Findings, at: number): boolean =>
  particlesFrom(found, at) > at &&
  !found.words[at].upper &&
  (found.doc.language === 'en' || !found.small('link', at)) &&
  !ARTICLES.has(found.words[at].norm);

/** Capitalised words of a name, not counting particles. */
export function countNames(found: Findings, first: number, last: number): number {
  let count = 0;
  for (let at = first; at < last; at++) if (found.words[at].upper && !found.small('particle', at)) count++;
  return count;
}

/** "Duda", "Achebe-Lund": one name, if need be of parts tied by hyphens. */
export const isOneName = (found: Findings, first: number, last: number): boolean =>
  found.words.slice(first + 1, last).every(({ glue }) => glue === '-');

/** The longest title of address that starts here, with its end and gender. */
export function titleAt(found: Findings, at: number): { end: number; gender: string } | undefined {
  const { words, vocabulary } = found;
  if (!words[at] || words[at].punct || isGiven(found, at) || isMinistersOwn(found, at)) return undefined;
  for (const hit of vocabulary.titles.at(words, at)) {
    if (!words[at].upper && hit.end === at + 1 && words[at].norm.length < FULL_TITLE) continue;
    let end = hit.end;
    if (words[end]?.form === '.' && !words[end].gap) end++;
    // "Son Excellence, Monsieur X": a style of several words may have a comma behind it.
    const styled = hit.end > at + 1 && words[end]?.form === ',' ? titleAt(found, end + 1) : undefined;
    if (styled) return styled;
    if (words[end]?.form === '(') end = pastBracketed(found, end);
    const next = words[end];
    if (!next || next.gap || (next.glue === '-' && end === hit.end)) continue;
    const further = hit.end > at && next.upper ? titleAt(found, end) : undefined;
    if (further) return { end: further.end, gender: further.gender || hit.values[0] };
    if (opensGlottal(found, end)) return { end: end + 1, gender: hit.values[0] };
    if (next.upper || found.small('particle', end)) return { end, gender: hit.values[0] };
  }
  return undefined;
}

/** "Minister of Justice Ada Lund", "Justice Minister": a field that a post is about, no title of its own. */
const isMinistersOwn = (found: Findings, at: number): boolean =>
  found.small('field', at) &&
  (['of', 'for'].includes(found.words[at - 1]?.norm ?? '') || (found.words[at + 1]?.upper === true && found.small('minister', at + 1)));

/** "Hon. (Dr.) Amina Okoro": a further title in brackets. @returns where the name starts, `open` where no title stands there */
function pastBracketed({ words, vocabulary }: Findings, open: number): number {
  const inner = vocabulary.titles.at(words, open + 1)[0];
  if (!inner) return open;
  const close = words[inner.end]?.form === '.' ? inner.end + 1 : inner.end;
  return words[close]?.form === ')' ? close + 1 : open;
}

/** "Dr ‘Aisake": the letter that opens a Polynesian name. */
const opensGlottal = ({ words }: Findings, at: number): boolean =>
  /^[‘ʻ]$/u.test(words[at].form) && words[at + 1]?.upper === true && words[at + 1].start === words[at].end;

/** "Général Cheikh Guèye", "Mme Hadja Lahbib": what may be a title is a first name behind another, or before one word. */
function isGiven(found: Findings, at: number): boolean {
  if (!found.words[at].upper || !found.vocabulary.firstNames.has(found.words[at].norm) || !found.words[at + 1]?.upper) return false;
  return found.words[at + 2]?.upper !== true || followsTitle(found, at);
}
