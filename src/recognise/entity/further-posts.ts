/** Further posts of whoever has been named with one. */
import type { Draft, Findings } from './findings.ts';
import type { Holder } from './holders.ts';
import { countNames, nameEnd, titleAt } from './name-shape.ts';
import type { PostPhrase } from './posts.ts';

/** Words between two posts of one person. */
const SECOND_REACH = 4;
/** Words from a conjunction to the post behind what commas enclose. */
const ASIDE_REACH = 9;
/** "En qualité de", "comme", "as". */
export const QUALITY: ReadonlySet<string> = new Set(['qualite', 'comme', 'as']);

/** "Jean Sarr, député du Nord, vice-président, Luc Ba, député de l’Ain": in a list of names, each with what he is, a second post belongs to the name before. */
export function secondInList(found: Findings, post: PostPhrase, last: Holder | undefined): Draft | undefined {
  const { words, vocabulary } = found;
  if (last?.post.last !== post.first - 1 || last.person.last > last.post.first) return undefined;
  if (words[post.first - 1].form !== ',' || words[post.last]?.form !== ',') return undefined;
  const name = titleAt(found, post.last + 1)?.end ?? post.last + 1;
  const end = found.at(name)?.last ?? nameEnd(found, name);
  const listed = words[end]?.form === ',' && vocabulary.posts.at(words, end + 1).length > 0;
  return countNames(found, name, end) > 0 && listed ? last.person : undefined;
}

/** "Awa Ndour, Présidente du Conseil, Cheffe de l’État", "…, administrateur civil, en qualité de directeur": a further post of the one named before. */
export function sameHolder(found: Findings, post: PostPhrase, last: Holder | undefined): Draft | undefined {
  if (!last) return undefined;
  const from = Math.max(last.post.last, last.person.last);
  const between = found.words.slice(from, post.first);
  if (isAside(found, from, post.first)) return last.person;
  const joined = between.length === 0 || between.length > SECOND_REACH || found.breaks(post.first);
  const bare = between.at(-1)?.form === ',' || found.small('list', post.first - 1);
  const appointing = between.some((word) => QUALITY.has(word.norm));
  if (joined || !(bare || appointing)) return undefined;
  const small = between.every(
    (word, step) => word.form === ',' || found.small('list', from + step) || found.small('appoint-link', from + step),
  );
  return small ? last.person : undefined;
}

/** "et, à ce titre, présidente de l’Union", "and, for this year, Chairperson": words between commas behind the conjunction. */
function isAside(found: Findings, from: number, end: number): boolean {
  const { words } = found;
  if (!found.small('list', from) || words[from + 1]?.form !== ',' || words[end - 1]?.form !== ',' || end - from > ASIDE_REACH) return false;
  for (let at = from + 2; at < end - 1; at++) if (words[at].punct || found.at(at) || found.is(at, 'VERB', 'AUX')) return false;
  return end - from > 3;
}
