import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact, Participation, Role } from '../../model/facts.ts';
import { ROLES } from '../../model/facts.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { evidenceOf } from '../evidence.ts';
import type { EventRule } from '../rule.ts';
import { namedAmongIn } from '../rules/events/among.ts';
import { allEntitiesIn } from '../slots.ts';
import { type Edition, editionOf } from './editions.ts';
import { factualityOf } from './factuality.ts';
import { isForum } from './forums.ts';
import { isGeneric } from './generic.ts';
import { isJointly } from './joint-words.ts';
import { newEvent } from './new-event.ts';
import { namesNoEvent } from './no-events.ts';
import { saysWhich } from './pointing.ts';
import { isInTitle } from './titles.ts';

/** An event as one frame names it, before frames that name the same event are joined. */
export interface Candidate {
  readonly rule: EventRule;
  readonly frame: Frame;
  readonly event: EventFact;
  /** Refers to an event named before ("la réunion", "this visit"). */
  readonly definite: boolean;
  /** The noun carries a proper name or a subject ("the Washington Summit", "the conference on Syria"). */
  readonly specific: boolean;
  readonly inHeading: boolean;
  /** The noun with its complement, in small letters: two of one noun are two events if they differ. */
  readonly phrase: string;
  /** What a verb or a noun of doing is about: its object with the noun that completes it; null where it has none, or only points back ("ce texte"). */
  readonly theme: string | null;
  /** The word behind the noun, as written. */
  readonly nextWord: string | null;
  readonly paragraph: number;
  /** Names a gathering only by a word such as "travaux" or "occasion": it joins one named before, or is nothing. */
  readonly vague: boolean;
  /** Which of a series it is. */
  readonly edition: Edition;
  /** "It was the first visit …": says which the one named before was. */
  readonly again: boolean;
  /** Said of "both sides", "the two ministers", "les participants". */
  readonly joint: boolean;
  /** Joint, and its sentence tells of a time. */
  readonly timed: boolean;
}

const ANY: readonly Entity['class'][] = ['Person', 'Organization', 'Country', 'Group'];
const BASE_CONFIDENCE = 0.7;

/** Rules by the concepts that they listen to, each with its place in the list. */
export type RulesByUnit = ReadonlyMap<string, readonly (readonly [place: number, rule: EventRule])[]>;

/** All frames that a rule recognises, in text order. A frame gives one event: the first rule in the list that accepts it. */
export function findCandidates(context: Context, rulesByUnit: RulesByUnit): Candidate[] {
  const out: Candidate[] = [];
  for (const frame of context.clauses.frames) {
    if (namesNoEvent(frame, context)) continue;
    const rule = ruleFor(frame, context, rulesByUnit);
    if (rule && !isGeneric(rule.class, frame, context)) out.push(candidate(rule, frame, context));
  }
  return out;
}

/** The rules that listen to any of these concepts, in the order of the list, whatever the order of the words in the lexicon. */
function listening(concepts: ReadonlySet<string>, rulesByUnit: RulesByUnit): readonly EventRule[] {
  const found = new Map<number, EventRule>();
  for (const concept of concepts) for (const [place, rule] of rulesByUnit.get(concept) ?? []) found.set(place, rule);
  return [...found].sort(([a], [b]) => a - b).map(([, rule]) => rule);
}

function ruleFor(frame: Frame, context: Context, rulesByUnit: RulesByUnit): EventRule | undefined {
  let pointing: EventRule | undefined;
  for (const rule of listening(frame.concepts, rulesByUnit)) {
    if (rule.accepts && !rule.accepts(frame, context)) continue;
    if (!rule.vague || !frame.verbal) return pointing && rule.class !== pointing.class ? pointing : rule;
    pointing ??= rule;
  }
  return pointing;
}

function candidate(rule: EventRule, frame: Frame, context: Context): Candidate {
  const span = evidenceOf(frame, context);
  const joint = isJointly(frame, context);
  const event = newEvent({
    class: rule.class,
    factuality: rule.class === 'Statement' ? factualityOfWords(frame) : factualityOf(frame),
    evidence: [span],
    rule: rule.id,
    confidence: BASE_CONFIDENCE,
  });
  for (const role of ROLES) {
    const slots = rule.roles[role];
    if (!slots) continue;
    const classes = rule.holds?.[role] ?? ANY;
    for (const entity of allEntitiesIn(frame, slots, context)) if (classes.includes(entity.class)) addParticipation(event, role, entity);
  }
  for (const [role, entity] of rule.also?.(frame, context) ?? [])
    if (entity.class !== 'Place' || role === 'Target') addParticipation(event, role, entity);
  for (const [role, entity] of namedParties(event, frame, context)) addParticipation(event, role, entity);
  dropSelfAuthors(event);
  return {
    rule,
    frame,
    event,
    definite: isDefinite(frame, context) || isSignedAgain(frame, context),
    specific: isSpecific(frame, context),
    inHeading: isInTitle(frame.head, context),
    paragraph: context.doc.sentences[frame.head.sentence].paragraph,
    phrase: phraseOf(frame, context),
    theme: themeOf(frame, context),
    nextWord: wordBehind(frame.head, context),
    vague: rule.vague === true,
    edition: editionOf(frame, context),
    again: saysWhich(frame, context),
    joint,
    timed: joint && context.clauses.inSentence(frame.head.sentence).some((each) => context.timesOf(each).length > 0),
  };
}

/** The word right behind, in the same sentence. */
function wordBehind({ index, sentence }: Token, { doc }: Context): string | null {
  const next = doc.tokens[index + 1];
  return next?.sentence === sentence ? next.form : null;
}

/** "Will deliver a speech": words are said as surely as the verb above their noun tells; what is said by an infinitive is said. */
function factualityOfWords(frame: Frame): EventFact['factuality'] {
  if (frame.tense === 'infinitive' && frame.link !== 'control') return 'Actual';
  const { governor, head, verbal } = frame;
  return factualityOf(!verbal && governor?.tense === 'future' && governor.objects.includes(head) ? governor : frame);
}

/** "Thirty leaders, including X and Y, met": those of a group who are named have its role. */
const namedParties = ({ participations }: EventFact, { head }: Frame, context: Context): (readonly [Role, Entity])[] =>
  participations.flatMap(({ role, agent }) => namedAmongIn([agent], head, context).map((entity) => [role, entity] as const));

/** "Jan Roth named ambassador" as a heading: the tree makes whoever gets the office also the one who gives it. */
function dropSelfAuthors(event: EventFact): void {
  if (event.class !== 'Appointment' && event.class !== 'Election') return;
  const chosen = event.participations.filter(({ role }) => role === 'Appointee').map(({ agent }) => agent);
  event.participations = event.participations.filter(({ role, agent }) => role !== 'Author' || !chosen.includes(agent));
}

/** "The Bled Forum", "the Leaders’ Summit", "la Conférence sur les glaciers": a name, or a subject, of its own. */
const isSpecific = (frame: Frame, context: Context): boolean =>
  !frame.verbal &&
  (context.clauses.tree
    .by(frame.head.index, 'compound', 'nmod', 'flat', 'appos')
    .some((token) => token.upos === 'PROPN' && context.clauses.tree.by(token.index, 'case').every(({ upos }) => upos === 'PART')) ||
    ((frame.head.upos === 'PROPN' || isCapital(frame, context)) && inSlot(frame, 'on', 'topic').length > 0) ||
    isForum(frame, context));

/** "La Conférence internationale sur les glaciers": a capital that no sentence begins with. */
const isCapital = ({ head }: Frame, { doc }: Context): boolean =>
  /^\p{Lu}\p{Ll}/u.test(head.form) && head.index > doc.sentences[head.sentence].first;

/** Adds a role once; the same entity may hold several. */
export function addParticipation(event: EventFact, role: Role, agent: Entity, extra: Partial<Participation> = {}): void {
  const known = event.participations.find((each) => each.role === role && each.agent === agent);
  if (known) {
    if (extra.remote) known.remote = true;
    return;
  }
  event.participations.push({ role, agent, evidence: [event.evidence[0]], rule: event.rule, confidence: event.confidence, ...extra });
}

const DEFINITE = new Set([
  'le',
  'la',
  'les',
  "l'",
  'l’',
  'ce',
  'cet',
  'cette',
  'ces',
  'the',
  'this',
  'that',
  'these',
  'leur',
  'leurs',
  'son',
  'sa',
  'ses',
  'their',
  'its',
  'our',
  'notre',
]);

/** "COMMUNIQUÉ – Adopté par le Conseil": what is adopted is the text that says so. */
const ITSELF = '(text)';
const POINTING = new Set(['ce', 'cet', 'cette', 'ces', 'this', 'that', 'these', 'those']);

function themeOf(frame: Frame, context: Context): string | null {
  const [object] = frame.verbal ? frame.objects : inSlot(frame, 'of').map((argument) => argument.head);
  if (!object && frame.passive && frame.concepts.has('adopt') && frame.head.deprel === 'root') return ITSELF;
  if (!object || object.upos === 'PRON' || isSignedAgain(frame, context)) return null;
  if (context.clauses.tree.by(object.index, 'det').some((token) => POINTING.has(token.form.toLowerCase()))) return null;
  const complements = context.clauses.argumentsOf(object.index).filter((argument) => argument.slot === 'of');
  return [object, ...complements.map(({ head }) => head)].map((token) => token.lemma).join(' ');
}

/** "Les documents ont été paraphés par …", "the agreement was signed by …": the text named before, and who signed it. */
function isSignedAgain({ verbal, passive, concepts, objects, subjects }: Frame, { clauses, conceptsOf, resolver }: Context): boolean {
  if (!verbal || !passive || !concepts.has('sign') || objects.length !== 1) return false;
  const [text] = objects;
  return (
    ['noun-agreement', 'noun-text'].some((concept) => conceptsOf(text).has(concept)) &&
    clauses.tree.by(text.index, 'det').some(({ form }) => DEFINITE.has(form.toLowerCase())) &&
    clauses.tree.by(text.index, 'nmod', 'acl', 'compound', 'amod', 'acl:relcl').length === 0 &&
    resolver.resolveAll(subjects).some(({ class: kind }) => kind === 'Person')
  );
}

function phraseOf({ head, args }: Frame, context: Context): string {
  const complement = args.find((argument) => argument.slot === 'of');
  const end = complement ? context.doc.tokens[context.clauses.tree.edges(complement.head.index)[1]].end : head.end;
  return context.doc.text.slice(head.start, Math.max(head.end, end)).toLowerCase();
}

/** Named before, by its article or its day: "la réunion", "this visit", "Thursday’s attack". "Des rencontres" is indefinite, though "des" looks like "de + les". */
export function isDefinite(frame: Frame, context: Context): boolean {
  if (frame.verbal) return false;
  const { tree, isTime } = context.clauses;
  const indefinite = /^(nsubj|obj|root|conj|obl:arg)/.test(frame.head.deprel);
  return tree
    .by(frame.head.index, 'det', 'nmod:poss')
    .some(
      (token) =>
        isTime(token.index) ||
        (DEFINITE.has(token.form.toLowerCase()) && !(indefinite && token.part?.of === 2 && token.end - token.start === 3)),
    );
}
