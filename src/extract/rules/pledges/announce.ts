import type { PledgeRule } from '../../rule.ts';

/** "Annonce une aide de …", "a promis 12 millions": the announcing verb itself holds the thing. */
export const announce: PledgeRule = {
  id: 'pledge/announce',
  units: ['announce', 'commit', 'approve', 'adopt', 'reaffirm', 'propose', 'intend'],
  kind: 'Political',
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'benefit', 'to', 'for'],
  theme: ['object', 'amount', 'of'],
  status: 'Pledged',
  accepts: (frame, context) =>
    frame.verbal &&
    (context.quantitiesOf(frame).some((quantity) => quantity.kind === 'money') ||
      frame.objects.some((token) =>
        ['fund-noun', 'give-noun', 'support-noun', 'commit-noun'].some((concept) => context.conceptsOf(token).has(concept)),
      )),
  examples: {
    fr: {
      match: [
        { text: 'L’Irlande a annoncé une aide de 5 millions d’euros au Soudan.', reads: 'pledged financial Irlande → Soudan 5000000 EUR' },
      ],
      reject: ['L’Irlande a annoncé la tenue d’un séminaire.'],
    },
    en: {
      match: [{ text: 'Ireland announced €5 million in aid for Sudan.', reads: 'pledged financial Ireland → Sudan 5000000 EUR' }],
      reject: ['Ireland announced that a seminar would be held.'],
    },
  },
};
