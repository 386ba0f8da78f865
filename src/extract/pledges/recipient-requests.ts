/** Whoever asked for what is given, where nothing else says who receives it. */
import type { Entity } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { chainAbove } from './chain.ts';
import { hasConcept } from './concept.ts';
import { type Accept, firstOf } from './recipient-words.ts';

/** "At the request of Tonga", "at Nairobi’s request", "en réponse à une demande du Laos". */
export function requestedBy(frame: Frame, accept: Accept, context: Context): Entity[] {
  const { tree } = context.clauses;
  const askers = [frame, ...chainAbove(frame)]
    .flatMap(({ args }) => args)
    .filter(({ head }) => hasConcept(head, ['ask-noun'], context))
    .flatMap(({ head }) => tree.by(head.index, 'nmod:poss', 'nmod'));
  return firstOf([askers], accept, context, 1);
}
