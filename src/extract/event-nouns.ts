/** Which nouns of multiword units name an event by themselves, and are read without their verb. */
import type { ConceptLexicon } from '../lexicon/concepts.ts';

const NAMES_EVENT = /(?:^|-)noun(?:-|$)/u;
/** Concepts of weapons and those who use them, which name no event. */
const ARMS: ReadonlySet<string> = new Set(['noun-fighter', 'noun-crew', 'noun-force']);
const SAID_ALONG: ReadonlySet<string> = new Set([
  'commit-noun',
  'noun-assent',
  'noun-sympathy',
  'regret-noun',
  'say-noun',
  'sign-noun',
  'support-noun',
  'thank-noun',
  'welcome-noun',
]);
const VAGUE: ReadonlySet<string> = new Set(['noun-abstract', 'noun-word']);
const SPEECH: ReadonlySet<string> = new Set(['noun-speech']);
/** Concepts of texts, places and prices. */
const NO_EVENTS: ReadonlySet<string> = new Set([
  'noun-award',
  'noun-facility',
  'noun-site',
  'noun-agreement',
  'noun-law',
  'noun-policy',
  'noun-text',
  'propose-noun',
  'noun-cost',
  'noun-worth',
]);

/** True where one of a noun’s concepts is of an event and in none of the sets. */
const isEvent = (concepts: Iterable<string>, ...others: readonly ReadonlySet<string>[]): boolean =>
  [...concepts].some((concept) => NAMES_EVENT.test(concept) && !others.some((set) => set.has(concept)));

/** A noun that names an event; a speech is one by its verb ("a prononcé lundi un discours"). */
export const namesEvent = (lexicon: ConceptLexicon, noun: string): boolean => isEvent(lexicon.of(noun, 'NOUN'), SPEECH, ARMS);

/** A noun of feeling, assent or promise says no more than its verb with it; others that name an event speak for themselves. */
export function namesNothingElse(lexicon: ConceptLexicon, noun: string): boolean {
  const concepts = lexicon.of(noun, 'NOUN');
  return [...concepts].some((concept) => SAID_ALONG.has(concept)) || !isEvent(concepts, VAGUE, ARMS);
}

/** A noun that names an event by itself; one of a text or of a price names none until somebody concludes or pays it. */
export const namesOtherEvent = (lexicon: ConceptLexicon, noun: string): boolean => isEvent(lexicon.of(noun, 'NOUN'), NO_EVENTS);
