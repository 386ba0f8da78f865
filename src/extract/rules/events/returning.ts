import { isSmallWord } from '../../../lexicon/entity-words.ts';
import { type Entity, isNamedPerson } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { destinationOf, isPlaceName } from './destinations.ts';

const DONE: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'progressive']);

/** "Returned from Lebanon": the place behind "from"; a French "de" leads back from a place where nothing leads to one. */
const leavesPlace = (frame: Frame, { positions }: Context): boolean =>
  inSlot(frame, 'from', 'of').some(({ head }) => positions.headedBy(head.index).some(isPlaceName));

/** "De retour de Lomé, la ministre a …": without an article, and told of whoever the sentence is about. */
const isBack = ({ head, verbal, concepts }: Frame, { clauses }: Context): boolean =>
  !verbal &&
  concepts.has('noun-return') &&
  clauses.tree.by(head.index, 'case').some(({ lemma }) => lemma === 'de') &&
  clauses.tree.by(head.index, 'det').length === 0;

const returners = (frame: Frame, { resolver }: Context): readonly Entity[] =>
  resolver.resolveAll(frame.verbal ? frame.subjects : (frame.governor?.subjects ?? [])).filter(isNamedPerson);

/** Somebody is back from a place, which he has visited. */
export const returning: EventRule = {
  id: 'event/returning',
  class: 'Visit',
  units: ['go', 'noun-return'],
  roles: {},
  place: ['from', 'of'],
  accepts: (frame, context) =>
    leavesPlace(frame, context) &&
    returners(frame, context).length > 0 &&
    (isBack(frame, context) ||
      (frame.verbal &&
        DONE.has(frame.tense) &&
        !frame.negated &&
        isSmallWord(context.language, 'coming-back', frame.head.lemma) &&
        destinationOf(frame, context) === undefined)),
  also: (frame, context) => returners(frame, context).map((entity) => ['Visitor', entity] as const),
  examples: {
    fr: {
      match: [
        { text: 'De retour de Bergen, Josep Borrell a salué le plan.', reads: 'Visit Place=Bergen Visitor=Josep Borrell' },
        { text: 'Josep Borrell est rentré dimanche du Liban.', reads: 'Visit 2024-05-12 Place=Liban Visitor=Josep Borrell' },
      ],
      reject: [
        'Le retour de Josep Borrell est attendu.',
        'Les réfugiés sont revenus du Tchad.',
        'Josep Borrell n’est pas rentré du Liban.',
      ],
    },
    en: {
      match: [{ text: 'Josep Borrell returned from Lebanon on Sunday.', reads: 'Visit 2024-05-12 Place=Lebanon Visitor=Josep Borrell' }],
      reject: ['Refugees returned from Chad.', 'Josep Borrell will return from retirement.'],
    },
  },
};
