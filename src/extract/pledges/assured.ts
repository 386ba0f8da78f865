import type { Token } from '../../model/doc.ts';
import { type Frame, inSlot } from '../clause/frame.ts';

/** "A assuré le Togo de l’appui de la Suède", "assured him of Canada’s solidarity": the noun says whose help it is. */
export const isAssured = ({ governor, head, concepts }: Frame): boolean =>
  concepts.has('support-noun') &&
  governor?.concepts.has('assure') === true &&
  inSlot(governor, 'of').some((argument) => argument.head === head);

/** Those whom somebody assures of help, which is for them. */
export const assuredBy = (frame: Frame): readonly Token[] =>
  isAssured(frame) && frame.governor
    ? [...frame.governor.objects, ...frame.governor.recipients].filter((token) => token !== frame.head)
    : [];
