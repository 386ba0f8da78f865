import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Item } from '../../model/facts.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';
import { itemsOf } from './items.ts';
import { isCounted } from './scope.ts';

/** People and services of which there will be more. */
const WORK = [
  'noun-people',
  'noun-crew',
  'noun-service',
  'train-noun',
  'noun-transport',
  'noun-exercise',
  'noun-operation',
  'gift-noun',
  'fund-noun',
] as const;

/** "Double the number of scholarships to 140", "portera à 35 000 le nombre de soldats formés": the people or services that there will be more of. */
export function numberedIn(frame: Frame, context: Context): readonly Token[] {
  if (frame.concepts.has('open')) return admittedTo(frame, context);
  if (!frame.concepts.has('increase')) return [];
  return frame.objects
    .filter(({ lemma }) => isSmallWord(context.language, 'tally', lemma))
    .flatMap(({ index }) => context.clauses.argumentsOf(index))
    .filter(({ slot, head }) => slot === 'of' && hasConcept(head, WORK, context))
    .map(({ head }) => head);
}

/** "Ouvrira ses laboratoires à quinze étudiants": the counted people that somebody’s own premises are opened to. */
const admittedTo = (frame: Frame, context: Context): readonly Token[] =>
  frame.objects.some((token) => isCounted(token, context))
    ? []
    : inSlot(frame, 'to', 'recipient')
        .map(({ head }) => head)
        .filter((head) => isCounted(head, context) && hasConcept(head, ['noun-people'], context));

/** The same as items, with the number that they are raised to. */
export function numberedItems(frame: Frame, things: readonly Token[], context: Context): Item[] {
  const counts = inSlot(frame, 'to').flatMap(({ head }) => context.quantityAt(head) ?? []);
  const raised = counts.find(({ kind }) => kind === 'count');
  return itemsOf(things, context).map((item) => ({ ...item, quantity: raised?.max ?? item.quantity }));
}
