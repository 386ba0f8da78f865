import type { Token } from '../../model/doc.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { MatchContext, Test } from './types.ts';

const NONE: ReadonlySet<string> = new Set();

/** True where the token at `index`, reached from the token at `from`, satisfies a test. */
export function passes(test: Test, tree: Tree, index: number, from: number, context: MatchContext): boolean {
  return holds(test, tree, index, from, context) !== test.negated;
}

function holds(test: Test, tree: Tree, index: number, from: number, context: MatchContext): boolean {
  const token = tree.tokens[index];
  switch (test.kind) {
    case 'lemma':
      return test.anything || test.values.has(token.lemma);
    case 'form':
      return test.anything || test.values.has(plain(token.form));
    case 'upos':
      return test.anything || test.values.has(token.upos);
    case 'concept':
      return meets(test, context.concepts?.(token) ?? NONE);
    case 'class':
      return meets(test, context.classes?.(token) ?? NONE);
    case 'feature':
      return Object.hasOwn(token.feats, test.key) && (test.anything || test.values.has(token.feats[test.key]));
    case 'relation':
      return test.anything || [...test.values].some((value) => isRelation(token, value));
    case 'dependent':
      return tree.children(index).some((child) => isRelation(child, test.key) && (test.anything || test.values.has(phrase(tree, child))));
    case 'side':
      return test.values.has(index < from ? 'left' : 'right');
  }
}

function meets(test: Test, names: ReadonlySet<string>): boolean {
  if (test.anything) return names.size > 0;
  for (const name of names) if (test.values.has(name)) return true;
  return false;
}

/** Lower case, straight apostrophe: how `form=` is written. */
const plain = (form: string): string => form.toLowerCase().replaceAll('’', "'");

/** Lemma of a function word, with those that are fixed to it: "afin de" for a preposition of two words. */
function phrase(tree: Tree, token: Token): string {
  const fixed = tree.by(token.index, 'fixed');
  return fixed.length === 0 ? token.lemma : [token, ...fixed].map((part) => part.lemma).join(' ');
}
