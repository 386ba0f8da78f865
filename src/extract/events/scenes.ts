import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { EventFact } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import { INDEFINITE } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { OCCASIONS } from '../event-classes.ts';
import { addParticipation, type Candidate } from './candidates.ts';

const DURING: ReadonlySet<string> = new Set(['during', 'at', 'on', 'over', 'lors', 'pendant', 'durant', 'en', 'à']);
const FINITE: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'present', 'future']);

/** The verb that a scene belongs to ("signed an agreement on the protection of cables during a visit to Tallinn"): its governor, else the nearest finite verb, before it first. */
export function sceneVerb(frame: Frame, context: Context): Frame | null {
  if (frame.verbal) return null;
  const { governor, head } = frame;
  if (governor?.verbal && /^(?:obl|advcl)/u.test(head.deprel)) return governor;
  const behindPhase = verbOfPhase(frame, context);
  if (behindPhase) return behindPhase;
  if (!isScene(frame, context)) return null;
  const verbs = context.clauses
    .inSentence(head.sentence)
    .filter((each) => each.verbal && FINITE.has(each.tense) && each.link !== 'relative');
  return verbs.findLast((each) => each.head.index < head.index) ?? verbs.find((each) => each.head.index > head.index) ?? null;
}

/** "Au cours de sa visite, la ministre a rencontré …", "at the end of the meeting, he said": the verb that the whole phrase stands with. */
const verbOfPhase = ({ head, governor }: Frame, { clauses, language }: Context): Frame | undefined =>
  governor && !governor.verbal && isSmallWord(language, 'phase', governor.head.form)
    ? clauses.inSentence(head.sentence).find(({ verbal, args }) => verbal && args.some((arg) => arg.head === head && PHASED.has(arg.slot)))
    : undefined;
const PHASED: ReadonlySet<string> = new Set(['occasion', 'after', 'margin']);

/** "During …", "lors de …", "à l’issue de …", "at the end of …": when something was done. */
export const isDuring = ({ head }: Frame, { clauses, doc, language }: Context): boolean =>
  clauses.tree
    .by(head.index, 'case')
    .map(({ index, lemma, form }) => (lemma === 'de' || lemma === 'of' ? (doc.tokens[index - 1]?.form ?? '') : form).toLowerCase())
    .some((word) => DURING.has(word) || isSmallWord(language, 'phase', word));

/** "During a visit", "lors d’une visite": wherever the tree hangs it, it is where and when something was done. */
const isScene = (frame: Frame, context: Context): boolean =>
  isDuring(frame, context) && context.clauses.tree.by(frame.head.index, 'det').some(({ form }) => INDEFINITE.test(form));

/** Whoever does something on a visit may be at home. */
const ATTENDED: ReadonlySet<EventFact['class']> = new Set([...OCCASIONS].filter((kind) => kind !== 'Visit'));
const AT_SCENE: ReadonlySet<string> = new Set(['in', 'to', 'occasion', 'on', 'topic', 'over']);
const DONE: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'participle']);

/** "Promises that Canada made at the Madrid summit", "said at a briefing": whoever did something at a gathering took part in it. */
export function seatDoers(candidates: readonly Candidate[], supporting: ReadonlySet<Frame>, context: Context): void {
  for (const { event, frame, definite } of candidates) {
    if (frame.verbal || !ATTENDED.has(event.class) || (definite && isUntold(event))) continue;
    const verb = sceneVerb(frame, context);
    if (!verb || supporting.has(verb) || !DONE.has(verb.tense) || verb.negated) continue;
    const arg = verb.args.find(({ head }) => head === frame.head);
    if (arg ? !AT_SCENE.has(arg.slot) || arg.marker === 'to' : !isScene(frame, context)) continue;
    for (const entity of context.resolver.resolveAll(verb.subjects))
      if (entity.class !== 'Place') addParticipation(event, 'Participant', entity);
  }
}

/** "At the meeting": one that other words have told of, and whose guests they have named. */
const isUntold = ({ date, place, participations }: EventFact): boolean => date === null && place === null && participations.length === 0;
