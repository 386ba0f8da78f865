import type { Draft, Findings } from './findings.ts';
import type { Holder } from './holders.ts';
import { countNames, nameEnd, titleAt } from './name-shape.ts';
import { unlikely } from './no-names.ts';
import { FRENCH_OF } from './particles.ts';
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
