import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Entity } from '../../model/entity.ts';
import type { Context } from '../context.ts';
import type { Candidate } from './candidates.ts';
import { placesAt } from './places.ts';

const WHERE: ReadonlySet<string> = new Set(['in', 'to']);
const WHENCE: ReadonlySet<string> = new Set(['in', 'to', 'of', 'from']);

/** "A déployé une mission au Togo", "évacué ses ressortissants du Soudan", "withdrew from Niger": where somebody is sent, taken from or leaves, which the tree may hang on those who are sent. */
export function placeOfSent({ frame, rule }: Candidate, context: Context): Entity | null {
  if (rule.id !== 'event/deployment' && rule.id !== 'event/duty') return null;
  const leaves = isSmallWord(context.language, 'withdrawing', frame.head.lemma);
  if (rule.id === 'event/duty' && !leaves) return null;
  const slots = leaves || frame.concepts.has('evacuate') ? WHENCE : WHERE;
  const phrases = leaves ? frame.args : frame.objects.flatMap(({ index }) => context.clauses.argumentsOf(index));
  return phrases.filter(({ slot }) => slots.has(slot)).flatMap(({ head }) => placesAt(head.index, context))[0] ?? null;
}
