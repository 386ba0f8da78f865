import type { EventRule } from '../../rule.ts';
import { entitiesIn } from '../../slots.ts';
import { hasTextObject } from './texts.ts';

export const decision: EventRule = {
  id: 'event/decision',
  class: 'Decision',
  units: ['decide', 'approve', 'instruct'],
  roles: { Author: ['subject'] },
  also: (frame, context) => [
    ...(frame.concepts.has('instruct') ? context.resolver.resolveAll(frame.objects).map((entity) => ['Target', entity] as const) : []),
    ...frame.objects
      .flatMap((token) => context.clauses.at(token.index) ?? [])
      .filter((thing) => thing.concepts.has('noun-creation'))
      .flatMap((thing) => entitiesIn(thing, ['of'], context))
      .map((entity) => ['Target', entity] as const),
  ],
  accepts: (frame, context) =>
    (!frame.concepts.has('instruct') ||
      context.resolver.resolveAll(frame.subjects).some((entity) => entity.class !== 'Person' || entity === context.self.author)) &&
    frame.verbal &&
    !frame.negated &&
    (frame.tense === 'perfect' || frame.tense === 'past' || frame.tense === 'present') &&
    (context.resolver.resolveAll(frame.subjects).length > 0 || (frame.passive && hasTextObject(frame, context))),
  examples: {
    fr: {
      match: [
        { text: 'Le Conseil fédéral a approuvé mercredi la stratégie numérique.', reads: 'Decision 2024-05-15 Author=Conseil fédéral' },
      ],
      reject: ['Le résultat du vote décidera de la suite.'],
    },
    en: {
      match: [
        { text: 'The Federal Council approved the digital strategy on Wednesday.', reads: 'Decision 2024-05-15 Author=Federal Council' },
      ],
      reject: ['The outcome of the vote will decide what comes next.'],
    },
  },
};
