import type { Token } from '../../model/doc.ts';
import type { Clauses } from './build.ts';
import { type Frame, inSlot } from './frame.ts';
import { makersOf } from './hung.ts';
import { expand } from './objects.ts';

/** Nouns whose complement with "of" can only be who commits ("l’intention de la Pologne de …"). */
export const BINDING_NOUNS = ['commit-noun', 'intend-noun', 'propose-noun'] as const;
/** Nouns of which that holds where an infinitive tells what is promised ("the decision of Norway to donate"). */
const DECIDING_NOUNS = ['noun-decision', 'announce-noun'] as const;

/** Agents of a nominal predicate: "frappes de la Russie" is ambiguous and stays in slot `of`; "par la Russie", "Russia’s" are not. */
export function nominalAgents(clauses: Clauses, frame: Frame): Token[] {
  const owners = clauses.tree.by(frame.head.index, 'nmod:poss');
  const isDeciding = DECIDING_NOUNS.some((concept) => frame.concepts.has(concept)) && governs(clauses, frame);
  if (owners.length === 0 && (isDeciding || BINDING_NOUNS.some((concept) => frame.concepts.has(concept)))) {
    const makers = makersOf(clauses, frame);
    if (makers.length > 0) return expand(clauses, makers);
    owners.push(...clauses.tree.by(frame.head.index, 'compound').filter((token) => token.upos === 'PROPN'));
    owners.push(...inSlot(frame, 'of').map((argument) => argument.head));
  }
  return expand(clauses, [...inSlot(frame, 'by').map((argument) => argument.head), ...owners]);
}

/** "It is the intention of Norway to lend …", "c’est l’engagement du Togo de …": who intends, where an empty pronoun is the subject. */
export function intenderOf({ tree }: Clauses, frame: Frame): Token[] | undefined {
  if (!frame.verbal || frame.head.upos !== 'NOUN' || !BINDING_NOUNS.some((concept) => frame.concepts.has(concept))) return undefined;
  const [subject] = tree.by(frame.head.index, 'nsubj');
  const owners = inSlot(frame, 'of').map(({ head }) => head);
  return subject?.upos === 'PRON' && EMPTY.test(subject.form) && owners.length > 0 ? owners : undefined;
}

const EMPTY = /^(?:it|this|that|ce|c[’']|il|tel)$/iu;

const governs = ({ inSentence }: Clauses, frame: Frame): boolean =>
  inSentence(frame.head.sentence).some((each) => each.governor === frame && each.tense === 'infinitive');

/** "A réitéré l’engagement du Togo à soutenir …": who commits, where the tree hangs the infinitive on the verb above the noun. */
export function boundByNoun(clauses: Clauses, { head, tense, link }: Frame, governor: Frame): Token[] {
  if (tense !== 'infinitive' || link === 'coordinate') return [];
  for (const object of governor.objects) {
    const noun = clauses.at(object.index);
    if (!noun || noun.verbal || object.index > head.index || !BINDING_NOUNS.some((concept) => noun.concepts.has(concept))) continue;
    const owners = nominalAgents(clauses, noun);
    if (owners.length > 0) return owners;
  }
  return [];
}

/** "Thanked Norway for its decision to send …", "a remercié la Norvège pour son engagement": whoever is thanked for what they will do. */
export function thankedFor(clauses: Clauses, { head, governor, concepts }: Frame): Token[] | undefined {
  if (!governor?.verbal || !governor.concepts.has('thank') || head.index < governor.head.index) return undefined;
  if (![...BINDING_NOUNS, ...DECIDING_NOUNS].some((concept) => concepts.has(concept))) return undefined;
  if (governor.objects.includes(head)) return undefined;
  const to = inSlot(governor, 'to').map((argument) => argument.head);
  const thanked = [...governor.recipients, ...governor.objects, ...to].filter(({ index }) => index < head.index);
  return thanked.length > 0 ? expand(clauses, thanked) : undefined;
}
