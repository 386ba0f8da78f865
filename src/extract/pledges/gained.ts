import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import { COMING, type Frame, inSlot } from '../clause/frame.ts';
import { possessivesOf } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { FROM_GIVER, GOODS, hasConcept } from './concept.ts';
import { giftOwnersOf } from './gift-owners.ts';
import { isHuman } from './kind.ts';
import { holdsMoney, isCounted, NO_GIFT, thingsOf } from './scope.ts';
import { isPriced, sumAt } from './sums.ts';

const OF: ReadonlySet<string> = new Set(['of']);
const GIFTS: ReadonlySet<string> = new Set(['as', 'to', 'under', 'framework', 'amount', 'of', 'bare', 'means']);
const MAX_DEPTH = 3;
/** What a sum or a number is made of. */
const MATTER: ReadonlySet<string> = new Set(['of', 'in']);
const AID = ['support-noun', 'fund-noun', 'gift-noun', 'give-noun', 'noun-money'] as const;
const MATTERS = [...AID, ...GOODS] as const;

/** "S’est vu accorder 12 millions": the infinitive behind "voir" holds what is received, and by whom it is given. */
const inner = (frame: Frame, context: Context): Frame | undefined =>
  isSmallWord(context.language, 'see', frame.head.lemma)
    ? context.clauses.inSentence(frame.head.sentence).find(({ governor, tense }) => governor === frame && tense === 'infinitive')
    : undefined;

const held = (frame: Frame, context: Context): Frame => inner(frame, context) ?? frame;

/** "S’est vu promettre 12 millions": it is still to come. */
export const isPromised = (frame: Frame, context: Context): boolean => inner(frame, context)?.concepts.has('commit') === true;

/** What is received: the things of the verb that name nobody ("a reçu de l’Union des équipements"). */
export function receivedIn(frame: Frame, context: Context): Token[] {
  const verb = held(frame, context);
  const taken = verb.objects.length > 0 && verb.objects.every((token) => hasConcept(token, DELIVERY, context));
  const all = taken ? takenBehind(verb, context) : thingsOf(verb, context);
  const things = all.filter((token) => !names(token, context));
  return things.length > 0 ? things : all;
}

/** "Took delivery of 14 vehicles", "will have access to 40 million". */
const DELIVERY = ['noun-delivery', 'noun-access'] as const;
const TAKEN_WITHIN = 14;

/** "Took delivery last autumn of 14 patrol vehicles": the goods behind the words for receiving, wherever the tree hangs them. */
function takenBehind({ head }: Frame, context: Context): Token[] {
  const first = context.doc.tokens
    .slice(head.index + 1, head.index + TAKEN_WITHIN)
    .find(
      (token) =>
        token.sentence === head.sentence &&
        token.upos === 'NOUN' &&
        token.deprel !== 'compound' &&
        !hasConcept(token, DELIVERY, context) &&
        !context.clauses.isTime(token.index) &&
        (isCounted(token, context) || isGoods(token, context) || sumAt(token, context) !== undefined),
    );
  return first ? context.clauses.tree.conjuncts(first) : [];
}

const names = (token: Token, context: Context): boolean => context.resolver.resolve(token).some(isParty);
/** Who gives what a verb of receiving is about. */
export const giversIn = (frame: Frame, context: Context): readonly Entity[] =>
  giversOf(held(frame, context), receivedIn(frame, context), context, frame.subjects);

/** Who gives these things: a phrase of the verb, of the thing or of what it comes as ("as a gift from Norway"), but no receiver. */
export function giversOf(verb: Frame, things: readonly Token[], context: Context, receiving = verb.subjects): readonly Entity[] {
  const receivers = context.resolver.resolveAll(receiving);
  const taken = verb.objects.filter((token) => names(token, context) && context.clauses.tree.one(token.index, 'case'));
  for (const slots of [FROM_GIVER, OF]) {
    const tops = [
      verb.head,
      ...verb.objects.filter((token) => hasConcept(token, DELIVERY, context)),
      ...things,
      ...things.flatMap((token) => pricesOf(token, context)),
    ];
    const heads = [...(slots === OF ? taken : []), ...tops.flatMap((token) => phrases(token, slots, context, 0))];
    const found = context.resolver.resolveAll(heads.flatMap((token) => context.clauses.tree.conjuncts(token)));
    const givers = found.filter((entity) => isParty(entity) && !receivers.includes(entity));
    if (givers.length > 0) return givers;
  }
  const nearby = namedBefore(verb, things, context).filter((entity) => !receivers.includes(entity));
  if (nearby.length > 0) return nearby;
  const told = [...things.flatMap((token) => giftOwnersOf(token, context)), ...makersOf(things, context)];
  return [...new Set(told)].filter((entity) => !receivers.includes(entity)).slice(0, 1);
}

/** "Five ambulances valued at $400,000 from Japan": the participle of a price, which the tree may hang the giver on. */
const pricesOf = ({ index }: Token, { clauses, quantityAt }: Context): Token[] =>
  clauses.tree.by(index, 'acl').filter((each) => clauses.argumentsOf(each.index).some(({ head }) => quantityAt(head)?.kind === 'money'));

const FROM = /^(?:from|de|d[’'])$/iu;
const BEFORE_NAME: ReadonlySet<string> = new Set(['DET', 'ADP']);

/** "Recevra à ce titre de la France douze bouées": whoever a preposition names between the verb and what is received, wherever the tree hangs it. */
function namedBefore({ head, passive }: Frame, things: readonly Token[], { doc: { tokens }, positions }: Context): Entity[] {
  const thing = things.find(({ index }) => index > head.index);
  if (!thing || passive) return [];
  for (let at = head.index + 1; at < thing.index; at++) {
    if (!FROM.test(tokens[at].form)) continue;
    let name = at + 1;
    while (BEFORE_NAME.has(tokens[name].upos)) name++;
    const mention = positions.holding(name).find(({ start, entity }) => start === tokens[name].start && isParty(entity));
    if (mention && mention.end < thing.start) return [mention.entity];
  }
  return [];
}

/** "14 British patrol vehicles", "43 milliards d’aide américaine": whose the things are, by an adjective or a name before them. */
function makersOf(things: readonly Token[], context: Context): Entity[] {
  const { tree } = context.clauses;
  const counted = things.filter(
    (token) => isCounted(token, context) || sumAt(token, context) !== undefined || hasConcept(token, AID, context),
  );
  const nouns = counted.flatMap((token) => [
    token,
    ...context.clauses
      .argumentsOf(token.index)
      .filter(({ slot, head }) => MATTER.has(slot) && hasConcept(head, MATTERS, context))
      .map(({ head }) => head),
  ]);
  const near = nouns.flatMap((token) =>
    tree.by(token.index, 'amod', 'nmod:poss', ...(context.quantityAt(token)?.kind === 'money' ? [] : ['compound'])),
  );
  return context.resolver.resolveAll(near).filter(isParty);
}

function phrases(top: Token, slots: ReadonlySet<string>, context: Context, depth: number): Token[] {
  return context.clauses
    .argumentsOf(top.index)
    .flatMap(({ slot, head }) => [
      ...(slots.has(slot) ? [head] : []),
      ...(depth < MAX_DEPTH && GIFTS.has(slot) && !names(head, context) ? phrases(head, slots, context, depth + 1) : []),
    ]);
}

const ACCEPTED = ['gift-noun', 'noun-present'] as const;

/** "Accepted a donation of ten trucks": what somebody takes up is a gift, and no duty or plan that is agreed to. */
export const isTakenUp = ({ concepts, objects }: Frame, context: Context): boolean =>
  concepts.has('take-up') && objects.some((token) => hasConcept(token, ACCEPTED, context));

/** "Raised 9 million from Norway", "a mobilisé 9 millions auprès de la Norvège": those whom money is raised from, but not one’s own funds. */
export function raisedFrom(frame: Frame, context: Context): readonly Entity[] {
  if (!frame.concepts.has('raise-money') || frame.passive) return [];
  const near = [frame.head, ...frame.objects].flatMap((token) => context.clauses.argumentsOf(token.index));
  const heads = near.filter(
    ({ slot, head }) => (slot === 'from' || (slot === 'to' && isWith(head, context))) && possessivesOf(head, context.clauses).length === 0,
  );
  const receivers = context.resolver.resolveAll(frame.subjects);
  return context.resolver
    .resolveAll(heads.flatMap(({ head }) => context.clauses.tree.conjuncts(head)))
    .filter((entity) => isParty(entity) && !receivers.includes(entity));
}

export const isRaised = (frame: Frame, context: Context): boolean =>
  raisedFrom(frame, context).length > 0 && receivedIn(frame, context).some((token) => sumAt(token, context) !== undefined);

const WITH = /^auprès$/iu;
const WITHIN_NAME = 4;

/** "Auprès de la Norvège". */
const isWith = ({ index, sentence }: Token, { doc: { tokens } }: Context): boolean =>
  tokens.slice(Math.max(0, index - WITHIN_NAME), index).some((token) => token.sentence === sentence && WITH.test(token.form));

const IN_KIND = ['goods-adj', 'goods-humanitarian'] as const;

const isGoods = (token: Token, context: Context): boolean =>
  hasConcept(token, GOODS, context) ||
  context.clauses.argumentsOf(token.index).some(({ slot, head }) => slot === 'of' && hasConcept(head, GOODS, context));

/** "Un don composé de 40 tracteurs", "de 400 tonnes de blé", "une aide alimentaire": a gift whose goods are told. */
const isMadeUp = (token: Token, context: Context): boolean =>
  context.clauses
    .argumentsOf(token.index)
    .some(({ slot, head }) => slot === 'of' && (isCounted(head, context) || isGoods(head, context))) ||
  context.clauses.tree.by(token.index, 'amod', 'compound').some((each) => hasConcept(each, IN_KIND, context)) ||
  context.clauses.tree
    .by(token.index, 'acl')
    .flatMap((child) => context.clauses.at(child.index) ?? [])
    .some(
      (each) =>
        each.concepts.has('consist-of') && inSlot(each, 'of').some(({ head }) => isCounted(head, context) || isGoods(head, context)),
    );

/** Whatever is counted and will come from a giver, but people and words. */
const isThing = (token: Token, context: Context): boolean => !isHuman(token, context) && !hasConcept(token, NO_GIFT, context);

/** True for a sum or goods that come to whoever the subject is; without a giver only what is counted and still to come. */
export function isGained(frame: Frame, context: Context): boolean {
  const given = giversIn(frame, context).length > 0;
  if (!COMING.has(frame.tense) && !given)
    return frame.tense === 'present' && receivedIn(frame, context).some((token) => sumAt(token, context));
  return receivedIn(frame, context).some(
    (token) =>
      sumAt(token, context) !== undefined ||
      isPriced(token, context) ||
      (isCounted(token, context) && (isGoods(token, context) || (given && COMING.has(frame.tense) && isThing(token, context)))) ||
      (given && hasConcept(token, AID, context) && (holdsMoney(frame, context) || isMadeUp(token, context))) ||
      (given ? isGoods(token, context) : hasConcept(token, ['goods-humanitarian'], context)),
  );
}
