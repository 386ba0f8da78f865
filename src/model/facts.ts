import type { Span } from './doc.ts';
import type { Entity } from './entity.ts';
import type { Interval } from './value.ts';

export const EVENT_CLASSES = [
  'Meeting',
  'Summit',
  'Conference',
  'Visit',
  'Call',
  'Statement',
  'Agreement',
  'Decision',
  'Establishment',
  'Attack',
  'Exercise',
  'Appointment',
  'Election',
  'Sanction',
  'Disaster',
  'Ceremony',
] as const;
export type EventClass = (typeof EVENT_CLASSES)[number];

export const ROLES = ['Chair', 'Host', 'Organizer', 'Participant', 'Speaker', 'Author', 'Target', 'Visitor', 'Appointee'] as const;
export type Role = (typeof ROLES)[number];

/** From the weakest to the strongest commitment. */
export const STATUSES = ['Proposed', 'Intended', 'Pledged', 'Agreed', 'Reaffirmed', 'Delivered'] as const;
export type Status = (typeof STATUSES)[number];

export const KINDS = ['Financial', 'Material', 'Service', 'Policy', 'Political'] as const;
export type Kind = (typeof KINDS)[number];

export type Factuality = 'Actual' | 'Planned' | 'Conditional' | 'Negated';

/** What every stated fact carries: the words, the rule, how sure. */
export interface Stated {
  /** Every place in the text that says it; never empty. */
  evidence: Span[];
  /** Identifier of the rule that fired, `folder/name`. */
  rule: string;
  /** 0 to 1, calibrated. */
  confidence: number;
}

/** A person's post. */
export interface Office extends Stated {
  person: Entity;
  /** As written, with its complement ("ministre ukrainien de la Défense"). */
  title: string;
  organization: Entity | null;
}

export interface Participation extends Stated {
  role: Role;
  agent: Entity;
  /** Present over video or telephone. */
  remote?: boolean;
  /** The post in which the agent acts. */
  actingAs?: Office;
}

/** An EDTF value and its envelope of full days. */
export interface When {
  edtf: string;
  earliest: string | null;
  latest: string | null;
  /** The words, where the text has them. */
  words?: Span;
}

export interface EventFact extends Stated {
  class: EventClass;
  date: When | null;
  place: Entity | null;
  participations: Participation[];
  factuality: Factuality;
}

export interface Amount extends Interval {
  currency: string;
  approximate: boolean;
}

export interface Item {
  /** The words, without their quantity. */
  what: string;
  quantity: number | null;
}

export interface PledgeFact extends Stated {
  pledgers: Entity[];
  beneficiaries: Entity[];
  status: Status;
  kind: Kind;
  amount: Amount | null;
  items: Item[];
  due: When | null;
  madeAt: EventFact | null;
  reaffirms?: PledgeFact;
  purpose?: string;
  condition?: string;
}

/** Everything one text says. */
export interface Facts {
  entities: Entity[];
  offices: Office[];
  events: EventFact[];
  pledges: PledgeFact[];
}
