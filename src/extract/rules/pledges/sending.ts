import { COMING, type Frame, inSlot, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { GOODS, hasConcept } from '../../pledges/concept.ts';
import { NOT_OF_NOUN, sentThings, sureSenders } from '../../pledges/sendings.ts';
import type { PledgeRule } from '../../rule.ts';

/** Verbs that say that it is only promised, agreed on or prepared. */
const AHEAD = ['announce', 'approve', 'decide', 'agree', 'adopt', 'sign', 'envisage', 'discuss', 'commit'] as const;

/** Troops that are sent somewhere are a deployment. */
const isGiven = (frame: Frame, context: Context): boolean =>
  sentThings(frame, context).some(
    (token) =>
      hasConcept(token, GOODS, context) || (hasConcept(token, ['noun-crew'], context) && !hasConcept(token, ['noun-force'], context)),
  );

/** True for a gift or sending of counted goods or experts that says who gives, wherever it stands in its sentence. */
const accepts = (frame: Frame, context: Context): boolean =>
  !frame.verbal &&
  !frame.concepts.has('buy-noun') &&
  !NOT_OF_NOUN.some((concept) => frame.governor?.concepts.has(concept)) &&
  isGiven(frame, context) &&
  sureSenders(frame, context).length > 0;

/** "Following the donation", "welcomed the delivery": what something came after, or what somebody is glad of. */
function isDone({ head, governor }: Frame): boolean {
  if (!governor?.verbal || governor.negated || governor.hypothetical) return false;
  if (inSlot(governor, 'after', 'since').some((argument) => argument.head === head)) return true;
  return !COMING.has(governor.tense) && (governor.concepts.has('welcome') || governor.concepts.has('thank'));
}

/** "Sweden’s delivery of 300 tents brought relief". */
const isTold = ({ governor }: Frame): boolean =>
  governor?.verbal === true && PAST.has(governor.tense) && !AHEAD.some((concept) => governor.concepts.has(concept));

/** "Sweden’s donation of 300 tents to Malawi", "the dispatch of 15 engineers by Norway": the noun tells the gift, whatever the verb above it says. */
export const sending: PledgeRule = {
  id: 'pledge/sending',
  units: ['give-noun', 'noun-sending', 'noun-delivery'],
  nominal: true,
  kind: 'Material',
  pledgers: sureSenders,
  pledger: [],
  things: sentThings,
  done: isDone,
  beneficiary: ['recipient', 'benefit', 'to', 'for', 'in'],
  status: 'Pledged',
  stands: (frame) => (isDone(frame) || isTold(frame) ? 'Delivered' : undefined),
  accepts,
  examples: {
    fr: {
      match: [
        {
          text: 'Le ministre a salué la livraison par la Suède de 300 tentes au Malawi.',
          reads: 'delivered material Suède → Malawi 300 tentes',
        },
        {
          text: 'La livraison par la Suède de 300 tentes au Malawi a commencé lundi.',
          reads: 'delivered material Suède → Malawi 300 tentes',
        },
        {
          text: 'L’envoi de 15 ingénieurs au Malawi par la Suède a été annoncé mardi.',
          reads: 'pledged service Suède → Malawi 15 ingénieurs',
        },
      ],
      reject: [
        'La livraison de 300 tentes par la Suède a été suspendue.',
        'L’achat de 300 tentes par la Suède a été annoncé.',
        'Le ministre a demandé la livraison de 300 tentes par la Suède.',
      ],
    },
    en: {
      match: [
        {
          text: 'Sweden’s donation of 300 tents to Malawi was announced on Tuesday.',
          reads: 'pledged material Sweden → Malawi 300 tents',
        },
        {
          text: 'Following the dispatch of 15 engineers by Sweden to Malawi, the dam reopened.',
          reads: 'delivered service Sweden → Malawi 15 engineers',
        },
      ],
      reject: [
        'The delivery of 300 tents by Sweden has been suspended.',
        'The purchase of 300 tents by Sweden was announced.',
        'The minister asked for the delivery of 300 tents by Sweden.',
      ],
    },
  },
};
