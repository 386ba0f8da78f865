import type { Token } from '../../../model/doc.ts';
import { aboutOf, COMING, inSlot, NOW } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { hasConcept } from '../../pledges/concept.ts';
import type { PledgeRule } from '../../rule.ts';

/** What a portion is of: money, or a pronoun for it. */
const isMoney = (token: Token, context: Context): boolean =>
  token.upos === 'PRON' || hasConcept(token, ['noun-money', 'fund-noun', 'gift-noun'], context);

/** "The remaining funds", "les fonds restants". */
const isLeft = (token: Token, context: Context): boolean =>
  hasConcept(token, ['noun-money', 'fund-noun'], context) &&
  context.clauses.tree.by(token.index, 'amod', 'acl').some((each) => hasConcept(each, ['remaining'], context));

/** "The rest", "la moitié de cette somme", "a third of it": a portion of a sum, without a figure. */
const isPortion = (token: Token, context: Context): boolean => {
  if (isLeft(token, context)) return true;
  const remainder = hasConcept(token, ['noun-remainder'], context);
  if (!remainder && !hasConcept(token, ['noun-fraction'], context)) return false;
  const whole = context.clauses.argumentsOf(token.index).filter(({ slot }) => slot === 'of');
  return whole.length === 0 ? remainder : whole.every(({ head }) => isMoney(head, context));
};

/** "The rest goes to the Red Cross", "la moitié de cette somme ira au PAM": where a part of the sum before goes, whoever promised that. */
export const portion: PledgeRule = {
  id: 'pledge/portion',
  units: ['allot', 'fall-to', 'share'],
  donor: true,
  portion: true,
  plain: true,
  kind: 'Financial',
  pledger: [],
  things: () => [],
  beneficiary: ['recipient', 'benefit', 'to', 'for', 'between', 'channel'],
  stands: () => 'Pledged',
  accepts: (frame, context) =>
    frame.verbal &&
    (COMING.has(frame.tense) || NOW.has(frame.tense) || frame.link === 'adverbial') &&
    context.quantitiesOf(frame).every(({ kind }) => kind !== 'money') &&
    inSlot(frame, 'benefit', 'to', 'for', 'between', 'channel').length > 0 &&
    aboutOf(frame).some((token) => isPortion(token, context)),
  examples: {
    fr: {
      match: [
        {
          text: 'La Suède versera 4 millions d’euros au Mali. La moitié de cette somme ira à l’UNICEF.',
          reads: 'pledged financial Suède → Fonds des Nations unies pour l’enfance',
        },
      ],
      reject: [
        'La Suède versera 4 millions d’euros au Mali. La moitié de la population ira à Bamako.',
        'Le reste du pays ira aux urnes dimanche.',
      ],
    },
    en: {
      match: [
        {
          text: 'Sweden will give €20 million to Togo. The remaining funds will go to UNICEF.',
          reads: 'pledged financial Sweden → United Nations Children’s Fund',
        },
        {
          text: 'Sweden will give €20 million to Togo. A quarter of it will go to the ICRC.',
          reads: 'pledged financial Sweden → International Committee of the Red Cross',
        },
      ],
      reject: [
        'Sweden gives €20 million to Togo. Half of the voters will go to the polls.',
        'The rest of the region goes to the polls on Sunday.',
      ],
    },
  },
};
