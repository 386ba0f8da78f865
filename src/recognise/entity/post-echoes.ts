/** Posts that only say again what another post of the same person says. */
import { fold } from '../../lexicon/words.ts';
import type { Entity } from '../../model/entity.ts';
import type { Office } from '../../model/facts.ts';
import type { Findings } from './findings.ts';
import type { PostPhrase } from './posts.ts';

/** Posts that English names with their field before or behind them, and what stands between. */
const TURNING: ReadonlySet<string> = new Set(['minister', 'secretary']);
const LINKS: ReadonlySet<string> = new Set(['of', 'for']);

/** "La ministre Joly" says nothing that "ministre des Affaires étrangères, Mélanie Joly" has not said, nor does "Foreign Minister Joly" after "Minister of Foreign Affairs". */
export function withoutEchoes(found: Findings, offices: readonly Office[], posts: ReadonlyMap<Office, PostPhrase>): Office[] {
  const held = new Map<Entity, Office[]>();
  for (const office of offices) held.set(office.person, [...(held.get(office.person) ?? []), office]);
  return offices.filter((office) => {
    const others = held.get(office.person)!.filter((other) => other !== office);
    const bare = isBare(found, posts.get(office)!);
    if (others.some((other) => isLonger(other.title, office.title, bare) || isTurned(other, office))) return false;
    return formOf(found, office, posts) === undefined || !others.some((other) => tells(found, other, office, posts));
  });
}

/** The noun of a post, and nothing else. */
const isBare = ({ words, vocabulary }: Findings, { first, last, head }: PostPhrase): boolean =>
  first === head && last === vocabulary.posts.at(words, head)[0]?.end;

/** "Turkish foreign minister" begins or ends with "foreign minister"; a bare noun may stand anywhere in the longer title ("Peruvian Minister of Trade"). */
function isLonger(title: string, part: string, bare: boolean): boolean {
  if (title.length <= part.length) return false;
  const [long, short] = [title.toLowerCase(), part.toLowerCase()];
  return long.startsWith(short) || long.endsWith(` ${short}`) || (bare && long.includes(` ${short} `) && !long.includes(`vice ${short} `));
}

/** "Defence Minister" and "Minister of Defence", "Foreign Minister" and "Minister for Foreign Affairs": one post, its field before or behind. */
function isTurned(other: Office, { title, organization }: Office): boolean {
  const [field, post, ...rest] = title.toLowerCase().split(' ');
  if (rest.length > 0 || !TURNING.has(post) || other.organization !== organization) return false;
  const [noun, link, ...matter] = other.title.toLowerCase().split(' ');
  return noun === post && LINKS.has(link) && (matter[0] === 'the' ? matter[1] : matter[0]) === field;
}

/** "His counterpart, Minister of Defence Omar Sy", "Senator the Hon. Ada Lund, Minister for Trade": what somebody is called, not what he does. */
function formOf(found: Findings, office: Office, posts: ReadonlyMap<Office, PostPhrase>): 'peer' | 'address' | undefined {
  const post = posts.get(office)!;
  if (post.noun.scope === 'other') return 'peer';
  return isBare(found, post) && found.lists('form-of-address', fold(office.title)) ? 'address' : undefined;
}

/** A post of which the text calls somebody a peer is one of the same state or body, told in more than a word. */
function tells(found: Findings, other: Office, office: Office, posts: ReadonlyMap<Office, PostPhrase>): boolean {
  if (formOf(found, other, posts)) return false;
  if (formOf(found, office, posts) === 'address') return true;
  return !isBare(found, posts.get(other)!) && (office.organization === null || other.organization === office.organization);
}
