import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { type Entity, isParty } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { entitiesIn } from '../../slots.ts';
import { has } from './speakers.ts';

const BODIES: ReadonlySet<Entity['class']> = new Set(['Organization', 'Country', 'Group']);

/** Who decides. */
export const isBody = ({ class: kind }: Entity): boolean => BODIES.has(kind);

const LASTING: ReadonlySet<Frame['tense']> = new Set(['perfect', 'past', 'future']);

/** "Norway recognised South Sudan on 9 July": one state another; "recognised the efforts of Ghana" only says so. */
export const recognisesState = (frame: Frame, { resolver, clauses }: Context): boolean =>
  frame.concepts.has('recognise-state') &&
  !(frame.tense === 'infinitive' && frame.governor?.concepts.has('decide')) &&
  !frame.negated &&
  !frame.passive &&
  (LASTING.has(frame.tense) || frame.tense === 'infinitive') &&
  clauses.tree.by(frame.head.index, 'ccomp').length === 0 &&
  frame.objects.length > 0 &&
  frame.objects.every((token) => resolver.resolve(token).some(({ class: kind }) => kind === 'Country')) &&
  resolver.resolveAll(frame.subjects).some(isBody);

/** What a body decides on, by its verb or by an infinitive ("has decided to extend the mandate of …"). */
const thingsDecided = (frame: Frame, { clauses }: Context): readonly Token[] =>
  [
    frame,
    ...clauses.tree
      .by(frame.head.index, 'xcomp', 'ccomp', 'advcl')
      .flatMap(({ index }) => clauses.at(index) ?? [])
      .filter(
        ({ tense, verbal, governor, concepts }) => verbal && tense === 'infinitive' && governor === frame && has(concepts, OF_DECISION),
      ),
  ]
    .flatMap(({ objects }) => objects)
    .filter(({ upos }) => upos !== 'PRON');

/** What is decided on by an infinitive. */
const OF_DECISION = ['resolve', 'approve', 'recognise-state', 'extend'] as const;

/** The body whose mandate is renewed, or that is let in ("the mandate of the mission", "l’admission du Kenya"). */
const holdersOf = (thing: Token, { clauses, resolver, language }: Context): readonly Entity[] =>
  isSmallWord(language, 'mandate', thing.lemma)
    ? clauses
        .argumentsOf(thing.index)
        .filter(({ slot }) => slot === 'of' || slot === 'owner')
        .flatMap(({ head }) => resolver.resolveAll(clauses.tree.conjuncts(head)))
    : [];

/** Whom a decision is about: the state that is recognised, the body that is authorised, or whose mandate is renewed; whoever is ordered to do something. */
export function decidedUpon(frame: Frame, context: Context): readonly Entity[] {
  const { resolver } = context;
  if (!frame.verbal || frame.concepts.has('launch') || frame.concepts.has('open')) return [];
  const authors = new Set(resolver.resolveAll(frame.subjects));
  return [
    ...thingsDecided(frame, context).flatMap((thing) => [...resolver.resolve(thing), ...holdersOf(thing, context)]),
    ...(frame.concepts.has('instruct') ? entitiesIn(frame, ['recipient', 'to'], context) : []),
  ].filter((entity) => isParty(entity) && !authors.has(entity));
}

const INTO_OR_OUT = ['to', 'from', 'of', 'in'] as const;
const TOLD: ReadonlySet<Frame['tense']> = new Set([...LASTING, 'present']);

/** "Le Ghana a rejoint l’Union", "Kenya’s withdrawal from the Fund": a state enters a body or leaves it. */
export function changesMembership(frame: Frame, context: Context): boolean {
  const { resolver } = context;
  if (!frame.concepts.has('change-membership') || frame.negated || frame.passive) return false;
  if (frame.verbal && !TOLD.has(frame.tense) && !(frame.tense === 'infinitive' && frame.governor?.tense === 'future')) return false;
  const isIn = (token: Token, kind: Entity['class']): boolean => resolver.resolve(token).some((entity) => entity.class === kind);
  const bodies = [...(frame.verbal ? frame.objects : []), ...inSlot(frame, ...INTO_OR_OUT).map(({ head }) => head)];
  return bodies.some((token) => isIn(token, 'Organization')) && membersIn(frame, context).length > 0;
}

/** The states that enter or leave. */
export const membersIn = (frame: Frame, context: Context): readonly Entity[] =>
  (frame.verbal ? context.resolver.resolveAll(frame.subjects) : entitiesIn(frame, ['owner', 'of', 'by'], context)).filter(
    ({ class: kind }) => kind === 'Country',
  );
