import type { Token } from '../model/doc.ts';
import type { Entity } from '../model/entity.ts';
import type { EventClass, Kind, Role, Status } from '../model/facts.ts';
import type { QuantityMention } from '../model/value.ts';
import type { Frame } from './clause/frame.ts';
import type { Context } from './context.ts';

/**
 * A sentence that a rule must read, with its reading. The reading lists what the fact holds, e.g.
 * `Meeting 2024-08-28 Participant=OTAN Chair=Jens Stoltenberg` or `pledged financial Suisse → Soudan 12000000 CHF`.
 * Sentences are read as issued on Wednesday 2024-05-15 unless they say otherwise.
 */
export interface Example {
  readonly text: string;
  readonly reads: string;
}

/** Sentences that a rule must read, and sentences that it must leave alone, in each language. */
export interface Examples {
  readonly fr: { readonly match: readonly Example[]; readonly reject: readonly string[] };
  readonly en: { readonly match: readonly Example[]; readonly reject: readonly string[] };
}

/**
 * Where a role stands in a frame: `subject`, `object`, `recipient`, `adjective` ("frappes russes"), or a slot of
 * data/lexicon/LANG/markers.tsv (`of`, `by`, `with`, `chair`, `organizer` …).
 */
export type Slot = string;

/** A class of event: the words that name it and where its roles stand. One file each under rules/events. */
export interface EventRule {
  readonly id: `event/${string}`;
  readonly class: EventClass;
  /** Concepts of the lexical units, verbs and nouns. */
  readonly units: readonly string[];
  readonly roles: Readonly<Partial<Record<Role, readonly Slot[]>>>;
  /** Slots that may hold the place; `in` where nothing is said. */
  readonly place?: readonly Slot[];
  /** Classes of entities that a role may hold; all but places where nothing is said. */
  readonly holds?: Readonly<Partial<Record<Role, readonly Entity['class'][]>>>;
  /** Its words only point back ("à cette occasion"): a frame joins an event named before, or is dropped. */
  readonly vague?: true;
  /** Refuses a frame that the words alone would let through. */
  readonly accepts?: (frame: Frame, context: Context) => boolean;
  /** Roles that slots alone do not give (the author of what is condemned). */
  readonly also?: (frame: Frame, context: Context) => readonly (readonly [Role, Entity])[];
  readonly examples: Examples;
}

/** A way to promise: the words, and what they say of strength and kind. One file each under rules/pledges. */
export interface PledgeRule {
  readonly id: `pledge/${string}`;
  /** Concepts of the lexical units that give, fund, do; `*` for every predicate, after the rules that name units. */
  readonly units: readonly string[];
  /** A noun makes the promise ("the U.S. commitment to …"): the noun itself is what is promised, and its governor tells how firmly. */
  readonly nominal?: true;
  /** Where the words name nobody, whoever promised just before promises this too ("s’y ajoutera une enveloppe de …"), else the issuer. */
  readonly donor?: true;
  /** It takes a sum apart that was promised before ("the rest will go to UNICEF"), and promises nothing where none was. */
  readonly portion?: true;
  /** Who promises, where no slot tells; asked before the slots, with the amount where there are several. */
  readonly pledgers?: (frame: Frame, context: Context, quantity?: QuantityMention) => readonly Entity[];
  /** What else its words may mean ("direct", to order or to send) rules nothing out. */
  readonly plain?: true;
  /** Frames whose negation promises too ("we will not abandon …"). */
  readonly refusable?: (frame: Frame, context: Context) => boolean;
  /** Frames where being able to is a promise too ("can count on 20 million from Spain"). */
  readonly assured?: (frame: Frame, context: Context) => boolean;
  /** Frames of what has been done, whoever is glad or hears of it ("welcomed the signing of …"); the status is the rule's. */
  readonly done?: (frame: Frame, context: Context) => boolean;
  /** What is given, where it is not the object. */
  readonly things?: (frame: Frame, context: Context) => readonly Token[];
  /** Nouns that hold a sum which is given, though they are no thing that is ("a project at a cost of …"). */
  readonly sums?: (frame: Frame, context: Context) => readonly Token[];
  /** Kind where neither amount nor thing decides it. */
  readonly kind: Kind;
  readonly pledger: readonly Slot[];
  readonly beneficiary: readonly Slot[];
  /** Status where tense and governing verbs say nothing. */
  readonly status?: Status;
  /** Status that the rule knows better than tense and governing verbs. */
  readonly stands?: (frame: Frame, context: Context) => Status | undefined;
  readonly accepts?: (frame: Frame, context: Context) => boolean;
  readonly examples: Examples;
}
