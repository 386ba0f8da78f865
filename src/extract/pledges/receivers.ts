import type { Span, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';
import { fillers } from '../slots.ts';
import { isMeans, verbAbove } from './choose.ts';
import { hasConcept } from './concept.ts';
import { boundBy } from './parties.ts';
import { inPurpose, inRelatives, inResults, within } from './recipient-clauses.ts';
import { listedWith } from './recipient-lists.ts';
import { GATHERINGS, GIVING, placesOf, pointedAt } from './recipient-places.ts';
import { takenBy, throughPronoun } from './recipient-relatives.ts';
import { behindPreposition, countryMeant, disposalOf, trainedWith } from './recipient-surface.ts';
import { type Accept, below, complements, firstOf } from './recipient-words.ts';

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
}

/**
 * Who receives it, from the nearest words outwards: the slots of the verb, what is given ("une contribution au PAM", "destinés aux
 * réfugiés", "qui seront remis à l’armée"), the purpose ("to help defend Ukraine"), and whose thing it is ("Ukraine’s air defence").
 */
export function beneficiariesOf({ frame, rule, things, pledgers, receivers, window }: Given, context: Context): Entity[] {
  const given = new Set([
    ...(frame.concepts.has('train') ? [] : things.flatMap((thing) => [...teamsOf(thing, context), ...sentIn(thing, context)])),
    ...sentAmong(frame, things, context),
    ...membersOf(frame, things, context),
    ...broughtBy(frame, context),
    ...decidersOn(frame, context),
    ...housed(frame, context),
    ...built(frame, things, context),
    ...callersOf(things, context),
    ...givingNext(frame, context),
  ]);
  const accept: Accept = (entity) =>
    RECEIVERS.includes(entity.class) && !pledgers.includes(entity) && !entity.anonymous && !given.has(entity);
  const { tree } = context.clauses;
  const first = (lists: readonly (readonly Token[])[], depth: number): Entity[] => firstOf(lists, accept, context, depth);
  const together = inSlot(frame, 'with').length > 0 ? inPurpose(frame, accept, context) : [];
  const slots = (depth: number): Entity[] =>
    first(
      rule.beneficiary.filter((slot) => slot !== 'with' || together.length === 0).map((slot) => fillers(frame, slot, context)),
      depth,
    );
  const above = rule.nominal ? (rule.id === 'pledge/gratitude' ? verbAbove(frame) : frame.governor) : null;
  const steps: readonly (() => Entity[])[] = [
    () => first([receivers], 0),
    () => takenBy(frame, things, accept, context),
    () => learnersOf(frame, things, accept, context),
    () => pointedAt(frame, accept, context),
    () => (window ? first([within(window, frame, context)], 1) : []),
    () => throughPronoun(frame, accept, context),
    () => disposalOf(frame, accept, context),
    () => slots(0),
    () =>
      first(
        things.map((thing) => below(thing, thing.index, context)),
        1,
      ),
    () => countryMeant(frame, accept, context),
    () => inRelatives(things, accept, context),
    () => slots(1),
    () => (above && (isGlad(above) || isMeans(frame, above) || rule.done?.(frame, context)) ? first([above.subjects], 0) : []),
    () => inPurpose(frame, accept, context),
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
        things.map((thing) => complements(thing, context)),
        1,
      ),
    () => (frame.verbal && things.length > 0 ? first([fillers(frame, 'of', context)], 0) : []),
    () =>
      GIVING.has(rule.id) || (rule.id === 'pledge/service' && frame.concepts.has('build')) ? placesOf(frame, things, accept, context) : [],
    () => (rule.nominal ? [] : trainedWith(frame, accept, context)),
    () => (GIVING.has(rule.id) && !rule.nominal ? behindPreposition(frame, accept, context) : []),
  ];
  for (const step of steps) {
    const found = boundBy(step(), context).filter((entity) => !pledgers.includes(entity));
    if (found.length === 0) continue;
    const all = listedWith(found, frame, accept, context);
    return [...new Set([...all, ...endUsers(all, frame, things, accept, context)])];
  }
  return [];
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
  frame.concepts.has('agree') && inSlot(frame, 'for').some(({ head }) => hasConcept(head, ['train-noun'], context));

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

/** "Has agreed to host a UN logistics hub": the body that somebody takes in is not there yet, and receives nothing. */
const housed = (frame: Frame, context: Context): Entity[] =>
  frame.concepts.has('host-service')
    ? context.resolver
        .resolveAll(frame.objects.filter((token) => isOne(token, context)))
        .filter(({ class: kind }) => kind === 'Organization')
    : [];

/** A noun with the indefinite article. */
const isOne = ({ index }: Token, { clauses }: Context): boolean =>
  clauses.tree.by(index, 'det').some(({ form }) => /^(?:an?|une?)$/iu.test(form));

const BUILDINGS = ['noun-facility', 'noun-premises'] as const;

/** "Will rehabilitate 85 health centres", "will finance field hospitals": what is made or given, whatever description names it. */
const built = (frame: Frame, things: readonly Token[], context: Context): Entity[] =>
  [...things, ...frame.objects].flatMap((thing) =>
    context.positions
      .headedBy(thing.index)
      .filter(
        ({ entity, start, end }) =>
          (frame.concepts.has('build') && hasConcept(thing, BUILDINGS, context)) ||
          (entity.class === 'Organization' && !/\p{Lu}/u.test(context.doc.text.slice(start, end))),
      )
      .map(({ entity }) => entity),
  );

/** "A donors’ conference for Sudan": those who gather receive nothing. */
const callersOf = (things: readonly Token[], context: Context): Entity[] =>
  context.resolver.resolveAll(
    things.filter((thing) => hasConcept(thing, GATHERINGS, context)).flatMap((thing) => context.clauses.tree.by(thing.index, 'nmod:poss')),
  );

const FINITE: ReadonlySet<Frame['tense']> = new Set(['present', 'past', 'perfect', 'future', 'conditional']);
const JOINTS = new Set(['and', 'et', 'while', ',', ';']);

/** A noun that "and" or a comma stands before, or among its own words. */
const opensClause = (token: Token, { doc: { tokens }, clauses }: Context): boolean => {
  const [left] = clauses.tree.edges(token.index);
  return [tokens[left], tokens[left - 1]].some((each) => each !== undefined && JOINTS.has(each.form.toLowerCase()));
};

/** "… funds a station and the Department will pay 400,000": whoever gives in the next clause receives nothing in this one. */
const givingNext = (frame: Frame, context: Context): Entity[] =>
  context.clauses
    .inSentence(frame.head.sentence)
    .filter(
      ({ verbal, tense, head, concepts }) =>
        verbal && FINITE.has(tense) && head.index > frame.head.index && (concepts.has('give') || concepts.has('fund')),
    )
    .flatMap(({ subjects }) => subjects)
    .filter((token) => token.index > frame.head.index && token.feats.PronType !== 'Rel' && opensClause(token, context))
    .flatMap((token) => context.resolver.resolve(token));

const SENDING = ['deploy', 'dispatch'] as const;

/** "Dépêchera une équipe médicale", "will deploy 150 personnel": people who are sent do not receive. */
const sentAmong = (frame: Frame, things: readonly Token[], context: Context): Entity[] =>
  SENDING.some((concept) => frame.concepts.has(concept)) || (frame.concepts.has('give') && context.language === 'fr')
    ? context.resolver.resolveAll(things).filter((entity) => entity.class === 'Group' || entity.class === 'Organization')
    : [];

const LAYING = ['propose', 'present'] as const;

/** "Intends to submit the bill to the Senate", "proposera à son Conseil d’administration un appui": who is to decide does not receive. */
const decidersOn = (frame: Frame, context: Context): Entity[] =>
  context.clauses
    .inSentence(frame.head.sentence)
    .filter(({ head, concepts }) => head.index >= frame.head.index && LAYING.some((concept) => concepts.has(concept)))
    .flatMap((each) => {
      const things = each.concepts.has('present') ? each.objects : [];
      const behind = [...each.args, ...things.flatMap((object) => context.clauses.argumentsOf(object.index))];
      return context.resolver.resolveAll([...each.recipients, ...behind.flatMap(({ slot, head }) => (slot === 'to' ? [head] : []))]);
    })
    .filter((entity) => entity.class === 'Organization');

/** "Will deploy teams of 80 personnel": those whom a unit is made of are sent with it. */
const membersOf = (frame: Frame, things: readonly Token[], context: Context): Entity[] =>
  SENDING.some((concept) => frame.concepts.has(concept)) || things.some((thing) => hasConcept(thing, ['noun-crew'], context))
    ? context.resolver.resolveAll(things.flatMap((thing) => complements(thing, context))).filter((entity) => entity.class === 'Group')
    : [];

/** "Will take part with 200 officers": who is brought along does not receive. */
const broughtBy = (frame: Frame, context: Context): Entity[] =>
  context.resolver.resolveAll(inSlot(frame, 'with').flatMap(({ head }) => (hasConcept(head, ['noun-crew'], context) ? [head] : [])));

/** "A team of 20 experts": who is sent does not receive. */
const teamsOf = (thing: Token, { positions }: Context): Entity[] =>
  positions
    .holding(thing.index)
    .filter((mention) => mention.entity.class === 'Group' && positions.headOf(mention)?.index !== thing.index)
    .map(({ entity }) => entity);

/** "The deployment of 30 officers": those who are sent. */
const sentIn = (thing: Token, context: Context): Entity[] =>
  hasConcept(thing, ['noun-sending'], context)
    ? context.resolver.resolveAll(complements(thing, context)).filter((entity) => entity.class === 'Group')
    : [];

const GLAD = ['welcome', 'thank', 'gain'] as const;

/** Who receives a gift, or is glad of it: "UNHCR welcomed a contribution of …". */
const isGlad = (frame: Frame): boolean => frame.verbal && GLAD.some((concept) => frame.concepts.has(concept));
