import type { Token } from '../../../model/doc.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { GOODS, hasConcept } from '../../pledges/concept.ts';
import { isCounted } from '../../pledges/scope.ts';
import type { PledgeRule } from '../../rule.ts';

const PACKAGES = ['gift-noun', 'give-noun', 'noun-container', 'announce-noun'] as const;

const isPackage = (token: Token, context: Context): boolean =>
  hasConcept(token, PACKAGES, context) && context.resolver.resolve(token).length === 0;

/** True where a package, gift or delivery is said to hold goods. */
const accepts = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  !frame.passive &&
  frame.subjects.some((token) => isPackage(token, context)) &&
  frame.objects.some((token) => hasConcept(token, GOODS, context) && !hasConcept(token, ['gift-noun'], context)) &&
  !frame.objects.some((token) => isCounted(token, context) && context.quantityAt(token)?.kind === 'money');

/** "The package includes ammunition and spare parts": what a gift is made of; whoever promised it promises that. */
export const content: PledgeRule = {
  id: 'pledge/content',
  units: ['include'],
  kind: 'Material',
  donor: true,
  pledger: [],
  beneficiary: ['benefit', 'to', 'for'],
  status: 'Pledged',
  accepts,
  examples: {
    fr: {
      match: [
        {
          text: 'La Suède annonce une aide militaire de 20 millions d’euros à l’Ukraine. Ce paquet comprend des munitions et des radars.',
          reads: 'pledged material Suède → Ukraine munitions radars',
        },
      ],
      reject: ['La délégation comprend des médecins.', 'Le rapport comprend des munitions.'],
    },
    en: {
      match: [
        {
          text: 'Sweden announced €20 million in military aid to Ukraine. The package includes ammunition and spare parts.',
          reads: 'pledged material Sweden → Ukraine ammunition spare parts',
        },
      ],
      reject: ['The delegation includes doctors.', 'The report includes ammunition.'],
    },
  },
};
