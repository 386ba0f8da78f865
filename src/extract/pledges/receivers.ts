import type { Span, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { QuantityMention } from '../../model/value.ts';
import { antecedentOf } from '../clause/antecedents.ts';
import { aboutOf, type Frame, inSlot } from '../clause/frame.ts';
import { isKnown } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { annotationsIn } from '../reference/mentions.ts';
import type { PledgeRule } from '../rule.ts';
import { fillers } from '../slots.ts';
import { assuredBy } from './assured.ts';
import { isMeans, verbAbove } from './choose.ts';
import { GATHERINGS, hasConcept } from './concept.ts';
import { notReceiving } from './not-receiving.ts';
import { boundBy } from './parties.ts';
import { inPurpose, inRelatives, inResults, reachedBy, servedByMeans, within } from './recipient-clauses.ts';
import { beforeSum, bodyServed, enabledBy, handedTo } from './recipient-direct.ts';
import { listedWith } from './recipient-lists.ts';
import { GIVING, placesOf, pointedAt } from './recipient-places.ts';
import { takenBy, throughPronoun } from './recipient-relatives.ts';
import { requestedBy } from './recipient-requests.ts';
import { behindPreposition, countryMeant, disposalOf, trainedWith } from './recipient-surface.ts';
import { type Accept, below, complements, firstOf, MAX_DEPTH } from './recipient-words.ts';
import { receiversBehind } from './rows.ts';

/** Who signs an accord on money does so for others. */
const SIGNED: ReadonlySet<string> = new Set(['pledge/loan', 'pledge/signing']);
const RECEIVERS: readonly Entity['class'][] = ['Country', 'Organization', 'Group', 'Person'];

/** A promise whose receivers are sought. */
export interface Given {
  readonly frame: Frame;
  readonly rule: PledgeRule;
  readonly things: readonly Token[];
  readonly pledgers: readonly Entity[];
  /** Objects that are known to receive. */
  readonly receivers: readonly Token[];
  /** Of several amounts, the words from this one to the next: whoever they name receives it. */
  readonly window?: Span;
  readonly quantity?: QuantityMention;
}

/**
 * Who receives it, from the nearest words outwards: the slots of the verb, what is given ("une contribution au PAM", "destinés aux
 * réfugiés", "qui seront remis à l’armée"), the purpose ("to help defend Ukraine"), and whose thing it is ("Ukraine’s air defence").
 */
export function beneficiariesOf({ frame, rule, things, pledgers, receivers, quantity, window }: Given, context: Context): Entity[] {
  const given = notReceiving(frame, things, context);
  const signs = SIGNED.has(rule.id);
  const accept: Accept = (entity) =>
    RECEIVERS.includes(entity.class) &&
    !pledgers.includes(entity) &&
    (!entity.anonymous || entity.collectiveOf !== undefined) &&
    !given.has(entity) &&
    !isStaffOf(entity, pledgers) &&
    !(signs && entity.class === 'Person' && context.self.bodyOf(entity).every((body) => body === entity || pledgers.includes(body)));
  const { tree } = context.clauses;
  const first = (lists: readonly (readonly Token[])[], depth: number): Entity[] => firstOf(lists, accept, context, depth);
  const together = inSlot(frame, 'with').length > 0 ? inPurpose(frame, accept, context) : [];
  const slots = (depth: number): Entity[] =>
    first(
      rule.beneficiary.filter((slot) => slot !== 'with' || together.length === 0).map((slot) => fillers(frame, slot, context)),
      depth,
    );
  const verb = rule.nominal ? verbAbove(frame) : null;
  const above = rule.nominal ? (rule.id === 'pledge/gratitude' ? verb : frame.governor) : null;
  const steps: readonly (() => Entity[])[] = [
    () => (quantity ? receiversBehind(quantity, context).filter((entity) => !isStaffOf(entity, pledgers)) : []),
    () => first([receivers], 0),
    () => (rule.nominal ? first([assuredBy(frame)], 1) : []),
    () => takenBy(frame, things, accept, context),
    () => learnersOf(frame, things, accept, context),
    () => pointedAt(frame, accept, context),
    () => (window ? first([within(window, frame, context)], 1) : []),
    () => throughPronoun(frame, accept, context),
    () => disposalOf(frame, accept, context),
    () => beforeSum(frame, quantity, accept, context),
    () => slots(0),
    () => first([handedTo(frame, context)], MAX_DEPTH),
    () => bodyServed(frame, accept, context),
    () =>
      first(
        things.map((thing) => below(thing, thing.index, context)),
        1,
      ),
    () => countryMeant(frame, accept, context),
    () => inRelatives(things, accept, context),
    () => slots(1),
    () =>
      frame.concepts.has('amount-to') || rule.id === 'pledge/delivery'
        ? first(
            ((rule.nominal ? verb : frame)?.subjects ?? [])
              .map((subject) => antecedentOf(context.clauses, subject))
              .flatMap((subject) => [below(subject, subject.index, context), sentTo(subject, frame, context)]),
            1,
          )
        : [],
    () => (above && (isGlad(above) || isMeans(frame, above) || rule.done?.(frame, context)) ? first([above.subjects], 0) : []),
    () => (rule.id === 'pledge/stand' ? first([besideWhom(frame, context)], 0) : []),
    () => (frame.verbal && isGiftThankedFor(frame) ? first([frame.governor?.subjects ?? []], 0) : []),
    () => (verb && verb !== above && isMeans(frame, verb) ? first([verb.subjects], 0) : []),
    () => (rule.nominal && frame.governor?.objects.includes(frame.head) ? first([frame.governor.recipients], 0) : []),
    () => inPurpose(frame, accept, context),
    () => (GIVING.has(rule.id) && frame.verbal ? enabledBy(frame, window, accept, context) : []),
    () => (rule.nominal ? [] : inResults(frame, accept, context)),
    () => (rule.nominal && frame.governor?.verbal ? inPurpose(frame.governor, accept, context) : []),
    () => (rule.nominal && frame.governor ? first([below(frame.governor.head, frame.head.index, context)], 1) : []),
    () => (rule.nominal ? [] : first([below(frame.head, frame.head.index, context)], 1)),
    () =>
      first(
        things.map((thing) => tree.by(thing.index, 'nmod:poss')),
        1,
      ),
    () =>
      first(
        things.map((thing) => complements(thing, context).filter((token) => !isBuilt(token, thing, context))),
        1,
      ),
    () => (frame.verbal && things.length > 0 ? first([fillers(frame, 'of', context)], 0) : []),
    () =>
      GIVING.has(rule.id) || (rule.id === 'pledge/service' && frame.concepts.has('build')) ? placesOf(frame, things, accept, context) : [],
    () => (rule.nominal ? [] : trainedWith(frame, accept, context)),
    () => servedByMeans(frame, accept, context),
    () => requestedBy(frame, accept, context),
    () => reachedBy(frame, accept, context),
    () => (GIVING.has(rule.id) && !rule.nominal ? behindPreposition(frame, accept, context) : []),
  ];
  for (const step of steps) {
    const found = boundBy(step(), context).filter((entity) => !pledgers.includes(entity));
    if (found.length === 0) continue;
    const all = listedWith(found, frame, accept, context);
    return withoutInner([...new Set([...all, ...endUsers(all, frame, things, accept, context)])], frame, context);
  }
  return [];
}

/** "La construction de 20 lycées": houses that are still to be built receive nothing. */
const isBuilt = (token: Token, thing: Token, context: Context): boolean =>
  hasConcept(thing, ['build-noun'], context) &&
  hasConcept(token, ['noun-premises', 'noun-facility'], context) &&
  !isKnown(token, context.clauses);

/** "Les populations du Niger, du Mali et du Tchad": states that stand within the words for the people who receive. */
function withoutInner(found: readonly Entity[], { head }: Frame, { doc }: Context): Entity[] {
  const people = found.filter(({ class: kind }) => kind === 'Group');
  if (people.length === 0 || people.length === found.length) return [...found];
  const mentions = annotationsIn(doc.mentions, doc.sentences[head.sentence]);
  const phrases = mentions.filter(({ entity }) => people.includes(entity));
  const named = mentions.filter(({ entity }) => found.includes(entity) && !people.includes(entity));
  const isInner = (one: Span): boolean => phrases.some(({ start, end }) => start <= one.start && one.end <= end);
  return found.filter((entity) => {
    const own = named.filter((mention) => mention.entity === entity);
    return own.length === 0 || !own.every(isInner);
  });
}

/** "IMF staff and Zambia agreed on …": who signs for a body that gives. */
const isStaffOf = ({ class: kind, collectiveOf }: Entity, pledgers: readonly Entity[]): boolean =>
  kind === 'Group' && collectiveOf?.class === 'Organization' && pledgers.includes(collectiveOf);

/** "L’aide, qui s’élève à 5 millions, ira au Mali": whom the main clause behind a relative one says that its noun goes to. */
function sentTo(noun: Token, frame: Frame, context: Context): Token[] {
  if (frame.link !== 'relative') return [];
  const told = context.clauses.inSentence(noun.sentence).find((each) => each.verbal && each !== frame && aboutOf(each).includes(noun));
  return told ? below(told.head, told.head.index, context) : [];
}

const SCHOOLING = ['train', 'host-service'] as const;

/** "Formera une trentaine d’agents moldaves", "will host twelve Kosovar officers": people who are trained or hosted receive it, not their state. */
function learnersOf(frame: Frame, things: readonly Token[], accept: Accept, context: Context): Entity[] {
  const schools = SCHOOLING.some((concept) => frame.concepts.has(concept));
  const admitted = schools && things.length === 0 && frame.governor?.concepts.has('agree') ? frame.governor.objects : [];
  const learning =
    schools || isForTraining(frame, context)
      ? [...things.filter((thing) => !hasConcept(thing, GATHERINGS, context)), ...admitted]
      : things.filter((thing) => hasConcept(thing, ['train-noun'], context));
  const around = learning.flatMap((thing) => [
    ...context.resolver.resolve(thing),
    ...context.positions.holding(thing.index).map(({ entity }) => entity),
    ...context.resolver.resolveAll(complements(thing, context)),
  ]);
  return [...new Set(around)].filter((entity) => entity.class === 'Group' && accept(entity));
}

/** "Will accept 120 engineers for training". */
const isForTraining = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('agree') &&
  [...frame.args, ...frame.objects.flatMap(({ index }) => context.clauses.argumentsOf(index))].some(
    ({ slot, head }) => slot === 'for' && hasConcept(head, ['train-noun'], context),
  );

/** "4 million au PAM au profit des réfugiés", "to UNHCR to help 60,000 people": those whom a body that receives is to help. */
function endUsers(found: readonly Entity[], frame: Frame, things: readonly Token[], accept: Accept, context: Context): Entity[] {
  if (!found.every((entity) => entity.class === 'Organization')) return [];
  const isPeople = (entity: Entity): boolean => entity.class === 'Group' && accept(entity);
  const heads = [frame.head, ...things].flatMap((top) => {
    const [left, right] = context.clauses.tree.edges(top.index);
    const out: Token[] = [];
    for (let at = left; at <= right; at++)
      for (const { slot, head } of context.clauses.argumentsOf(at))
        if (slot === 'benefit' && head.index > frame.head.index) out.push(...context.clauses.tree.conjuncts(head));
    return out;
  });
  const named = context.resolver.resolveAll(heads).filter(isPeople);
  return named.length > 0 ? named : inPurpose(frame, isPeople, context);
}

/** "Remains by Ukraine’s side", "has Ukraine’s back". */
const besideWhom = ({ head, objects, args }: Frame, { clauses: { tree } }: Context): Token[] =>
  [...tree.by(head.index, 'xcomp'), ...objects, ...args.map((argument) => argument.head)].flatMap(({ index }) =>
    tree.by(index, 'nmod:poss'),
  );

/** "Ghana thanked Norway for sending 300 tents", "a remercié la Norvège d’avoir livré …": whoever thanks for a gift has it. */
const isGiftThankedFor = ({ concepts, governor, link, tense }: Frame): boolean =>
  governor?.verbal === true &&
  governor.concepts.has('thank') &&
  link !== 'coordinate' &&
  link !== 'relative' &&
  (tense === 'progressive' || tense === 'perfect' || tense === 'infinitive') &&
  ['give', 'fund', 'dispatch', 'deploy', 'train', 'build'].some((concept) => concepts.has(concept));

const GLAD = ['welcome', 'thank', 'gain'] as const;

/** Who receives a gift, or is glad of it: "UNHCR welcomed a contribution of …". */
const isGlad = (frame: Frame): boolean => frame.verbal && GLAD.some((concept) => frame.concepts.has(concept));
