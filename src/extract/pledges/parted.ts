import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Token } from '../../model/doc.ts';
import type { QuantityMention } from '../../model/value.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { isBeforeSum, thingsBehindSum } from './beside-sums.ts';
import { GOODS, hasConcept } from './concept.ts';
import { nounAt } from './enumeration.ts';
import { isCounted, isGiven } from './scope.ts';
import { isVague } from './unpack.ts';

/** Verbs with an object that receives beside the one that is given ("promised Rwanda 500 radios"). */
const TAKING_TWO = ['give', 'commit', 'offer', 'allot'] as const;

/** "Provide Ukraine with generators", "giving the people a million doses", "send Mali two specialists": an object that receives, and what is given. */
export function partedThings(frame: Frame, things: readonly Token[], context: Context): { given: Token[]; receivers: Token[] } {
  if (!TAKING_TWO.some((concept) => frame.concepts.has(concept))) return { given: [...things], receivers: [] };
  if (frame.concepts.has('outfit') && frame.objects.length > 0) return outfitted(frame, context);
  const isReceiver = (token: Token): boolean =>
    token.upos !== 'ADJ' && frame.objects.includes(token) && context.quantityAt(token) === undefined && names(token, context);
  const named = context.language === 'en' ? things.filter(isReceiver) : [];
  const receivers = named.length > 1 && named.length === things.length ? named.slice(0, 1) : named;
  const given = [
    ...things.filter((token) => !receivers.includes(token)),
    ...inSlot(frame, 'with').flatMap((argument) => context.clauses.tree.conjuncts(argument.head)),
    ...receivers.flatMap((token) => withBehind(token, context)),
  ];
  return receivers.length > 0 && given.length > 0 ? { given, receivers } : { given: [...things], receivers: [] };
}

const OUTFIT_REACH = 16;

/** "Doter la police de 40 véhicules", "equip the coast guard with patrol boats": the object receives, whatever the tree makes of the rest. */
function outfitted({ objects }: Frame, context: Context): { given: Token[]; receivers: Token[] } {
  const { tokens } = context.doc;
  const [{ index, sentence }] = objects;
  for (let at = index + 1; at < index + OUTFIT_REACH && tokens[at]?.sentence === sentence; at++) {
    if (!/^(with|de|d['’])$/i.test(tokens[at].form)) continue;
    const noun = nounAt(at + 1, context) ?? nounAt(at, context);
    if (noun && (isGiven(noun, context) || isCounted(noun, context)) && !objects.includes(noun))
      return { given: [noun], receivers: objects };
  }
  return { given: [], receivers: objects };
}

/** "Provide the armed forces with ammunition and radios", wherever the tree hangs what is given. */
function withBehind(receiver: Token, context: Context): Token[] {
  const { tokens } = context.doc;
  const [, end] = context.positions.tokensIn(context.positions.headedBy(receiver.index)[0] ?? receiver);
  const noun = tokens[end]?.form === 'with' && tokens[end].sentence === receiver.sentence ? nounAt(end + 1, context) : undefined;
  return noun ? [noun] : [];
}

const names = (token: Token, context: Context): boolean => context.resolver.resolve(token).some((entity) => entity.class !== 'Place');

/** What a promise is of: things, or a sum and the words that it measures. */
interface Part {
  readonly what: readonly Token[];
  readonly quantity: QuantityMention | undefined;
}

/** "35 vehicles and $80 million in parts", "12 million dollars and 300 tents": counted things and goods beside the sum are a promise of their own. */
export function splitThings(quantity: QuantityMention, things: readonly Token[], context: Context): Part[] {
  const behind = thingsBehindSum(quantity, context);
  const near = things.filter((token) => !behind.includes(token));
  const sum = near.filter((token) => context.quantityAt(token) === quantity);
  const besides = behind.length > 0 ? [{ what: behind, quantity: undefined }] : [];
  const others = near.filter((token) => !sum.includes(token));
  const priced = isPrice(quantity, context) ? others : [];
  if (priced.some((token) => isThing(token, context))) return [{ what: priced, quantity }, ...besides];
  const before = others.some(
    (token) =>
      (sum.length > 0 && isCounted(token, context) && context.quantityAt(token)?.kind !== 'money') || isBeforeSum(token, quantity, context),
  );
  const of = sum.length > 0 ? sum : before ? [] : near;
  return [...(before ? [{ what: others, quantity: undefined }] : []), { what: of, quantity }, ...besides];
}

/** The sum with all that its words name, and what is joined behind it ("will receive 3 million euros and 40 vehicles"). */
export function partsWhole(quantity: QuantityMention, things: readonly Token[], context: Context): Part[] {
  const behind = thingsBehindSum(quantity, context);
  const whole = { what: things.filter((token) => !behind.includes(token)), quantity };
  return behind.length > 0 ? [whole, { what: behind, quantity: undefined }] : [whole];
}

const isThing = (token: Token, context: Context): boolean =>
  !isVague(token, context) && (hasConcept(token, GOODS, context) || context.quantityAt(token)?.kind === 'measure');

/** Words between those of a price and its figure. */
const ROUGHLY = '(?: (?:around|about|some|nearly|up to|environ|quelque|près de|plus de))*\\s*$';
const price = phrasePattern('price', 'iu', '(?<!\\p{L})', ROUGHLY);
const BEFORE_PRICE = 40;

/** "Equipment worth $2 million", "douze vedettes, pour environ 9 milliards de yens": the figure tells what the things cost. */
const isPrice = ({ start }: QuantityMention, { doc }: Context): boolean =>
  price(doc.language).test(doc.text.slice(Math.max(0, start - BEFORE_PRICE), start));

/** Of several coordinated things, the one whose words hold the amount. */
export function thingsAt(quantity: QuantityMention, things: readonly Token[], context: Context): Token[] {
  const within = things.filter((token) => {
    const [left, right] = context.clauses.tree.edges(token.index);
    return context.doc.tokens[left].start <= quantity.start && quantity.end <= context.doc.tokens[right].end;
  });
  const last = within[within.length - 1];
  return last ? [last] : [...things];
}
