import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import type { Entity, Mention } from '../../../model/entity.ts';
import type { Argument } from '../../clause/arguments.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { GOODS, hasConcept } from '../../pledges/concept.ts';

/** Who may go somewhere. */
export const VISITORS: readonly Entity['class'][] = ['Person', 'Group', 'Organization'];

const TOWARDS: ReadonlySet<string> = new Set(['à', 'en', 'dans', 'vers', 'pour', 'sur', 'to', 'for', 'into']);
/** Farthest that a place may stand behind the verb of going there, in words. */
const DESTINATION_WITHIN = 14;

/** The word before a name, where the tree has not made its preposition one. */
const wordBefore = (start: number, at: number, tokens: readonly Token[]): readonly Token[] => {
  let first = at;
  while (first > 0 && tokens[first].start > start) first--;
  const before = tokens[first - 1];
  return before?.upos === 'ADP' ? [before] : [];
};

/** A place or land that a name names; no adjective. */
export const isPlaceName = ({ entity, kind }: Mention): boolean =>
  kind !== 'adjective' && (entity.class === 'Place' || entity.class === 'Country');

/** Where a verb of going leads: the first place behind it after "à", "to", "for", whatever the tree hung it on, with no other predicate between. */
export function destinationOf({ head, verbal }: Frame, { clauses, doc, positions }: Context): Entity | undefined {
  if (!verbal) return undefined;
  for (let at = head.index + 1; at < head.index + DESTINATION_WITHIN && doc.tokens[at]?.sentence === head.sentence; at++) {
    const between = clauses.at(at);
    if (between?.verbal && between.link !== 'participle') return undefined;
    const place = positions.headedBy(at).find(isPlaceName);
    if (!place) continue;
    const towards = [...clauses.tree.by(at, 'case'), ...wordBefore(place.start, at, doc.tokens)].some(
      ({ lemma, index }) => TOWARDS.has(lemma) || doc.tokens[index - 1]?.lemma === 'destination',
    );
    if (towards) return place.entity;
  }
  return undefined;
}

/** "Departs Kenya on Friday", "a quitté Genève": the place that somebody leaves is not where he goes. */
export const onlyLeaves = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  frame.concepts.has('leave-place') &&
  frame.objects.some(({ index }) => context.positions.headedBy(index).some(isPlaceName)) &&
  destinationOf(frame, context) === undefined;

/** A place, or something in one: "the port of Mombasa", "the Gambia valley". */
export const isSite = (token: Token, { clauses, conceptsOf, positions, doc }: Context): boolean => {
  const [first, last] = clauses.tree.edges(token.index);
  return (
    conceptsOf(token).has('noun-facility') ||
    doc.tokens.slice(first, last + 1).some(({ index }) => positions.headedBy(index).some(isPlaceName))
  );
};

/** A place of work, a place with a name, or what only its capital tells to be one, behind a verb of going there ("reached Khovd"). */
export const isGoal = (token: Token, { conceptsOf, positions }: Context): boolean =>
  conceptsOf(token).has('noun-facility') ||
  conceptsOf(token).has('noun-site') ||
  positions.headedBy(token.index).some(isPlaceName) ||
  (token.upos === 'PROPN' && positions.holding(token.index).length === 0);

/** "Headed for the pumping station", "a gagné le barrage", "prit le chemin du tunnel": a person on the way to a place of work, named or not. */
export const makesFor = (frame: Frame, context: Context): boolean => {
  const { clauses, resolver } = context;
  const above = frame.objects.flatMap(({ index }) => clauses.argumentsOf(index)).filter(({ slot }) => slot === 'of');
  const goals = [...frame.objects, ...[...above, ...inSlot(frame, 'to', 'for')].map(({ head }) => head)];
  return (
    frame.concepts.has('go') &&
    frame.tense !== 'infinitive' &&
    resolver.resolveAll(frame.subjects).some(({ class: kind }) => kind === 'Person') &&
    goals.some((token) => isGoal(token, context))
  );
};

/** "A gagné Gao", and not "a gagné les élections à Gao", "reached a deal in Paris": verbs that reach what they name. */
export const isReached = (frame: Frame, context: Context): boolean =>
  !(frame.concepts.has('win') || frame.concepts.has('amount-to')) || makesFor({ ...frame, args: [] }, context);

/** "Spent three days in the valley", "a passé la journée de jeudi au camp": days or hours somewhere. */
export const staysThere = (frame: Frame, context: Context): boolean =>
  !frame.passive &&
  context.resolver.resolveAll(frame.subjects).some(({ class: kind }) => VISITORS.includes(kind)) &&
  stretchesOf(frame, context).length > 0 &&
  [...inSlot(frame, 'in', 'to'), ...stretchesOf(frame, context).flatMap(({ index }) => nestedIn(index, context))].some(
    ({ head, slot }) => (slot === 'in' || slot === 'to') && isSite(head, context),
  );

/** "Three days", "la journée d’hier", "Monday": what is spent, wherever the tree hangs it. */
const stretchesOf = ({ head, objects }: Frame, { language, clauses }: Context): readonly Token[] =>
  [...objects, ...clauses.tree.children(head.index).filter(({ index }) => index > head.index)].filter(
    ({ lemma, index }) => isSmallWord(language, 'stretch', lemma) || clauses.isTime(index),
  );

/** "La journée d’hier à Cotonou": the place may hang on the day. */
const nestedIn = (at: number, { clauses }: Context): readonly Argument[] => {
  const own = clauses.argumentsOf(at);
  return [...own, ...own.flatMap(({ head }) => clauses.argumentsOf(head.index))];
};

const FREIGHT = [
  ...GOODS,
  'noun-delivery',
  'noun-container',
  'noun-transport',
  'give-noun',
  'gift-noun',
  'fund-noun',
  'noun-money',
] as const;

const isLoad = (token: Token, context: Context): boolean =>
  hasConcept(token, FREIGHT, context) && context.resolver.resolve(token).length === 0;

/** "The tanks will arrive in Ukraine", "un lot de vaccins est arrivé", "flew ten tonnes of food to Togo", "tents were flown to Togo": what is delivered visits nobody. */
export const isFreight = ({ concepts, verbal, passive, subjects, objects }: Frame, context: Context): boolean =>
  verbal &&
  ((subjects.length > 0 && subjects.every((token) => isLoad(token, context))) ||
    ((passive || concepts.has('dispatch')) && objects.length > 0 && objects.every((token) => isLoad(token, context))));

/** "A rendu visite au roi": the people whom the preposition names, behind the verb or its noun. */
export const paidTo = (frame: Frame, { clauses, resolver }: Context): readonly Entity[] =>
  frame.head.lemma === 'rendre' && frame.objects.some(({ lemma }) => lemma === 'visite')
    ? resolver
        .resolveAll(
          [...frame.args, ...frame.objects.flatMap(({ index }) => clauses.argumentsOf(index))]
            .filter(({ slot }) => slot === 'to')
            .flatMap(({ head }) => clauses.tree.conjuncts(head)),
        )
        .filter(({ class: kind }) => kind === 'Person' || kind === 'Group')
    : [];

/** Lemmas of people who are sent somewhere together. */
export const DELEGATIONS: ReadonlySet<string> = new Set(['délégation', 'mission', 'delegation']);

/** "À Abidjan, où elle est attendue lundi", "Accra, where he lands on Saturday": to the place that the relative clause takes up. */
export const isWhere = ({ head, link }: Frame, { clauses, doc, positions }: Context): boolean => {
  if (link !== 'relative' || !clauses.tree.children(head.index).some(({ lemma, index }) => index < head.index && WHERE.has(lemma)))
    return false;
  const above = clauses.tree.head(doc.tokens[head.index]);
  return above !== undefined && positions.headedBy(above.index).some(isPlaceName);
};
const WHERE: ReadonlySet<string> = new Set(['où', 'where']);

/** "A joint team left for Goma": people go or are sent, known or not. */
export const areTravellers = ({ subjects, objects, passive }: Frame, { conceptsOf }: Context): boolean =>
  [...subjects, ...(passive ? objects : [])].some(
    (token) => DELEGATIONS.has(token.lemma) || PARTIES.some((concept) => conceptsOf(token).has(concept)),
  );
const PARTIES = ['noun-people', 'attend-noun'] as const;

/** "Surveyed the damage in Kara", "a fait le tour des laboratoires de Bergen", "dropped in on the ward": what a visitor looks at has a place. */
export const looksAround = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('visit') &&
  context.resolver.resolveAll(frame.subjects).some(({ class: kind }) => kind === 'Person' || kind === 'Group') &&
  [...frame.objects, ...inSlot(frame, 'on').map(({ head }) => head)].some((token) => isSite(token, context));
