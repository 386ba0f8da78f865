import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { boundBy } from '../../pledges/parties.ts';
import { isCounted, isGiven } from '../../pledges/scope.ts';
import { sumAt } from '../../pledges/sums.ts';
import type { PledgeRule } from '../../rule.ts';

/** Participles of the noun ("l’annonce faite par …"), the verb above it, and the noun itself: wherever the tree hangs its phrases. */
const around = (frame: Frame, { clauses }: Context): Frame[] => [
  frame,
  ...clauses.inSentence(frame.head.sentence).filter((each) => each.passive && each.objects.includes(frame.head)),
  ...(frame.governor?.verbal ? [frame.governor] : []),
];

const behind = (frame: Frame, slots: readonly string[], context: Context): Token[] =>
  around(frame, context)
    .flatMap((each) => inSlot(each, ...slots))
    .map((argument) => argument.head)
    .filter((token) => token.index > frame.head.index);

/** Who announces it, named behind the noun. */
const announcers = (frame: Frame, context: Context): readonly Entity[] =>
  boundBy(
    context.resolver.resolveAll(behind(frame, ['by'], context)).filter(({ class: kind }) => kind !== 'Place'),
    context,
  );

const announced = (frame: Frame, context: Context): readonly Token[] =>
  behind(frame, ['of'], context)
    .filter((token) => isGiven(token, context) || isCounted(token, context) || sumAt(token, context) !== undefined)
    .slice(0, 1);

/** "Welcomes the announcement by X of …", "salue l’annonce faite par X d’un appui de …": somebody else tells what X announced. */
export const pronouncement: PledgeRule = {
  id: 'pledge/pronouncement',
  units: ['announce-noun'],
  nominal: true,
  kind: 'Service',
  pledgers: announcers,
  pledger: [],
  things: announced,
  beneficiary: ['benefit', 'to', 'for'],
  status: 'Pledged',
  stands: () => 'Pledged',
  accepts: (frame, context) => !frame.verbal && announcers(frame, context).length > 0 && announced(frame, context).length > 0,
  examples: {
    fr: {
      match: [
        {
          text: 'Le Mali salue l’annonce faite par la Suède d’un appui de 16 millions d’euros à l’UNICEF.',
          reads: 'pledged financial Suède 16000000 EUR',
        },
      ],
      reject: ['Le Mali salue l’annonce faite par la Suède d’un cessez-le-feu.', 'L’annonce de la Suède a été saluée.'],
    },
    en: {
      match: [
        { text: 'Mali welcomed the announcement by Sweden of a grant of €5 million.', reads: 'pledged financial Sweden 5000000 EUR' },
        { text: 'Mali welcomed the announcement by Sweden of 40 trucks.', reads: 'pledged material Sweden 40 trucks' },
      ],
      reject: ['Mali welcomed the announcement by Sweden of a ceasefire.', 'The announcement by Sweden came on Monday.'],
    },
  },
};
