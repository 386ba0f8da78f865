import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { hasTextObject } from './texts.ts';

/** "Des mesures seront adoptées": by nobody, some day. */
const isVague = (frame: Frame, context: Context): boolean =>
  frame.passive && frame.tense === 'future' && frame.subjects.length === 0 && context.timesOf(frame).length === 0;

export const agreement: EventRule = {
  id: 'event/agreement',
  class: 'Agreement',
  units: ['sign', 'adopt', 'conclude', 'ratify', 'sign-noun', 'ratify-noun'],
  roles: { Author: ['subject', 'with', 'between'] },
  accepts: (frame, context) => frame.verbal && !isVague(frame, context) && (frame.concepts.has('sign') || hasTextObject(frame, context)),
  examples: {
    fr: {
      match: [
        { text: 'Le Maroc et l’Espagne ont signé mardi un accord de pêche.', reads: 'Agreement 2024-05-14 Author=Maroc Author=Espagne' },
      ],
      reject: ['La séance s’est conclue dans la bonne humeur.'],
    },
    en: {
      match: [
        { text: 'Morocco and Spain signed a fisheries agreement on Tuesday.', reads: 'Agreement 2024-05-14 Author=Morocco Author=Spain' },
      ],
      reject: ['The session concluded in good spirits.'],
    },
  },
};
