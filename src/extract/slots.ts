import type { Token } from '../model/doc.ts';
import type { Entity } from '../model/entity.ts';
import { type Frame, inSlot } from './clause/frame.ts';
import { adjectiveMention, type Context } from './context.ts';
import type { Slot } from './rule.ts';

/** The tokens that fill a slot of a frame, conjuncts included. */
export function fillers(frame: Frame, slot: Slot, context: Context): Token[] {
  const { tree } = context.clauses;
  if (slot === 'subject') return frame.subjects;
  if (slot === 'object') return frame.objects;
  if (slot === 'recipient') return frame.recipients;
  if (slot === 'owner')
    return [...tree.by(frame.head.index, 'nmod:poss'), ...inSlot(frame, 'owner').map((argument) => argument.head)].flatMap((token) =>
      tree.conjuncts(token),
    );
  return inSlot(frame, slot).flatMap((argument) => tree.conjuncts(argument.head));
}

/** Entities in the first of the slots that names any. */
export function entitiesIn(frame: Frame, slots: readonly Slot[], context: Context): Entity[] {
  for (const slot of slots) {
    const found = slot === 'adjective' ? adjectives(frame, context) : context.resolver.resolveAll(fillers(frame, slot, context));
    if (found.length > 0) return found;
  }
  return [];
}

/** Entities in all of the slots, once each. */
export function allEntitiesIn(frame: Frame, slots: readonly Slot[], context: Context): Entity[] {
  return [...new Set(slots.flatMap((slot) => entitiesIn(frame, [slot], context)))];
}

function adjectives(frame: Frame, context: Context): Entity[] {
  const mention = adjectiveMention(context, frame.head);
  return mention ? [mention.entity] : [];
}
