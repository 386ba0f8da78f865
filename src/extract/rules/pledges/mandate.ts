import type { Status } from '../../../model/facts.ts';
import { addressees, type Frame, NOW, PAST } from '../../clause/frame.ts';
import { possessivesOf } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import type { PledgeRule } from '../../rule.ts';

const REPORTING = ['report', 'inform', 'say'] as const;

/** What they are told to do; to report on something is no deed. */
const errandOf = (frame: Frame, { clauses }: Context): Frame | undefined =>
  clauses
    .inSentence(frame.head.sentence)
    .find(
      ({ governor, verbal, tense, link, concepts }) =>
        governor === frame &&
        verbal &&
        (tense === 'infinitive' || (tense === 'progressive' && link === 'adverbial')) &&
        !REPORTING.some((concept) => concepts.has(concept)),
    );

/** One party promises, several agree; what is to go on is promised again. */
function firmness(frame: Frame, context: Context): Status {
  if (errandOf(frame, context)?.concepts.has('continue')) return 'Reaffirmed';
  const who = context.resolver.resolveAll(frame.subjects);
  return who.length > 1 || who.some(({ class: kind }) => kind === 'Group') ? 'Agreed' : 'Pledged';
}

/** "We have tasked our ministers to draw up a plan": whoever orders their own people to do something promises it. */
export const mandate: PledgeRule = {
  id: 'pledge/mandate',
  units: ['instruct', 'entrust'],
  plain: true,
  kind: 'Policy',
  pledger: ['subject'],
  beneficiary: ['benefit'],
  things: () => [],
  status: 'Agreed',
  stands: firmness,
  done: (frame) => !frame.negated && !frame.hypothetical,
  accepts: (frame, context) =>
    frame.verbal &&
    !frame.passive &&
    (PAST.has(frame.tense) || NOW.has(frame.tense)) &&
    context.resolver.resolveAll(frame.subjects).length > 0 &&
    addressees(frame, 'to').some((token) => possessivesOf(token, context.clauses).length > 0) &&
    errandOf(frame, context) !== undefined,
  examples: {
    fr: {
      match: [
        {
          text: 'Le Gabon et le Togo ont chargé leurs ministres de régler le différend avant juin 2025.',
          reads: 'agreed policy Gabon Togo due 2025-06',
        },
      ],
      reject: ['Le Gabon a chargé une entreprise de réparer le pont.', 'Le Gabon et le Togo ont remercié leurs ministres.'],
    },
    en: {
      match: [
        {
          text: 'Gabon and Togo have instructed their ministers to settle the dispute by June 2025.',
          reads: 'agreed policy Gabon Togo due 2025-06',
        },
      ],
      reject: [
        'Gabon and Togo tasked their ministers to report to them by June.',
        'Gabon instructed a firm to repair the bridge.',
        'Gabon and Togo thanked their ministers.',
      ],
    },
  },
};
