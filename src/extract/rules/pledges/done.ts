import type { Token } from '../../../model/doc.ts';
import { type Frame, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { hasConcept } from '../../pledges/concept.ts';
import type { PledgeRule } from '../../rule.ts';

const GIVING = ['noun-transport', 'noun-delivery'] as const;

/** A flight or delivery with a figure, or one that the sentence says who made. */
const isTold = (noun: Token, frame: Frame, context: Context): boolean => {
  const [left, right] = context.clauses.tree.edges(noun.index);
  const { tokens, quantities } = context.doc;
  return (
    frame.subjects.length > 0 ||
    quantities.some(({ start, end, kind }) => kind !== 'percent' && start >= tokens[left].start && end <= tokens[right].end)
  );
};

/** "Fourteen flights were completed", "des livraisons ont été effectuées par …": the noun says what was done, the verb only that it was. */
export const done: PledgeRule = {
  id: 'pledge/done',
  units: ['perform', 'hold', 'complete'],
  kind: 'Service',
  donor: true,
  pledger: ['subject', 'by'],
  beneficiary: ['benefit', 'for', 'to'],
  status: 'Delivered',
  accepts: (frame, context) =>
    frame.verbal &&
    frame.passive &&
    PAST.has(frame.tense) &&
    frame.objects.some((noun) => hasConcept(noun, GIVING, context) && isTold(noun, frame, context)),
  examples: {
    fr: {
      match: [
        {
          text: 'Douze rotations aériennes ont été effectuées par la Suède.',
          reads: 'delivered service Suède',
        },
      ],
      reject: ['Des consultations ont été menées par la Suède.', 'Les rotations seront effectuées plus tard.'],
    },
    en: {
      match: [{ text: 'Surveillance flights have been carried out by Sweden.', reads: 'delivered service Sweden' }],
      reject: ['Consultations have been carried out by Sweden.', 'Flights were suspended by Sweden.'],
    },
  },
};
