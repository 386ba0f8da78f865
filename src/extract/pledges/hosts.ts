/** Who takes people in to learn: the state or body where they do, not the state that they come from. */
import type { Token } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';
import { ownersOf } from './donor.ts';

const PEOPLE = ['noun-people', 'noun-crew', 'noun-envoy'] as const;
const TAKING_IN = ['train', 'host-service'] as const;
/** Slots of where something is done. */
const WHERE = ['in', 'to'] as const;

/** Who takes people in, and who they are. */
interface Learning {
  readonly hosts: readonly Entity[];
  readonly guests: readonly Entity[];
}

/** "Forty Kenyan midwives will be trained in Osaka", "suivront des cours dans des écoles japonaises": whoever the place belongs to, where it is another's. */
export function learningIn(frame: Frame, context: Context): Learning | undefined {
  const learners = learnersIn(frame, context);
  if (learners.length === 0) return undefined;
  const guests = context.resolver.resolveAll(learners).filter(({ class: kind }) => kind === 'Group');
  const home = new Set([...ownersOf(learners, context), ...guests.map(({ collectiveOf }) => collectiveOf)]);
  const [host] = placesOf(frame, context)
    .flatMap((token) => holdersAt(token, context))
    .filter((entity) => !home.has(entity));
  return host && { hosts: [host], guests };
}

/** Those who are taught or taken in by nobody who is named, or who attend courses. */
function learnersIn({ verbal, passive, concepts, subjects, objects }: Frame, context: Context): readonly Token[] {
  if (!verbal) return [];
  const all = (tokens: readonly Token[]): readonly Token[] =>
    tokens.length > 0 && tokens.every((token) => isPeople(token, context)) ? tokens : [];
  if (passive) return subjects.length === 0 && TAKING_IN.some((concept) => concepts.has(concept)) ? all(objects) : [];
  const courses = objects.some((token) => hasConcept(token, ['train-noun'], context));
  if (concepts.has('train') && objects.length === 0) return all(subjects.filter((token) => !hasConcept(token, ['noun-force'], context)));
  return courses ? all(subjects) : [];
}

const isPeople = (token: Token, context: Context): boolean =>
  hasConcept(token, PEOPLE, context) || context.resolver.resolve(token).some(({ class: kind }) => kind === 'Group');

/** Where they learn; a place may hang on the courses. */
const placesOf = (frame: Frame, { clauses }: Context): Token[] => [
  ...inSlot(frame, ...WHERE).map(({ head }) => head),
  ...frame.objects.flatMap(({ index }) =>
    clauses
      .argumentsOf(index)
      .filter(({ slot }) => slot === 'in' || slot === 'to')
      .map(({ head }) => head),
  ),
];

/** The state or body that a place is, belongs to or lies in. */
function holdersAt(token: Token, context: Context): readonly Entity[] {
  const { resolver, clauses, positions } = context;
  const named = positions.headedBy(token.index).map(({ entity }) => entity);
  const parties = named.filter(isParty);
  if (parties.length > 0) return parties.slice(0, 1);
  const beside = resolver.resolveAll(clauses.tree.by(token.index, 'amod', 'compound', 'nmod:poss')).filter(isParty);
  if (beside.length > 0) return beside;
  const state = named.find((entity) => entity.class === 'Place' && entity.state)?.state;
  return state ? (statesOf(context).get(`country/${state}`) ?? []) : [];
}

const known = new WeakMap<Context, ReadonlyMap<string, readonly Entity[]>>();

/** The states that a text names, by key. */
function statesOf(context: Context): ReadonlyMap<string, readonly Entity[]> {
  let states = known.get(context);
  if (!states) {
    states = new Map(
      context.doc.mentions.flatMap(({ entity }) => (entity.class === 'Country' && entity.key ? [[entity.key, [entity]]] : [])),
    );
    known.set(context, states);
  }
  return states;
}
