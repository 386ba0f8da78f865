import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';

const POINTING = /^(?:it|this|that|c['’]|ce|il|elle|celle-ci|celui-ci)$/iu;
/** "Il s’agit de": what was just told is. */
const IS = 'agir';

/** "It was the first visit of a president in ten years", "il s’agit de la troisième rencontre": says of what was just told which it was. */
export const saysWhich = ({ head, verbal, subjects, governor }: Frame, { clauses }: Context): boolean =>
  (head.upos === 'NOUN' || head.upos === 'PROPN') &&
  (verbal
    ? subjects.length === 1 && POINTING.test(subjects[0].form)
    : governor?.head.lemma === IS &&
      clauses.tree.by(governor.head.index, 'expl:subj', 'nsubj').some(({ form }) => POINTING.test(form)) &&
      governor.args.some((argument) => argument.head === head));
