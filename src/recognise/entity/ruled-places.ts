/** The towns and lands that mayors and governors head. */
import type { Entity } from '../../model/entity.ts';
import type { Findings } from './findings.ts';
import type { Holder } from './holders.ts';
import { ARTICLES, FRENCH_OF } from './particles.ts';
import { claimPlace, isUnknownPlace, nameOfPlace } from './place-name.ts';
import { nounEnd, type PostPhrase } from './posts.ts';

/** Words between a post and the name of its holder. */
const NAME_REACH = 8;

/** Takes an unknown capital behind "mayor of", "gouverneur de la province de" for a place. */
export function findRuled(found: Findings, holders: readonly Holder[]): void {
  for (const { post } of holders) {
    const at = landOf(found, post);
    if (isUnknownPlace(found, at)) claimPlace(found, at, nameOfPlace(found, at));
  }
}

/** "Le maire de Kara, Paul Sy", "Governor Ann Roe of Upper Nile", "Turkana Governor Ann Roe": the place that the post is of. */
export function ruledPlace(found: Findings, post: PostPhrase): Entity | undefined {
  if (!isLocal(found, post)) return undefined;
  const before = found.at(post.head - 1);
  const land = landOf(found, post);
  const place = before?.last === post.head && !found.breaks(post.head) ? before : (found.at(land) ?? found.outerAt(land));
  return place?.entity.class === 'Place' ? place.entity : undefined;
}

const isLocal = (found: Findings, post: PostPhrase): boolean => found.small('local-head', endOf(found, post) - 1);

const endOf = ({ words, vocabulary }: Findings, post: PostPhrase): number => vocabulary.posts.at(words, post.head)[0]?.end ?? nounEnd(post);

/** Where the land's name opens, behind the post or behind its holder's name; -1 where none does. */
function landOf(found: Findings, post: PostPhrase): number {
  if (!isLocal(found, post)) return -1;
  const inside = behindOf(found, endOf(found, post));
  if (inside > 0) return inside;
  for (let at = post.last; at < post.last + NAME_REACH && found.words[at] && !found.breaks(at + 1); at++) {
    const leaf = found.at(at);
    if (leaf?.entity.class === 'Person') return found.doc.language === 'en' ? behindOf(found, leaf.last) : -1;
  }
  return -1;
}

/** "of Kara", "du Centre", "de la province de Kara", "of the county of Kara": past the preposition, its article and a noun of land. */
function behindOf(found: Findings, at: number, depth = 0): number {
  const { norm } = found.words[at] ?? {};
  if (!norm || !(norm === 'of' || FRENCH_OF.has(norm))) return -1;
  const next = ARTICLES.has(found.words[at + 1]?.norm ?? '') ? at + 2 : at + 1;
  if (depth > 0 || !found.small('named-land', next) || found.at(next)) return next;
  return behindOf(found, next + 1, depth + 1);
}
