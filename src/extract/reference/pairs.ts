import type { Doc, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Clauses } from '../clause/build.ts';
import type { Positions } from './mentions.ts';
import type { OfficeHolders } from './office-holders.ts';

const SENTENCES_BACK = 4;
const TWO = new Set(['deux', 'two', 'both']);
const ARTICLES = new Set(['le', 'la', 'les', 'the', 'ces', 'these', 'leurs', 'nos', 'our']);
/** What each kind of noun may stand for, the likeliest first. */
const CLASSES: Readonly<Record<PairKind, readonly Entity['class'][]>> = {
  people: ['Person'],
  states: ['Country'],
  bodies: ['Organization'],
  parties: ['Country', 'Organization', 'Person'],
};

export type PairKind = 'people' | 'states' | 'bodies' | 'parties';
/** data/lexicon/LANG/pair-nouns.tsv. */
export type PairNouns = ReadonlyMap<string, PairKind>;

interface PairInput {
  readonly doc: Doc;
  readonly clauses: Clauses;
  readonly positions: Positions;
  readonly holders: OfficeHolders;
  readonly pairNouns: PairNouns;
}

/** True for "les deux ministres", "the two", "both leaders": two that were named before, and no more said of them. */
function isPair(token: Token, { tree }: Clauses): boolean {
  const around = tree.children(token.index).filter((child) => child.index < token.index);
  const before = tree.tokens[token.index - 1];
  if (token.upos === 'NUM')
    return (
      TWO.has(token.form.toLowerCase()) && before !== undefined && ARTICLES.has(before.form.toLowerCase()) && /^nsubj/.test(token.deprel)
    );
  const counted = around.some((child) => TWO.has(child.form.toLowerCase())) || TWO.has(before?.form.toLowerCase() ?? '');
  return (
    counted &&
    (around.some((child) => ARTICLES.has(child.form.toLowerCase())) || around.some((child) => child.form.toLowerCase() === 'both'))
  );
}

/**
 * "Les deux chefs d’État", "the two sides", "both countries", "the two discussed …": the two people, states or bodies named last before.
 * Empty where the words say whose they are ("les deux ministres du Togo").
 */
export function pairBefore(token: Token, { doc, clauses, positions, holders, pairNouns }: PairInput): readonly Entity[] {
  if (!isPair(token, clauses)) return [];
  const holds = token.upos === 'NUM' || holders.isPost(token) ? 'people' : pairNouns.get(token.lemma.toLowerCase());
  const classes = holds === undefined ? [] : CLASSES[holds];
  const [, right] = clauses.tree.edges(token.index);
  if (
    token.upos === 'NOUN' &&
    doc.mentions.some(
      (each) =>
        each.kind === 'name' &&
        each.start > token.end &&
        each.end <= doc.tokens[right].end &&
        clauses.tree.by(token.index, 'nmod', 'appos').length > 0,
    )
  )
    return [];
  for (const wanted of classes) {
    const last = new Set<Entity>();
    for (let at = doc.mentions.length - 1; at >= 0 && last.size < 2; at--) {
      const mention = doc.mentions[at];
      const { sentence } = doc.tokens[positions.tokensIn(mention)[0]];
      if (mention.start >= token.start || mention.entity.class !== wanted || mention.entity.anonymous || mention.kind === 'pronoun')
        continue;
      if (holds !== 'states' && token.sentence - sentence > SENTENCES_BACK) break;
      last.add(mention.entity);
    }
    if (last.size === 2) return [...last].reverse();
  }
  return [];
}
