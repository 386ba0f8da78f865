import type { Entity } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { Candidate } from './candidates.ts';

/** Paragraphs in which a text tells its own news. */
const LEAD = 1;

/** The verb that tells of an event: its own, or the one that its noun is the object of ("has imposed sanctions"). */
const tellingVerb = (frame: Frame): Frame | null =>
  frame.verbal ? frame : frame.governor?.verbal && frame.governor.objects.includes(frame.head) ? frame.governor : null;

/** Whoever issues the text, speaks in it, or is nobody that it names. */
const isOwn = (entity: Entity, { self }: Context): boolean =>
  entity.anonymous === true || entity === self.author || self.bodyOf(entity).some((body) => self.entities.includes(body));

/**
 * "Norway has signalled that it may join", "Ghana, which has lifted the levy, …": an English perfect tells what somebody else than the issuer
 * did some other day. French has no other past; and with its lead a text tells its own news.
 */
export function isToldInPassing({ frame, inHeading, paragraph }: Candidate, context: Context): boolean {
  const verb = tellingVerb(frame);
  if (context.language !== 'en' || verb?.tense !== 'perfect' || verb.passive || inHeading) return false;
  if (paragraph <= LEAD && verb.link !== 'relative') return false;
  const doers = context.resolver.resolveAll(verb.subjects);
  return doers.length > 0 && !doers.some((entity) => isOwn(entity, context));
}
