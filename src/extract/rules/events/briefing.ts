import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { isNamedPerson } from '../../../model/entity.ts';
import { PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';

const namesPerson = (tokens: readonly Token[], { resolver }: Context): boolean => resolver.resolveAll(tokens).some(isNamedPerson);

/** "Was briefed by the force commander, General X": two people who met for it; a council that is briefed hears a statement. */
export const briefing: EventRule = {
  id: 'event/briefing',
  class: 'Meeting',
  units: ['inform'],
  roles: { Participant: ['object', 'by'] },
  accepts: (frame, context) =>
    frame.verbal &&
    frame.passive &&
    !frame.negated &&
    (PAST.has(frame.tense) || frame.tense === 'future') &&
    isSmallWord(context.language, 'briefing', frame.head.lemma) &&
    namesPerson(frame.objects, context) &&
    namesPerson(frame.subjects, context),
  examples: {
    fr: {
      match: [{ text: 'Josep Borrell a été briefé mardi par Karim Osman.', reads: 'Meeting 2024-05-14 Participant=Josep Borrell' }],
      reject: ['Le Conseil de sécurité a été briefé mardi par Karim Osman.', 'Josep Borrell n’a pas été briefé par Karim Osman.'],
    },
    en: {
      match: [
        {
          text: 'Josep Borrell was briefed on Tuesday by Karim Osman.',
          reads: 'Meeting 2024-05-14 Participant=Josep Borrell Participant=Karim Osman',
        },
      ],
      reject: ['The Security Council was briefed on Tuesday by Karim Osman.', 'Josep Borrell was briefed on the reform.'],
    },
  },
};
