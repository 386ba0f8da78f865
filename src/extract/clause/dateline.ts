import type { Token } from '../../model/doc.ts';
import { isRelation, type Tree } from '../../model/tree.ts';

const DASH = /^[-–—‒―]{1,2}$/u;
/** Words that a dateline may take ("LOMÉ, Togo, 14 May 2024 (UNICEF) –"). */
const REACH = 14;
const HUNG = ['appos', 'conj', 'parataxis', 'flat', 'nmod'] as const;

/** "NAIROBI, 14 May – Sweden, through UNICEF, handed over …": who acts stands behind the dash, where the tree takes the town for it; else the word itself. */
export function behindDateline(tree: Tree, token: Token): Token {
  const { tokens } = tree;
  const before = tokens[token.index - 1];
  if (token.upos !== 'PROPN' || before?.sentence === token.sentence) return token;
  const behind = tree
    .children(token.index)
    .find(
      (child) =>
        child.index > token.index &&
        child.index - token.index <= REACH &&
        HUNG.some((relation) => isRelation(child, relation)) &&
        opensBehindDash(tokens, tree.edges(child.index)[0]),
    );
  return behind ?? token;
}

const opensBehindDash = (tokens: readonly Token[], first: number): boolean =>
  DASH.test(tokens[first].form) || DASH.test(tokens[first - 1]?.form ?? '');
