import type { Entity } from '../../../model/entity.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { entitiesIn } from '../../slots.ts';
import { hasTextObject } from './texts.ts';

const BODIES: readonly Entity['class'][] = ['Organization', 'Country', 'Group'];

/** "The Council has suspended …": what a body has done, where the verb may mean much else. */
const isResolved = (frame: Frame, context: Context): boolean =>
  !frame.concepts.has('resolve') ||
  ['decide', 'approve', 'instruct'].some((concept) => frame.concepts.has(concept)) ||
  ((frame.tense === 'perfect' || frame.tense === 'past') &&
    frame.objects.length > 0 &&
    !frame.objects.some((token) => context.conceptsOf(token).has('noun-sanction')) &&
    context.resolver.resolveAll(frame.subjects).some((entity) => BODIES.includes(entity.class)));

/** A finite verb with somebody who decides, or a text that was approved. */
const isTaken = (frame: Frame, context: Context): boolean =>
  isResolved(frame, context) &&
  (!frame.concepts.has('instruct') ||
    context.resolver.resolveAll(frame.subjects).some((entity) => entity.class !== 'Person' || entity === context.self.author)) &&
  !frame.negated &&
  (frame.tense === 'perfect' || frame.tense === 'past' || frame.tense === 'present') &&
  (context.resolver.resolveAll(frame.subjects).length > 0 || (frame.passive && hasTextObject(frame, context)));

/** "La décision de la Commission de suspendre …", "the Government’s decision to close …": one that somebody took, and what it is. */
const isOwnDecision = (frame: Frame, context: Context): boolean =>
  entitiesIn(frame, ['owner', 'by', 'of'], context).some((entity) => BODIES.includes(entity.class)) &&
  context.clauses.tree
    .by(frame.head.index, 'acl', 'ccomp', 'xcomp')
    .some((child) => child.feats.VerbForm === 'Inf' || context.clauses.at(child.index)?.tense === 'infinitive');

export const decision: EventRule = {
  id: 'event/decision',
  class: 'Decision',
  units: ['decide', 'approve', 'instruct', 'resolve', 'noun-decision'],
  roles: { Author: ['subject'] },
  also: (frame, context) => [
    ...(frame.verbal ? [] : entitiesIn(frame, ['owner', 'by', 'of'], context).map((entity) => ['Author', entity] as const)),
    ...(frame.concepts.has('instruct') ? context.resolver.resolveAll(frame.objects).map((entity) => ['Target', entity] as const) : []),
    ...frame.objects
      .flatMap((token) => context.clauses.at(token.index) ?? [])
      .filter((thing) => thing.concepts.has('noun-creation'))
      .flatMap((thing) => entitiesIn(thing, ['of'], context))
      .map((entity) => ['Target', entity] as const),
  ],
  accepts: (frame, context) => (frame.verbal ? isTaken(frame, context) : isOwnDecision(frame, context)),
  examples: {
    fr: {
      match: [
        { text: 'L’Union européenne a suspendu mardi le visa de ces responsables.', reads: 'Decision 2024-05-14 Author=Union européenne' },
        { text: 'Le Conseil fédéral a approuvé mercredi la stratégie numérique.', reads: 'Decision 2024-05-15 Author=Conseil fédéral' },
      ],
      reject: ['Ce projet a fermé la porte aux critiques.', 'Le résultat du vote décidera de la suite.'],
    },
    en: {
      match: [
        { text: 'The decision of the African Union to lift the embargo was welcomed.', reads: 'Decision Author=African Union' },
        { text: 'The Federal Council approved the digital strategy on Wednesday.', reads: 'Decision 2024-05-15 Author=Federal Council' },
      ],
      reject: ['The storm has closed the road.', 'The outcome of the vote will decide what comes next.'],
    },
  },
};
