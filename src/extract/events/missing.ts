import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { sceneVerb } from './scenes.ts';

const TALKS: ReadonlySet<EventFact['class']> = new Set(['Meeting', 'Call']);
const MOST_ABOVE = 3;
/** Tokens between a talk and "with", where the tree hangs it on the verb. */
const WITH_REACH = 16;

/**
 * "After talks with Y, X said …", "the visit ended with a meeting with Y", "X informed Y in a telephone call": a talk takes two. Where a noun
 * names one party only, the other is whoever its clause is about; by telephone, whoever is spoken to as well.
 */
export function seatMissing(candidates: readonly Candidate[], context: Context): void {
  const byHead = new Map(candidates.map((each) => [each.frame.head.index, each]));
  for (const { event, frame } of candidates) {
    if (frame.verbal || !TALKS.has(event.class) || inSlot(frame, 'between', 'of', 'by', 'attendee').length > 0) continue;
    const partners = partnersOf(frame, context);
    const seat = (guest: Entity): void => {
      if (!presides(event, guest)) addParticipation(event, 'Participant', guest);
    };
    partners.forEach(seat);
    if (event.class === 'Meeting' && partners.length === 0) continue;
    const verb = clauseVerb(frame, context);
    if (!verb || verb.negated) continue;
    const doers = doersOf(verb, byHead, context);
    if (event.participations.some(({ agent }) => !partners.includes(agent) && !doers.includes(agent) && !agent.anonymous)) continue;
    doers.forEach(seat);
    if (partners.length > 0) continue;
    for (const { role, agent } of byHead.get(verb.head.index)?.event.participations ?? [])
      if (role === 'Target' && agent.class === 'Person') addParticipation(event, 'Participant', agent);
  }
}

const presides = ({ participations }: EventFact, entity: Entity): boolean =>
  participations.some(({ role, agent }) => role === 'Chair' && agent === entity);

/** Whom "with" names beside the noun, else behind it on its verb ("following a meeting there on Monday with the Minister"). */
function partnersOf(frame: Frame, { clauses, resolver }: Context): readonly Entity[] {
  const own = inSlot(frame, 'with').map(({ head }) => head);
  const heads = own.length > 0 ? own : withBehind(frame, clauses.inSentence(frame.head.sentence));
  return resolver.resolveAll(heads.flatMap((token) => clauses.tree.conjuncts(token))).filter(({ class: kind }) => kind !== 'Place');
}

function withBehind({ head }: Frame, around: readonly Frame[]): readonly Token[] {
  const next = around.find(({ verbal, head: { index } }) => verbal && index > head.index)?.head.index ?? Number.POSITIVE_INFINITY;
  const isBehind = (index: number): boolean => index > head.index && index < next && index - head.index < WITH_REACH;
  return around
    .filter(({ verbal, head: { index } }) => verbal && index < head.index)
    .flatMap((verb) => inSlot(verb, 'with').map((argument) => argument.head))
    .filter(({ index }) => isBehind(index))
    .slice(0, 1);
}

/** The verb of the clause in which a noun stands, not as its subject. */
function clauseVerb(frame: Frame, context: Context): Frame | null {
  const scene = sceneVerb(frame, context);
  if (scene) return scene;
  let above = frame.governor;
  for (let steps = 0; above && !above.verbal && steps < MOST_ABOVE; steps++) above = above.governor;
  if (!above?.verbal || above.subjects.includes(frame.head) || (above.passive && above.objects.includes(frame.head))) return null;
  return above;
}

/** Whom a clause is about: whoever acts, or the visitor where a visit does ("la visite a été marquée par un entretien avec …"). */
function doersOf({ passive, objects, subjects }: Frame, byHead: ReadonlyMap<number, Candidate>, { resolver }: Context): readonly Entity[] {
  const about = passive ? objects : subjects;
  const visitors = about
    .flatMap(({ index }) => byHead.get(index)?.event.participations ?? [])
    .flatMap(({ role, agent }) => (role === 'Visitor' ? [agent] : []));
  return [...visitors, ...resolver.resolveAll(about)].filter(({ class: kind }) => kind !== 'Place');
}
