/**
 * When two texts tell of one event. Each class has parts of its own: a summit is known by who gathers it and when, a meeting by all who
 * meet, an attack by who strikes whom, where and on what day. Classes without a row stay local to their text: a speaker speaks, a body
 * decides and two states sign more than once a day, and nothing here tells which time is meant.
 */
import type { Entity } from '../model/entity.ts';
import type { EventClass, EventFact, Role } from '../model/facts.ts';
import { identityKey, type KeyParts, type SharedName, sharedNames } from './identity.ts';

type Part = (event: EventFact, name: SharedName) => readonly [string, string] | undefined;

const DAY = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/u;
const MONTH = /^\d{4}-\d\d(?:-\d\d)?(?:\/\d{4}-\d\d(?:-\d\d)?)?$/u;

const date =
  (grain: RegExp): Part =>
  ({ date: when }) =>
    when && grain.test(when.edtf) ? ['date', when.edtf] : undefined;

const agents = (event: EventFact, roles?: readonly Role[]): Entity[] =>
  event.participations.filter(({ role }) => !roles || roles.includes(role)).map(({ agent }) => agent);

/** All agents in some roles: each of them known, and as many as it takes. */
const inRoles =
  (part: string, roles: readonly Role[]): Part =>
  (event, name) => {
    const names = sharedNames(agents(event, roles), name);
    return names === undefined ? undefined : [part, names];
  };

/** Who gathers others: organizations before states, since a host's state may be named beside the body that meets. */
const organizer: Part = (event, name) => {
  const all = agents(event, ['Organizer', 'Host']);
  const bodies = all.filter((agent) => agent.class === 'Organization');
  const names = sharedNames(bodies.length > 0 ? bodies : all.filter((agent) => agent.class === 'Country'), name);
  return names === undefined ? undefined : ['organizer', names];
};

/** A council that sits is known by itself, whoever chairs or speaks; any other meeting by the two or more who meet, in whatever role. */
const meeting: Part = (event, name) => {
  const [body, ...others] = agents(event, ['Participant']);
  if (body?.class === 'Organization' && others.length === 0) {
    const key = name(body);
    return key === undefined ? undefined : ['body', key];
  }
  return parties(event, name);
};

const parties: Part = (event, name) => {
  const names = sharedNames(agents(event), name);
  return names?.includes(',') ? ['parties', names] : undefined;
};

/** The place, told to be unknown where the text names none; undefined where only this text knows it. */
const placeIfAny: Part = ({ place }, name) => {
  if (!place) return ['place', 'none'];
  const key = name(place);
  return key === undefined ? undefined : ['place', key];
};

const stateOf = (entity: Entity | null | undefined): string | undefined =>
  entity?.class === 'Country' ? entity.key : entity?.state ? `country/${entity.state}` : undefined;

/** The state where it is: that of the place, else the only one that hosts. */
const state: Part = (event) => {
  const key = stateOf(event.place) ?? stateOf(agents(event, ['Host'])[0]);
  return key === undefined ? undefined : ['state', key];
};

const place: Part = (event, name) => (event.place ? placeIfAny(event, name) : undefined);

const PARTS: Partial<Record<EventClass, readonly Part[]>> = {
  Summit: [date(MONTH), organizer],
  Conference: [date(DAY), organizer],
  Meeting: [date(DAY), meeting],
  Call: [date(DAY), parties],
  Visit: [date(DAY), inRoles('visitor', ['Visitor']), state],
  Establishment: [date(MONTH), inRoles('target', ['Target'])],
  Attack: [date(DAY), inRoles('author', ['Author']), inRoles('target', ['Target']), placeIfAny],
  Sanction: [date(DAY), inRoles('author', ['Author']), inRoles('target', ['Target'])],
  Appointment: [date(DAY), inRoles('appointee', ['Appointee'])],
  Election: [date(DAY), state],
  Disaster: [date(DAY), place],
};

/**
 * The key of an event; undefined where the text does not say enough. What was planned and what took place may be one event, what did not
 * take place, or only if, is none that another text can tell of.
 */
export function eventKey(event: EventFact, name: SharedName): string | undefined {
  if (event.factuality === 'Negated' || event.factuality === 'Conditional') return undefined;
  const parts = PARTS[event.class]?.map((part) => part(event, name));
  if (!parts || parts.includes(undefined)) return undefined;
  return identityKey([['class', event.class], ...(parts as KeyParts)]);
}
