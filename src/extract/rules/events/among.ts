import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import type { Entity, Mention } from '../../../model/entity.ts';
import type { Context } from '../../context.ts';
import { withListed } from '../../slots.ts';

const ARTICLES: ReadonlySet<Token['upos']> = new Set(['DET', 'ADP', 'PUNCT', 'CCONJ']);
/** Words between those who are told of together and the first whom "notamment" names. */
const REACH = 6;

/** "Thanked its partners, including Germany and Japan", "ses voisins, notamment le Togo et le Bénin": those of a group who are named behind it, from a word of the sentence on. */
export function namedAmong(found: readonly Entity[], from: Token, context: Context): Entity[] {
  const { doc, positions } = context;
  const groups = new Set(found.filter((each) => each.class === 'Group'));
  if (groups.size === 0) return [];
  const { tokens } = doc;
  for (let at = from.index; tokens[at]?.sentence === from.sentence; at++) {
    const group = positions.headedBy(at).find(({ entity }) => groups.has(entity));
    const named = group ? namedBehind(group, context) : [];
    if (named.length > 0) return named;
  }
  return [];
}

/** The same anywhere in the sentence of a word. */
export const namedAmongIn = (found: readonly Entity[], { sentence }: Token, context: Context): Entity[] =>
  namedAmong(found, context.doc.tokens[context.doc.sentences[sentence].first], context);

const NAMED: ReadonlySet<Entity['class']> = new Set(['Country', 'Organization', 'Person']);

function namedBehind(group: Mention, context: Context): Entity[] {
  const { doc, language, positions, resolver } = context;
  const { tokens } = doc;
  const from = positions.tokensIn(group)[1];
  const words = tokens.slice(from, from + REACH);
  const naming = words.findIndex(({ form }) => isSmallWord(language, 'naming', form));
  if (naming < 0 || words.slice(0, naming).some(({ upos }) => !ARTICLES.has(upos))) return [];
  let first = from + naming + 1;
  while (tokens[first] && ARTICLES.has(tokens[first].upos)) first++;
  const named = positions.holding(first).find(({ entity }) => NAMED.has(entity.class));
  const head = (named && positions.headOf(named)) ?? tokens[first];
  return head ? resolver.resolveAll(withListed(head, context)).filter((each) => NAMED.has(each.class) && !each.anonymous) : [];
}
