import type { Entity } from '../../../model/entity.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { areLoans, lendersAmong } from '../../pledges/loans.ts';
import type { PledgeRule } from '../../rule.ts';
import { fillers } from '../../slots.ts';
import { signedTexts } from '../events/texts.ts';

/** "La signature est prévue en juin"; of "ont procédé à la signature" the verb tells. */
const isLeft = ({ governor }: Frame): boolean =>
  governor !== null && (governor.tense === 'future' || governor.concepts.has('intend') || governor.concepts.has('sign'));

/** Both sides of "between A and B", by the noun, the text or the verb above; of "with B", the other side is named elsewhere; else who proceeds to sign. */
function signatories(frame: Frame, context: Context): Entity[] {
  const { governor } = frame;
  const around = [frame, ...signedTexts(frame, context).flatMap((text) => context.clauses.at(text.index) ?? [])];
  const sides = [...around, ...(governor ? [governor] : [])].flatMap((each) => fillers(each, 'between', context));
  const partners = around.flatMap((each) => fillers(each, 'with', context));
  const tokens = sides.length > 0 ? sides : [...(governor?.concepts.has('perform') ? governor.subjects : []), ...partners];
  return [...new Set(context.resolver.resolveAll(tokens).flatMap((entity) => context.self.bodyOf(entity)))];
}

/** "The signing of a loan agreement of 12 million between …": the sum is agreed, whoever is glad of it. */
export const signing: PledgeRule = {
  id: 'pledge/signing',
  units: ['sign-noun'],
  nominal: true,
  kind: 'Financial',
  pledgers: (frame, context) => lendersAmong(signatories(frame, context), context),
  pledger: [],
  beneficiary: ['between', 'with', 'benefit', 'for'],
  status: 'Agreed',
  done: () => true,
  accepts: (frame, context) => !isLeft(frame) && areLoans(signedTexts(frame, context), context),
  examples: {
    fr: {
      match: [
        {
          text: 'Le ministre s’est félicité de la signature, lundi, entre le Bénin et la Banque mondiale, d’un accord de prêt de 20 millions d’euros.',
          reads: 'agreed financial Banque mondiale → Bénin 20000000 EUR',
        },
      ],
      reject: [
        'La signature d’un accord de prêt de 20 millions d’euros entre le Bénin et la Banque mondiale est prévue en juin.',
        'Le ministre a salué la signature d’un accord de paix entre le Bénin et le Togo.',
      ],
    },
    en: {
      match: [
        {
          text: 'The signing of a $20 million loan agreement between Benin and the World Bank took place on Monday.',
          reads: 'agreed financial World Bank → Benin 20000000 USD',
        },
      ],
      reject: [
        'The signing of a $20 million loan agreement between Benin and the World Bank is planned for June.',
        'The minister welcomed the signing of a peace agreement between Benin and Togo.',
      ],
    },
  },
};
