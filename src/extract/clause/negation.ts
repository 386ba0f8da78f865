import type { Token } from '../../model/doc.ts';
import type { Tree } from '../../model/tree.ts';

const NEGATIVES = new Set(['ne', 'n’', "n'", 'not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'aucun', 'aucune', 'jamais']);
const RESTRICTIVE = new Set(['que', "qu'", 'qu’']);

/** A French "ne … que" restricts ("only"); it does not negate. */
export function isNegated(tree: Tree, head: Token): boolean {
  const children = tree.children(head.index);
  const negatives = children.filter(
    (child) => (NEGATIVES.has(child.form.toLowerCase()) && child.deprel !== 'root') || isNoLonger(tree, child),
  );
  if (negatives.length === 0) {
    return tree.by(head.index, 'nsubj').some((subject) => isNone(tree, subject) || /^(none|nobody|neither)$/i.test(subject.form));
  }
  const only =
    negatives.every((token) => /^n/i.test(token.form)) &&
    !children.some((child) => /^(pas|plus|point|guère|jamais|aucune?|rien|personne|encore)$/i.test(child.form));
  const [, right] = tree.edges(head.index);
  return !(only && tree.tokens.slice(head.index + 1, right + 1).some((token) => RESTRICTIVE.has(token.form.toLowerCase())));
}

const isNoLonger = ({ tokens }: Tree, { form, index }: Token): boolean =>
  form.toLowerCase() === 'longer' && tokens[index - 1]?.form.toLowerCase() === 'no';

/** "No plans", "aucun projet", "neither Spain nor Belgium". */
export const isNone = (tree: Tree, noun: Token): boolean =>
  tree
    .by(noun.index, 'det', 'cc', 'advmod')
    .some(({ form, index }) => index < noun.index && /^(aucune?|no|nul(le)?|neither|ni)$/i.test(form));
