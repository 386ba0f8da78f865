/** Relative pronouns: the noun or name that "qui", "which" and "who" take up. */
import type { Token } from '../../model/doc.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import { isRelation } from '../../model/tree.ts';
import { isPersonName } from './mentions.ts';
import type { ResolverInput, Resolving } from './resolving.ts';

/** Words of a post between its bearer and "who". */
const POST_REACH = 16;

/** The noun that the relative clause hangs from; where the tree shows no such clause, the name right before. */
export function antecedent(token: Token, depth: number, resolving: Resolving): readonly Entity[] {
  const { tree } = resolving.clauses;
  for (const above of tree.ancestors(token)) {
    if (!isRelation(above, 'acl')) continue;
    const noun = tree.head(above);
    return noun ? resolving.resolve(noun, depth + 1) : [];
  }
  return nameBefore(token, depth, resolving);
}

/** The name or description that ends just before the pronoun ("The World Bank, which provided …"). */
function nameBefore(token: Token, depth: number, resolving: Resolving): readonly Entity[] {
  const { tokens } = resolving.doc;
  let at = token.index - 1;
  while (at >= 0 && (tokens[at].upos === 'PUNCT' || tokens[at].upos === 'ADP')) at--;
  if (at < 0 || tokens[at].sentence !== token.sentence) return [];
  const mention = resolving.positions.endingAt(tokens[at].end);
  const person =
    mention && mention.entity.class !== 'Person' && token.form.toLowerCase() === 'who' ? personBefore(at, resolving) : undefined;
  if (person) return [person.entity];
  if (mention) return [mention.entity];
  return at === token.index - 1 ? [] : resolving.resolve(tokens[at], depth + 1);
}

/** "Jasur Tursunov, Minister of Foreign Affairs of Uzbekistan, who …": the person whose post stands between. */
function personBefore(from: number, { doc, positions }: ResolverInput): Mention | undefined {
  const { tokens } = doc;
  for (let at = from; at >= 0 && from - at < POST_REACH && tokens[at].sentence === tokens[from].sentence; at--) {
    if (tokens[at].upos === 'VERB') return undefined;
    const person = positions.headedBy(at).find(isPersonName);
    if (person) return person;
  }
  return undefined;
}
