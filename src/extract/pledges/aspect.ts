import { type Frame, PAST } from '../clause/frame.ts';

/** "A livré dix camions et installé 40 pompes": the second participle shares the auxiliary. */
export const continuesPast = ({ link, tense, passive, governor }: Frame): boolean =>
  link === 'coordinate' && tense === 'participle' && !passive && governor !== null && PAST.has(governor.tense);

/** "Has begun to train", "a commencé à livrer": what has begun is given already. */
export const isBegun = ({ tense, link, governor }: Frame): boolean =>
  link === 'control' &&
  (tense === 'infinitive' || tense === 'progressive') &&
  governor?.concepts.has('begin') === true &&
  PAST.has(governor.tense);
