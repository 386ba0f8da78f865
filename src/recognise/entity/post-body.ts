/** The body or state that the words of a post name. */
import type { Entity } from '../../model/entity.ts';
import { type Draft, type Findings, foldPhrase } from './findings.ts';
import { isGovernment } from './home.ts';
import { ABROAD, TOWARD } from './particles.ts';
import type { PostPhrase } from './posts.ts';

/** The first body or state in the phrase, a body's description before the names it holds; a minister's is a state where one is named. */
export function bodyIn(found: Findings, { first, last, head, noun }: PostPhrase): Entity | null {
  for (let at = first + 1; at < last; at++) {
    const outer = found.outerAt(at);
    if (outer && outer.first > first && outer.last <= last && outer.entity.class === 'Organization') return outer.entity;
  }
  const inside: Entity[] = [];
  for (let at = first; at < last; at++) {
    if (inside.length === 0 ? found.words[at].norm === 'aupres' : TOWARD.has(found.words[at].norm)) break;
    const leaf = found.at(at);
    if (leaf?.first !== at || isGeneric(found, leaf) || (noun.scope !== 'state' && isPosting(found, leaf, head))) continue;
    const part = leaf.last < last ? ownedBody(found, leaf.last) : undefined;
    if (part) return part;
    inside.push(leaf.entity);
  }
  const state = inside.find((entity) => entity.class === 'Country');
  if (noun.scope === 'state')
    return (
      inside.find((entity) => entity.class === 'Organization' && isGovernment(found, entity)) ??
      state ??
      governmentOf(found, inside.at(-1)) ??
      null
    );
  return inside.find((entity) => entity.class === 'Country' || entity.class === 'Organization') ?? null;
}

/** "Yemen’s Leadership Council", "the Fund’s Executive Board": what the genitive before it owns. */
function ownedBody(found: Findings, mark: number): Entity | undefined {
  if (found.words[mark].norm !== 's' || found.words[mark].glue !== "'") return undefined;
  const body = found.at(mark + 1) ?? found.outerAt(mark + 1);
  return body?.first === mark + 1 && body.entity.class === 'Organization' ? body.entity : undefined;
}

/** "Representative in Liberia", "directrice au Tchad", "ambassadeur à Bamako": the land where somebody is posted sends nobody. */
function isPosting(found: Findings, { first, entity }: Draft, head: number): boolean {
  if (entity.class !== 'Country' || first <= head) return false;
  const { norm } = found.words[found.words[first - 1].norm === 'the' ? first - 2 : first - 1];
  return ABROAD.has(norm) || norm === 'a';
}

/** "Force Commander", "Union President": a noun for a body that alone names none. */
const isGeneric = (found: Findings, { first, last, entity }: Draft): boolean =>
  last === first + 1 &&
  !found.small('single-house', first) &&
  !entity.key &&
  entity.name === found.words[first].form &&
  entity.class === 'Organization' &&
  found.vocabulary.bodyHeads.at(found.words, first).length > 0;

/** "La ministre … du Québec": the government of that place, where the text names it. */
function governmentOf(found: Findings, place: Entity | undefined): Entity | undefined {
  if (place?.class !== 'Place') return undefined;
  const norm = foldPhrase(place.name);
  return found
    .leaves()
    .find(
      (leaf) =>
        leaf.entity.class === 'Organization' &&
        found.vocabulary.stateHeads.has(found.words[leaf.first].norm) &&
        foldPhrase(found.text(leaf.first, leaf.last)).endsWith(` ${norm}`),
    )?.entity;
}
