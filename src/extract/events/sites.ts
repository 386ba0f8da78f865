import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import { OF } from '../clause/function-words.ts';
import { adjectiveMention, type Context } from '../context.ts';
import { struckIn } from '../rules/events/ground.ts';
import { sufferers } from '../rules/events/under-fire.ts';
import { fillers } from '../slots.ts';
import type { Candidate } from './candidates.ts';
import { isOfAffairs } from './places.ts';

const HIT = ['on', 'against', 'in', 'of', 'place'] as const;
const LOCATIVE: ReadonlySet<string> = new Set([
  ...['à', 'dans', 'en', 'près', 'sur', 'contre', 'devant', 'dessus'],
  ...['in', 'at', 'near', 'off', 'on', 'against', 'over', 'outside', 'inside', 'across'],
]);
/** Farthest that a place may stand behind the words of an attack, in words. */
const REACH = 30;

const placeAt = (index: number, context: Context): Entity | undefined =>
  context.positions.headedBy(index).find(({ entity, kind }) => entity.class === 'Place' && kind !== 'adjective')?.entity;

/**
 * The town or site that an attack hit, rather than its state: whatever it was against ("strikes on the port of Odesa"), else the first place behind
 * it in its sentence ("against the presidential convoy in Mogadishu"), with no other event and no other verb between.
 */
export function siteOfAttack(
  { frame }: Candidate,
  supports: readonly Frame[],
  context: Context,
  eventFrames: ReadonlySet<Frame>,
): Entity | null {
  const slots = frame.verbal ? [...HIT.filter((slot) => slot !== 'of'), 'object'] : HIT;
  for (const each of [frame, ...supports])
    for (const slot of each === frame ? slots : ['in', 'on', 'against', 'object'])
      for (const token of fillers(each, slot, context)) {
        const place = placeAt(token.index, context) ?? (slot === 'in' || slot === 'of' ? undefined : townOf(token, context));
        if (place) return place;
      }
  for (const token of struckIn(frame, context)) {
    const place = placeAt(token.index, context) ?? townOf(token, context);
    if (place) return place;
  }
  return sufferers(frame, context).find(({ class: kind }) => kind === 'Place') ?? behind(frame, supports, context, eventFrames);
}

/** "Hit the port of Odesa", "stormed the central prison in Goma": where a thing is that is no place itself. */
const townOf = (thing: Token, context: Context): Entity | undefined =>
  context.resolver.resolve(thing).length > 0
    ? undefined
    : context.clauses
        .argumentsOf(thing.index)
        .filter(({ slot }) => slot === 'of' || slot === 'in')
        .map(({ head }) => placeAt(head.index, context))
        .find((place) => place !== undefined);

/** "Near Bor", "against the village of Tondi": behind a word of place, or the complement of a noun that is. */
function isThere(token: Token, context: Context): boolean {
  const { tree } = context.clauses;
  const cases = tree.by(token.index, 'case');
  if (cases.some(({ lemma }) => LOCATIVE.has(lemma))) return true;
  const above = tree.head(token);
  return (
    cases.some(({ lemma }) => OF.has(lemma)) &&
    above !== undefined &&
    (LOCATIVE.has(above.lemma) || (above.upos === 'NOUN' && tree.by(above.index, 'case').some(({ lemma }) => LOCATIVE.has(lemma))))
  );
}

/** The first place behind the words of an attack, as a test of each word finds it, before any other event. */
function behind(
  frame: Frame,
  supports: readonly Frame[],
  context: Context,
  eventFrames: ReadonlySet<Frame>,
  find: (index: number, context: Context) => Entity | undefined = placeAt,
): Entity | null {
  const { tokens } = context.doc;
  for (let at = frame.head.index + 1; at < frame.head.index + REACH && tokens[at]?.sentence === frame.head.sentence; at++) {
    const between = context.clauses.at(at);
    if (between && !supports.includes(between) && (eventFrames.has(between) || (between.verbal && between.link !== 'participle')))
      return null;
    const place = find(at, context);
    if (place && isThere(tokens[at], context) && !isOfAffairs(at, context)) return place;
  }
  return null;
}

/** "Boarded a cargo ship off the coast of Somalia": the state behind an attack, where no place of its own is told. */
export const landOfAttack = (
  { frame }: Candidate,
  supports: readonly Frame[],
  context: Context,
  eventFrames: ReadonlySet<Frame>,
): Entity | null => behind(frame, supports, context, eventFrames, regionAt);

/** Farthest that a place may stand behind the verb that struck it, in words. */
const STRUCK_WITHIN = 16;

const regionAt = (index: number, { positions }: Context, named = false): Entity | undefined =>
  positions
    .headedBy(index)
    .find(
      ({ entity, kind }) => kind !== 'adjective' && (!named || kind === 'name') && (entity.class === 'Place' || entity.class === 'Country'),
    )?.entity;

/** "On the coast of Tanzania": whose coast it is. */
const landOf = (coast: Token, context: Context): Entity | undefined =>
  isSmallWord(context.language, 'coast', coast.lemma)
    ? context.clauses
        .argumentsOf(coast.index)
        .map(({ slot, head }) => (slot === 'of' ? regionAt(head.index, context) : undefined))
        .find((each) => each !== undefined)
    : undefined;

/** What a disaster struck ("les crues qui ont frappé, en octobre, la région de Matam"), where it was noticed, or who has to bear it ("Zambia is facing an outbreak"). */
export function siteOfDisaster({ frame }: Candidate, carriers: readonly Frame[], context: Context): Entity | null {
  for (const verb of carriers) {
    const suffering = verb.passive && verb.subjects.includes(frame.head) ? regionOf(verb.objects, context) : undefined;
    if (suffering) return suffering;
    const struck = verb.concepts.has('hit') || verb.concepts.has('strike-at') ? struckBehind(verb, context) : undefined;
    if (struck) return struck;
    const bearing = verb.concepts.has('undergo')
      ? verb.subjects.map(({ index }) => regionAt(index, context, true)).find((each) => each)
      : undefined;
    if (bearing) return bearing;
    for (const token of ['in', 'on', 'to'].flatMap((slot) => fillers(verb, slot, context))) {
      const place = regionAt(token.index, context) ?? landOf(token, context);
      if (place) return place;
    }
  }
  const { governor } = frame;
  const undergone = governor?.verbal && !governor.passive && !governor.negated && isUndergone(frame, governor, context);
  return (undergone ? regionOf(governor.subjects, context) : regionOf(whereThingsAre(frame, context), context)) ?? null;
}

const regionOf = (tokens: readonly Token[], context: Context): Entity | undefined =>
  tokens.map((token) => regionAt(token.index, context) ?? homeOf(token, context)).find((each) => each !== undefined);

/** "Le peuple marocain": the state of people who suffer. */
const homeOf = (people: Token, context: Context): Entity | undefined => {
  const state = adjectiveMention(context, people)?.entity;
  return state?.class === 'Country' ? state : undefined;
};

/** "Le naufrage d’un bateau au large de Tunis": where that is which a disaster befell. */
const whereThingsAre = (frame: Frame, { clauses }: Context): readonly Token[] =>
  inSlot(frame, 'of').flatMap(({ head }) =>
    clauses.argumentsOf(head.index).flatMap((argument) => (argument.slot === 'in' ? [argument.head] : [])),
  );

const UNDERGONE: ReadonlySet<string> = new Set(['to', 'with', 'of', 'from', 'against']);

/** "Is facing one of its worst outbreaks", "fait face aux inondations", "declared an outbreak": what a verb says that its subject bears. */
function isUndergone({ head }: Frame, verb: Frame, { clauses, conceptsOf }: Context): boolean {
  if (verb.concepts.has('proclaim') && conceptsOf(head).has('noun-outbreak')) return verb.objects.includes(head);
  if (!verb.concepts.has('undergo')) return false;
  const chain = [head, ...clauses.tree.ancestors(head)];
  const borne = chain[chain.indexOf(verb.head) - 1];
  return borne !== undefined && (verb.objects.includes(borne) || verb.args.some((each) => each.head === borne && UNDERGONE.has(each.slot)));
}

/** The first place behind a verb, with no other finite verb between. */
function struckBehind({ head }: Frame, context: Context): Entity | undefined {
  const { tokens } = context.doc;
  for (let at = head.index + 1; at < head.index + STRUCK_WITHIN && tokens[at]?.sentence === head.sentence; at++) {
    if (tokens[at].feats.VerbForm === 'Fin' || tokens[at].form === ';') return undefined;
    const place = tokens[at].deprel.startsWith('nsubj') ? undefined : regionAt(at, context);
    if (place) return place;
  }
  return undefined;
}
