import type { Draft, Findings } from './findings.ts';
import type { Holder } from './holders.ts';
import { countNames, nameEnd, titleAt } from './name-shape.ts';
import { unlikely } from './no-names.ts';
import { ARTICLES, FRENCH_OF } from './particles.ts';
import { claimPerson } from './persons.ts';
import { isPlural, nounEnd, type PostPhrase } from './posts.ts';

/** Words of one complement ("de l’Intérieur, des Collectivités locales et de l’Aménagement du territoire"). */
const MAX_COMPLEMENT = 22;

/**
 * "Les ministres des Finances, A, de l’Énergie, B, et des Transports, C", "the ambassadors of Chile, A, Norway, B, and Togo, C": behind a plural post and
 * its first holder, further complements each with a name.
 */
export function chained(found: Findings, post: PostPhrase, person: Draft): Holder[] {
  const out: Holder[] = [];
  if (!isPlural(found, post)) return out;
  if (found.words[post.last]?.form !== ',' || found.at(post.last + 1) === undefined || person.first < post.last) return out;
  for (let next = nextOf(found, post, person.last); next; next = nextOf(found, post, next.person.last)) out.push(next);
  return out;
}

/** "Presidents Juan Manuel Santos and Nicolás Maduro", "Ambassadors A (Guinea), B (Sweden) and C (Chad)": whom a plural post right before names behind the first. */
export function furtherNames(found: Findings, post: PostPhrase, person: Draft): Holder[] {
  const { words } = found;
  const out: Holder[] = [];
  if (person.first !== post.last || !isPlural(found, post)) return out;
  for (let last = pastBracket(found, person.last); ; ) {
    const bracketed = words[last - 1].form === ')';
    const next = found.small('list', last) ? last + 1 : bracketed && words[last]?.form === ',' ? last + 1 : -1;
    const other = next > 0 ? found.at(next) : undefined;
    if (other?.entity.class !== 'Person' || other.first !== next) return out;
    out.push({ post, person: other });
    last = pastBracket(found, other.last);
  }
}

/** "The foreign ministers of Finland and Chad, A and B", "les ministres de la Défense du Mali et du Niger, A et B": as many names as lands, in their order. */
export function respective(found: Findings, post: PostPhrase, person: Draft): Holder[] {
  if (person.first <= post.last || !isPlural(found, post) || found.words[post.last]?.form !== ',') return [];
  const lands: Draft[] = [];
  for (let at = post.head; at < post.last; at++) {
    const leaf = found.at(at);
    if (leaf?.first === at && leaf.kind === 'name' && leaf.entity.class === 'Country') lands.push(leaf);
  }
  const people = lands.length > 1 ? listedAfter(found, person, lands.length) : [];
  if (people.length !== lands.length - 1) return [];
  const led: readonly [number, number] = [post.first, linkBefore(found, lands[0].first)];
  return people.map((other, index) => {
    const { first, last } = lands[index + 1];
    const start = found.doc.language === 'fr' ? linkBefore(found, first) : first;
    return { post: { ...post, first: start, last, next: last, head: start, led }, person: other };
  });
}

/** The people whom a list names behind its first, at most one fewer than `most`. */
function listedAfter(found: Findings, { last }: Draft, most: number): Draft[] {
  const out: Draft[] = [];
  for (let at = last; out.length < most - 1; at = out[out.length - 1].last) {
    const next = found.words[at]?.form === ',' && found.small('list', at + 1) ? at + 2 : at + 1;
    const person = found.words[at]?.form === ',' || found.small('list', at) ? personAt(found, next) : undefined;
    if (!person) break;
    out.push(person);
  }
  return out;
}

/** Where the preposition and article before a land begin. */
function linkBefore({ words }: Findings, first: number): number {
  let at = first;
  while (at > 0 && (FRENCH_OF.has(words[at - 1].norm) || ARTICLES.has(words[at - 1].norm) || words[at - 1].norm === 'of')) at--;
  return at;
}

/** Behind "(Guinea)". */
const pastBracket = (found: Findings, at: number): number =>
  found.words[at]?.form === '(' && found.words[found.at(at + 1)?.last ?? at]?.form === ')' ? found.at(at + 1)!.last + 1 : at;

function nextOf(found: Findings, post: PostPhrase, from: number): Holder | undefined {
  const { words } = found;
  let first = from;
  while (words[first] && !found.breaks(first) && (words[first].form === ',' || found.small('list', first))) first++;
  if (words[first]?.norm === 'the') first++;
  const land = found.at(first);
  const opens = FRENCH_OF.has(words[first]?.norm ?? '') || ['of', 'for'].includes(words[first]?.norm ?? '');
  if (first === from || !(opens || (land?.first === first && land.kind === 'name' && land.entity.class === 'Country'))) return undefined;
  for (let at = first + 1; words[at] && at - first <= MAX_COMPLEMENT && !found.breaks(at) && !found.is(at, 'VERB', 'AUX', 'PRON'); at++) {
    if (words[at].form !== ',') {
      if (words[at].punct || found.at(at)?.entity.class === 'Person') return undefined;
      continue;
    }
    const person = personAt(found, at + 1);
    if (person) return { post: { ...post, first, last: at, head: first, led: [post.head, nounEnd(post)] }, person };
  }
  return undefined;
}

/** Somebody known or named in two words or more, with or without a title. */
function personAt(found: Findings, at: number): Draft | undefined {
  if (!found.words[at]) return undefined;
  const first = titleAt(found, at)?.end ?? at;
  const known = found.at(first);
  if (known) return known.entity.class === 'Person' && known.first === first ? known : undefined;
  const end = nameEnd(found, first);
  if (countNames(found, first, end) < 2 || unlikely(found, first, end)) return undefined;
  claimPerson(found, first, end, '', 'entity/post-name');
  return found.at(first);
}
