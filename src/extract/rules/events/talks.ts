import { isSmallWord } from '../../../lexicon/entity-words.ts';
import { isNamedPerson } from '../../../model/entity.ts';
import { type Frame, inSlot, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { isDuring, sceneVerb } from '../../events/scenes.ts';
import { isRounds } from '../../events/themes.ts';

const TALKING = ['hold', 'have', 'perform'] as const;
const GOING_ON = ['continue', 'resume'] as const;

/** "Talks between X and Y", "un échange avec X". */
const isWithPerson = (frame: Frame, { resolver }: Context): boolean =>
  resolver.resolveAll(inSlot(frame, 'between', 'with').map(({ head }) => head)).some(isNamedPerson);

/** "Au cours d’un échange avec X, elle a salué …", "during talks with X": people who talked when something was said or done. */
const isTalkWithSomebody = (frame: Frame, context: Context): boolean =>
  isDuring(frame, context) && DONE.has(sceneVerb(frame, context)?.tense ?? 'infinitive') && isWithPerson(frame, context);
const DONE: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'present']);

/** "Les échanges avec le ministre X ont porté sur …", "talks with X focused on …": talks with somebody, of which a verb tells. */
export const isTalkTold = (frame: Frame): boolean =>
  inSlot(frame, 'between', 'with').length > 0 &&
  frame.governor?.verbal === true &&
  PAST.has(frame.governor.tense) &&
  /^nsubj/u.test(frame.head.deprel);

/** "Lors des discussions tenues mardi à Genève", "a présidé mardi les négociations": talks that words beside them set on a day. */
const isDatedTalk = ({ head, governor }: Frame, context: Context): boolean => {
  const tellers = [
    ...context.clauses.tree.by(head.index, 'acl').flatMap((token) => context.clauses.at(token.index) ?? []),
    ...(governor?.verbal && LED.some((concept) => governor.concepts.has(concept)) ? [governor] : []),
  ];
  return tellers.some(
    (each) =>
      SETTING.some((concept) => each.concepts.has(concept)) &&
      context.timesOf(each).some(({ kind, edtf }) => kind === 'point' && edtf !== null),
  );
};
const LED = ['chair', 'attend'] as const;
const SETTING = ['hold', ...LED] as const;

/** "Ont clos vendredi trois jours de discussions", "two days of talks ended": talks whose days somebody counts, under a verb. */
const isCountedTalk = ({ head, governor }: Frame, context: Context): boolean => {
  const days = context.clauses.tree.head(head);
  return (
    days !== undefined &&
    isRounds(days, context) &&
    governor?.verbal === true &&
    (DONE.has(governor.tense) || governor.tense === 'future') &&
    [...governor.subjects, ...governor.objects].includes(days)
  );
};

/** "Des discussions ont eu lieu entre …": talks that are held; a discussion may be any. */
export const areHeld = (frame: Frame, context: Context): boolean =>
  !frame.verbal &&
  frame.concepts.has('noun-talks') &&
  ((inSlot(frame, 'between', 'with').length > 0 && (context.timesOf(frame).length > 0 || isTalkWithSomebody(frame, context))) ||
    (frame.governor !== null &&
      TALKING.some((concept) => frame.governor?.concepts.has(concept)) &&
      (context.timesOf(frame.governor).length > 0 || [frame, frame.governor].some((each) => inSlot(each, 'between', 'with').length > 0))) ||
    (isTalkTold(frame) && isWithPerson(frame, context)) ||
    isDatedTalk(frame, context) ||
    isCountedTalk(frame, context) ||
    (GOING_ON.some((concept) => frame.governor?.concepts.has(concept)) &&
      frame.governor?.objects.includes(frame.head) === true &&
      context.timesOf(frame.governor).some(({ kind }) => kind === 'point')));

/** "Deux journées de concertation": days that are counted; the noun behind them tells of the talks. */
export const countsDays = ({ verbal, head }: Frame, context: Context): boolean =>
  !verbal && isSmallWord(context.language, 'day', head.lemma) && isRounds(head, context);
