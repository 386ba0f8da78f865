import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import { adjectiveMention, type Context } from '../../context.ts';
import { allEntitiesIn } from '../../slots.ts';

/** "Le gel d’avoirs visant six banques": whom the participle beside the noun aims at, or beside what it is on ("l’embargo sur les armes visant la Somalie"). */
export function aimedAt(frame: Frame, context: Context): readonly (readonly [Role, Entity])[] {
  const nouns = [frame.head, ...inSlot(frame, 'on').map(({ head }) => head)];
  const lifting = liftingOf(frame);
  const lifted = lifting ? whomAt(lifting, ['against', 'on'], context) : [];
  return [...lifted, ...aimedBeside(nouns, context)].map((entity) => ['Target', entity] as const);
}

/** Nouns of ending or renewing sanctions. */
export const CHANGING = ['lift-noun', 'extend-noun'] as const;

/** "La levée des sanctions contre le Mali", "the lifting of sanctions on Syria": the noun over the sanctions, on which the tree hangs whom they are against. */
const liftingOf = ({ governor, head }: Frame): Frame | null =>
  governor &&
  !governor.verbal &&
  CHANGING.some((concept) => governor.concepts.has(concept)) &&
  governor.args.some((argument) => argument.head === head)
    ? governor
    : null;

/** "The sanctions imposed by Norway", "la levée par la Norvège des sanctions": who imposes or lifts them. */
export function imposersOf(frame: Frame, context: Context): readonly Entity[] {
  const passives = participlesOf(frame.head, context).filter(({ passive }) => passive);
  const lifting = liftingOf(frame);
  return [
    ...passives.flatMap(({ subjects }) => context.resolver.resolveAll(subjects)),
    ...(lifting ? allEntitiesIn(lifting, ['by', 'owner'], context) : []),
  ];
}

/** The participles and relative clauses beside a noun. */
const participlesOf = (noun: Token, { clauses }: Context): readonly Frame[] =>
  clauses.tree.by(noun.index, 'acl').flatMap((token) => clauses.at(token.index) ?? []);

/** Whom the participles beside these nouns aim at. */
const aimedBeside = (nouns: readonly Token[], context: Context): readonly Entity[] =>
  nouns
    .flatMap((noun) => participlesOf(noun, context))
    .flatMap((each) =>
      each.passive
        ? whomAt(each, ['on', 'against', 'to'], context)
        : [...context.resolver.resolveAll(each.objects), ...each.objects.flatMap((token) => stateOf(token, context))],
    );

/** Whoever stands in these slots, and the states of what is no party itself. */
const whomAt = (frame: Frame, slots: readonly string[], context: Context): readonly Entity[] => [
  ...allEntitiesIn(frame, slots, context),
  ...statesIn(inSlot(frame, 'against', 'on'), context),
];

/** "Against the Syrian regime", "pesant sur les ports du Yémen": the state of what sanctions are on that is nobody itself. */
export const statesAimedAt = (frame: Frame, context: Context): readonly Entity[] =>
  frame.verbal ? [] : statesIn(inSlot(frame, 'against', 'on'), context);

const statesIn = (phrases: readonly { readonly head: Token }[], context: Context): Entity[] =>
  phrases.flatMap(({ head }) => context.clauses.tree.conjuncts(head)).flatMap((token) => stateOf(token, context));

/** The state whose a thing is, by an adjective or behind "of". */
function stateOf(thing: Token, context: Context): Entity[] {
  const { clauses, resolver } = context;
  if (resolver.resolve(thing).length > 0) return [];
  const adjective = adjectiveMention(context, thing)?.entity;
  const of = clauses.argumentsOf(thing.index).filter(({ slot }) => slot === 'of' || slot === 'owner');
  return [...(adjective ? [adjective] : []), ...resolver.resolveAll(of.map(({ head }) => head))].filter(
    ({ class: kind }) => kind === 'Country',
  );
}
