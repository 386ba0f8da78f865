import type { EventClass, Role } from '../../model/facts.ts';
import { GATHERINGS, SITTINGS } from '../event-classes.ts';
import type { Slot } from '../rule.ts';

/** The slots that fill each role. */
export type Roles = Readonly<Partial<Record<Role, readonly Slot[]>>>;

/** A word that says something of an event noun: where the noun stands, and the roles that its other slots give. */
export interface Support {
  readonly concept: string;
  readonly theme: readonly Slot[];
  readonly roles: Roles;
  /** The subject has the role of whoever carries such an event out. */
  readonly performs?: true;
  /** The only classes of event that it supports, where it is said of much else. */
  readonly classes?: readonly EventClass[];
  /** Only without an object: "set off on a tour", and not "left Geneva on a tour", whose place is the one left. */
  readonly intransitive?: true;
  /** Only behind the word: "received X on a visit", and not "on a visit to Y, received X". */
  readonly behind?: true;
  /** Whoever has a role may stand in the same slot as the noun: "was accorded a welcome". */
  readonly beside?: true;
  /** Calls others to what the noun names, where it has an object and asks for nothing else. */
  readonly calls?: true;
}

/** Whoever calls others to a gathering, and whom. */
const INVITED: Roles = { Organizer: ['subject'], Participant: ['object'] };

/** In order: a predicate supports one event, by the first row whose noun stands with it. */
export const SUPPORT: readonly Support[] = [
  { concept: 'chair', theme: ['object', 'over', 'topic'], roles: { Chair: ['subject'] } },
  { concept: 'co-host', theme: ['object', 'subject'], roles: { Host: ['subject', 'with'] } },
  { concept: 'host', theme: ['object'], roles: { Host: ['subject'], Participant: ['for', 'to', 'recipient'] }, classes: ['Meeting'] },
  { concept: 'host', theme: ['object'], roles: { Host: ['subject'] } },
  { concept: 'take-to', theme: ['subject'], roles: { Visitor: ['object'] }, classes: ['Visit'] },
  { concept: 'bring-together', theme: ['subject'], roles: { Participant: ['object'] } },
  {
    concept: 'receive',
    theme: ['for', 'in', 'on', 'framework'],
    roles: { Host: ['subject'], Visitor: ['object'] },
    classes: ['Visit'],
    behind: true,
  },
  {
    concept: 'host',
    theme: ['for', 'in', 'on', 'framework'],
    roles: { Host: ['subject'], Visitor: ['object'] },
    classes: ['Visit'],
    behind: true,
  },
  { concept: 'welcome', theme: ['for', 'on'], roles: { Host: ['subject'], Visitor: ['object'] }, classes: ['Visit'], behind: true },
  {
    concept: 'receive',
    theme: ['for', 'in'],
    roles: { Host: ['subject'], Participant: ['object'] },
    classes: ['Meeting', 'Summit', 'Conference'],
  },
  { concept: 'host', theme: ['for', 'in'], roles: { Host: ['subject'], Participant: ['object'] }, classes: ['Summit', 'Conference'] },
  { concept: 'receive', theme: ['for'], roles: { Participant: ['subject', 'object'] } },
  { concept: 'leave-place', theme: ['on'], roles: {}, performs: true, classes: ['Visit'], intransitive: true },
  { concept: 'go', theme: ['on', 'from', 'of'], roles: {}, performs: true, classes: ['Visit'] },
  { concept: 'visit', theme: ['on'], roles: {}, performs: true, classes: ['Visit'] },
  { concept: 'visit', theme: ['for'], roles: { Participant: ['subject'] }, performs: true },
  { concept: 'convene', theme: ['object'], roles: { Organizer: ['subject'] } },
  { concept: 'convene', theme: ['to'], roles: INVITED, classes: [...GATHERINGS], calls: true },
  { concept: 'invite', theme: ['to'], roles: INVITED, classes: [...GATHERINGS], calls: true },
  // An English “open” may also hold: whoever opens a gathering is there.
  { concept: 'open', theme: ['object', 'subject'], roles: { Participant: ['subject'] } },
  { concept: 'hold', theme: ['object', 'subject', 'where'], roles: { Organizer: ['subject'] } },
  { concept: 'open-doors', theme: ['subject'], roles: {}, classes: [...GATHERINGS] },
  { concept: 'close', theme: ['object', 'subject', 'from'], roles: { Participant: ['subject'] } },
  {
    concept: 'begin',
    theme: ['object', 'subject'],
    roles: { Participant: ['subject'] },
    classes: ['Visit', ...SITTINGS],
  },
  { concept: 'attend', theme: ['to', 'in', 'for', 'there'], roles: { Participant: ['subject', 'object'] } },
  { concept: 'attend', theme: ['object'], roles: { Participant: ['subject'] } },
  { concept: 'noun-attendance', theme: ['to', 'in'], roles: { Participant: ['of', 'owner'] } },
  { concept: 'represent', theme: ['to', 'in', 'there'], roles: { Participant: ['object', 'subject'] } },
  { concept: 'meet', theme: ['where', 'for', 'occasion', 'there'], roles: { Participant: ['subject', 'object'] } },
  { concept: 'take-floor', theme: ['in', 'to', 'occasion', 'before'], roles: { Participant: ['subject'] } },
  { concept: 'noun-holding', theme: ['of'], roles: { Organizer: ['by'] } },
  { concept: 'perform', theme: ['object', 'to', 'of'], roles: {}, performs: true },
  { concept: 'attack', theme: ['object'], roles: {}, performs: true, classes: ['Attack'] },
  { concept: 'have', theme: ['object'], roles: {}, performs: true, classes: ['Meeting', 'Call', 'Visit'] },
  { concept: 'give', theme: ['object'], roles: { Participant: ['subject', 'to', 'recipient'] }, classes: ['Meeting', 'Conference'] },
  { concept: 'receive', theme: ['object'], roles: { Participant: ['subject', 'from', 'of'] }, classes: ['Call'] },
  { concept: 'receive', theme: ['object'], roles: { Host: ['subject'], Participant: ['to', 'recipient'] }, classes: ['Meeting'] },
  { concept: 'receive', theme: ['object'], roles: { Participant: ['subject'] }, classes: ['Ceremony'] },
  { concept: 'do-honour', theme: ['object'], roles: { Participant: ['object', 'recipient', 'to'] }, classes: ['Ceremony'], beside: true },
];
