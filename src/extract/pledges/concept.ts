import type { Token } from '../../model/doc.ts';
import type { Context } from '../context.ts';

/** True for a word of one of these concepts. */
export const hasConcept = (token: Token, concepts: readonly string[], context: Context): boolean => {
  const own = context.conceptsOf(token);
  return concepts.some((concept) => own.has(concept));
};
