import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Context } from '../../context.ts';
import { withListed } from '../../slots.ts';

const NAMING: ReadonlySet<string> = new Set(['notamment', 'including']);
const ARTICLES: ReadonlySet<Token['upos']> = new Set(['DET', 'ADP', 'PUNCT']);
/** Words between those who are addressed together and the first whom "notamment" names. */
const REACH = 6;

/** "Thanked its partners, including Germany and Japan", "aux pays amis, notamment la France et le Mali": those of a group who are named behind it. */
export function namedAmong(found: readonly Entity[], verb: Token, context: Context): Entity[] {
  const { doc, positions, resolver } = context;
  const groups = new Set(found.filter((each) => each.class === 'Group'));
  if (groups.size === 0) return [];
  const { tokens } = doc;
  for (let at = verb.index + 1; tokens[at]?.sentence === verb.sentence; at++) {
    const group = positions.headedBy(at).find(({ entity }) => groups.has(entity));
    if (!group) continue;
    const from = positions.tokensIn(group)[1];
    const words = tokens.slice(from, from + REACH);
    const naming = words.findIndex(({ form }) => NAMING.has(form.toLowerCase()));
    if (naming < 0 || words.slice(0, naming).some(({ upos }) => !ARTICLES.has(upos))) continue;
    let first = from + naming + 1;
    while (tokens[first] && ARTICLES.has(tokens[first].upos)) first++;
    const named = positions.holding(first).find(({ entity }) => entity.class === 'Country' || entity.class === 'Organization');
    const head = named && positions.headOf(named);
    if (head) return resolver.resolveAll(withListed(head, context));
  }
  return [];
}
