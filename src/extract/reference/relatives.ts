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
    return noun ? joined(noun, token, resolving).flatMap((each) => resolving.resolve(each, depth + 1)) : [];
  }
  return nameBefore(token, depth, resolving);
}

/** "Poland and Lithuania, which have provided …", "le Kenya et le Rwanda, qui fourniront …": a verb in the plural takes up all that are named together. */
function joined(noun: Token, pronoun: Token, { clauses: { tree } }: ResolverInput): readonly Token[] {
  const first = isRelation(noun, 'conj') ? tree.head(noun) : noun;
  const all = first ? tree.conjuncts(first).filter((each) => each.index < pronoun.index) : [];
  return all.length > 1 && noun.upos === 'PROPN' && all.every(({ upos }) => upos === 'PROPN') && isPlural(pronoun, tree) ? all : [noun];
}

const PLURAL = /^(have|are|were|do)$/i;

/** True for a relative pronoun whose verb is in the plural. */
function isPlural(pronoun: Token, tree: ResolverInput['clauses']['tree']): boolean {
  const verb = tree.head(pronoun);
  const finite = verb && [...tree.by(verb.index, 'aux', 'cop'), verb].find((token) => token.feats.VerbForm === 'Fin');
  return finite !== undefined && (finite.feats.Number === 'Plur' || PLURAL.test(finite.form) || isBare(finite));
}

/** "Which contribute": an English present without its -s. */
const isBare = ({ upos, form, lemma, feats }: Token): boolean =>
  upos === 'VERB' && feats.Tense === 'Pres' && feats.Number !== 'Sing' && form.toLowerCase() === lemma;

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
  const head = mention && resolving.positions.headOf(mention);
  const others = head ? joined(head, token, resolving).filter((each) => each !== head) : [];
  if (mention) return [...others.flatMap((each) => resolving.resolve(each, depth + 1)), mention.entity];
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
