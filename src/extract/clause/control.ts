import type { LanguageCode, Token } from '../../model/doc.ts';
import type { Clauses } from './build.ts';
import { takersOfChance } from './chances.ts';
import { type Frame, inSlot } from './frame.ts';
import { boundByNoun } from './nominal-agents.ts';
import { expand } from './objects.ts';

/** Verbs whose object does what the infinitive says ("exhorte les bailleurs à financer"). */
const OBJECT_CONTROL = ['urge', 'ask', 'invite', 'authorize', 'help', 'enable', 'instruct'] as const;
/** Whoever is thanked did it ("grateful to Norway for committing to …"). */
const THANKED = ['thank', 'welcome', 'condemn'] as const;

/** "For committing to …", "d’avoir accueilli …": what somebody is thanked for; ", noting that …" is what whoever thanks does. */
const isDoneBefore = ({ tree }: Clauses, { head, link, tense, modals }: Frame): boolean =>
  (link === 'adverbial' && (tense === 'progressive' || tense === 'perfect') && tree.by(head.index, 'mark', 'case').length > 0) ||
  (tense === 'infinitive' && modals.includes('avoir'));

/** True where whoever a verb is done to is the one who acts ("exhorte les bailleurs à financer", "grateful to Norway for committing to …"). */
const isOfObject = (clauses: Clauses, frame: Frame, governor: Frame): boolean =>
  (isDoneBefore(clauses, frame) && frame.head.index > governor.head.index && THANKED.some((concept) => governor.concepts.has(concept))) ||
  (frame.link !== 'coordinate' &&
    frame.link !== 'adverbial' &&
    frame.tense !== 'progressive' &&
    OBJECT_CONTROL.some((concept) => governor.concepts.has(concept)));

/** Who does what a verb without a subject says, by the predicate above it: whoever takes a chance, is bound by a noun, is asked, else its subject. */
export function controllersOf(clauses: Clauses, frame: Frame, governor: Frame, language: LanguageCode): Token[] {
  const takers = expand(clauses, [...takersOfChance(clauses, frame, language)]);
  const bound = takers.length > 0 ? takers : boundByNoun(clauses, frame, governor);
  if (bound.length > 0) return bound;
  const to = inSlot(governor, 'to').map(({ head }) => head);
  const objects = [...governor.recipients, ...governor.objects, ...expand(clauses, to)];
  if (objects.length > 0 && isOfObject(clauses, frame, governor)) return objects;
  if (!governor.passive) return governor.subjects;
  if (frame.link !== 'coordinate') return governor.subjects.length === 0 ? governor.objects : governor.subjects;
  return !frame.passive && governor.objects.length > 0 ? governor.objects : governor.subjects;
}
