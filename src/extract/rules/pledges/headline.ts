import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { senders, sentThings } from '../../pledges/sendings.ts';
import type { PledgeRule } from '../../rule.ts';

/** True for a heading without a verb that names a gift, what is given and by whom. */
const accepts = (frame: Frame, context: Context): boolean =>
  !frame.verbal &&
  frame.head.deprel === 'root' &&
  context.doc.sentences[frame.head.sentence].kind === 'heading' &&
  context.clauses.inSentence(frame.head.sentence).every((each) => !each.verbal) &&
  sentThings(frame, context).length > 0 &&
  senders(frame, context).length > 0;

/** "Envoi de 12 ambulances suédoises en Ukraine": a heading that names a gift promises it. */
export const headline: PledgeRule = {
  id: 'pledge/headline',
  units: ['give-noun', 'noun-sending', 'noun-delivery'],
  nominal: true,
  kind: 'Material',
  pledgers: senders,
  pledger: [],
  things: sentThings,
  beneficiary: ['recipient', 'benefit', 'to', 'for', 'in'],
  status: 'Pledged',
  accepts,
  examples: {
    fr: {
      match: [
        { text: 'Envoi de 12 ambulances suédoises en Ukraine', reads: 'pledged material Suède → Ukraine' },
        { text: 'Don de 40 générateurs de la Pologne au Liban', reads: 'pledged material Pologne → Liban' },
      ],
      reject: ['Livraison de 12 ambulances', 'La livraison de 12 ambulances suédoises est attendue.'],
    },
    en: {
      match: [{ text: 'Delivery of 12 ambulances by Sweden to Ukraine', reads: 'pledged material Sweden → Ukraine' }],
      reject: ['Delivery of 12 ambulances', 'The delivery of 12 Swedish ambulances is awaited.'],
    },
  },
};
