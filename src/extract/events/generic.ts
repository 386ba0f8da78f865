import type { EventClass } from '../../model/facts.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import { isThere } from '../clause/function-words.ts';
import type { Context } from '../context.ts';

/** Classes whose verbs also say what the rules of a body allow or what it does every year. */
const RULED: ReadonlySet<EventClass> = new Set([
  'Agreement',
  'Appointment',
  'Decision',
  'Election',
  'Establishment',
  'Meeting',
  'Sanction',
]);
const MAY: ReadonlySet<string> = new Set(['may', 'must', 'shall', 'can', 'pouvoir', 'devoir']);
/** Verbs that do the same over an infinitive ("has to be adopted", "needs to be approved"). */
const ALLOWING: ReadonlySet<string> = new Set([...MAY, 'have', 'need']);
const RULING: ReadonlySet<Frame['tense']> = new Set(['present', 'infinitive', 'conditional']);
const EACH: ReadonlySet<string> = new Set(['chaque', 'every', 'each', 'tous', 'toutes']);
const OFTEN: ReadonlySet<string> = new Set([
  'annually',
  'monthly',
  'quarterly',
  'regularly',
  'annuellement',
  'régulièrement',
  'mensuellement',
]);
const TIMES: ReadonlySet<string> = new Set(['fois', 'twice', 'once', 'time']);
const PER: ReadonlySet<string> = new Set(['par', 'per', 'a', 'an']);
const PERIOD: ReadonlySet<string> = new Set([
  'an',
  'année',
  'mois',
  'semaine',
  'trimestre',
  'semestre',
  'year',
  'month',
  'week',
  'quarter',
]);
const REACH = 12;

/** "Le comité peut nommer un rapporteur", "must be ratified by Parliament": what a rule lets or makes anybody do, some day. */
const isAllowed = (frame: Frame, context: Context): boolean =>
  (frame.modals.some((modal) => MAY.has(modal)) ||
    (frame.tense === 'infinitive' && frame.governor?.tense === 'present' && ALLOWING.has(frame.governor.head.lemma))) &&
  RULING.has(frame.tense) &&
  context.timesOf(frame).length === 0 &&
  !isThere(frame, context.clauses) &&
  frame.subjects.every(({ upos }) => upos !== 'PRON') &&
  context.resolver
    .resolveAll([...frame.objects, ...inSlot(frame, 'with').map(({ head }) => head)])
    .every((entity) => entity.class !== 'Person' || entity.anonymous === true);

/** "Se réunit deux fois par an", "meets every year in June": what comes again and again. */
function isHabit({ head, tense }: Frame, { doc }: Context): boolean {
  if (tense !== 'present') return false;
  const words = doc.tokens.slice(head.index + 1, head.index + 1 + REACH).filter(({ sentence }) => sentence === head.sentence);
  return words.some(
    ({ lemma, form }, at) =>
      OFTEN.has(lemma) ||
      ((EACH.has(lemma) || EACH.has(form)) && words.slice(at + 1, at + 3).some((next) => PERIOD.has(next.lemma))) ||
      (TIMES.has(lemma) && PER.has(words[at + 1]?.lemma) && PERIOD.has(words[at + 2]?.lemma)),
  );
}

/** "Les conventions sont signées par le directeur": how it is done, whenever it is. */
const isPractice = (frame: Frame, context: Context): boolean =>
  frame.passive &&
  frame.tense === 'present' &&
  frame.subjects.length > 0 &&
  context.timesOf(frame).length === 0 &&
  frame.objects.every(({ feats }) => feats.Number === 'Plur') &&
  context.resolver.resolveAll([...frame.subjects, ...frame.objects]).every(({ anonymous }) => anonymous === true);

const DECIDED: ReadonlySet<EventClass> = new Set(['Agreement', 'Decision']);
/** "Once Congress has passed a budget": it will. */
const AFTER = /^(?:once|fois)$/iu;

/** "Si la Chambre approuve la loi", "provided that Parliament passes the budget": what has yet to be for something else to be. */
function isCondition(frame: Frame, { clauses }: Context): boolean {
  return frame.verbal && frame.hypothetical && !clauses.tree.by(frame.head.index, 'mark').some(({ form }) => AFTER.test(form));
}

const isOfAnyTime = (frame: Frame, context: Context): boolean =>
  isAllowed(frame, context) || isHabit(frame, context) || isPractice(frame, context);

/** A noun of what somebody may hold ("peut convoquer une session"), or that comes every year. */
const isHeldAnyTime = (noun: Frame, context: Context): boolean =>
  noun.governor?.verbal === true &&
  ((noun.governor.objects.includes(noun.head) && isAllowed(noun.governor, context)) ||
    (noun.governor.subjects.includes(noun.head) && isHabit(noun.governor, context)));

const PLANS = ['intend', 'expect', 'envisage', 'propose', 'decide', 'hold'] as const;
const SHOULD: ReadonlySet<string> = new Set(['should', 'ought']);

/** "L’envoi de soldats n’est pas à l’ordre du jour", "the army should be deployed": a deployment that nobody has ordered. */
const isUnordered = ({ verbal, governor, head, modals }: Frame): boolean =>
  verbal
    ? modals.some((modal) => SHOULD.has(modal))
    : governor?.verbal === true &&
      governor.negated &&
      PLANS.some((concept) => governor.concepts.has(concept)) &&
      (governor.passive ? governor.objects : governor.subjects).includes(head);

const TALKS: ReadonlySet<EventClass> = new Set(['Meeting', 'Call']);
const APPEALS = ['urge', 'ask'] as const;
const GOING_ON = ['continue', 'resume'] as const;

/** "Called on both to return to the negotiating table", "exhorte les parties à reprendre le dialogue": talks that somebody wants to be held. */
function isAskedFor(frame: Frame, context: Context): boolean {
  const verb = frame.verbal ? frame : frame.governor;
  return (
    verb?.verbal === true &&
    (verb === frame || (GOING_ON.some((concept) => verb.concepts.has(concept)) && verb.objects.includes(frame.head))) &&
    ((verb.tense === 'infinitive' && APPEALS.some((concept) => verb.governor?.concepts.has(concept))) ||
      (verb !== frame && verb.modals.some((modal) => SHOULD.has(modal)))) &&
    [frame, verb].every((each) => context.timesOf(each).length === 0)
  );
}

/** What a frame says of any time, and of no event that was or is to be. */
export const isGeneric = (kind: EventClass, frame: Frame, context: Context): boolean =>
  (DECIDED.has(kind) && isCondition(frame, context)) ||
  (kind === 'Exercise' && isUnordered(frame)) ||
  (TALKS.has(kind) && isAskedFor(frame, context)) ||
  (RULED.has(kind) && (frame.verbal ? isOfAnyTime(frame, context) : isHeldAnyTime(frame, context)));
