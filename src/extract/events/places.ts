import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Sentence, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import { isRelation } from '../../model/tree.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import { isPointedAt, LOCATIVE } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { lowerBound } from '../reference/mentions.ts';
import { fillers } from '../slots.ts';
import type { Candidate } from './candidates.ts';

const LOCATED = new Set<EventFact['class']>([
  'Meeting',
  'Summit',
  'Conference',
  'Visit',
  'Agreement',
  'Establishment',
  'Ceremony',
  'Exercise',
]);

/**
 * The first place behind the words that name an event ("ont siégé lundi au palais des congrès, à Lomé"), where the tree hangs
 * it on something else: behind "à", "in", in the same sentence, with no other event and no further verb between.
 */
export function placeBehind(
  { event, frame }: Candidate,
  supports: readonly Frame[],
  context: Context,
  eventFrames: ReadonlySet<Frame>,
): Entity | null {
  if (!LOCATED.has(event.class) || pointsBack(frame, context)) return null;
  const { tokens } = context.doc;
  for (const { head } of [frame, ...supports]) {
    let found: Entity | null = null;
    for (let at = head.index + 1; at < tokens.length && tokens[at].sentence === head.sentence; at++) {
      const between = context.clauses.at(at);
      const passed = between && (eventFrames.has(between) || (between.verbal && !supports.includes(between)));
      if (passed) break;
      const place = placesAt(at, context).find(
        (entity) => entity.class === 'Place' || (IN_A_STATE.has(event.class) && entity.class === 'Country'),
      );
      const cases = context.clauses.tree.by(at, 'case');
      if (isTopic(at, head, context)) continue;
      const there = cases.some(({ lemma }) => LOCATIVE.has(lemma) || (lemma === 'for' && isPlanned(tokens[at], supports)));
      if (place && (there || (BUILT.has(event.class) && isOfLand(tokens[at], context)))) found ??= place;
    }
    if (found) return found;
  }
  return null;
}

/** What stands somewhere. */
const BUILT: ReadonlySet<EventFact['class']> = new Set(['Establishment', 'Exercise', 'Ceremony']);

/** "Opened a park in the province of Loreto": the name of the land that a place is in. */
const isOfLand = (name: Token, { clauses: { tree }, language }: Context): boolean => {
  const land = tree.head(name);
  return (
    land !== undefined &&
    isRelation(name, 'nmod') &&
    isSmallWord(language, 'land-noun', land.lemma) &&
    land.feats.Number !== 'Plur' &&
    tree.by(land.index, 'case').some(({ lemma }) => LOCATIVE.has(lemma))
  );
};

/** What may be held "en Malaisie", with no town named. */
const IN_A_STATE: ReadonlySet<EventFact['class']> = new Set(['Visit', 'Summit', 'Conference']);

/** "Ce déplacement sera l’occasion de réaffirmer …": one told of before, wherever it was. */
const pointsBack = ({ head, verbal }: Frame, { clauses }: Context): boolean => !verbal && isPointedAt(head, clauses);

/** "Discussed the situation in Gaza", "a porté sur les relations avec Dakar": a place inside what is talked about. */
function isTopic(at: number, verb: Token, context: Context): boolean {
  const { doc, clauses } = context;
  const token = doc.tokens[at];
  if (token.head <= verb.index) return false;
  if (isUnderTopic(at, verb, context)) return true;
  if (!isRelation(token, 'nmod')) return false;
  return clauses.at(verb.index)?.concepts.has('discuss') === true || isOfAffairs(at, context);
}

const ABOUT: ReadonlySet<string> = new Set(['sur', 'on', 'about', 'concernant', 'regarding', 'concerning']);

/** Inside a phrase behind "sur", "on" or "about", or of what a gathering is devoted to, that begins behind the verb. */
const isUnderTopic = (at: number, verb: Token, { doc: { tokens }, clauses: { tree } }: Context): boolean =>
  [...tree.ancestors(tokens[at])].some(
    ({ index, upos, lemma }) =>
      index > verb.index &&
      ((upos === 'NOUN' && tree.by(index, 'case').some((word) => ABOUT.has(word.lemma))) || (upos === 'VERB' && DEVOTED.has(lemma))),
  );
const DEVOTED: ReadonlySet<string> = new Set(['consacrer', 'dédier', 'devote', 'dedicate']);

/** "La situation au Sahel", "peace in the Gulf", "consacrée aux ressortissants bloqués à Goma": where what states talk about is. */
export function isOfAffairs(at: number, { clauses: { tree }, doc, language }: Context): boolean {
  const token = doc.tokens[at];
  const [preposition] = tree.by(at, 'case');
  const nouns = [isRelation(token, 'nmod') ? doc.tokens[token.head] : undefined, preposition && doc.tokens[preposition.index - 1]];
  if (nouns.some((noun) => noun?.upos === 'NOUN' && isSmallWord(language, 'affairs', noun.lemma))) return true;
  return [...tree.ancestors(token)].some(({ upos, lemma }) => upos === 'VERB' && DEVOTED.has(lemma));
}

/** "A meeting is planned for Lomé". */
const isPlanned = ({ head }: Token, supports: readonly Frame[]): boolean =>
  supports.some((verb) => verb.head.index === head && verb.passive);

/** What is set somewhere by the phrase that opens its sentence; words too. */
export const SET_THERE = new Set<EventFact['class']>([...LOCATED, 'Statement', 'Attack', 'Disaster']);
/** Farthest that a fronted place may stand from the beginning of its sentence, in words. */
const FRONT = 7;

/** "À Bucarest, la ministre …", "Speaking on Tuesday in Luanda, the President …": the place before the first comma, for what the main clause tells. */
export function placeInFront({ event, frame }: Candidate, context: Context): Entity | null {
  const told =
    event.class === 'Statement' && frame.tense === 'infinitive' && frame.link === 'control' && frame.governor ? frame.governor : frame;
  if (!SET_THERE.has(event.class) || !isMainClause(told)) return null;
  const place = placeOpening(context.doc.sentences[frame.head.sentence], context, frame.head.index);
  return place?.class === 'Place' || event.class !== 'Statement' ? place : null;
}

/** The place in the phrase that opens a sentence, a time before it or not ("Le 11 octobre, à Vientiane, le ministre …"). */
export function placeOpening({ first, last }: Sentence, context: Context, end: number = last): Entity | null {
  const { tokens, times } = context.doc;
  const isTime = ({ start }: Token): boolean => {
    const time = times[lowerBound(times.length, (index) => times[index].end, start + 1)];
    return time !== undefined && time.start <= start;
  };
  let found: Entity | null = null;
  let words = 0;
  for (let at = first; at < Math.min(end, last) && words < FRONT; at++) {
    if (isTime(tokens[at])) continue;
    if (tokens[at].form === ',') {
      if (found || words > 0) return found;
      continue;
    }
    // "While in Bergen the mayor will open …": no comma, but the subject.
    if (found && tokens[at].deprel.startsWith('nsubj')) return found;
    words++;
    const [place] = placesAt(at, context);
    if (place && context.clauses.tree.by(at, 'case').some((token) => LOCATIVE.has(token.lemma))) found = place;
  }
  return null;
}

/** "Kyiv, where he met …", "à Washington, où il prendra part au sommet": the place that a relative clause takes up. */
export function placeWhere({ event, frame }: Candidate, supports: readonly Frame[], context: Context): Entity | null {
  if (!SET_THERE.has(event.class)) return null;
  const { tree } = context.clauses;
  const above = frame.verbal || !frame.governor?.verbal || !hangsOn(frame, frame.governor) ? [] : [frame.governor];
  for (const { head, link } of [frame, ...supports, ...above]) {
    const where = tree.children(head.index).find(({ lemma }) => WHERE.has(lemma));
    if (!where || where.index > head.index || link === 'complement') continue;
    const before = context.doc.tokens.slice(Math.max(0, where.index - WHERE_BACK), where.index);
    for (const { index, sentence } of before.reverse()) {
      const place = sentence === head.sentence ? placesAt(index, context)[0] : undefined;
      if (place) return place;
    }
  }
  return null;
}

const WHERE: ReadonlySet<string> = new Set(['où', 'where']);
/** Farthest that the place may stand before "where", in words. */
const WHERE_BACK = 4;

const hangsOn = ({ head }: Frame, verb: Frame): boolean =>
  verb.objects.includes(head) || verb.args.some((argument) => argument.head === head);

/** Told by the main verb, by one that shares its auxiliary ("will attend … and hold …"), or by a noun that hangs on it. */
function isMainClause(frame: Frame): boolean {
  const verb = frame.verbal ? frame : frame.governor;
  if (!verb?.verbal || verb.link === 'relative' || verb.link === 'participle') return false;
  return verb.tense !== 'infinitive' || (verb.link === 'coordinate' && verb.governor?.verbal === true && isMainClause(verb.governor));
}

/** Events that happen "au Tchad": with other verbs "au" marks whom something is given or said to. */
const IN_STATES = [
  'visit',
  'noun-visit',
  'noun-disaster',
  'noun-attack',
  'noun-exercise',
  'noun-election',
  'on-duty',
  'deploy',
  'befall',
  'slay',
  'go-off',
] as const;

/** "Le sommet de La Haye" was there; that "de l’Ukraine" may be hers. */
const GATHERINGS = ['noun-summit', 'noun-conference', 'noun-meeting', 'noun-talks'] as const;
const OWNING = new Set(['of', 'of-within', 'named']);

/** What happens at a site, which the text names beside its state ("à Conakry, en Guinée"). */
const SITED = ['noun-disaster', 'noun-attack', 'noun-exercise', 'on-duty', 'deploy', 'befall', 'create', 'open', 'noun-creation'] as const;

/** Where a frame's phrases say it happened: a place after "à", "in", "dans"; a state only where a rule's slots say so or after "in", "en". A site goes before its state. */
export function placeOn(frames: readonly Frame[], slots: readonly string[], context: Context): Entity | null {
  const sited = SITED.some((concept) => frames[0]?.concepts.has(concept));
  for (const frame of frames) {
    const found = slots.flatMap((slot) => placesIn(frame, slot, frames[0], context));
    const place = (sited ? found.find((entity) => entity.class === 'Place') : undefined) ?? found[0];
    if (place) return place;
  }
  return null;
}

/** "The India-Africa Conclave": one of a pair that meets, and no place. */
const isHyphened = ({ start, end }: Token, { doc: { text } }: Context): boolean => /[-–]/u.test(`${text[start - 1]}${text[end]}`);

/** The places and states that a slot of a frame names for the event of another. */
const placesIn = (frame: Frame, slot: string, event: Frame, context: Context): Entity[] =>
  [...fillers(frame, slot, context), ...besideTime(frame, slot, context)]
    .flatMap((token) =>
      (frame.verbal && isOfAffairs(token.index, context)) || (slot === 'named' && isHyphened(token, context))
        ? []
        : [token, ...landsOf(token, context)],
    )
    .flatMap((token) => placesAt(token.index, context))
    .filter(
      (entity) =>
        (entity.class === 'Place' && (slot !== 'named' || isTown(entity))) ||
        (entity.class === 'Country' &&
          !(OWNING.has(slot) && GATHERINGS.some((concept) => event.concepts.has(concept))) &&
          (slot !== 'to' || IN_STATES.some((concept) => event.concepts.has(concept)))),
    );

/** "In the district of Masisi": the name of the land that a noun is of. */
const landsOf = (noun: Token, { clauses, language }: Context): Token[] =>
  isSmallWord(language, 'land-noun', noun.lemma) && noun.feats.Number !== 'Plur'
    ? clauses.argumentsOf(noun.index).flatMap(({ slot, head }) => (slot === 'of' ? [head] : []))
    : [];

/** "Today, in Kyiv": the tree may hang the place on the time. */
const besideTime = (frame: Frame, slot: string, context: Context): Token[] =>
  inSlot(frame, 'bare')
    .filter((argument) => context.clauses.isTime(argument.head.index))
    .flatMap((argument) => context.clauses.argumentsOf(argument.head.index))
    .filter((argument) => argument.slot === slot)
    .map((argument) => argument.head);

/** A place inside one state: "the Dakar Forum" met there, "the Africa Forum" may be about it. */
export const isTown = ({ class: kind, key, state }: Entity): boolean => kind === 'Place' && (key === undefined || state !== undefined);

/** The states and places that a token names. */
export function placesAt(index: number, context: Context): Entity[] {
  if (isOfPost(index, context)) return [];
  return context.positions
    .headedBy(index)
    .filter((mention) => mention.kind !== 'adjective' && (mention.entity.class === 'Place' || mention.entity.class === 'Country'))
    .map((mention) => mention.entity);
}

const FIELD = new Set(['de', 'of', 'for']);

/** "Entretien du ministre de l’Europe": what somebody is minister of is no place of what he does. */
function isOfPost(index: number, { clauses, doc, resolver }: Context): boolean {
  const noun = clauses.tree.head(doc.tokens[index]);
  const belongs = clauses.tree.by(index, 'case').some(({ lemma }) => FIELD.has(lemma));
  return noun !== undefined && belongs && isRelation(doc.tokens[index], 'nmod') && noun.index < index && resolver.isPost(noun);
}
