/** Words of giving that promise nothing. */
import type { Sentence, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { isPersonName } from '../reference/mentions.ts';
import { isText } from '../rules/events/texts.ts';
import type { Draft } from './index.ts';

/** "– Mme Diop, ingénieure, est nommée directrice": an appointment. */
export const isPosting = ({ index }: Sentence, { clauses }: Context): boolean =>
  clauses.inSentence(index).some(({ concepts, verbal, link }) => verbal && link === 'root' && concepts.has('appoint'));

/** Words of titles before a name that opens an item. */
const TITLE_REACH = 7;

/** "– Mme Awa Diop, juriste", "– His Excellency Paul Berg, Ambassador of Chad": an item that names somebody who holds a post or is something, and no deed. */
export function opensWithPerson({ index, first, last }: Sentence, { clauses, doc: { tokens }, positions }: Context): boolean {
  if (clauses.inSentence(index).some(({ verbal, link }) => verbal && link === 'root')) return false;
  for (let at = first; at < Math.min(last, first + TITLE_REACH); at++) {
    const person = positions.headedBy(at).find(isPersonName);
    if (person) return /^(?:[,(–—-]|en|as)$/u.test(tokens[positions.tokensIn(person)[1]]?.form ?? ',');
    if (at > first && !/^(?:PROPN|NOUN|ADJ|DET|PRON|PUNCT|X)$/u.test(tokens[at].upos)) return false;
  }
  return false;
}

const PASSING = ['deliberate', 'adopt', 'approve', 'sign'] as const;

/** "A examiné et adopté : – le projet de loi …": a text that its lead-in says is adopted, which an event tells of. */
export const isPassed = ({ concepts }: Frame, noun: Token | undefined, context: Context): boolean =>
  noun !== undefined && PASSING.some((concept) => concepts.has(concept)) && isText(noun, context);

/** Leaves out "announces additional support for Mali": a heading for what other sentences promise. */
export function withoutVague(drafts: readonly Draft[]): Draft[] {
  const givers = new Set(drafts.flatMap(({ pledge: { kind, pledgers } }) => (kind === 'Political' ? [] : pledgers)));
  return drafts.filter((draft) => !isVaguelyAnnounced(draft, givers));
}

/** @param givers those who promise more than support */
function isVaguelyAnnounced({ frame, rule, pledge }: Draft, givers: ReadonlySet<Entity>): boolean {
  const { concepts, tense } = frame;
  if (rule.id !== 'pledge/announce' || pledge.kind !== 'Political' || pledge.status !== 'Pledged' || tense === 'future') return false;
  if (!concepts.has('announce') || concepts.has('commit')) return false;
  return pledge.beneficiaries.length === 0 || pledge.pledgers.some((entity) => givers.has(entity));
}
