import type { Token } from '../../../model/doc.ts';
import { isRelation } from '../../../model/tree.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';

/** True where what is signed or adopted is a text: an accord, a plan, a declaration. */
export function hasTextObject(frame: Frame, context: Context): boolean {
  return frame.objects.some((token) => isText(token, context) || (frame.link === 'participle' && isPartOfText(token, context)));
}

export function isText(token: Token, context: Context): boolean {
  const concepts = context.conceptsOf(token);
  return concepts.has('noun-agreement') || concepts.has('noun-text');
}

/** "L’accord d’un montant de 120 millions, conclu le 27 mai": the tree may hang the participle on a complement of the accord. */
function isPartOfText(token: Token, context: Context): boolean {
  const { tree } = context.clauses;
  let above: Token | undefined = token;
  while (above && isRelation(above, 'nmod')) {
    above = tree.head(above);
    if (above && context.conceptsOf(above).has('noun-agreement')) return true;
  }
  return false;
}
