/** Whose a post is that words beside it point at: a possessive ("its director"), or a party that the clause speaks for ("for the Canadian side, …"). */
import type { Entity } from '../../model/entity.ts';
import type { Draft, Findings } from './findings.ts';
import { SINGULAR_ARTICLES } from './particles.ts';
import { type PostPhrase, pastAdjectives } from './posts.ts';

/** "The council and its chairperson", "l’agence et sa directrice". */
const OWN: ReadonlySet<string> = new Set(['its', 'son', 'sa', 'whose']);
const REACH = 40;
/** Words between a party and the post of who speaks for it, and between "pour" and the party. */
const BESIDE = 3;

/** A possessive that points at a body or state stands before the post, adjectives apart. */
export const isOwn = (found: Findings, { first }: PostPhrase): boolean =>
  OWN.has(found.words[pastAdjectives(found, first - 1)]?.norm ?? '');

/** "dont le chef", "dont la directrice". */
export const isWhose = (found: Findings, { first }: PostPhrase): boolean => found.words[first - 2]?.norm === 'dont';

/**
 * The state or body that a possessive points at: what stands right before it, what the sentence is about, or the latest body of the
 * sentence, whichever is nearest.
 */
export function possessor(found: Findings, post: PostPhrase): Entity | undefined {
  const { words } = found;
  const before = pastAdjectives(found, post.first - 1);
  const link = words[before - 1]?.form === ',' || found.small('list', before - 1);
  const beside = found.at(link ? before - 2 : before - 1);
  const fits = ({ entity }: Draft): boolean =>
    entity.class === 'Country' || (entity.class === 'Organization' && post.noun.scope !== 'state');
  if (beside?.kind === 'name' && fits(beside)) return beside.entity;
  for (let at = before - 1; at >= 0 && before - at <= REACH && !/^[.;!?]$/u.test(words[at].form); at--) {
    const leaf = found.at(at);
    if (leaf?.entity.class === 'Person') return undefined;
    if (!leaf || leaf.kind === 'adjective' || !fits(leaf)) continue;
    if (leaf.entity.class === 'Organization' || found.token(at)?.deprel.startsWith('nsubj')) return leaf.entity;
  }
  return undefined;
}

/** What may stand between a party and the post of who speaks for it: a comma, an article, "by", the "side" that the party is. */
const isBetween = (found: Findings, at: number): boolean =>
  found.words[at].form === ',' || SINGULAR_ARTICLES.has(found.words[at].norm) || found.small('agent', at) || found.small('side-of', at);

/** "pour la partie malawite, par la ministre", "for the Canadian side, Secretary …", "côté togolais, le directeur". */
export function spokenFor(found: Findings, { first }: PostPhrase): Entity | undefined {
  const { words } = found;
  let at = first - 1;
  while (at > 0 && first - at <= BESIDE && isBetween(found, at)) at--;
  const leaf = found.at(at) ?? found.outerAt(at);
  if (!leaf || at === first - 1 || leaf.entity.class !== 'Country') return undefined;
  for (let before = leaf.first - 1; before >= 0 && leaf.first - before <= BESIDE && !words[before].punct; before--)
    if (found.small('side-of', before)) return leaf.entity;
  return undefined;
}

const LED = /^(?:led|headed|conduite?s?|dirigee?s?|menee?s?)$/u;
/** Words between the body and the verb of leading ("a delegation from the Parliament of Malawi, led by"). */
const LED_REACH = 3;

/** "A delegation from the Parliament of Malawi led by Speaker Ann Roe", "une mission de la BAD conduite par le directeur Paul Sy": whose delegation the holder leads. */
export function ledBody(found: Findings, { first, noun }: PostPhrase): Entity | undefined {
  const { words } = found;
  const by = /^(?:le|la|l|son|sa|its|the)$/u.test(words[first - 1]?.norm ?? '') ? first - 2 : first - 1;
  if (!/^(?:by|par)$/u.test(words[by]?.norm ?? '') || !LED.test(words[by - 1]?.norm ?? '')) return undefined;
  for (let at = by - 2; at >= 0 && by - at <= LED_REACH && !found.breaks(at + 1); at--) {
    const body = found.at(at) ?? found.outerAt(at);
    if (!body) continue;
    const { entity } = body;
    return entity.class === 'Country' || (entity.class === 'Organization' && noun.scope !== 'state') ? entity : undefined;
  }
  return undefined;
}
