import type { Token } from '../../model/doc.ts';
import type { Context } from '../context.ts';

/** Concepts of things that may be given. */
export const GOODS = ['goods', 'goods-military', 'goods-humanitarian'] as const;

/** Slots that name a giver and nobody else. */
export const FROM_GIVER: ReadonlySet<string> = new Set(['from', 'by']);

/** True for a word of one of these concepts. */
export const hasConcept = (token: Token, concepts: readonly string[], context: Context): boolean => {
  const own = context.conceptsOf(token);
  return concepts.some((concept) => own.has(concept));
};

/** Where people meet, which is held rather than given. */
export const GATHERINGS = ['noun-meeting', 'noun-summit', 'noun-conference', 'noun-visit', 'noun-ceremony'] as const;
