import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { isPersonName } from '../../reference/mentions.ts';
import { allEntitiesIn } from '../../slots.ts';
import { DELEGATIONS, isPlaceName } from './destinations.ts';
import { leadersOf } from './leaders.ts';

/** "A accueilli", "welcomed … to": who bids welcome has guests come to a place; "a reçu" says nothing of a journey. */
const isHosting = (frame: Frame): boolean => frame.concepts.has('host') || frame.concepts.has('welcome');

/** "A reçu en audience", "received for talks": whatever its guests, it is a meeting. */
const isAudience = ({ args }: Frame, { conceptsOf }: Context): boolean => args.some(({ head }) => conceptsOf(head).has('noun-meeting'));

/** "Recevra à Dakar M. X": whoever receives gives an audience, wherever it is; whoever "will be received in Dakar" goes there. */
const isAudienceVerb = ({ head, passive }: Frame): boolean => head.lemma === 'recevoir' && !passive;

/** Receiving a delegation, or welcoming somebody to a place, is a visit of theirs; an audience, or hosting somebody at the White House, is a meeting. */
export const isVisit = (frame: Frame, context: Context): boolean =>
  (frame.objects.some((token) => DELEGATIONS.has(token.lemma)) && !isAudience(frame, context)) ||
  (frame.verbal &&
    isHosting(frame) &&
    (inSlot(frame, 'to', 'in').some(
      ({ head, marker }) => marker !== 'at' && (head.upos === 'PROPN' || context.resolver.resolve(head).length > 0),
    ) ||
      isBroughtTo(frame, context))) ||
  (frame.tense === 'future' &&
    !isAudienceVerb(frame) &&
    inSlot(frame, 'to', 'in').some(({ head }) =>
      context.resolver.resolve(head).some((entity) => entity.class === 'Place' || entity.class === 'Country'),
    ));

/** "Will welcome Prime Minister X to Lomé on Friday": the tree may hang the place on the guest. */
const isBroughtTo = ({ objects }: Frame, { clauses, positions }: Context): boolean =>
  objects.some(
    (guest) =>
      positions.headedBy(guest.index).some(isPersonName) &&
      clauses.argumentsOf(guest.index).some(({ head, marker }) => marker === 'to' && positions.headedBy(head.index).some(isPlaceName)),
  );

/** Who comes, with whoever leads them, and who receives them. */
export const received = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] => [
  ...context.resolver
    .resolveAll(frame.objects)
    .filter((entity) => !allEntitiesIn(frame, ['to', 'in'], context).includes(entity) && entity.class !== 'Organization')
    .map((entity) => ['Visitor', entity] as const),
  ...context.resolver.resolveAll(frame.subjects).map((entity) => ['Host', entity] as const),
  ...leadersOf(frame.objects, context).map((entity) => ['Visitor', entity] as const),
];

/** "Welcomed the outcome of the Summit in Ukraine" receives nobody. */
export const receivesSomebody = (frame: Frame, context: Context): boolean =>
  frame.objects.some(
    (token) =>
      context.resolver.resolve(token).some((entity) => entity.class !== 'Place' && entity.class !== 'Organization') ||
      DELEGATIONS.has(token.lemma),
  );
