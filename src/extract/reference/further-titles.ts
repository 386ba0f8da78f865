/** Titles that are read beside names only where references are followed: ranks, and titles that a name closes. */
import type { Doc } from '../../model/doc.ts';
import type { Office } from '../../model/facts.ts';
import type { Clauses } from '../clause/build.ts';
import { nameClosing } from './closing-names.ts';
import type { Positions } from './mentions.ts';
import type { RoleNouns } from './office-holders.ts';

/** Titles of which a bare noun is only a part ("le ministre" is no Prime Minister). */
export const HIGHER = /^(?:prime|deputy|premi[eè]re?|vice)[ -]/u;

/** "L’amiral Joost van Oosterwijk": a rank right before a name, which is no post, but calls its bearer afterwards ("l’amiral"). */
export function rankedNames(doc: Doc, positions: Positions, nouns: RoleNouns): [number, Office][] {
  const out: [number, Office][] = [];
  for (const mention of doc.mentions) {
    if (mention.entity.class !== 'Person' || mention.kind !== 'name') continue;
    const rank = doc.tokens[positions.tokensIn(mention)[0] - 1];
    if (!rank || !nouns.posts.has(rank.lemma.toLowerCase()) || rank.upos === 'ADP') continue;
    const { start, end } = rank;
    const before = doc.tokens[rank.index - 1]?.form ?? '';
    const title = HIGHER.test(`${before.toLowerCase()} `) ? `${before} ${rank.form}` : rank.form;
    out.push([rank.index, { person: mention.entity, title, organization: null, evidence: [{ start, end }], rule: 'rank', confidence: 1 }]);
  }
  return out;
}

/** Titles that a name closes behind a comma, and that have not been read as anybody's. */
export function closedTitles(
  doc: Doc,
  { tree }: Clauses,
  positions: Positions,
  offices: readonly Office[],
  { posts }: RoleNouns,
): Office[] {
  const out: Office[] = [];
  const read = new Set<number>();
  for (const { evidence } of offices)
    for (const span of evidence) {
      const [first, last] = positions.tokensIn(span);
      for (let at = first; at < last; at++) read.add(at);
    }
  for (const token of doc.tokens) {
    if (read.has(token.index) || token.feats.Number === 'Plur' || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) continue;
    if (!posts.has(token.lemma.toLowerCase()) || positions.holding(token.index).some(({ entity }) => entity.class === 'Person')) continue;
    const closing = nameClosing(token, doc, positions);
    if (!closing) continue;
    const { start } = token;
    const { end } = doc.tokens[closing.end - 1];
    const owner = tree
      .by(token.index, 'nmod')
      .flatMap((child) => positions.headedBy(child.index))
      .find(({ entity }) => entity.class === 'Organization' || entity.class === 'Country');
    const title = doc.text.slice(start, end);
    out.push({
      person: closing.person,
      title,
      organization: owner?.entity ?? null,
      evidence: [{ start, end }],
      rule: 'closing',
      confidence: 1,
    });
  }
  return out;
}
