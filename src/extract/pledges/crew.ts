import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';
import { hasConcept } from './concept.ts';
import { ownersOf } from './donor.ts';
import { isCounted } from './scope.ts';

const DOING: ReadonlySet<string> = new Set(['pledge/deed', 'pledge/act', 'pledge/undertake', 'pledge/support', 'pledge/posting']);
const CREWS = ['noun-crew', 'noun-people', 'goods-military', 'noun-carrier'] as const;
/** Whoever learns or receives is not sent. */
const LEARNING = ['attend', 'gain', 'train', 'receive'] as const;

/** "Twelve Norwegian officers will serve in it", "a team of eight engineers stands ready to leave": counted people or craft that somebody sends. */
export const crewOf = (frame: Frame, rule: PledgeRule, context: Context): readonly Token[] =>
  servingIn(frame, rule, (token) => isCrew(token, context));

/** "British specialists will help Estonia": people of a state or body in service, however many, where the promise names nothing else. */
export const staffOf = (frame: Frame, rule: PledgeRule, context: Context): readonly Token[] =>
  servingIn(
    frame,
    rule,
    (token) =>
      hasConcept(token, ['noun-crew'], context) &&
      context.positions.headedBy(token.index).some(({ entity }) => entity.class === 'Group') &&
      ownersOf([token], context).length > 0,
  );

/** The subjects of a verb of doing, where all of them serve. */
function servingIn(frame: Frame, rule: PledgeRule, serves: (token: Token) => boolean): readonly Token[] {
  const { subjects, verbal, passive, concepts } = frame;
  if (!DOING.has(rule.id) || !verbal || passive || LEARNING.some((concept) => concepts.has(concept))) return [];
  return subjects.length > 0 && subjects.every(serves) ? subjects : [];
}

/** Counted people or craft in service. */
export const isCrew = (token: Token, context: Context): boolean =>
  token.upos === 'NOUN' &&
  hasConcept(token, CREWS, context) &&
  [token, ...context.clauses.argumentsOf(token.index).flatMap(({ slot, head }) => (slot === 'of' ? [head] : []))].some((each) =>
    isCounted(each, context),
  );

const STANDING_FOR = ['noun-carrier', 'noun-premises', 'noun-crew'] as const;

/** "Two UNICEF planes delivered 20 tons", "la représentation de l’OMS a remis …": craft and offices that nobody names give for whoever they belong to. */
export const behindSubjects = (frame: Frame, rule: PledgeRule, context: Context): readonly Entity[] => {
  if (!frame.verbal || frame.passive || rule.pledger[0] !== 'subject') return [];
  const subjects = frame.subjects.filter((token) => hasConcept(token, STANDING_FOR, context));
  return subjects.length > 0 && context.resolver.resolveAll(frame.subjects).length === 0 ? ownersOf(subjects, context) : [];
};

/** Who sends them, where the promise names only them. */
export function sendersOf(crew: readonly Token[], pledgers: readonly Entity[], context: Context): readonly Entity[] {
  if (crew.length === 0 || pledgers.some(({ class: kind }) => kind !== 'Group')) return pledgers;
  const owners = ownersOf(crew, context);
  return owners.length > 0 ? owners : pledgers;
}
