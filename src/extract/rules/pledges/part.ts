import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { PledgeRule } from '../../rule.ts';

const SUM = /^(millions?|milliards?|billions?)$/i;

/** True where a sum of money is what goes somewhere. */
function accepts(frame: Frame, context: Context): boolean {
  if (!frame.verbal || frame.link === 'relative') return false;
  const sums = frame.passive ? frame.objects : frame.subjects;
  return (
    sums.some((token) => context.quantityAt(token)?.kind === 'money' || SUM.test(token.form)) &&
    (!frame.passive || frame.subjects.length === 0)
  );
}

/** "3 millions iront au CICR", "€4 million is earmarked for nutrition": where a part of a sum goes. */
export const part: PledgeRule = {
  id: 'pledge/part',
  units: ['allot'],
  kind: 'Financial',
  donor: true,
  part: true,
  pledger: ['by'],
  beneficiary: ['benefit', 'to', 'for', 'object'],
  status: 'Pledged',
  accepts,
  examples: {
    fr: {
      match: [
        {
          text: 'La Belgique versera 8 millions d’euros au Soudan. 3 millions d’euros iront au Programme alimentaire mondial.',
          reads: 'pledged financial Belgique → Programme alimentaire mondial 3000000 EUR',
        },
      ],
      reject: ['3 millions d’euros iront au Programme alimentaire mondial.'],
    },
    en: {
      match: [
        {
          text: 'Belgium will provide €8 million to Sudan. Of this, €3 million will go to the World Food Programme.',
          reads: 'pledged financial Belgium → World Food Programme 3000000 EUR',
        },
      ],
      reject: ['€3 million is earmarked for nutrition.'],
    },
  },
};
