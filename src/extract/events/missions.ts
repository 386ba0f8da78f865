import type { Doc } from '../../model/doc.ts';
import type { Mention } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import { addParticipation } from './candidates.ts';
import { newEvent } from './new-event.ts';

/** Bodies that are sent out: "Mission multinationale d’appui", "EU Training Mission", "opération Barkhane". */
const SENT_OUT = /(?:^|\s)(?:mission|opération|operation)(?:\s|$)/iu;
/** Words that say that it has been sent, in its name or right behind. */
const UNDER_WAY = /(?:multinational|(?<!\p{L})(?:led|headed)(?!\p{L})|conduit|dirig|déploy|deploy|command|lanc[ée]|launched)/iu;
const BEHIND = 50;
/** Those that stay at a seat, or only go and look. */
const SEATED =
  /(?:permanent|permanente|diplomati(?:c|que)|consul|inspection|évaluation|assessment|fact-finding|trust fund|fonds|special political|coordination)/iu;
const CONFIDENCE = 0.7;

const isMission = ({ entity, kind, start, end }: Mention, { text }: Doc): boolean =>
  entity.class === 'Organization' &&
  kind !== 'pronoun' &&
  SENT_OUT.test(entity.name) &&
  !SEATED.test(entity.name) &&
  UNDER_WAY.test(text.slice(start, end + BEHIND).split(/[.;\n]/u)[0]);

/**
 * Peace, training and support missions are deployments of their own wherever a text speaks of one ("support to the Multinational Security
 * Support Mission"): one event for each that no other tells of.
 */
export function missionsUnderWay(events: readonly EventFact[], { doc }: Context): EventFact[] {
  const found: EventFact[] = [];
  const known = new Set(
    events.filter(({ class: kind }) => kind === 'Exercise').flatMap(({ participations }) => participations.map((part) => part.agent)),
  );
  for (const mention of doc.mentions) {
    if (!isMission(mention, doc) || known.has(mention.entity)) continue;
    known.add(mention.entity);
    const event = newEvent({
      class: 'Exercise',
      evidence: [{ start: mention.start, end: mention.end }],
      rule: 'event/exercise',
      confidence: CONFIDENCE,
    });
    addParticipation(event, 'Participant', mention.entity);
    found.push(event);
  }
  return found;
}
