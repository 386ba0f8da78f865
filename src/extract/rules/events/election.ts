import type { EventRule } from '../../rule.ts';

export const election: EventRule = {
  id: 'event/election',
  class: 'Election',
  units: ['elect', 'noun-election'],
  roles: { Appointee: ['object'], Author: ['subject'] },
  accepts: (frame, context) => !frame.verbal || context.resolver.resolveAll(frame.objects).some((entity) => entity.class === 'Person'),
  examples: {
    fr: {
      match: [
        { text: 'Annalena Baerbock a été élue mardi par l’Assemblée générale.', reads: 'Election 2024-05-14 Appointee=Annalena Baerbock' },
      ],
      reject: ['Les élus locaux suivent le dossier.'],
    },
    en: {
      match: [
        {
          text: 'Annalena Baerbock was elected on Tuesday by the General Assembly.',
          reads: 'Election 2024-05-14 Appointee=Annalena Baerbock',
        },
      ],
      reject: ['Local officials follow the matter.'],
    },
  },
};
