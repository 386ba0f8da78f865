/** Words of meeting that need a closer look: whether anybody meets, and whether it is a meeting. */
import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';

/** "The parties agreed to meet again in Muscat on 19 June", "les négociateurs se retrouveront le 2 mai": several people whom nobody names, on a day that is told. */
export const areSeveral = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('meet') &&
  !frame.passive &&
  frame.objects.length === 0 &&
  frame.subjects.some(({ feats, upos }) => upos === 'NOUN' && feats.Number === 'Plur') &&
  context.timesOf(frame).some(({ kind, edtf }) => kind === 'point' && edtf !== null);

/** "A frigate joined the maritime group": on duty with it. */
export const joinsOnDuty = ({ verbal, concepts, subjects }: Frame, { conceptsOf }: Context): boolean =>
  verbal &&
  concepts.has('on-duty') &&
  subjects.some((token) => ['goods-military', 'noun-force'].some((each) => conceptsOf(token).has(each)));

/** "A rendu une visite de courtoisie à X": the verb tells the visit. */
export const isVisitPaid = ({ verbal, governor, head }: Frame): boolean =>
  !verbal && governor?.verbal === true && governor.concepts.has('visit') && governor.objects.includes(head);

const TELLING = ['say', 'inform', 'warn'] as const;

/** "Told the audience", "reminded her audience": those who listen. */
export const areListeners = ({ head, governor }: Frame, { language }: Context): boolean =>
  governor?.objects.includes(head) === true &&
  isSmallWord(language, 'audience', head.lemma) &&
  TELLING.some((concept) => governor.concepts.has(concept));
