import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { annotationsIn } from '../reference/mentions.ts';
import { hasConcept } from './concept.ts';
import { type Accept, complements, firstOf, RECEIVING } from './recipient-words.ts';

const TO = /^(to|for|towards?|à|au|aux|pour)$/i;
const STOPS = new Set([';', ':', '»', '”', '"']);

/** "$8 million available to the Laboratory": whoever stands behind a receiving preposition, wherever the tree hangs it; in a clause of its own it is somebody else's. */
export function behindPreposition(frame: Frame, accept: Accept, context: Context): Entity[] {
  const { tokens, sentences } = context.doc;
  const { tree } = context.clauses;
  for (let at = frame.head.index + 1; at < sentences[frame.head.sentence].last; at++) {
    const token = tokens[at];
    if (STOPS.has(token.form) || /^Fin$/.test(token.feats.VerbForm ?? '')) return [];
    if (token.deprel !== 'case' || !TO.test(token.form)) continue;
    const noun = tree.head(token);
    if (!noun || noun.index < at) continue;
    const found = firstOf([tree.conjuncts(noun)], accept, context, 1);
    if (found.length > 0) return found;
  }
  return [];
}

/** "At Mali’s disposal": whose use it is for. */
export function disposalOf(frame: Frame, accept: Accept, context: Context): Entity[] {
  const nouns = frame.args.map(({ head }) => head).filter((head) => hasConcept(head, ['noun-disposal'], context));
  return firstOf(
    nouns.map((noun) => [...context.clauses.tree.by(noun.index, 'nmod:poss'), ...complements(noun, context)]),
    accept,
    context,
    0,
  );
}

const RECEIVES: ReadonlySet<string> = new Set(RECEIVING);
/** "A fourni au pays 6 millions", "will lend its neighbour two aircraft": of the states named before that do not give, the one that the text speaks of most. */
export function countryMeant(frame: Frame, accept: Accept, context: Context): Entity[] {
  const heads = [
    ...frame.recipients,
    ...frame.objects,
    ...frame.args.filter(({ slot }) => RECEIVES.has(slot)).map(({ head }) => head),
  ].filter((head) => isSmallWord(context.language, 'homeland', head.lemma) && isKnown(head, context));
  const [head] = heads;
  if (!head) return [];
  const times = new Map<Entity, number>();
  for (const { entity } of annotationsIn(context.doc.mentions, { start: 0, end: head.start }))
    if (entity.class === 'Country' && accept(entity)) times.set(entity, (times.get(entity) ?? 0) + 1);
  return [...times.keys()].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)).slice(0, 1);
}

/** "Le pays", "its neighbour", "this country", and no other words that tell which. */
const isKnown = (head: Token, context: Context): boolean =>
  head.feats.Number !== 'Plur' &&
  complements(head, context).length === 0 &&
  context.clauses.tree.by(head.index, 'det', 'nmod:poss').every(({ feats }) => feats.Definite !== 'Ind');

const SPENDING = ['spend', 'fund', 'give', 'allot'] as const;
const ON = new Set(['on', 'in', 'to', 'for']);

/** "Will spend $4 million on the training of 120 judges", "on training 120 judges": the people whom what is paid for is for. */
export function trainedWith(frame: Frame, accept: Accept, context: Context): Entity[] {
  if (!SPENDING.some((concept) => frame.concepts.has(concept))) return [];
  const schooling = frame.args
    .filter(({ slot, head }) => ON.has(slot) && hasConcept(head, ['train-noun', 'train'], context))
    .flatMap(({ head }) => [head, ...(context.clauses.at(head.index)?.objects ?? [])]);
  const isGroup = (entity: Entity): boolean => entity.class === 'Group' && accept(entity);
  return firstOf(
    schooling.map((head) => [head, ...complements(head, context)]),
    isGroup,
    context,
    0,
  );
}
