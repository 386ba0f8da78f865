import type { Token } from '../../model/doc.ts';
import type { Argument } from './arguments.ts';
import type { ListLead } from './list-leads.ts';

/** When a predicate places what it says, and how firmly, read off its auxiliaries and endings alone. */
export type Tense = 'past' | 'perfect' | 'present' | 'progressive' | 'future' | 'conditional' | 'infinitive' | 'participle' | 'none';

/** What was done. */
export const PAST: ReadonlySet<Tense> = new Set(['past', 'perfect']);
/** What is being done. */
export const NOW: ReadonlySet<Tense> = new Set(['present', 'progressive']);
/** What will or would be done. */
export const COMING: ReadonlySet<Tense> = new Set(['future', 'conditional']);

/** How a predicate hangs on the one above it. */
export type Link = 'complement' | 'control' | 'relative' | 'participle' | 'adverbial' | 'coordinate' | 'reported' | 'root';

/**
 * A predicate (verb, noun of an event or a promise, adjective with a copula) with its logical roles: voice, control, coordination and
 * relative clauses are undone, so that a rule sees who does what to whom and not how the sentence is built.
 */
export interface Frame {
  readonly head: Token;
  /** Concepts of data/lexicon that the head (with its light verb or particle) belongs to. */
  readonly concepts: ReadonlySet<string>;
  readonly verbal: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly question: boolean;
  /** Under "if", "si", "unless". */
  readonly hypothetical: boolean;
  readonly tense: Tense;
  /** Lemmas of modal verbs and adverbs above or beside the head ("pouvoir", "must", "déjà"). */
  readonly modals: readonly string[];
  /** Who does it: logical subjects, one token for each conjunct; inherited where the verb has none of its own. */
  subjects: Token[];
  /** True where the subjects come from another predicate. */
  inherited: boolean;
  /** What is done or given: logical objects, one for each conjunct. */
  objects: Token[];
  /** Dative pronouns and indirect objects without preposition. */
  recipients: Token[];
  readonly args: readonly Argument[];
  /** Of the verb that opens a list item: what it goes on from. */
  readonly lead?: ListLead | undefined;
  /** The predicate above ("s’engage" for "s’engage à verser"). */
  governor: Frame | null;
  link: Link;
}

/** The arguments of a frame that stand in one of these slots. */
export const inSlot = (frame: Frame, ...slots: readonly string[]): Argument[] =>
  frame.args.filter((argument) => slots.includes(argument.slot));

/** Whom a verb is addressed to: beside it, or in one of these slots. */
export const addressees = (frame: Frame, ...slots: readonly string[]): readonly Token[] => [
  ...frame.objects,
  ...frame.recipients,
  ...inSlot(frame, ...slots).map(({ head }) => head),
];

/** What a clause is about, its grammatical subject: "que l’aide de la France se poursuivra", "that UK aid will be kept up". */
export const aboutOf = ({ passive, subjects, objects }: Pick<Frame, 'passive' | 'subjects' | 'objects'>): readonly Token[] =>
  passive ? objects : subjects;
