import type { Token } from '../../model/doc.ts';
import type { Clauses } from './build.ts';
import type { Frame } from './frame.ts';

const BY: ReadonlySet<string> = new Set(['par', 'by']);
const REACH = 16;

/**
 * "Paraphé hier à Dakar par le Sénégal", "prises à l’encontre de X par le Conseil": who acts by a passive, where the tree hangs him on the
 * phrase between. Nothing else that does or is done may stand between.
 */
export function agentsBehind(clauses: Clauses, { head, args }: Frame): Token[] {
  const { tree } = clauses;
  const between = new Set(args.map((argument) => argument.head.index));
  for (let at = head.index + 1; at <= head.index + REACH && tree.tokens[at]?.sentence === head.sentence; at++) {
    const token = tree.tokens[at];
    if (token.upos === 'VERB' || (token.upos === 'NOUN' && clauses.at(at)?.verbal) || token.form === ';') return [];
    if (!BY.has(token.lemma) || token.upos !== 'ADP') continue;
    const agent = tree.head(token);
    if (!agent || agent.index < at || clauses.isTime(agent.index)) return [];
    const hung = [...tree.ancestors(agent)].some((above) => between.has(above.index));
    return hung ? [agent] : [];
  }
  return [];
}
