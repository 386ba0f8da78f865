import type { Entity } from '../../model/entity.ts';
import type { Office } from '../../model/facts.ts';
import type { Draft, Findings } from './findings.ts';
import type { Home } from './home.ts';
import { claimPerson, countNames, nameEnd, titleAt } from './persons.ts';
import { type PostPhrase, postPhrases } from './posts.ts';

/** A post beside a name. */
export interface Holder {
  readonly post: PostPhrase;
  readonly person: Draft;
}

const DEFINITE: ReadonlySet<string> = new Set([
  'le',
  'la',
  'l',
  'the',
  'notre',
  'son',
  'leur',
  'sa',
  'his',
  'her',
  'its',
  'their',
  'au',
  'du',
]);

/** Ties posts to the names beside them, and takes an unknown capitalised name beside a post for a person. */
export function findHolders(found: Findings): Holder[] {
  const out: Holder[] = [];
  const posts = postPhrases(found);
  posts.forEach((post, index) => {
    const person = nameAfter(found, post) ?? nameBefore(found, post) ?? sharedName(found, post, posts[index + 1]);
    if (person) out.push({ post, person });
  });
  return out;
}

/** "le secrétaire général, Jens Stoltenberg", "President Biden", "le ministre …, l’honorable Ahmed Hussen". */
function nameAfter(found: Findings, post: PostPhrase): Draft | undefined {
  const { words } = found;
  let at = post.last;
  const comma = words[at]?.form === ',';
  if (comma) at++;
  if (!words[at] || found.breaks(at)) return undefined;
  const title =
    titleAt(found, at) ?? (['l', 'le', 'la', 'the'].includes(words[at].norm) && words[at + 1] ? titleAt(found, at + 1) : undefined);
  if (title) at = title.end;
  const known = found.at(at);
  if (known?.entity.class === 'Person' && known.first === at) return known;
  if (!words[at]?.upper || known) return undefined;
  const end = nameEnd(found, at);
  const names = countNames(found, at, end);
  const bare = post.last === post.head + 1 || found.doc.language === 'en';
  if (names < (comma && !title ? 2 : bare || title ? 1 : 2) || unlikely(found, at, end)) return undefined;
  claimPerson(found, at, end, title?.gender ?? '', 'entity/post-name');
  return found.at(at);
}

/** "Nadine Aebischer, déléguée du Conseil fédéral", "Zbigniew Rau, chef de la diplomatie polonaise", "Duda (president of Poland)". */
function nameBefore(found: Findings, post: PostPhrase): Draft | undefined {
  const { words } = found;
  let at = post.first - 1;
  if (words[at] && DEFINITE.has(words[at].norm) && words[at].form !== 'du') at--;
  const mark = words[at]?.form;
  if (mark !== ',' && mark !== '(') return undefined;
  const known = found.at(at - 1);
  if (known?.entity.class === 'Person' && known.last === at) return known;
  if (known) return undefined;
  let first = at;
  while (
    first > 0 &&
    at - first < 6 &&
    !words[first].gap &&
    !found.at(first - 1) &&
    (words[first - 1].upper || (found.small('particle', first - 1) && words[first - 2]?.upper))
  )
    first--;
  if (first === at || countNames(found, first, at) < 2 || nameEnd(found, first) !== at || unlikely(found, first, at)) return undefined;
  claimPerson(found, first, at, '', 'entity/name-post');
  return found.at(first);
}

/** "la présidente en exercice de l’OSCE, la ministre suédoise des Affaires étrangères, Ann Linde": two posts, one name. */
function sharedName(found: Findings, post: PostPhrase, next: PostPhrase | undefined): Draft | undefined {
  if (!next || found.words[post.last]?.form !== ',') return undefined;
  const gap = next.first - post.last;
  if (gap > 3 || (gap > 1 && !DEFINITE.has(found.words[next.first - 1].norm))) return undefined;
  return nameAfter(found, next);
}

/** Words that open a sentence or head a body are no names. */
function unlikely(found: Findings, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const { bodyHeads, posts, collectives } = found.vocabulary;
    if ([bodyHeads, posts, collectives].some((trie) => trie.at(found.words, at).length > 0)) return true;
    if (found.at(at)?.entity.class === 'Organization') return true;
  }
  return false;
}

/** The posts of the people, one for each person and title. */
export function officesOf(found: Findings, holders: readonly Holder[], home: Home): Office[] {
  const out = new Map<string, Office>();
  for (const { post, person } of holders) {
    const title = titleOf(found, post, person);
    const entity = found.at(person.first)?.entity ?? person.entity;
    const key = `${entity.id} ${title.words.toLowerCase()}`;
    const evidence = {
      start: Math.min(title.start, found.words[person.first].start),
      end: Math.max(title.end, found.words[person.last - 1].end),
    };
    const known = out.get(key);
    if (known) known.evidence.push(evidence);
    else {
      out.set(key, {
        person: entity,
        title: title.words,
        organization: organizationOf(found, post, entity, home),
        evidence: [evidence],
        rule: 'entity/office',
        confidence: 0.9,
      });
    }
  }
  return withoutEchoes([...out.values()]);
}

/** "La ministre Joly" says nothing that "ministre des Affaires étrangères, Mélanie Joly" has not said. */
function withoutEchoes(offices: readonly Office[]): Office[] {
  const longer = (office: Office, other: Office): boolean =>
    other !== office &&
    other.person === office.person &&
    other.title.length > office.title.length &&
    other.title.toLowerCase().startsWith(office.title.toLowerCase());
  return offices.filter((office) => !offices.some((other) => longer(office, other)));
}

/** The post's words; "of Ukraine" behind the name ("President Zelenskyy of Ukraine") is left to the organization. */
function titleOf(found: Findings, post: PostPhrase, _person: Draft): { words: string; start: number; end: number } {
  return { words: found.text(post.first, post.last), start: found.words[post.first].start, end: found.words[post.last - 1].end };
}

/** The body or state that the post's words name; else, for posts of a state, the state that speaks; else the body spoken of. */
function organizationOf(found: Findings, post: PostPhrase, person: Entity, home: Home): Entity | null {
  const inside = bodyIn(found, post.first, post.last);
  if (inside) return inside;
  if (/(?:cette derniere|ce dernier|celle ci|celui ci)$/u.test(normsIn(found, post))) return spokenOf(found, post.first);
  const after = behindName(found, post);
  if (after) return after;
  const country = found.entryOf(person)?.country;
  if (country) return found.entityByKey(`country/${country}`) ?? null;
  const owner = found.at(post.first - 2);
  const owned = found.words[post.first - 1]?.norm === 's' && found.words[post.first - 1].glue === "'";
  if (owner && owned && owner.entity.class !== 'Person') return owner.entity;
  if (post.noun.body) return found.entityByKey(post.noun.body) ?? null;
  if (post.noun.scope === 'other') return null;
  if (post.noun.scope === 'state' || isStatePresident(found, post)) return home.state ?? null;
  return post.noun.scope === 'body' || bareGeneral(found, post) ? (home.bodies[0] ?? spokenOf(found, post.first)) : null;
}

const normsIn = (found: Findings, post: PostPhrase): string =>
  found.words
    .slice(post.head, post.last)
    .map((word) => word.norm)
    .join(' ');

const isStatePresident = (found: Findings, post: PostPhrase): boolean =>
  /\b(?:republique|etat|diplomatie|gouvernement)\b/u.test(normsIn(found, post));

const bareGeneral = (found: Findings, post: PostPhrase): boolean =>
  post.last - post.head <= 2 &&
  /^(?:secretaire generale?|secretary general|presidente?|director general|directeur general|directrice generale)$/u.test(
    normsIn(found, post),
  );

/** The last body or state in the phrase, a body's description before the names it holds. */
function bodyIn(found: Findings, first: number, last: number): Entity | null {
  for (let at = first + 1; at < last; at++) {
    const outer = found.outerAt(at);
    if (outer && outer.first > first && outer.last <= last && outer.entity.class === 'Organization') return outer.entity;
  }
  let best: Entity | null = null;
  for (let at = first; at < last; at++) {
    const leaf = found.at(at);
    if (!leaf || (leaf.entity.class !== 'Country' && leaf.entity.class !== 'Organization')) continue;
    if (!best || leaf.entity.class === 'Organization') best ??= leaf.entity;
  }
  return best;
}

/** "President Volodymyr Zelenskyy of Ukraine". */
function behindName(found: Findings, post: PostPhrase): Entity | null {
  for (let at = post.last; at < Math.min(post.last + 8, found.words.length); at++) {
    const leaf = found.at(at);
    if (leaf?.entity.class !== 'Person') continue;
    const of = found.words[leaf.last];
    if (of?.norm !== 'of') return null;
    const noun = found.words[leaf.last + 1]?.norm === 'the' ? leaf.last + 2 : leaf.last + 1;
    const body = found.at(noun);
    return body && (body.entity.class === 'Country' || body.entity.class === 'Organization') ? body.entity : null;
  }
  return null;
}

/** The latest body named before. */
function spokenOf(found: Findings, at: number): Entity | null {
  for (let index = at - 1; index >= 0; index--) {
    const leaf = found.at(index);
    if (leaf?.entity.class === 'Organization') return leaf.entity;
  }
  return null;
}
