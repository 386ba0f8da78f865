import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import { INDEFINITE } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { GATHERINGS, GOODS, hasConcept } from './concept.ts';
import { complements } from './recipient-words.ts';
import { isCounted } from './scope.ts';
import { sourceBehind, sumsIn } from './sums.ts';

/** Whoever is named beside a promise and is given, sent, built, housed or asked, or gives something else: they receive nothing of it. */
export const notReceiving = (frame: Frame, things: readonly Token[], context: Context): ReadonlySet<Entity> =>
  new Set([
    ...(frame.concepts.has('train') ? [] : things.flatMap((thing) => [...teamsOf(thing, context), ...sentIn(thing, context)])),
    ...sentAmong(frame, things, context),
    ...membersOf(frame, things, context),
    ...broughtBy(frame, context),
    ...decidersOn(frame, context),
    ...housed(frame, context),
    ...built(frame, things, context),
    ...callersOf(things, context),
    ...exercised(frame, things, context),
    ...cooperating(frame, things, context),
    ...givingNext(frame, context),
    ...sourcesIn(frame, context),
  ]);

/** "Has agreed to host a UN logistics hub": the body that somebody takes in is not there yet, and receives nothing. */
const housed = (frame: Frame, context: Context): Entity[] =>
  frame.concepts.has('host-service')
    ? context.resolver
        .resolveAll(frame.objects.filter((token) => isOne(token, context)))
        .filter(({ class: kind }) => kind === 'Organization')
    : [];

/** A noun with the indefinite article. */
const isOne = ({ index }: Token, { clauses }: Context): boolean => clauses.tree.by(index, 'det').some(({ form }) => INDEFINITE.test(form));

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

const OPERATIONS = ['noun-exercise', 'exercise-kind', 'noun-operation'] as const;

/** "The strengthening of joint patrols", "conduct Joint Exercises": what is done, whatever group or name it looks like. */
const exercised = ({ objects }: Frame, things: readonly Token[], context: Context): Entity[] =>
  [...things, ...objects].flatMap((thing) =>
    [thing, ...complements(thing, context)]
      .filter((token) => hasConcept(token, OPERATIONS, context))
      .flatMap(({ index }) => context.positions.headedBy(index).map(({ entity }) => entity)),
  );

const TOGETHER = ['support-noun'] as const;

/** "Cooperation between the naval forces of both sides": those who work together do not receive it. */
const cooperating = ({ objects }: Frame, things: readonly Token[], context: Context): Entity[] =>
  context.resolver.resolveAll(
    [...things, ...objects]
      .filter((thing) => hasConcept(thing, TOGETHER, context))
      .flatMap((thing) => context.clauses.argumentsOf(thing.index))
      .flatMap(({ slot, head }) => (slot === 'between' ? context.clauses.tree.conjuncts(head) : [])),
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

/** "810 millions viendront de Norvège et 200 millions de Suède": whoever sums come from. */
const sourcesIn = (frame: Frame, context: Context): Entity[] =>
  frame.concepts.has('come-from')
    ? [
        ...context.resolver.resolveAll(inSlot(frame, 'from', 'of').flatMap(({ head }) => context.clauses.tree.conjuncts(head))),
        ...sumsIn(frame.head.sentence, context).flatMap((sum) => sourceBehind(sum, context)),
      ]
    : [];

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
    .filter(
      ({ objects, concepts }) =>
        !objects.some((thing) => hasConcept(thing, GOODS, context) || (concepts.has('present') && isCounted(thing, context))),
    )
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
