import { isNamedPerson } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { isDefinite } from '../../events/candidates.ts';
import type { EventRule } from '../../rule.ts';

/** "Les obsèques auront lieu jeudi": a ceremony that its own verb dates is none named before. */
const isHeldOnDay = ({ concepts, governor, head }: Frame, context: Context): boolean =>
  concepts.has('noun-ceremony') &&
  governor?.verbal === true &&
  [...governor.subjects, ...governor.objects].includes(head) &&
  context.timesOf(governor).length > 0;

/** "À l’occasion de sa nomination", "a eu l’occasion de rencontrer X": what follows says of what, or to do what. */
const isOfSomething = ({ head }: Frame, { clauses: { tree }, doc: { tokens } }: Context): boolean =>
  (tokens[head.index + 1]?.upos === 'ADP' && tokens[head.index + 2]?.feats.VerbForm === 'Inf') ||
  tree.by(head.index, 'nmod').some(({ index }) => tree.by(index, 'case').some(({ lemma }) => lemma === 'de' || lemma === 'of'));

/** "Les échanges avec le ministre X ont porté sur …": talks with a person are an event of their own. */
const isWithSomebody = (frame: Frame, { resolver }: Context): boolean =>
  frame.concepts.has('noun-talks') && resolver.resolveAll(inSlot(frame, 'with').map(({ head }) => head)).some(isNamedPerson);

/** "À cette occasion", "à l’issue des travaux", "qui dirigeait les débats": the gathering named before, under a general word. */
export const occasion: EventRule = {
  id: 'event/occasion',
  class: 'Meeting',
  units: ['noun-occasion', 'noun-ceremony'],
  vague: true,
  roles: {},
  accepts: (frame, context) =>
    !frame.verbal &&
    inSlot(frame, 'of', 'for').length === 0 &&
    !isOfSomething(frame, context) &&
    !isWithSomebody(frame, context) &&
    context.timesOf(frame).length === 0 &&
    !isHeldOnDay(frame, context) &&
    context.clauses.tree.by(frame.head.index, 'amod', 'acl', 'compound').length === 0 &&
    isDefinite(frame, context),
  examples: {
    fr: {
      match: [
        {
          text: 'Le Conseil de sécurité s’est réuni hier à New York. Le ministre Jean-Noël Barrot a présidé l’événement.',
          reads: 'Meeting 2024-05-14 Chair=Jean-Noël Barrot',
        },
      ],
      reject: ['Les travaux de voirie avancent.', 'Le Conseil de sécurité s’est réuni hier. Les travaux de voirie avancent.'],
    },
    en: {
      match: [
        {
          text: 'The Security Council met yesterday in New York. Minister David Lammy chaired the gathering.',
          reads: 'Meeting 2024-05-14 Chair=David Lammy',
        },
      ],
      reject: [
        'Discussions of the draft law are under way.',
        'The Security Council met yesterday. Discussions of the draft law are under way.',
      ],
    },
  },
};
