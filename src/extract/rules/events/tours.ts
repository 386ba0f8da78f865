import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';

/** "The KFOR mission", "the UNHCR camp": whose it is, by the name before the noun. */
export const ownersBefore = (token: Token, { clauses, positions }: Context): readonly Entity[] =>
  clauses.tree
    .by(token.index, 'compound')
    .flatMap((child) => positions.headedBy(child.index))
    .map(({ entity }) => entity)
    .filter(({ class: kind }) => kind === 'Organization');

/** "Visited a vaccine-filling plant": a person or a team, and a place of work that has no name. */
export const isTour = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('visit') &&
  frame.objects.some(
    (token) => SITES.some((concept) => context.conceptsOf(token).has(concept)) || ownersBefore(token, context).length > 0,
  ) &&
  (frame.subjects.some((token) => context.conceptsOf(token).has('noun-crew')) ||
    context.resolver.resolveAll(frame.subjects).some((entity) => entity.class === 'Person'));

const SITES = ['noun-facility', 'noun-site'] as const;
