import type { Entity } from '../../model/entity.ts';
import type { EventClass, EventFact, Role } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { Candidate } from './candidates.ts';

/** The role of whoever carries an event of this class out ("effectue une visite", "mène une attaque"). */
export const PERFORMER: Readonly<Partial<Record<EventClass, Role>>> = {
  Visit: 'Visitor',
  Attack: 'Author',
  Exercise: 'Author',
  Sanction: 'Author',
  Meeting: 'Participant',
  Call: 'Participant',
  Ceremony: 'Participant',
  Establishment: 'Author',
};

/** What the body is that holds a gathering, where it is not its organiser. */
const HOLDER: Readonly<Partial<Record<EventClass, Role>>> = { Summit: 'Host', Meeting: 'Participant', Call: 'Participant' };

/** "Les attaques menées par la Russie" have an author and no chair, an exercise has a host and an organiser; "le sommet tenu par l’Organisation" is hers, one that she convenes is organised. */
export const heldBy = (role: Role, entity: Entity, frame: Frame, { event }: Candidate): Role => {
  const holds = role === 'Chair' || role === 'Organizer' || role === 'Host';
  if (!holds || PERFORMER[event.class] !== 'Author') return heldByBody(role, entity, frame, event);
  return event.class === 'Exercise' && role !== 'Chair' ? role : 'Author';
};

/** "The two sides will hold the next dialogue", "X et Y ont tenu des consultations", "held a joint exercise": several that hold a meeting or an exercise are in it. */
export const meetsAsPair = (role: Role, frame: Frame, { event }: Candidate, { resolver }: Context): boolean =>
  role === 'Organizer' &&
  (event.class === 'Meeting' || event.class === 'Exercise') &&
  frame.concepts.has('hold') &&
  !frame.concepts.has('organize') &&
  (resolver.resolveAll(frame.subjects).length > 1 ||
    (event.class === 'Exercise' && frame.subjects.some(({ feats }) => feats.Number === 'Plur')));

/** A body, the members of one that hold a meeting of theirs, states that hold a summit, or whoever holds or ends a call. */
const isHolder = ({ class: kind }: Entity, event: EventFact): boolean =>
  kind === 'Organization' ||
  event.class === 'Call' ||
  (kind === 'Group' && event.class === 'Meeting') ||
  (kind === 'Country' && event.class === 'Summit');

const heldByBody = (role: Role, entity: Entity, frame: Frame, event: EventFact): Role =>
  role === 'Organizer' && isHolder(entity, event) && frame.concepts.has('hold') && !frame.concepts.has('organize')
    ? (HOLDER[event.class] ?? role)
    : role;
