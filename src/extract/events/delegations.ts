import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact, Role } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import { isPersonName } from '../reference/mentions.ts';
import { leadersOf } from '../rules/events/leaders.ts';
import { addParticipation, type Candidate } from './candidates.ts';

/** Words between what leads, the delegation and its members; and of all its members. */
const NEAR = 6;
/** Words of names and posts between the delegation and the word that opens its members ("conduite par X, ministre de …, et composée de"). */
const LED_WITHIN = 24;
const LIST = 60;

const GOING: ReadonlyMap<EventFact['class'], readonly Role[]> = new Map([
  ['Visit', ['Visitor']],
  ['Meeting', ['Participant']],
  ['Summit', ['Participant']],
  ['Conference', ['Participant']],
  ['Ceremony', ['Participant']],
]);

interface Delegation {
  readonly groups: readonly Entity[];
  readonly members: readonly Entity[];
  /** "À la tête d’une délégation": whoever stands before leads it. */
  readonly headed: boolean;
}

/**
 * "A quitté Lomé à la tête d’une délégation comprenant X, ministre de …, et Y", "a delegation led by X and comprising Y took part in the forum": a
 * delegation goes where whoever heads it goes, and so do those who lead it or are named in it.
 */
export function seatDelegations(into: ReadonlyMap<Candidate, Candidate>, context: Context): void {
  const { tokens } = context.doc;
  const words = tokens.filter(({ lemma }) => isSmallWord(context.language, 'delegation', lemma));
  if (words.length === 0) return;
  const bySentence = new Map<number, Candidate[]>();
  for (const each of into.keys()) {
    const { sentence } = each.frame.head;
    const beside = bySentence.get(sentence);
    if (beside) beside.push(each);
    else bySentence.set(sentence, [each]);
  }
  for (const word of words) {
    const beside = bySentence.get(word.sentence) ?? [];
    const delegation = beside.length > 0 ? readDelegation(word, context) : undefined;
    if (!delegation) continue;
    for (const each of beside) {
      const event = into.get(each)?.event;
      const role = event && roleIn(event, each, word, delegation);
      if (!event || !role) continue;
      for (const entity of [...(delegation.headed ? delegation.groups : []), ...delegation.members]) addParticipation(event, role, entity);
    }
  }
}

/** The role in which the delegation, or whoever stands at its head, is part of an event. */
function roleIn(event: EventFact, { frame }: Candidate, word: Token, { groups, headed }: Delegation): Role | undefined {
  const roles = GOING.get(event.class) ?? [];
  const heads = headed && frame.head.index < word.index;
  return event.participations.find(
    ({ role, agent }) => roles.includes(role) && (groups.includes(agent) || (heads && agent.class === 'Person')),
  )?.role;
}

function readDelegation(word: Token, context: Context): Delegation {
  const { doc, language, resolver } = context;
  const before = doc.tokens.slice(Math.max(0, word.index - NEAR), word.index).filter(({ sentence }) => sentence === word.sentence);
  return {
    groups: resolver.resolve(word).filter(({ class: kind }) => kind === 'Group'),
    members: [...leadersOf([word], context), ...membersBehind(word, context)],
    headed: before.some(({ form }) => isSmallWord(language, 'heading', form)),
  };
}

/** The people named behind "comprising", "composée de", up to the next verb. */
function membersBehind(word: Token, { doc, language, positions }: Context): readonly Entity[] {
  const words = doc.tokens.slice(word.index + 1, word.index + 1 + LIST).filter(({ sentence }) => sentence === word.sentence);
  const from = words.slice(0, LED_WITHIN).findIndex(({ form }) => isSmallWord(language, 'holding-members', form));
  if (from < 0 || words.slice(0, from).some(({ feats }) => feats.VerbForm === 'Fin')) return [];
  const listed = words.slice(from + 1);
  const end = listed.findIndex(({ feats, form }) => feats.VerbForm === 'Fin' || form === ';');
  return (end < 0 ? listed : listed.slice(0, end))
    .flatMap(({ index }) => positions.headedBy(index))
    .filter(isPersonName)
    .map(({ entity }) => entity);
}
