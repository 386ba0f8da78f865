/** People called by what they are, and not by their post: "le diplomate", "l’édile", "the lawmaker". */
import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Doc, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Office } from '../../model/facts.ts';
import { isRelation, type Tree } from '../../model/tree.ts';

/** What somebody is called, and the posts that make him so. */
const PAIRS = [
  ['called-envoy', 'is-envoy'],
  ['called-mayor', 'is-mayor'],
  ['called-deputy', 'is-deputy'],
] as const;

const WORD = /[\p{L}\p{M}-]+/gu;

/** The one person before this word to whom the text gives such a post, in the state that an adjective names if one does. */
export function calledBy(
  token: Token,
  { language }: Doc,
  { tree, offices, state }: { tree: Tree; offices: readonly Office[]; state: Entity | undefined },
): Entity | undefined {
  const pair = PAIRS.find(([called]) => isSmallWord(language, called, token.lemma.toLowerCase()));
  if (!pair || token.feats.Number === 'Plur' || token.upos !== 'NOUN') return undefined;
  if (tree.by(token.index, 'det').every(({ feats }) => feats.Definite === 'Ind')) return undefined;
  if (tree.children(token.index).some((child) => isRelation(child, 'appos') || isRelation(child, 'flat'))) return undefined;
  const people = new Set<Entity>();
  for (const { title, person, organization, evidence } of offices) {
    if (evidence[0].start > token.start || (state && organization !== state)) continue;
    if ((title.toLowerCase().match(WORD) ?? []).some((word) => isSmallWord(language, pair[1], word))) people.add(person);
  }
  return people.size === 1 ? [...people][0] : undefined;
}
