import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';

const DURING: ReadonlySet<string> = new Set(['during', 'at', 'on', 'lors', 'pendant', 'durant', 'en', 'à']);
const INDEFINITE = /^(?:une?|an?)$/iu;
const FINITE: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'present', 'future']);

/** The verb that a scene belongs to ("signed an agreement on the protection of cables during a visit to Tallinn"): its governor, else the nearest finite verb, before it first. */
export function sceneVerb(frame: Frame, context: Context): Frame | null {
  if (frame.verbal) return null;
  const { governor, head } = frame;
  if (governor?.verbal && /^(?:obl|advcl)/u.test(head.deprel)) return governor;
  if (!isScene(frame, context)) return null;
  const verbs = context.clauses
    .inSentence(head.sentence)
    .filter((each) => each.verbal && FINITE.has(each.tense) && each.link !== 'relative');
  return verbs.findLast((each) => each.head.index < head.index) ?? verbs.find((each) => each.head.index > head.index) ?? null;
}

/** "During a visit", "lors d’une visite": wherever the tree hangs it, it is where and when something was done. */
const isScene = ({ head }: Frame, { clauses, doc }: Context): boolean => {
  const cases = clauses.tree
    .by(head.index, 'case')
    .map(({ index, lemma, form }) => ({ index, word: lemma === 'de' ? doc.tokens[index - 1]?.form : form }));
  return (
    cases.some(({ word }) => word !== undefined && DURING.has(word.toLowerCase())) &&
    clauses.tree.by(head.index, 'det').some(({ form }) => INDEFINITE.test(form))
  );
};
