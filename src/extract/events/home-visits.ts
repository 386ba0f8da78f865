import { type Entity, isNamedPerson } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import { possessivesOf } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { addParticipation, type Candidate } from './candidates.ts';

const STATE = /^country\/(.+)$/u;

/** Alpha-3 code of a state, or of the one in which a body or place is. */
const codeOf = ({ key, state }: Entity): string | undefined => STATE.exec(key ?? '')?.[1] ?? state;

/** Whether a place or body is of the state that issues the text; false everywhere where nothing tells which that is. */
export function homeOf({ self }: Context): (entity: Entity) => boolean {
  const homes = new Set(self.entities.map(codeOf).filter((code) => code !== undefined));
  return (entity) => homes.has(codeOf(entity) ?? '');
}

/**
 * "Met Minister Y during his visit to Bern", in a text of Switzerland: the guest comes there, and not the one who receives him at home. The pronoun
 * alone would mean whoever the sentence is about.
 */
export function seatHomeVisits(candidates: readonly Candidate[], context: Context): void {
  const isHome = homeOf(context);
  const met = new Map(candidates.map(({ frame, event }) => [frame, event] as const));
  for (const { frame, event } of candidates) {
    if (
      event.class !== 'Visit' ||
      frame.verbal ||
      !event.place ||
      !isHome(event.place) ||
      possessivesOf(frame.head, context.clauses).length === 0
    )
      continue;
    const visitors = event.participations.filter(({ role }) => role === 'Visitor').map(({ agent }) => agent);
    const [visitor] = visitors;
    const verb = verbAbove(frame, context);
    const talk = verb && met.get(verb);
    if (!verb || visitors.length !== 1 || !isNamedPerson(visitor) || talk?.class !== 'Meeting' || isOfAbroad(visitor, isHome, context))
      continue;
    if (!context.resolver.resolveAll(verb.subjects).includes(visitor)) continue;
    const people = talk.participations.map(({ agent }) => agent).filter(isNamedPerson);
    const others = people.filter((each) => each !== visitor);
    if (!people.includes(visitor) || others.length !== 1) continue;
    event.participations = event.participations.filter(({ agent }) => agent !== visitor);
    addParticipation(event, 'Visitor', others[0]);
  }
}

const verbAbove = ({ head }: Frame, { clauses }: Context): Frame | undefined =>
  [...clauses.tree.ancestors(head)].map(({ index }) => clauses.at(index)).find((each) => each?.verbal);

/** Somebody whose post is another state’s. */
const isOfAbroad = (person: Entity, isHome: (entity: Entity) => boolean, { postsOf }: Context): boolean =>
  postsOf(person).some(({ organization }) => organization !== null && codeOf(organization) !== undefined && !isHome(organization));
