import type { Doc } from '../../model/doc.ts';
import type { Office } from '../../model/facts.ts';
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
