import type { Span, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { takesUp } from '../clause/antecedents.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { fillers } from '../slots.ts';
import { hasConcept } from './concept.ts';
import { type Accept, below, firstOf, RECEIVING } from './recipient-words.ts';

const RECEIVES: ReadonlySet<string> = new Set(RECEIVING);
const HELPING = ['support', 'increase', 'enable', 'build', 'act', 'give', 'train'] as const;

/** Words behind a receiving preposition, or whom a helping infinitive is for, inside a stretch of the sentence: the first of them. */
export function within(window: Span, frame: Frame, context: Context): Token[] {
  const sentence = context.doc.sentences[frame.head.sentence];
  const inside = (token: Token): boolean => token.start >= window.start && token.end <= window.end;
  const found: Token[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    for (const argument of context.clauses.argumentsOf(at))
      if (RECEIVES.has(argument.slot) && inside(argument.head)) found.push(argument.head);
    const purpose = context.clauses.at(at);
    if (
      purpose?.verbal &&
      purpose.tense === 'infinitive' &&
      inside(purpose.head) &&
      HELPING.some((concept) => purpose.concepts.has(concept))
    )
      found.push(...[...purpose.recipients, ...purpose.objects].filter(inside).slice(0, 1));
  }
  const first = found.sort((a, b) => a.index - b.index).slice(0, 1);
  return first.flatMap((token) => context.clauses.tree.conjuncts(token).filter((each) => each.end <= window.end));
}

/** True for a clause whose subject is one of the things. */
function isToldOf(frame: Frame, things: readonly Token[], { clauses }: Context): boolean {
  return frame.subjects.some(
    (token) => things.includes(token) || (token.feats.PronType === 'Rel' && things.some((thing) => takesUp(clauses, token, thing))),
  );
}

/** What is given may help or enable somebody ("une équipe qui épaule le ministère"). */
const SERVING = ['support', 'enable', 'increase'] as const;

/** "Dix ambulances, qui seront remises aux hôpitaux du Togo". */
export function inRelatives(things: readonly Token[], accept: Accept, context: Context): Entity[] {
  const sentences = new Set(things.map((thing) => thing.sentence).sort((a, b) => a - b));
  for (const frame of [...sentences].flatMap((sentence) => context.clauses.inSentence(sentence))) {
    if (!frame.verbal || frame.link !== 'relative') continue;
    if (SERVING.some((concept) => frame.concepts.has(concept)) && isToldOf(frame, things, context)) {
      const served = firstOf([frame.recipients, frame.objects, fillers(frame, 'to', context)], accept, context, 1);
      if (served.length > 0) return served;
    }
    if (isReceipt(frame) && things.some((thing) => isBelow(frame.head, thing, context))) {
      const taking = firstOf([frame.subjects], accept, context, 1);
      if (taking.length > 0) return taking;
    }
    if (!frame.objects.some((token) => things.some((thing) => isBelow(token, thing, context)))) continue;
    const found = firstOf(
      ['recipient', 'benefit', 'to', 'for'].map((slot) => fillers(frame, slot, context)),
      accept,
      context,
      1,
    );
    if (found.length > 0) return found;
  }
  return [];
}

const RECEIPT = ['gain', 'count-on'] as const;

/** "Douze avions, que l’armée recevra", "boats of which the Navy will take delivery": who receives what the clause tells of. */
const isReceipt = ({ concepts, subjects }: Frame): boolean =>
  RECEIPT.some((concept) => concepts.has(concept)) && subjects.every(({ feats }) => feats.PronType !== 'Rel');

function isBelow(token: Token, thing: Token, context: Context): boolean {
  const [left, right] = context.clauses.tree.edges(thing.index);
  return left <= token.index && token.index <= right;
}

/** "Will build 85 centres and train 400 nurses": a second promise. */
const isNext = ({ link, governor }: Frame, frame: Frame): boolean => link === 'coordinate' && governor === frame;

/** "… pour aider l’Ukraine", "… to strengthen Ukraine’s position": the object of a helping infinitive below the promise. */
export function inPurpose(frame: Frame, accept: Accept, context: Context): Entity[] {
  const [left, right] = context.clauses.tree.edges(frame.head.index);
  for (let at = Math.max(left, frame.head.index + 1); at <= right; at++) {
    const purpose = context.clauses.at(at);
    if (!purpose?.verbal || purpose.tense !== 'infinitive' || purpose.concepts.has('oppose') || isNext(purpose, frame)) continue;
    const needs = purpose.objects.some((token) => hasConcept(token, ['need-noun'], context));
    if (!needs && !HELPING.some((concept) => purpose.concepts.has(concept))) continue;
    const strayed = purpose.objects.length > 0 ? fillers(purpose, 'of', context) : [];
    const found = firstOf([purpose.recipients, purpose.objects, strayed], accept, context, 1);
    if (found.length > 0) return found;
  }
  return [];
}

/** "…, benefiting 14,000 people", "au Mali, bénéficiant à 300 ménages": whom a participle behind what is given says that it reaches. */
export function inResults(frame: Frame, accept: Accept, context: Context): Entity[] {
  const [, right] = context.clauses.tree.edges(frame.head.index);
  for (let at = frame.head.index + 1; at <= right; at++) {
    const result = context.clauses.at(at);
    if (!result?.concepts.has('benefit-verb') || (result.tense !== 'progressive' && result.tense !== 'infinitive')) continue;
    const found = firstOf([result.objects, result.recipients, fillers(result, 'to', context)], accept, context, 1);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * "Ce programme, financé par la Suède, profitera à 4 000 jeunes filles", "funded by Sweden, it will serve 40 villages": a participle tells who
 * pays for a thing, and the main verb whom the thing reaches.
 */
export function reachedBy(frame: Frame, accept: Accept, context: Context): Entity[] {
  const { governor } = frame;
  if (!governor || (frame.link !== 'participle' && frame.link !== 'adverbial')) return [];
  const main = governor.verbal
    ? [governor]
    : context.clauses.inSentence(frame.head.sentence).filter(({ subjects }) => subjects.includes(governor.head));
  const reaching = main.filter(({ verbal, negated, concepts }) => verbal && !negated && concepts.has('benefit-verb'));
  return firstOf(
    reaching.flatMap((each) => [fillers(each, 'to', context), each.recipients, context.language === 'en' ? each.objects : []]),
    accept,
    context,
    1,
  );
}

/** What is stepped up by giving more. */
const SUPPORTING = ['support-noun', 'give-noun', 'fund-noun', 'commit-noun'] as const;

/** "A renforcé son soutien au Fonds en augmentant sa contribution", "stepped up its aid to X by giving …": whom the act above helps that this is a means of. */
export function servedByMeans(frame: Frame, accept: Accept, context: Context): Entity[] {
  const means = frame.link === 'adverbial' ? frame : frame.governor;
  const act = means?.link === 'adverbial' && means.tense === 'progressive' ? means.governor : null;
  const helping = act?.verbal ? act.objects.filter((token) => hasConcept(token, SUPPORTING, context)) : [];
  return firstOf(
    helping.map((token) => below(token, token.index, context)),
    accept,
    context,
    1,
  );
}
