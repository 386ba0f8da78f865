import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact, Role } from '../../model/facts.ts';
import type { Argument } from '../clause/arguments.ts';
import { inSlot } from '../clause/frame.ts';
import { adjectiveMention, type Context } from '../context.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { invitedTo } from './support.ts';

/** Phrases that only gatherings have, so that they belong to one wherever the tree hangs them. */
const ROLES: Readonly<Record<string, Role>> = { chair: 'Chair', organizer: 'Organizer', attendee: 'Participant' };
const GATHERINGS = new Set(['Meeting', 'Summit', 'Conference', 'Visit', 'Call', 'Ceremony', 'Exercise']);

/**
 * Gives "sous la présidence de X", "à l’invitation de X", "en présence de X" to the nearest gathering before them in their sentence, else behind;
 * in whose presence something is signed during a visit, does not travel.
 */
export function adoptStrays(candidates: readonly Candidate[], context: Context): void {
  const bySentence = new Map<number, Candidate[]>();
  for (const each of candidates) {
    if (!GATHERINGS.has(each.event.class)) continue;
    const { sentence } = each.frame.head;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), each]);
  }
  const witnesses = new Set(candidates.flatMap(({ event, frame }) => (GATHERINGS.has(event.class) ? [] : inSlot(frame, 'attendee'))));
  for (const token of context.doc.tokens) {
    if (isPresidency(token, context)) {
      const near = before(token, bySentence.get(token.sentence) ?? []);
      const state = near && adjectiveMention(context, token);
      if (state) addParticipation(near.event, 'Chair', state.entity);
    }
    for (const argument of context.clauses.argumentsOf(token.index)) {
      const role = ROLES[argument.slot];
      const near = role && nearest(argument, bySentence.get(argument.head.sentence) ?? []);
      if (!near || (near.event.class === 'Visit' && witnesses.has(argument))) continue;
      for (const entity of context.resolver.resolveAll(listed(argument, context))) {
        if (entity.class !== 'Place' && !(role === 'Participant' && leads(near.event, entity)))
          addParticipation(near.event, invitedTo(role, near.event), entity);
      }
    }
  }
}

const LEADING: ReadonlySet<Role> = new Set(['Chair', 'Host', 'Organizer']);

/** "Norway, together with Kenya, hosted …": whoever is told of as a host already. */
const leads = ({ participations }: EventFact, entity: Entity): boolean =>
  participations.some(({ role, agent }) => agent === entity && LEADING.has(role));

const UNDER: ReadonlySet<string> = new Set(['under', 'sous']);

/** "Under the Japanese Presidency", "sous présidence belge". */
const isPresidency = (token: Token, { conceptsOf, clauses }: Context): boolean =>
  conceptsOf(token).has('noun-presidency') && clauses.tree.by(token.index, 'case').some(({ lemma }) => UNDER.has(lemma));

const before = (token: Token, candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.findLast(({ frame }) => frame.head.index < token.index) ?? candidates[0];

function nearest(argument: Argument, candidates: readonly Candidate[]): Candidate | undefined {
  const before = candidates.filter((each) => each.frame.head.index < argument.head.index);
  return before[before.length - 1] ?? candidates[0];
}

/** "Des ministres du Kenya, du Ghana et de la Zambie": all that the tree lists beside the first, each under its own preposition. */
function listed(argument: Argument, context: Context) {
  const { tree } = context.clauses;
  const noun = tree.head(argument.head);
  const beside = noun
    ? tree.children(noun.index).filter((child) => child.index >= argument.head.index && /^(nmod|conj)/.test(child.deprel))
    : [];
  const acting = new Set(context.clauses.inSentence(argument.head.sentence).flatMap(({ subjects }) => subjects));
  return [argument.head, ...beside]
    .flatMap((token) => tree.conjuncts(token))
    .filter((token) => token === argument.head || !acting.has(token));
}
