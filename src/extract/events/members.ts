import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact, Role } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { isPersonName } from '../reference/mentions.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { namedBefore } from './told-before.ts';

const HOLDING = ['include', 'consist-of'] as const;
const ROLES: ReadonlyMap<EventFact['class'], Role> = new Map([
  ['Meeting', 'Participant'],
  ['Visit', 'Visitor'],
  ['Ceremony', 'Participant'],
]);
/** Farthest that the talk may stand before, UTF-16 units: read-outs name the delegation last. */
const ACCOUNT = 4000;

/** The word for the delegation that a predicate lists the members of. */
const delegationOf = (frame: Frame, { clauses, language }: Context): Token | undefined =>
  (frame.passive ? frame.objects : frame.subjects)
    .flatMap((token) => [token, ...clauses.argumentsOf(token.index).flatMap(({ slot, head }) => (slot === 'of' ? [head] : []))])
    .find(({ lemma }) => isSmallWord(language, 'delegation', lemma));

/** Whose delegation it is; nobody where no word says so. */
const leadersOf = (delegation: Token, { clauses, resolver }: Context): readonly Entity[] =>
  resolver
    .resolveAll(clauses.argumentsOf(delegation.index).flatMap(({ slot, head }) => (slot === 'owner' || slot === 'of' ? [head] : [])))
    .filter(({ class: kind }) => kind === 'Person');

/** The people whom a list names behind its verb, as far as the next clause ("…, who will meet Y"). */
function namedBehind({ head }: Frame, { doc, positions }: Context): Entity[] {
  const words = doc.tokens.slice(head.index + 1, doc.sentences[head.sentence].last);
  const end = words.findIndex(({ feats }) => feats.VerbForm === 'Fin');
  return (end < 0 ? words : words.slice(0, end))
    .flatMap(({ index }) => positions.headedBy(index))
    .filter(isPersonName)
    .map(({ entity }) => entity);
}

/**
 * "Members of the President’s delegation included Minister X; …", "la délégation comprenait …": who came along to the talk or visit told of
 * before, where whoever leads them is, or to the last one where nobody is said to.
 * @param into the candidates, and those that they have been joined to
 */
export function readMembers(candidates: readonly Candidate[], into: ReadonlyMap<Candidate, Candidate>, context: Context): void {
  for (const frame of context.clauses.frames) {
    if (!frame.verbal || frame.negated || !HOLDING.some((concept) => frame.concepts.has(concept))) continue;
    const delegation = delegationOf(frame, context);
    const members = delegation ? namedBehind(frame, context) : [];
    if (!delegation || members.length === 0) continue;
    const leaders = leadersOf(delegation, context);
    const holds = (each: Candidate, wanted: (kind: EventFact['class']) => boolean): boolean => {
      const event = into.get(each)?.event;
      return (
        event !== undefined &&
        wanted(event.class) &&
        event.factuality === 'Actual' &&
        event.participations.some(({ agent }) => (leaders.length > 0 ? leaders.includes(agent) : agent.class === 'Person'))
      );
    };
    const before = (wanted: (kind: EventFact['class']) => boolean): Candidate | undefined =>
      namedBefore(candidates, frame.head.start, ACCOUNT, (each) => holds(each, wanted));
    const known = before((kind) => kind === 'Meeting') ?? before((kind) => ROLES.has(kind));
    const event = known && into.get(known)?.event;
    const role = event && ROLES.get(event.class);
    if (event && role) for (const entity of members) addParticipation(event, role, entity);
  }
}
