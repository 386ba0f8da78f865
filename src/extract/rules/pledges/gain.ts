import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { giversIn, isGained, isPromised, isRaised, isTakenUp, raisedFrom, receivedIn } from '../../pledges/gained.ts';
import { sourceBehind } from '../../pledges/sums.ts';
import type { PledgeRule } from '../../rule.ts';

/** "Will share forty tents with Kenya": whoever shares with others gives. */
const isForOthers = (frame: Frame): boolean => inSlot(frame, 'with').length > 0;

/** "Will benefit 30 hospitals": in English whoever gains is the object. */
const isOfUse = ({ concepts, objects }: Frame, { language }: Context): boolean =>
  language === 'en' && concepts.has('benefit-verb') && objects.length > 0;

/** "Le Togo recevra un prêt de …", "received ten trucks from France": the receiver is told of, whoever gives. */
export const gain: PledgeRule = {
  id: 'pledge/gain',
  units: ['gain', 'take-up', 'raise-money'],
  kind: 'Financial',
  donor: true,
  pledgers: (frame, context, quantity) => {
    const raised = raisedFrom(frame, context);
    if (raised.length > 0) return raised;
    const source = quantity ? sourceBehind(quantity, context) : [];
    return source.length > 0 ? source : giversIn(frame, context);
  },
  things: receivedIn,
  pledger: [],
  beneficiary: ['onbehalf', 'subject'],
  stands: (frame, context) => (isPromised(frame, context) ? 'Pledged' : isTakenUp(frame, context) ? 'Delivered' : undefined),
  accepts: (frame, context) =>
    frame.verbal &&
    !frame.passive &&
    frame.link !== 'participle' &&
    !isForOthers(frame) &&
    !isOfUse(frame, context) &&
    (isRaised(frame, context) || ((frame.concepts.has('gain') || isTakenUp(frame, context)) && isGained(frame, context))),
  examples: {
    fr: {
      match: [
        {
          text: 'La Banque mondiale soutient le Togo et le Bénin. Elle a octroyé 20 millions d’euros au Bénin. Le Togo recevra un prêt de 12 millions d’euros.',
          reads: 'pledged financial → Togo 12000000 EUR',
        },
        { text: 'Le Togo a reçu dix camions de la France.', reads: 'delivered material France → Togo 10 camions' },
        {
          text: 'La Suède annonce une aide au Mali. L’UNICEF et Caritas se partageront 4 millions d’euros.',
          reads: 'pledged financial Suède → Fonds des Nations unies pour l’enfance + Caritas 4000000 EUR',
        },
        {
          text: 'La Suède annonce une aide au Mali. La police malienne recevra des canots et des radios d’une valeur de 3 millions d’euros.',
          reads: 'pledged material Suède → police malienne 3000000 EUR canots radios',
        },
        { text: 'Le Togo a pris livraison de dix camions, cadeau de la France.', reads: 'delivered material France → Togo 10 camions' },
        { text: 'Le Togo a perçu 4 millions d’euros d’aide suédoise.', reads: 'delivered financial Suède → Togo 4000000 EUR' },
        { text: 'Le Togo a accepté un don de dix camions de la France.', reads: 'delivered material France → Togo 10 camions' },
        { text: 'Caritas a mobilisé 9 millions d’euros auprès de la Norvège.', reads: 'delivered financial Norvège → Caritas 9000000 EUR' },
        { text: 'Le Togo obtiendra de la France douze bouées lumineuses.', reads: 'pledged material France → Togo 12 bouées lumineuses' },
      ],
      reject: [
        'Le Togo a reçu une délégation de la France.',
        'Le Togo a reçu douze ministres.',
        'Le Togo et le Bénin se partageront les tâches.',
        'Le Togo recevra de la France trois demandes.',
      ],
    },
    en: {
      match: [
        { text: 'Togo has received ten trucks from France.', reads: 'delivered material France → Togo 10 trucks' },
        {
          text: 'Sweden announced aid for Mali. UNICEF and Caritas will share $4 million.',
          reads: 'pledged financial Sweden → United Nations Children’s Fund + Caritas 4000000 USD',
        },
        {
          text: 'Sweden announced aid for Mali. The Malian Army is to get boats and field radios worth $12 million.',
          reads: 'pledged material Sweden → Malian Army 12000000 USD boats field radios',
        },
        { text: 'Togo took delivery last week of ten British trucks.', reads: 'delivered material United Kingdom → Togo 10' },
        { text: 'Togo has received $4 million in Swedish aid.', reads: 'delivered financial Sweden → Togo 4000000 USD' },
        { text: 'Togo accepted a donation of ten trucks from France.', reads: 'delivered material France → Togo 10 trucks' },
        { text: 'Caritas has raised €9 million from Norway.', reads: 'delivered financial Norway → Caritas 9000000 EUR' },
        { text: 'Togo will receive forty buoys from France.', reads: 'pledged material France → Togo 40 buoys' },
      ],
      reject: [
        'Norway helps Togo. The programme will benefit 30 hospitals.',
        'Togo has received a delegation from France.',
        'Togo received two million visitors.',
        'Togo and Benin will share information.',
        'Togo will receive three visits from France.',
      ],
    },
  },
};
