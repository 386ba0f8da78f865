import type { Span, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { takesUp } from '../clause/antecedents.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';
import { fillers } from '../slots.ts';
import { boundBy } from './parties.ts';
import { hasConcept } from './scope.ts';

const RECEIVERS: readonly Entity['class'][] = ['Country', 'Organization', 'Group', 'Person'];
const RECEIVING = ['benefit', 'recipient', 'to', 'for', 'between'] as const;
const RECEIVES: ReadonlySet<string> = new Set(RECEIVING);
const HELPING = ['support', 'increase', 'enable', 'build', 'act', 'give', 'train'] as const;
const MAX_DEPTH = 3;
/** Things are given, whatever company their name also is ("Caesar"). */
const GOODS = ['goods-military', 'goods'] as const;

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

/** "For its part", "pour sa part" name nobody who receives. */
const IDIOMS = new Set(['part', 'instance', 'example', 'time', 'tour', 'côté', 'exemple', 'titre']);

type Accept = (entity: Entity) => boolean;

/**
 * Who receives it, from the nearest words outwards: the slots of the verb, what is given ("une contribution au PAM", "destinés aux
 * réfugiés", "qui seront remis à l’armée"), the purpose ("to help defend Ukraine"), and whose thing it is ("Ukraine’s air defence").
 */
export function beneficiariesOf({ frame, rule, things, pledgers, receivers, window }: Given, context: Context): Entity[] {
  const given = new Set([
    ...things.flatMap((thing) => [...teamsOf(thing, context), ...sentIn(thing, context)]),
    ...sentAmong(frame, things, context),
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
  const steps: readonly (() => Entity[])[] = [
    () => first([receivers], 0),
    () => pointedAt(frame, accept, context),
    () => (window ? first([within(window, frame, context)], 1) : []),
    () => slots(0),
    () =>
      first(
        things.map((thing) => below(thing, thing.index, context)),
        1,
      ),
    () => inRelatives(things, accept, context),
    () => slots(1),
    () => (rule.nominal && frame.governor && isGlad(frame.governor) ? first([frame.governor.subjects], 0) : []),
    () => inPurpose(frame, accept, context),
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
    () => (GIVING.has(rule.id) ? placesOf(frame, things, accept, context) : []),
  ];
  for (const step of steps) {
    const found = boundBy(step(), context).filter((entity) => !pledgers.includes(entity));
    if (found.length > 0) return [...new Set([...found, ...endUsers(found, frame, things, accept, context)])];
  }
  return [];
}

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

/** "Dépêchera une équipe médicale", "will deploy 150 personnel": people who are sent do not receive. */
const sentAmong = (frame: Frame, things: readonly Token[], context: Context): Entity[] =>
  frame.concepts.has('deploy') || frame.concepts.has('dispatch') || (frame.concepts.has('give') && context.language === 'fr')
    ? context.resolver.resolveAll(things).filter((entity) => entity.class === 'Group')
    : [];

/** Rules of gifts: where they are spent is who receives them, where nobody else is named. */
const GIVING: ReadonlySet<string> = new Set([
  'pledge/give',
  'pledge/announce',
  'pledge/support',
  'pledge/contribution',
  'pledge/sum',
  'pledge/amount',
  'pledge/grant',
  'pledge/loan',
  'pledge/addition',
]);
const GATHERINGS = ['noun-meeting', 'noun-summit', 'noun-conference', 'noun-visit', 'noun-ceremony'] as const;

/** "Invested 3 million in the country", "pour six hôpitaux en Guinée": the state that a gift is spent in. */
function placesOf(frame: Frame, things: readonly Token[], accept: Accept, context: Context): Entity[] {
  const isState = (entity: Entity): boolean => entity.class === 'Country' && accept(entity);
  for (const top of [...things, frame.head]) {
    const [left, right] = context.clauses.tree.edges(top.index);
    for (let at = Math.max(left, frame.head.index); at <= right; at++) {
      if (hasConcept(context.doc.tokens[at], GATHERINGS, context)) continue;
      for (const { slot, head } of context.clauses.argumentsOf(at)) {
        if (slot !== 'in' || head.index < frame.head.index) continue;
        const found = context.resolver.resolveAll(context.clauses.tree.conjuncts(head)).filter(isState);
        if (found.length > 0) return found;
      }
    }
  }
  return [];
}

const PAYING = ['give', 'fund', 'allot', 'contribute'] as const;
const FUNDS = ['fund-noun', 'noun-body', 'noun-initiative'] as const;

/** "L’État y versera 500 millions": the fund, body or programme that was named last. */
function pointedAt(frame: Frame, accept: Accept, context: Context): Entity[] {
  const { tokens, sentences } = context.doc;
  const pronoun = [frame.head.index - 1, frame.head.index - 2, frame.head.index - 3].find((at) => tokens[at]?.form.toLowerCase() === 'y');
  if (pronoun === undefined || !PAYING.some((concept) => frame.concepts.has(concept))) return [];
  const from = sentences[Math.max(0, frame.head.sentence - 1)].first;
  for (let at = pronoun - 1; at >= from; at--) {
    const mention = context.positions.headedBy(at).find((each) => each.entity.class === 'Organization' && accept(each.entity));
    if (mention && hasConcept(tokens[at], FUNDS, context)) return [mention.entity];
  }
  return [];
}

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

/** Entities of the first list of words that names any; `depth` limits how far whose-thing-it-is is followed. */
function firstOf(lists: readonly (readonly Token[])[], accept: Accept, context: Context, depth: number): Entity[] {
  for (const tokens of lists) {
    const found = [
      ...new Set(tokens.filter((token) => !IDIOMS.has(token.lemma)).flatMap((token) => partiesOf(token, accept, context, depth))),
    ];
    if (found.length > 0) return found;
  }
  return [];
}

/** The entity that a word names, else whose it is: "Ukraine’s ability", "l’intégrité de l’Ukraine", "Ukrainian cities". */
function partiesOf(token: Token, accept: Accept, context: Context, depth: number): Entity[] {
  if (hasConcept(token, GOODS, context)) return [];
  const own = context.resolver.resolve(token).filter(accept);
  if (own.length > 0 || depth >= MAX_DEPTH) return own;
  const { tree } = context.clauses;
  const around = [...tree.by(token.index, 'nmod:poss'), ...tree.by(token.index, 'amod', 'compound')];
  for (const each of around) {
    const found = context.resolver.resolve(each).filter(accept);
    if (found.length > 0) return found;
  }
  return firstOf([complements(token, context)], accept, context, depth + 1);
}

const complements = (token: Token, context: Context): Token[] =>
  context.clauses
    .argumentsOf(token.index)
    .filter((argument) => argument.slot === 'of' || argument.slot === 'owner')
    .flatMap((argument) => context.clauses.tree.conjuncts(argument.head));

/** Words behind a receiving preposition below a word and after a place, at any depth. */
function below(top: Token, after: number, context: Context): Token[] {
  const { clauses } = context;
  const [left, right] = clauses.tree.edges(top.index);
  const named = (token: Token): boolean => context.resolver.resolve(token).some((entity) => entity.class !== 'Place');
  const owned = (token: Token): boolean => namesOwner(token, context);
  const completed = (token: Token): boolean =>
    context.resolver.resolveAll(complements(token, context)).some((entity) => entity.class === 'Country');
  for (const accepts of [named, owned, completed]) {
    for (const slot of RECEIVING) {
      const found: Token[] = [];
      for (let at = left; at <= right; at++)
        for (const argument of clauses.argumentsOf(at))
          if (argument.slot === slot && argument.head.index > after) found.push(...clauses.tree.conjuncts(argument.head));
      const naming = found.filter(accepts);
      if (naming.length > 0) return naming;
    }
  }
  return [];
}

/** True for something that is a named party’s ("Moldova’s sovereignty"). */
const namesOwner = (token: Token, context: Context): boolean =>
  context.clauses.tree
    .by(token.index, 'nmod:poss')
    .some((each) => context.resolver.resolve(each).some((entity) => entity.class !== 'Place'));

/** Words behind a receiving preposition, or whom a helping infinitive is for, inside a stretch of the sentence: the first of them. */
function within(window: Span, frame: Frame, context: Context): Token[] {
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
function inRelatives(things: readonly Token[], accept: Accept, context: Context): Entity[] {
  const sentences = new Set(things.map((thing) => thing.sentence).sort((a, b) => a - b));
  for (const frame of [...sentences].flatMap((sentence) => context.clauses.inSentence(sentence))) {
    if (!frame.verbal || frame.link !== 'relative') continue;
    if (SERVING.some((concept) => frame.concepts.has(concept)) && isToldOf(frame, things, context)) {
      const served = firstOf([frame.recipients, frame.objects, fillers(frame, 'to', context)], accept, context, 1);
      if (served.length > 0) return served;
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

function isBelow(token: Token, thing: Token, context: Context): boolean {
  const [left, right] = context.clauses.tree.edges(thing.index);
  return left <= token.index && token.index <= right;
}

/** "… pour aider l’Ukraine", "… to strengthen Ukraine’s position": the object of a helping infinitive below the promise. */
function inPurpose(frame: Frame, accept: Accept, context: Context): Entity[] {
  const [left, right] = context.clauses.tree.edges(frame.head.index);
  for (let at = Math.max(left, frame.head.index + 1); at <= right; at++) {
    const purpose = context.clauses.at(at);
    if (!purpose?.verbal || purpose.tense !== 'infinitive') continue;
    const needs = purpose.objects.some((token) => hasConcept(token, ['need-noun'], context));
    if (!needs && !HELPING.some((concept) => purpose.concepts.has(concept))) continue;
    const found = firstOf([purpose.recipients, purpose.objects], accept, context, 1);
    if (found.length > 0) return found;
  }
  return [];
}
